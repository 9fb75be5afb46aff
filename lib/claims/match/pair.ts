/**
 * A sentence and the claims that were found for it, compared: the numbers that say whether they state the same.
 *
 * Out: for each claim numbers in the order of `pairFeatures`, most of them shares in [0, 1].
 */
import type { ClaimEntry } from './claim-entry.ts';
import { runOf } from './grams.ts';
import { shareGrams } from './shared-grams.ts';
import { likelyWeight } from './term-weights.ts';
import type { Word } from './words.ts';

export interface Sentence {
  readonly words: readonly Word[];
  /** Weight of each term that it has. */
  readonly weights: ReadonlyMap<number, number>;
  /** When it was said, in days since 1970; null where that is not known. */
  readonly day: number | null;
  /** Claims in the store. */
  readonly claims: number;
}

export interface Found {
  readonly entry: Pick<ClaimEntry, 'claimTerms' | 'titleTerms' | 'run' | 'day'>;
  /** Sum of weight times impact, of the terms that both have. */
  readonly sum: number;
}

export const pairFeatures = [
  'found',
  'claim',
  'title',
  'either',
  'ofClaim',
  'ofTitle',
  'length',
  'grams',
  'bothGrams',
  'sameDay',
  'sameMonth',
  'apart',
  'besideBest',
  'evidence',
  'terms',
] as const;

export function comparePairs(sentence: Sentence, found: readonly Found[]): readonly (readonly number[])[] {
  const total = [...sentence.weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const grams = shareGrams(
    runOf(sentence.words),
    found.map(({ entry }) => entry.run),
  );
  const best = Math.max(...found.map(({ sum }) => sum));
  return found.map(({ entry, sum }, at) => {
    const { claimTerms, titleTerms } = entry;
    const claim = shareTerms(sentence, claimTerms);
    const title = shareTerms(sentence, titleTerms);
    const either = shareTerms(sentence, new Set([...claimTerms, ...titleTerms]));
    return [
      sum / total,
      (claim.both / total) * lengthFactor(claimTerms.length),
      (title.both / total) * lengthFactor(titleTerms.length),
      either.both / total,
      claim.both / (claim.all || 1),
      title.both / (title.all || 1),
      Math.log1p(claimTerms.length),
      ...grams[at]!,
      ...nearness(sentence.day, entry.day),
      sum / best,
      Math.log1p(either.both),
      Math.log1p(sentence.weights.size),
    ];
  });
}

/** What BM25 makes of a term that stands once in a field of so many. */
function lengthFactor(length: number): number {
  const [k1, b, usual] = [1.2, 0.75, 10];
  return (k1 + 1) / (1 + k1 * (1 - b + (b * length) / usual));
}

function shareTerms({ weights, claims }: Sentence, terms: Iterable<number>) {
  let both = 0;
  let all = 0;
  for (const term of terms) {
    const weight = weights.get(term);
    both += weight ?? 0;
    all += weight ?? likelyWeight(term, claims);
  }
  return { both, all };
}

/** What is said on a day is checked within days, or was checked whenever it was said before. */
function nearness(one: number | null, other: number | null): readonly [number, number, number] {
  if (one === null || other === null) return [0, 0, 0];
  const days = Math.abs(one - other);
  return [Math.exp(-days / 2), Math.exp(-days / 15), Math.log1p(days)];
}
