/** Tell content scripts of an event. They acknowledge and never answer; one that is gone is no error. */
import type { DocumentPlace } from '../model/page.ts';
import { browser } from '../platform/api.ts';
import { markedDocuments, readPageStates } from '../platform/session.ts';
import { type EventName, type Events, PROTOCOL } from './protocol.ts';

/** The page of a tab. Answers whether a content script heard it. */
export async function tellTab<Name extends EventName>(
  tab: number,
  event: Name,
  detail: Events[Name],
): Promise<boolean> {
  return tellDocument({ tab, frameId: 0 }, event, detail);
}

/** A page, or a frame that is read by itself. Answers whether a content script heard it. */
export async function tellDocument<Name extends EventName>(
  { tab, frameId }: DocumentPlace,
  event: Name,
  detail: Events[Name],
): Promise<boolean> {
  return browser.tabs.sendMessage(tab, { protocol: PROTOCOL, event, detail }, { frameId }).then(
    () => true,
    () => false,
  );
}

/** Tell the documents with these keys, or every one, that what is stored for them changed. None hears of another. */
export async function tellChanged(pageUrls: readonly string[] | null): Promise<void> {
  const keys = pageUrls === null ? null : new Set(pageUrls);
  const told = (await readPageStates()).filter(({ pageUrl }) => keys?.has(pageUrl) ?? true);
  await Promise.all(told.map((place) => tellDocument(place, 'page.changed', null)));
}

/** Tell every document that is marked. */
export async function tellAll<Name extends EventName>(event: Name, detail: Events[Name]): Promise<void> {
  await Promise.all((await markedDocuments()).map((place) => tellDocument(place, event, detail)));
}
