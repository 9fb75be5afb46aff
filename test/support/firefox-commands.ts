/** The extension in Firefox without its screens: commands as its pages give them, and what is in its store. */
import type { Page } from 'puppeteer-core';
import type { CommandName, Payload, Reply } from '../../lib/messaging/protocol.ts';
import type { DraftPatch } from '../../lib/model/draft.ts';
import type { PageState } from '../../lib/model/page.ts';
import type { Firefox } from './firefox.ts';

type Envelope = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

export async function command<Name extends CommandName>(
  firefox: Firefox,
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Name>> {
  const message = JSON.stringify({ protocol: 'claimlight/1', command: name, payload });
  const answer = (await firefox.inExtension(`browser.runtime.sendMessage(${message})`)) as Envelope;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as Reply<Name>;
}

/** The reports of a tab: its page's, and those of the frames in it that are read by themselves. */
export async function statesOf(firefox: Firefox, page: Page): Promise<readonly PageState[]> {
  const tab = await firefox.tabId(page);
  const all = Object.values((await firefox.storageSession()) as Record<string, Partial<PageState>>);
  return all.filter((state) => state.tab === tab) as PageState[];
}

/** Begin a check of the suggestion that holds these words, and fill it. Answers the draft's id. */
export async function beginCheck(firefox: Firefox, page: Page, words: string, patch: DraftPatch = {}): Promise<string> {
  const [which] = (await statesOf(firefox, page)).flatMap(({ tab, frameId, suggestions }) => {
    const index = suggestions.findIndex(({ exact }) => exact.includes(words));
    return index < 0 ? [] : [{ tab, frameId, index }];
  });
  if (which === undefined) throw new Error(`no suggestion says: ${words}`);
  const draft = await command(firefox, 'draft.fromSuggestion', which);
  const fields = { verdict: 'false' as const, summary: 'The minutes show otherwise.', ...patch.fields };
  await command(firefox, 'draft.change', { draft: draft.id, patch: { ...patch, fields } });
  return draft.id;
}

/** Check a suggestion from beginning to end. Answers the claim. */
export async function checkClaim(firefox: Firefox, page: Page, words: string, patch: DraftPatch = {}): Promise<string> {
  const draft = await beginCheck(firefox, page, words, patch);
  const saved = await command(firefox, 'claim.save', { draft });
  if (saved.status !== 'saved') throw new Error(`not saved: ${JSON.stringify(saved)}`);
  return saved.claim;
}

/** Every row of a table of the store, read past the extension's own code. */
export async function rowsOf<Row>(firefox: Firefox, table: string): Promise<readonly Row[]> {
  const rows = await firefox.inExtension(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    // The extension has not made its store yet: it is not made here.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('${table}').objectStore('${table}').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(reading.result)); };
    };
  })`);
  return JSON.parse(String(rows)) as Row[];
}
