/** Spotted claims of a page that changes. */
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import type { ArticleText } from '../marker/article-text.ts';
import { placeAt } from '../marker/places.ts';
import type { Spotted } from '../marker/spotted.ts';
import type { FollowedArticle } from './followed-article.ts';
import { movedPlace } from './moved-places.ts';

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
