/** Something to be done again and again, also when the background was stopped in between. */
import { browser } from './api.ts';

export async function repeat(name: string, minutes: number): Promise<void> {
  // A running one keeps its time: set anew at each start it might never come.
  if ((await browser.alarms.get(name)) === undefined) browser.alarms.create(name, { periodInMinutes: minutes });
}

export async function stopRepeating(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onAlarm(name: string, act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
}
