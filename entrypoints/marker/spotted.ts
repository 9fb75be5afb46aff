/** Claims that were spotted, and where they stand in the page's text. */
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import type { ArticleText } from './article-text.ts';
import { type Place, placeAt } from './places.ts';

/** `block` is an index of the article's blocks. */
export interface Spotted extends SpottedClaim {
  readonly place: Place;
  readonly exact: string;
}

/** Places each claim once, however often it hears of it: making a range costs, and so does keeping one. */
export function makePlacer(): (article: ArticleText, claims: readonly SpottedClaim[]) => readonly Spotted[] {
  let heard: readonly SpottedClaim[] = [];
  let placed: readonly Spotted[] = [];
  return (article, claims) => {
    // Another list: the background was lost, and began anew.
    if (claims !== heard) placed = [];
    heard = claims;
    placed = [...placed, ...placeClaims(article, claims.slice(placed.length), 0)];
    return placed;
  };
}

/** Claims whose blocks are counted from the article's block `first`. */
export function placeClaims(
  { blocks, text }: ArticleText,
  claims: readonly SpottedClaim[],
  first: number,
): readonly Spotted[] {
  return claims.map((claim) => {
    const block = first + claim.block;
    const { start, text: words } = blocks[block]!;
    const exact = words.slice(claim.start, claim.end);
    return { ...claim, block, exact, place: placeAt(text, start + claim.start, start + claim.end) };
  });
}
