/**
 * Was this checked before? The claims of one's own and of opened layers that say what a sentence says.
 *
 * In:    a sentence, its language, and when it was said where that is known.
 * Out:   claims above the threshold, the most alike first, `MAX_MATCHES` at most.
 * Cost:  reads a row for each word and segment, what is fresh, and a hundred entries; 100,000 claims are measured by
 *        `npm run bench -- match-scale`.
 */
import { cleanText, dayOf, lastDay } from '../claims/match/clean.ts';
import { bucketOf, findTerm, type PackedHolding } from '../claims/match/postings.ts';
import { LEAST_SHARE, MAX_FOUND, rank } from '../claims/match/rank.ts';
import { Sums } from '../claims/match/sums.ts';
import { termWeight } from '../claims/match/term-weights.ts';
import { hasVectors } from '../claims/match/vectors.ts';
import { termsOf, type Word, wordsOf } from '../claims/match/words.ts';
import type { Match } from '../model/match.ts';
import type { Database } from './db.ts';
import { OWN } from './match-entries.ts';
import type { MatchEntryRow, MatchFreshRow, MatchSegment } from './match-rows.ts';
import { readDirectory } from './match-segments.ts';
import { anyVectors, readCosines, type VectorOf } from './match-vectors.ts';

export interface MatchQuestion {
  readonly text: string;
  /** BCP 47, or `und`. */
  readonly language: string;
  /** When it was said: RFC 3339, or a date. A date at the end of the text itself goes before. */
  readonly date?: string | undefined;
  /** Claims that are not asked about. */
  readonly excluding?: ReadonlySet<string> | undefined;
  readonly vectorOf?: VectorOf | undefined;
}

const MAX_MATCHES = 5;

/** What is fresh beyond this is found when it has settled: an import of 100,000 claims takes a minute. */
const MAX_FRESH_READ = 2000;

/** So many are read first: among them is what shares most of those that are alive. */
const READ_FIRST = 32;

/** Entries are read for so many more than are compared, since some are dead or not asked about. */
const SPARE = 28;

export async function matchClaims(db: Database, question: MatchQuestion): Promise<readonly Match[]> {
  const found = await findClaims(db, question);
  return found
    .filter(({ isMatch }) => isMatch)
    .slice(0, MAX_MATCHES)
    .map(({ match }) => match);
}

/** All that are compared, the most alike first, with what the threshold says of each: for measuring. */
export async function findClaims(
  db: Database,
  { text, language, date, excluding = new Set(), vectorOf }: MatchQuestion,
): Promise<readonly { readonly match: Match; readonly isMatch: boolean }[]> {
  const cleaned = cleanText(text);
  const words = wordsOf(cleaned, language);
  const vector = hasVectors(language) && (await anyVectors(db)) ? await vectorOf?.(cleaned) : null;
  const tables = [db.meta, db.matchFresh, db.matchSegments, db.matchEntries, db.matchVectors];
  return db.transaction('r', tables, async () => {
    const { sums, weights, claims } = await sumUp(db, new Set(termsOf(words)));
    const found = await readFound(db, sums, excluding);
    const numbers = found.map(({ entry }) => entry.number);
    const cosines = vector == null ? null : await readCosines(db, vector, numbers);
    const sentence = { words, weights, claims, day: lastDay(text) ?? dayOf(date ?? '') };
    return rank(sentence, found, cosines).map(({ at, similarity, isMatch }) => ({
      match: matchOf(found[at]!.entry, similarity, words),
      isMatch,
    }));
  });
}

interface FoundRow {
  readonly entry: MatchEntryRow;
  readonly sum: number;
}

/** What is alive and asked about, the largest sum first. What its own sum says is too little is not read. */
async function readFound(db: Database, sums: Sums, excluding: ReadonlySet<string>): Promise<readonly FoundRow[]> {
  const best = sums.best(MAX_FOUND + SPARE + excluding.size);
  const found: FoundRow[] = [];
  for (const some of [best.slice(0, READ_FIRST), best.slice(READ_FIRST)]) {
    const least = LEAST_SHARE * (found[0]?.sum ?? 0);
    const due = some.filter(({ sum }) => sum >= least);
    const rows = await db.matchEntries.bulkGet(due.map(({ number }) => number));
    for (const [at, entry] of rows.entries()) {
      const { sum } = due[at]!;
      if (entry === undefined || excluding.has(entry.claim)) continue;
      if (sum >= LEAST_SHARE * (found[0]?.sum ?? 0)) found.push({ entry, sum });
    }
  }
  return found.slice(0, MAX_FOUND);
}

async function sumUp(db: Database, terms: ReadonlySet<number>) {
  const { segments } = await readDirectory(db);
  const fresh = await db.matchFresh.orderBy('number').reverse().limit(MAX_FRESH_READ).toArray();
  const holdings = await findHoldings(db, terms, segments);
  const waiting = holdingsOfFresh(terms, fresh);
  const claims = segments.reduce((sum, segment) => sum + segment.claims, fresh.length);
  const sums = new Sums([...segments, ...rangeOf(fresh)]);
  const weights = new Map<number, number>();
  for (const term of terms) {
    const parts = [...(holdings.get(term) ?? []), ...(waiting.get(term) ?? [])];
    const weight = termWeight(
      term,
      parts.reduce((sum, { count }) => sum + count, 0),
      claims,
    );
    weights.set(term, weight);
    for (const part of parts) part.read((number, impact) => sums.add(number, weight * impact));
  }
  return { sums, weights, claims };
}

type Holdings = Map<number, PackedHolding[]>;

async function findHoldings(
  db: Database,
  terms: ReadonlySet<number>,
  segments: readonly MatchSegment[],
): Promise<Holdings> {
  const buckets = [...new Set([...terms].map(bucketOf))];
  const keys = segments.flatMap(({ id }) => buckets.map((bucket): [number, number] => [id, bucket]));
  const rows = (await db.matchSegments.bulkGet(keys)).filter((row) => row !== undefined);
  const holdings: Holdings = new Map();
  for (const term of terms) {
    const packed = rows.filter(({ bucket }) => bucket === bucketOf(term)).map((row) => findTerm(row.packed, term));
    holdings.set(
      term,
      packed.filter((part) => part !== null),
    );
  }
  return holdings;
}

function holdingsOfFresh(terms: ReadonlySet<number>, fresh: readonly MatchFreshRow[]): Holdings {
  const holdings: Holdings = new Map();
  for (const { number, terms: held, impacts } of fresh) {
    held.forEach((term, at) => {
      if (!terms.has(term)) return;
      const parts = holdings.get(term) ?? [];
      parts.push({ count: 1, read: (each) => each(number, impacts[at]!) });
      holdings.set(term, parts);
    });
  }
  return holdings;
}

function rangeOf(fresh: readonly MatchFreshRow[]): readonly { readonly first: number; readonly last: number }[] {
  return fresh.length === 0 ? [] : [{ first: fresh.at(-1)!.number, last: fresh[0]!.number }];
}

function matchOf(
  { claim, layer, claimTerms, titleTerms }: MatchEntryRow,
  similarity: number,
  words: readonly Word[],
): Match {
  const terms = new Set([...claimTerms, ...titleTerms]);
  const shared = words.filter(({ term }) => terms.has(term)).map(({ written }) => written);
  return { claim, layer: layer === OWN ? null : layer, similarity, words: [...new Set(shared)] };
}
