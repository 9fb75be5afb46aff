/** Tell content scripts of an event. They acknowledge and never answer; one that is gone is no error. */
import { browser } from '../platform/api.ts';
import { markedTabs, readPageStates } from '../platform/session.ts';
import { type EventName, type Events, PROTOCOL } from './protocol.ts';

/** Answers whether a content script heard it. */
export async function tellTab<Name extends EventName>(
  tab: number,
  event: Name,
  detail: Events[Name],
): Promise<boolean> {
  return browser.tabs.sendMessage(tab, { protocol: PROTOCOL, event, detail }).then(
    () => true,
    () => false,
  );
}

/** Tell the pages with these keys, or every page, that what is stored for them changed. None hears of another. */
export async function tellChanged(pageUrls: readonly string[] | null): Promise<void> {
  const keys = pageUrls === null ? null : new Set(pageUrls);
  const told = (await readPageStates()).filter(({ pageUrl }) => keys?.has(pageUrl) ?? true);
  await Promise.all(told.map(({ tab }) => tellTab(tab, 'page.changed', null)));
}

/** Tell every page that is marked. */
export async function tellAll<Name extends EventName>(event: Name, detail: Events[Name]): Promise<void> {
  await Promise.all((await markedTabs()).map((tab) => tellTab(tab, event, detail)));
}
