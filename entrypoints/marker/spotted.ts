/** Claims that were spotted, and where they stand in the page's text. */
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import type { ArticleText, FollowedArticle } from './article-text.ts';
import { movedPlace, type Place, placeAt } from './places.ts';

/** `block` is an index of the article's blocks. */
export interface Spotted extends SpottedClaim {
  readonly place: Place;
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
    const { start } = blocks[block]!;
    return { ...claim, block, place: placeAt(text, start + claim.start, start + claim.end) };
  });
}

/** Those whose blocks did not change. */
export function followSpotted(
  spotted: readonly Spotted[],
  update: TextUpdate,
  { article, kept }: FollowedArticle,
): readonly Spotted[] {
  return spotted.flatMap((claim) => {
    const block = kept[claim.block] ?? null;
    if (block === null) return [];
    const start = article.blocks[block]!.start;
    const place = movedPlace(update, claim.place) ?? placeAt(update.text, start + claim.start, start + claim.end);
    return [{ ...claim, block, place }];
  });
}

/** The sentences of its block that a claim touches, whole: they were split once, and a block can be a book. */
export function sentenceOf({ blocks }: ArticleText, claim: SpottedClaim): readonly [start: number, end: number] {
  const { start, sentences } = blocks[claim.block]!;
  const touched = sentences.filter(([first, last]) => first < claim.end && claim.start < last);
  return [start + (touched[0]?.[0] ?? claim.start), start + (touched.at(-1)?.[1] ?? claim.end)];
}
