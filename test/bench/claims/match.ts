/**
 * Was it checked before? Sentences looked up in a list of checked claims, through the store as it ships.
 *
 * In:  `--claims` (id, vclaim, title, and what there is of subtitle, speaker, date, text), `--queries` (id, text, rel;
 *      split, date), both JSON lines; `--negatives`, a sentence a line that was never checked; `--split` of the queries.
 * Out: MAP@5 divides by the relevant claims, five at most; recall@50 is the share of the relevant claims that are among
 *      the first fifty. `undated` is MAP@5 where no day is told. `shown` is the share of queries with a match above the
 *      threshold, `shownRight` of those the share whose first match is relevant. With `--tier 2` the vectors of all
 *      claims are made first, some 20 ms each, and kept for the next run in the folder of temporary files.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanText } from '../../../lib/claims/match/clean.ts';
import { CachedVectors } from '../../../lib/claims/training/match/cached-vectors.ts';
import {
  dateOf,
  type LookedUp,
  readClaims,
  readLines,
  wordedOf,
} from '../../../lib/claims/training/match/checked-claims.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaims } from '../../../lib/store/match.ts';
import { addEntries, matchTables, OWN, type Worded } from '../../../lib/store/match-entries.ts';
import { settleMatches } from '../../../lib/store/match-segments.ts';
import { keepVectors, type VectorOf } from '../../../lib/store/match-vectors.ts';
import { fromCaller } from '../values.ts';
import { modelsFolder } from './models.ts';

export interface MatchValues {
  readonly claims?: string | undefined;
  readonly queries?: string | undefined;
  readonly negatives?: string | undefined;
  readonly tier?: string | undefined;
  readonly split?: string | undefined;
}

const LOOKED_AT = 50;
const FIRST = 5;

/** Where sentence vectors are kept from one run to the next. */
const KEPT = path.join(tmpdir(), 'claimlight-vectors');

export async function measureMatch(values: MatchValues): Promise<object> {
  const { claims, queries, negatives, split, tier = '1' } = values;
  if (claims === undefined || queries === undefined)
    throw new Error('give --claims FILE.jsonl and --queries FILE.jsonl');
  const list = readClaims(fromCaller(claims)).map(wordedOf);
  const asked = readLines<LookedUp>(fromCaller(queries)).filter(
    (query) => split === undefined || query.split === split,
  );
  const silent = negatives === undefined ? [] : readSentences(negatives);
  const db = await indexOf(list);
  const vectorOf = await vectorsOf(tier, db, list);
  const bench: Bench = { db, vectorOf };
  const undated: Ranks[] = [];
  for (const query of asked) undated.push(await look(bench, query, { text: cleanText(query.text) }));
  const ranks: Ranks[] = [];
  const began = performance.now();
  for (const query of asked) ranks.push(await look(bench, query, { text: query.text, date: dateOf(query) }));
  const msPerQuery = (performance.now() - began) / asked.length;
  const measured = { ...summed(ranks), undated: summed(undated), msPerQuery };
  const shown = negatives === undefined ? {} : await lookForNothing(bench, silent);
  return { claims: list.length, queries: asked.length, tier: Number(tier), ...measured, ...shown };
}

interface Bench {
  readonly db: Database;
  readonly vectorOf: VectorOf | undefined;
}

interface Ranks {
  /** Whether the claim at each place is relevant. */
  readonly places: readonly boolean[];
  readonly relevant: number;
  readonly shown: boolean;
}

async function indexOf(list: readonly Worded[]): Promise<Database> {
  const db = openDatabase('match-bench');
  await db.transaction('rw', matchTables(db), async () => addEntries(db, OWN, list));
  for await (const _ of settleMatches(db));
  return db;
}

/** As in the product, claims have their vectors before anything is looked up. */
async function vectorsOf(tier: string, db: Database, list: readonly Worded[]): Promise<VectorOf | undefined> {
  if (tier === '1') return undefined;
  if (tier !== '2') throw new Error(`no tier is called ${tier}; there are: 1, 2`);
  const vectors = await CachedVectors.open(modelsFolder, KEPT);
  const made = vectors.of(list.map(({ wordings }) => cleanText(wordings.text)));
  const places = new Map(list.map(({ claim }, at) => [claim, at]));
  const entries = await db.matchEntries.toArray();
  await keepVectors(
    db,
    entries.map(({ number, claim }) => ({ number, vector: made[places.get(claim)!]! })),
  );
  return (text) => vectors.of([text])[0]!;
}

async function look(
  bench: Bench,
  { rel }: LookedUp,
  asked: { text: string; date?: string | undefined },
): Promise<Ranks> {
  const found = await findIn(bench, asked);
  const places = found.slice(0, LOOKED_AT).map(({ match }) => rel.includes(match.claim));
  return { places, relevant: new Set(rel).size, shown: found[0]?.isMatch ?? false };
}

function findIn({ db, vectorOf }: Bench, asked: { text: string; date?: string | undefined }) {
  return findClaims(db, { ...asked, language: 'en', vectorOf });
}

async function lookForNothing(bench: Bench, sentences: readonly string[]): Promise<object> {
  let shown = 0;
  for (const text of sentences) if ((await findIn(bench, { text }))[0]?.isMatch) shown += 1;
  return { negatives: sentences.length, falseMatches: shown / sentences.length };
}

function readSentences(file: string): readonly string[] {
  const lines = readFileSync(fromCaller(file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '');
}

function summed(ranks: readonly Ranks[]): object {
  const mean = (of: (ranks: Ranks) => number) => ranks.reduce((sum, one) => sum + of(one), 0) / ranks.length;
  const shown = ranks.filter((one) => one.shown);
  return {
    map5: mean(averagePrecision),
    mrr: mean(({ places }) => (places.includes(true) ? 1 / (places.indexOf(true) + 1) : 0)),
    recall50: mean(({ places, relevant }) => places.filter(Boolean).length / relevant),
    shown: shown.length / ranks.length,
    shownRight: shown.filter(({ places }) => places[0]).length / (shown.length || 1),
  };
}

function averagePrecision({ places, relevant }: Ranks): number {
  let right = 0;
  let sum = 0;
  places.slice(0, FIRST).forEach((isRight, place) => {
    if (!isRight) return;
    right += 1;
    sum += right / (place + 1);
  });
  return sum / Math.min(relevant, FIRST);
}
