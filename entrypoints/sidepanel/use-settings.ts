/**
 * How suggestions are shown, and how to change it.
 *
 * What a person chose is shown at once, and until the store has it. A slider says more than can be written: while one
 * change is being written, only the latest of those after it waits.
 */
import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Settings, SettingsPatch } from '../../lib/model/settings.ts';
import type { Database } from '../../lib/store/db.ts';
import { readSettings } from '../../lib/store/settings.ts';
import type { Notice } from './use-notice.ts';

export interface ChosenSettings {
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
}

/** Undefined until they were read. */
export function useSettings(db: Database, notice: Notice): ChosenSettings | undefined {
  const stored = useLive<Settings>(() => liveQuery(() => readSettings(db)), [db]);
  const [chosen, setChosen] = useState<SettingsPatch>({});
  const send = useRef<(patch: SettingsPatch) => void>(undefined);
  send.current ??= oneAtATime(async (patch) => {
    const kept = await notice.attempt(ask('settings.change', patch).then(() => true));
    if (kept === null) setChosen({});
  });
  useEffect(() => {
    // Of what is chosen by now: the next step of a slider may have come since this was drawn.
    if (stored !== undefined) setChosen((now) => (holds(stored, now) ? {} : now));
  }, [stored]);
  if (stored === undefined) return undefined;
  const change = (patch: SettingsPatch): void => {
    setChosen((before) => ({ ...before, ...patch }));
    send.current?.(patch);
  };
  return { settings: { ...stored, ...chosen }, change };
}

function holds(settings: Settings, { threshold, order }: SettingsPatch): boolean {
  return (
    (threshold === undefined || threshold === settings.threshold) && (order === undefined || order === settings.order)
  );
}

function oneAtATime(send: (patch: SettingsPatch) => Promise<void>): (patch: SettingsPatch) => void {
  let waiting: SettingsPatch | null = null;
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting !== null) {
      const patch: SettingsPatch = waiting;
      waiting = null;
      await send(patch);
    }
    busy = false;
  };
  return (patch) => {
    waiting = { ...waiting, ...patch };
    if (!busy) void run();
  };
}
