/**
 * Where on a page a quote may stand whose words were changed: chains of rare words in the order of the pattern.
 *
 * Each word of quote and context that is rare on the page votes for the places where the whole would lie
 * ("diagonals"); the best of them are chained, so that text put in between breaks nothing.
 *
 * Out:    chains of [token of the pattern, token of the page], rising in both.
 * Cost:   the places of the rare words, and the square of a chain's hits, which are capped.
 * Source: seed and extend: BLAST (Altschul et al. 1990); colinear chaining: minimap2 (Li 2018, 2.1).
 */
import type { Pattern } from './pattern.ts';
import type { TokenIndex } from './token-index.ts';

export type Chain = readonly (readonly [token: number, place: number])[];

/** Words with more places say little about any of them: one in 64 words of a short page. */
const RARE_BITS = 6;
const LEAST_RARE = 6;
const MOST_RARE = 48;
/** Where a quote has hardly any rare word. */
const LESS_RARE = 1024;
const FEW_VOTES = 6;

const BUCKET_BITS = 4;
const MAX_CANDIDATES = 4;
/** A candidate needs about two rare words, and such a share of all: a place whose words are half changed has more. */
const MIN_VOTES = 1.2;
const MIN_SHARE = 0.12;
/** The weight of a word that the page has lost, when all are counted. */
const LOST = 0.6;

/** So many tokens may have been put in or taken out between the parts of a quote. */
const REACH = 160;
const MAX_HITS = 300;
/** Near one diagonal a rare word has hardly more. */
const HITS_A_WORD = 0.5;
const NEAR_END = 32;
const LOOK_BACK = 48;

export function* candidateChains(index: TokenIndex, pattern: Pattern): Generator<Chain> {
  const rare = Math.min(MOST_RARE, Math.max(LEAST_RARE, index.ids.length >> RARE_BITS));
  const limit = vote(index, pattern, rare) >= FEW_VOTES ? rare : LESS_RARE;
  if (limit === LESS_RARE) {
    clearVotes();
    vote(index, pattern, limit);
  }
  const buckets = bestBuckets(leastVotes(index, pattern));
  clearVotes();
  const chains: Chain[] = [];
  for (const bucket of buckets) {
    const diagonal = (bucket << BUCKET_BITS) + (1 << (BUCKET_BITS - 1)) - pattern.ids.length;
    if (chains.some((chain) => passesBy(chain, diagonal))) continue;
    const chain = chainOf(hitsNear(index, pattern, diagonal, limit), pattern);
    chains.push(chain);
    yield chain;
  }
}

/** Whether a chain runs along a diagonal, before or behind a shift. */
function passesBy(chain: Chain, diagonal: number): boolean {
  return chain.some(([token, place]) => Math.abs(place - token - diagonal) <= 1 << BUCKET_BITS);
}

/** Votes by bucket, and the buckets that have any: kept from quote to quote, since most pages have many quotes. */
let votes = new Float32Array(1 << 12);
let voted = new Int32Array(1 << 10);
let votedCount = 0;

function clearVotes(): void {
  for (let at = 0; at < votedCount; at += 1) votes[voted[at] as number] = 0;
  votedCount = 0;
}

/** Out: how many votes were cast. */
function vote({ from, places, ids: page }: TokenIndex, { ids }: Pattern, limit: number): number {
  const buckets = ((page.length + ids.length) >> BUCKET_BITS) + 2;
  if (votes.length < buckets) votes = new Float32Array(buckets * 2);
  if (voted.length < buckets) voted = new Int32Array(buckets * 2);
  let cast = 0;
  for (let token = 0; token < ids.length; token += 1) {
    const id = ids[token] as number;
    if (id < 0) continue;
    const first = from[id] as number;
    const last = from[id + 1] as number;
    if (last - first > limit) continue;
    const weight = weightOf(last - first);
    for (let at = first; at < last; at += 1) {
      const bucket = ((places[at] as number) - token + ids.length) >> BUCKET_BITS;
      if (votes[bucket] === 0) {
        voted[votedCount] = bucket;
        votedCount += 1;
      }
      votes[bucket] = (votes[bucket] as number) + weight;
    }
    cast += last - first;
  }
  return cast;
}

/** A share of what the pattern would have where it stands unchanged. */
function leastVotes({ from }: TokenIndex, { ids }: Pattern): number {
  let all = 0;
  for (let token = 0; token < ids.length; token += 1) {
    const id = ids[token] as number;
    all += id < 0 ? LOST : weightOf((from[id + 1] as number) - (from[id] as number));
  }
  return Math.max(MIN_VOTES, all * MIN_SHARE);
}

/** A word that stands once counts full. */
function weightOf(count: number): number {
  return count < WEIGHTS.length ? (WEIGHTS[count] as number) : 0;
}

