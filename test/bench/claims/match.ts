/**
 * Was it checked before? Sentences looked up in a list of checked claims, through the store as it ships.
 *
 * In:  `--claims` (id, vclaim, title, and what there is of subtitle, speaker, date, text), `--queries` (id, text, rel;
 *      split, date), both JSON lines; `--negatives`, a sentence a line that was never checked; `--split` of the queries.
 * Out: MAP@5 divides by the relevant claims, five at most; recall@50 is the share of the relevant claims that are among
 *      the first fifty. `undated` is MAP@5 where no day is told. `shown` is the share of queries with a match above the
 *      threshold, `shownRight` of those the share whose first match is relevant.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { cleanText } from '../../../lib/claims/match/clean.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaims } from '../../../lib/store/match.ts';
import { addEntries, matchTables, OWN } from '../../../lib/store/match-entries.ts';
import { settleMatches } from '../../../lib/store/match-segments.ts';
import { keepVector, type VectorOf } from '../../../lib/store/match-vectors.ts';
import { fromCaller } from '../values.ts';
import { type CheckedClaim, dateOf, type LookedUp, readClaims, readLines, wordedOf } from './checked-claims.ts';
import { packagedTier2 } from './models.ts';

export interface MatchValues {
  readonly claims?: string | undefined;
  readonly queries?: string | undefined;
  readonly negatives?: string | undefined;
  readonly tier?: string | undefined;
  readonly split?: string | undefined;
}

const LOOKED_AT = 50;
const FIRST = 5;

export async function measureMatch(values: MatchValues): Promise<object> {
  const { claims, queries, negatives, split, tier = '1' } = values;
  if (claims === undefined || queries === undefined)
    throw new Error('give --claims FILE.jsonl and --queries FILE.jsonl');
  const list = readClaims(fromCaller(claims));
  const asked = readLines<LookedUp>(fromCaller(queries)).filter(
    (query) => split === undefined || query.split === split,
  );
  const vectors = await vectorsOf(tier);
  const db = await indexOf(list);
  const bench: Bench = { db, vectors, texts: new Map(list.map(({ id, vclaim }) => [id, vclaim])), made: new Set() };
  const undated: Ranks[] = [];
  for (const query of asked) undated.push(await look(bench, query, { text: cleanText(query.text) }));
  const ranks: Ranks[] = [];
  const began = performance.now();
  for (const query of asked) ranks.push(await look(bench, query, { text: query.text, date: dateOf(query) }));
  const msPerQuery = (performance.now() - began) / asked.length;
  const measured = { ...summed(ranks), undated: summed(undated), msPerQuery };
  const silent = negatives === undefined ? {} : await lookForNothing(bench, readSentences(negatives));
  return { claims: list.length, queries: asked.length, tier: Number(tier), ...measured, ...silent };
}

interface Bench {
  readonly db: Database;
  readonly vectors: VectorOf | undefined;
  readonly texts: ReadonlyMap<string, string>;
  /** Claims whose vectors were made. */
  readonly made: Set<string>;
}

interface Ranks {
  /** Whether the claim at each place is relevant. */
  readonly places: readonly boolean[];
  readonly relevant: number;
  readonly shown: boolean;
}

async function indexOf(list: readonly CheckedClaim[]): Promise<Database> {
  const db = openDatabase('match-bench');
  await db.transaction('rw', matchTables(db), async () => addEntries(db, OWN, list.map(wordedOf)));
  for await (const _ of settleMatches(db));
  return db;
}

async function vectorsOf(tier: string): Promise<VectorOf | undefined> {
  if (tier === '1') return undefined;
  if (tier !== '2') throw new Error(`no tier is called ${tier}; there are: 1, 2`);
  const model = await packagedTier2();
  return (text) => model.read([text])[0]?.vector ?? null;
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

/** The vectors of what is found are made when it is found first; in the product they are made before. */
async function findIn({ db, vectors, texts, made }: Bench, asked: { text: string; date?: string | undefined }) {
  const question = { ...asked, language: 'en' };
  const found = await findClaims(db, question);
  if (vectors === undefined) return found;
  const missing = found.map(({ match }) => match.claim).filter((claim) => !made.has(claim));
  const entries = await db.matchEntries
    .where('[layer+claim]')
    .anyOf(missing.map((claim) => [OWN, claim]))
    .toArray();
  for (const { claim, number } of entries) {
    const vector = await vectors(cleanText(texts.get(claim)!));
    if (vector !== null) await keepVector(db, number, vector);
    made.add(claim);
  }
  return findClaims(db, { ...question, vectorOf: vectors });
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
