/**
 * What is new for a person since they last looked: claims of others, and what others did to known ones. Conflicts are
 * no news: they are found by the library's search until they are settled (`conflict` of lib/model/claim-query.ts).
 *
 * In:   everything up to the arrival that was seen is known. Arrivals are this browser's own order, so that nothing
 *       is missed whose author's clock is behind.
 * Out:  each claim once, under the first of its reasons; the latest change first.
 * Cost: one row a record since then, the latest MAX_ROWS at most.
 */
import type { ClaimSummary } from '../model/claim-summary.ts';
import type { AnyRecord, AuthorId } from '../model/record.ts';
import { latestAfter } from './arrivals.ts';
import type { Database, RecordRow } from './db.ts';
import { readIdentity } from './reads.ts';
import { readSummaries } from './summaries.ts';

export type InboxReason =
  /** Arrived from others. */
  | 'new'
  /** Assigned to oneself by others. */
  | 'assigned'
  /** A comment that names one. */
  | 'named'
  | 'changed';

export interface InboxItem {
  readonly claim: ClaimSummary;
  readonly reason: InboxReason;
  /** Who did it, by fingerprint. */
  readonly authors: readonly AuthorId[];
}

export interface Inbox {
  readonly news: readonly InboxItem[];
  readonly changed: readonly InboxItem[];
  /** More arrived than is listed. */
  readonly isCut: boolean;
  /** For `desk.seen`. */
  readonly arrival: number;
}

/** Of a merge of thousands nobody reads every line. */
const MAX_ROWS = 5000;

const SEEN = 'inboxSeen';
const reasons: readonly InboxReason[] = ['new', 'assigned', 'named', 'changed'];

/** May stand inside Dexie's `liveQuery`. */
export async function readInbox(db: Database): Promise<Inbox> {
  const me = (await readIdentity(db))?.author ?? null;
  const rows = await latestAfter(db, await readSeen(db), MAX_ROWS);
  const foreign = rows.filter(({ record }) => record.author !== me);
  const byClaim = new Map<string, RecordRow[]>();
  for (const row of foreign) {
    for (const claim of row.claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), row]);
  }
  const summaries = await readSummaries(db, [...byClaim.keys()]);
  const items = summaries.map((claim): InboxItem => {
    const said = byClaim.get(claim.id)!.map(({ record }) => record);
    return { claim, reason: reasonOf(said, me), authors: [...new Set(said.map(({ author }) => author))] };
  });
  items.sort((a, b) => (a.claim.modified < b.claim.modified ? 1 : -1));
  return {
    news: items.filter(({ reason }) => reason !== 'changed'),
    changed: items.filter(({ reason }) => reason === 'changed'),
    isCut: rows.length === MAX_ROWS,
    arrival: rows[0]?.arrival ?? (await readSeen(db)),
  };
}

export async function markSeen(db: Database, arrival: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: SEEN, value: Math.max(arrival, await readSeen(db)) });
  });
}

async function readSeen(db: Database): Promise<number> {
  return ((await db.meta.get(SEEN))?.value as number | undefined) ?? 0;
}

function reasonOf(said: readonly AnyRecord[], me: AuthorId | null): InboxReason {
  const found = new Set(said.map((record): InboxReason => reasonIn(record, me)));
  return reasons.find((reason) => found.has(reason)) ?? 'changed';
}

function reasonIn(record: AnyRecord, me: AuthorId | null): InboxReason {
  if (record.kind === 'claim' && record.root === undefined) return 'new';
  if (record.kind === 'set' && record.body.field === 'assignee' && record.body.value === me) return 'assigned';
  return record.kind === 'note' && record.body.people?.includes(me ?? '') === true ? 'named' : 'changed';
}
