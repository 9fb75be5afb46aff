/**
 * Put what is fresh into segments, and join segments: the work that keeps searches short, in the background.
 *
 * Each step is a transaction of its own that leaves an index which finds the same. Stopped anywhere, by a signal or
 * with the background, it goes on from there the next time.
 *
 * Cost: half a second for a step of `SLICE` claims; all segments of 100,000 claims are joined in some seconds.
 */
import { BUCKETS, type Bucket, bucketOf, hold, joinBuckets, packBucket } from '../claims/match/postings.ts';
import type { Database } from './db.ts';
import type { MatchDirectory, MatchSegment, MatchSegmentRow } from './match-rows.ts';

export interface MatchProgress {
  /** Claims in segments, and those that still wait. */
  readonly settled: number;
  readonly waiting: number;
}

/** As many as a search reads without being late. */
const MAX_FRESH = 200;
/** Claims of one step: their postings are in memory together. */
const SLICE = 4096;
/** Buckets of one step of joining. */
const JOINED_AT_ONCE = 64;
/** A segment is joined with the one after it until it is so many times as large. */
const GROWTH = 4;

const KEY = 'match';

export async function readDirectory(db: Database): Promise<MatchDirectory> {
  const row = await db.meta.get(KEY);
  return (row?.value as MatchDirectory | undefined) ?? { segments: [], nextSegment: 1, joining: null };
}

/** Nothing happens while little is fresh. Only the background calls it, and once at a time. */
export async function* settleMatches(db: Database, signal?: AbortSignal): AsyncGenerator<MatchProgress> {
  while (!signal?.aborted && (await db.matchFresh.count()) > MAX_FRESH) {
    await settleSlice(db);
    yield progressOf(db);
  }
  const due = dueForJoining((await readDirectory(db)).segments);
  if (due.length < 2) return;
  for await (const _ of joinSegments(db, due)) {
    if (signal?.aborted) return;
    yield progressOf(db);
  }
}

async function progressOf(db: Database): Promise<MatchProgress> {
  const [{ segments }, waiting] = await Promise.all([readDirectory(db), db.matchFresh.count()]);
  return { settled: segments.reduce((sum, { claims }) => sum + claims, 0), waiting };
}

async function settleSlice(db: Database): Promise<void> {
  await db.transaction('rw', db.matchFresh, db.matchSegments, db.meta, async () => {
    const rows = await db.matchFresh.orderBy('number').limit(SLICE).toArray();
    if (rows.length === 0) return;
    const buckets = Array.from({ length: BUCKETS }, (): Bucket => new Map());
    for (const { number, terms, impacts } of rows) {
      for (const [at, term] of terms.entries()) hold(buckets[bucketOf(term)]!, term, number, impacts[at]!);
    }
    const { segments, nextSegment: id, joining } = await readDirectory(db);
    const [first, last] = [rows[0]!.number, rows.at(-1)!.number];
    await db.matchSegments.bulkAdd(rowsOf(id, 0, buckets));
    await db.matchFresh.where('number').between(first, last, true, true).delete();
    const segment = { id, first, last, claims: rows.length };
    await writeDirectory(db, { segments: [...segments, segment], nextSegment: id + 1, joining });
  });
}

/** The last segments, from the first that is not large enough beside all that come after it. */
function dueForJoining(segments: readonly MatchSegment[]): readonly MatchSegment[] {
  let after = 0;
  let from = segments.length;
  for (let at = segments.length - 1; at >= 0; at--) {
    const { claims } = segments[at]!;
    if (claims < GROWTH * after) from = at;
    after += claims;
  }
  return segments.slice(from);
}

async function* joinSegments(db: Database, due: readonly MatchSegment[]): AsyncGenerator<void> {
  const id = await reserveSegment(db);
  const [first, last] = [due[0]!.first, due.at(-1)!.last];
  const live = new Set(await db.matchEntries.where('number').between(first, last, true, true).primaryKeys());
  for (let low = 0; low < BUCKETS; low += JOINED_AT_ONCE) {
    await db.transaction('rw', db.matchSegments, async () =>
      joinSome(db, { id, due, low, isLive: (number) => live.has(number) }),
    );
    yield;
  }
  const old = due.map((segment) => segment.id);
  await db.transaction('rw', db.matchSegments, db.meta, async () => {
    const { segments, nextSegment } = await readDirectory(db);
    const joined = segments.flatMap((segment) => {
      if (segment.id === old[0]) return [{ id, first, last, claims: live.size }];
      return old.includes(segment.id) ? [] : [segment];
    });
    await writeDirectory(db, { segments: joined, nextSegment, joining: null });
    for (const segment of old) await dropSegment(db, segment);
  });
}

interface Joining {
  readonly id: number;
  readonly due: readonly MatchSegment[];
  readonly low: number;
  readonly isLive: (number: number) => boolean;
}

async function joinSome(db: Database, { id, due, low, isLive }: Joining): Promise<void> {
  const to = low + JOINED_AT_ONCE;
  const packed = Array.from({ length: JOINED_AT_ONCE }, (): Uint8Array[] => []);
  for (const segment of due) {
    const rows = await db.matchSegments
      .where('[segment+bucket]')
      .between([segment.id, low], [segment.id, to])
      .toArray();
    for (const row of rows) packed[row.bucket - low]!.push(row.packed);
  }
  const buckets = packed.map((parts, at) => joinBuckets(parts, low + at, isLive));
  await db.matchSegments.bulkAdd(rowsOf(id, low, buckets));
}

/** A number for a segment, and nothing left of one that was begun before and never finished. */
async function reserveSegment(db: Database): Promise<number> {
  return db.transaction('rw', db.matchSegments, db.meta, async () => {
    const { segments, nextSegment, joining } = await readDirectory(db);
    if (joining !== null) await dropSegment(db, joining);
    await writeDirectory(db, { segments, nextSegment: nextSegment + 1, joining: nextSegment });
    return nextSegment;
  });
}

async function dropSegment(db: Database, id: number): Promise<void> {
  await db.matchSegments.where('[segment+bucket]').between([id, 0], [id, BUCKETS]).delete();
}

async function writeDirectory(db: Database, directory: MatchDirectory): Promise<void> {
  await db.meta.put({ key: KEY, value: directory });
}

function rowsOf(segment: number, low: number, buckets: readonly Bucket[]): MatchSegmentRow[] {
  return buckets.flatMap((bucket, at) =>
    bucket.size === 0 ? [] : [{ segment, bucket: low + at, packed: packBucket(bucket) }],
  );
}
