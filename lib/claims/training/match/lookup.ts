/**
 * Sentences looked up in a list of checked claims, by the product's own code: what was found, as numbers to learn from.
 *
 * It finds what `lib/store/match.ts` finds; only that the list is in memory.
 */
import { type ClaimEntry, entryOf } from '../../match/claim-entry.ts';
import { cleanText } from '../../match/clean.ts';
import { comparePairs } from '../../match/pair.ts';
import { LEAST_SHARE, MAX_FOUND } from '../../match/rank.ts';
import { Sums } from '../../match/sums.ts';
import { termWeight } from '../../match/term-weights.ts';
import { cosineOf, quantise } from '../../match/vectors.ts';
import { termsOf, wordsOf } from '../../match/words.ts';
import type { CachedVectors } from './cached-vectors.ts';
import { type CheckedClaim, wordedOf } from './checked-claims.ts';

export interface Asked {
  readonly text: string;
  /** In days since 1970. */
  readonly day: number | null;
  readonly rel: readonly string[];
}

/** What was found for one sentence, the largest sum first. */
export interface Choice {
  /** For each claim the numbers of the pair; with vectors, the cosine behind them. */
  readonly features: readonly (readonly number[])[];
  readonly relevant: readonly boolean[];
  /** Relevant claims of the list, found or not. */
  readonly wanted: number;
}

export class List {
  private readonly ids: readonly string[];
  private readonly entries: readonly ClaimEntry[];
  private readonly vectors: readonly Int8Array[];
  private readonly cache: Pick<CachedVectors, 'of'>;
  private readonly holding = new Map<number, { numbers: number[]; impacts: number[] }>();

  constructor(claims: readonly CheckedClaim[], cache: Pick<CachedVectors, 'of'>) {
    const worded = claims.map(wordedOf);
    this.cache = cache;
    this.ids = worded.map(({ claim }) => claim);
    this.entries = worded.map(({ wordings }) => entryOf(wordings));
    this.vectors = cache.of(worded.map(({ wordings }) => cleanText(wordings.text))).map(quantise);
    for (const [number, { terms, impacts }] of this.entries.entries()) {
      for (const [at, term] of terms.entries()) {
        const held = this.holding.get(term) ?? { numbers: [], impacts: [] };
        held.numbers.push(number);
        held.impacts.push(impacts[at]!);
        this.holding.set(term, held);
      }
    }
  }

  lookUp(asked: readonly Asked[]): readonly Choice[] {
    const vectors = this.cache.of(asked.map(({ text }) => cleanText(text)));
    return asked.map((one, at) => this.choiceOf(one, vectors[at]!));
  }

  private choiceOf({ text, day, rel }: Asked, vector: Float32Array): Choice {
    const words = wordsOf(cleanText(text), 'en');
    const { weights, best } = this.sumUp(new Set(termsOf(words)));
    const sentence = { words, weights, day, claims: this.entries.length };
    const found = best.map(({ number, sum }) => ({ entry: this.entries[number]!, sum }));
    const cosines = best.map(({ number }) => cosineOf(vector, this.vectors[number]!));
    return {
      features: comparePairs(sentence, found).map((pair, at) => [...pair, cosines[at]!]),
      relevant: best.map(({ number }) => rel.includes(this.ids[number]!)),
      wanted: new Set(rel).size,
    };
  }

  private sumUp(terms: ReadonlySet<number>) {
    const sums = new Sums([{ first: 0, last: this.entries.length - 1 }]);
    const weights = new Map<number, number>();
    for (const term of terms) {
      const { numbers, impacts } = this.holding.get(term) ?? { numbers: [], impacts: [] };
      const weight = termWeight(term, numbers.length, this.entries.length);
      weights.set(term, weight);
      for (const [at, number] of numbers.entries()) sums.add(number, weight * impacts[at]!);
    }
    const best = sums.best(MAX_FOUND);
    return { weights, best: best.filter(({ sum }) => sum >= LEAST_SHARE * best[0]!.sum) };
  }
}