const WEIGHTS = Float32Array.from({ length: LESS_RARE + 1 }, (_, count) => 1 / (1 + Math.log2(Math.max(1, count)) / 2));

/** The places with the most votes, a bucket taken together with the better of its neighbours. */
function bestBuckets(least: number): readonly number[] {
  const best: { bucket: number; score: number }[] = [];
  for (let at = 0; at < votedCount; at += 1) {
    const bucket = voted[at] as number;
    const own = votes[bucket] as number;
    const before = bucket > 0 ? (votes[bucket - 1] as number) : 0;
    const after = votes[bucket + 1] as number;
    const score = own + Math.max(before, after);
    // Of neighbours the stronger one stands for both; of equals the first.
    if (score < least || before >= own || after > own) continue;
    if (best.length === MAX_CANDIDATES && score <= (best.at(-1) as { score: number }).score) continue;
    best.push({ bucket, score });
    best.sort((a, b) => b.score - a.score);
    best.length = Math.min(best.length, MAX_CANDIDATES);
  }
  return best.map(({ bucket }) => bucket);
}

interface Hits {
  readonly tokens: number[];
  readonly places: number[];
  readonly weights: number[];
}

function hitsNear(index: TokenIndex, pattern: Pattern, diagonal: number, limit: number): Hits {
  const { ids } = pattern;
  const hits: Hits = { tokens: [], places: [], weights: [] };
  const { from, places } = index;
  // Of a long quote every so many words are enough, but for those at its ends.
  const stride = Math.ceil((ids.length * HITS_A_WORD) / MAX_HITS);
  for (let token = 0; token < ids.length && hits.tokens.length < 2 * MAX_HITS; token += 1) {
    const id = ids[token] as number;
    if (id < 0 || (token % stride !== 0 && !isNearEnd(pattern, token))) continue;
    const first = from[id] as number;
    const last = from[id + 1] as number;
    if (last - first > limit) continue;
    const weight = weightOf(last - first);
    const until = diagonal + token + REACH;
    for (let at = firstFrom(places, first, last, diagonal + token - REACH); at < last; at += 1) {
      const place = places[at] as number;
      if (place > until) break;
      hits.tokens.push(token);
      hits.places.push(place);
      hits.weights.push(weight);
    }
  }
  return hits;
}

function isNearEnd({ from, to }: Pattern, token: number): boolean {
  return Math.abs(token - from) < NEAR_END || Math.abs(token - to) < NEAR_END;
}

/** The first of the sorted `values` between two indices that is not below `least`. */
function firstFrom(values: Int32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The heaviest run of hits that rises in both; a shift between two of them costs as its logarithm. */
function chainOf(hits: Hits, pattern: Pattern): Chain {
  const { tokens, places, weights } = hits;
  const scores = new Float64Array(tokens.length);
  const parents = new Int32Array(tokens.length).fill(-1);
  let end = -1;
  for (let hit = 0; hit < tokens.length; hit += 1) {
    let best = 0;
    for (let before = Math.max(0, hit - LOOK_BACK); before < hit; before += 1) {
      const score = (scores[before] as number) - stepCost(hits, pattern, before, hit);
      if (score <= best) continue;
      best = score;
      parents[hit] = before;
    }
    scores[hit] = best + (weights[hit] as number);
    if (end < 0 || (scores[hit] as number) > (scores[end] as number)) end = hit;
  }
  const chain: (readonly [number, number])[] = [];
  for (let hit = end; hit >= 0; hit = parents[hit] as number) {
    chain.push([tokens[hit] as number, places[hit] as number]);
  }
  return chain.reverse();
}

/** Infinite where the one does not stand before the other in both. */
function stepCost({ tokens, places }: Hits, pattern: Pattern, one: number, other: number): number {
  const token = tokens[one] as number;
  const nextToken = tokens[other] as number;
  const steps = nextToken - token;
  const moved = (places[other] as number) - (places[one] as number);
  if (steps <= 0 || moved <= 0) return Number.POSITIVE_INFINITY;
  if (moved === steps) return 0;
  const cost = SHIFT_COSTS[Math.abs(moved - steps)] as number;
  return crossesEnd(pattern, token, nextToken) ? cost * AT_END : cost;
}

/** Whole sentences and paragraphs are put in between a quote and its surroundings more often than into a quote. */
const AT_END = 0.8;

function crossesEnd({ from, to }: Pattern, one: number, other: number): boolean {
  return (one < from && other >= from) || (one < to && other >= to);
}

/** Two hits lie at most twice the reach apart from one diagonal. */
const SHIFT_COSTS = Float32Array.from({ length: 4 * REACH }, (_, shift) =>
  shift === 0 ? 0 : 0.2 + 0.25 * Math.log2(1 + shift),
);
