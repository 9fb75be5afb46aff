/**
 * Where the words around a quote still stand together. What is like the quote, and stands elsewhere, is another
 * sentence: the quote was taken out, or replaced.
 *
 * Cost: as one more search of the page, for quotes that were found in other surroundings only.
 */
import { isHeld, sidesHolding } from './acceptance.ts';
import { align } from './align.ts';
import { candidateChains } from './candidates.ts';
import { type Pattern, withoutQuote } from './pattern.ts';
import { alignedPlace } from './places.ts';
import type { TokenIndex } from './token-index.ts';

/** What replaced it may be longer by so many words; and so many may have been put in round it. */
const MAX_LONGER = 24;
const MAX_BETWEEN = 200;

/** In page tokens. */
export interface PlaceLeft {
  /** What stands between the words before and those behind, if both are left. */
  readonly first: number;
  readonly last: number;
  readonly sides: 'both' | 'apart' | 'one';
}

/** Where the surroundings of a quote stand. */
export function placesLeft(index: TokenIndex, pattern: Pattern): readonly PlaceLeft[] {
  const around = withoutQuote(pattern);
  if (around.ids.length === 0) return [];
  const words = pattern.to - pattern.from;
  return [...candidateChains(index, around)]
    .map((chain) => alignedPlace(index, around, align(index, around, chain)))
    .filter((gap) => sidesHolding(gap) > 0)
    .map(({ first, last, before, after }): PlaceLeft => {
      const length = isHeld({ before, after }) ? last - first : Number.POSITIVE_INFINITY;
      if (length <= 2 * words + MAX_LONGER) return { first, last, sides: 'both' };
      return length <= words + MAX_BETWEEN ? { first, last, sides: 'apart' } : { first, last: first, sides: 'one' };
    });
}
