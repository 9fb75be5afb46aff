/**
 * How much likely text of an article stands in each element of a page.
 *
 * Units: characters outside of links, each times the square of its block's likelihood: the square, since much unlikely
 *        text is what side columns hold. 1.5 and 2 are alike, 3 is worse.
 */
import type { PageBlocks } from './page-blocks.ts';
import { bitOf, bitsOf } from './traits.ts';

export interface Weighed {
  /** The weight of an element and all that is in it. */
  of(at: number): number;
  /** Null where no child holds any. */
  heaviestChild(at: number): number | null;
}

const NEVER = bitsOf('comment', 'consent');

/** A name of comments or of a dialogue about cookies is believed, however much it holds, if it holds no title. */
const NEVER_COUNTS = 0.1;

export function weigh(blocks: PageBlocks, scores: ArrayLike<number>): Weighed {
  const { texts, chars, linked, parents } = blocks;
  const weights = new Float64Array(parents.length);
  const never = neverArticle(blocks);
  texts.forEach((at, row) => {
    const likely = (scores[row] as number) * (never[at] ? NEVER_COUNTS : 1);
    weights[at] = ((chars[at] as number) - (linked[at] as number)) * likely ** 2;
  });
  const heaviest = new Int32Array(parents.length).fill(-1);
  for (let at = parents.length - 1; at > 0; at -= 1) {
    const parent = parents[at] as number;
    const weight = weights[at] as number;
    weights[parent] = (weights[parent] as number) + weight;
    const best = heaviest[parent] as number;
    // Of equals the first: it is met last.
    if (weight > 0 && (best < 0 || weight >= (weights[best] as number))) heaviest[parent] = at;
  }
  return {
    of: (at) => weights[at] as number,
    heaviestChild: (at) => ((heaviest[at] as number) < 0 ? null : (heaviest[at] as number)),
  };
}

/** 1 for what stands in an element, below the root, that is so named and holds no title. */
function neverArticle({ parents, traits }: PageBlocks): Uint8Array {
  const title = bitOf('title');
  const titled = new Uint8Array(parents.length);
  for (let at = parents.length - 1; at > 0; at -= 1) {
    if ((traits[at] as number) & title || titled[at]) {
      titled[at] = 1;
      titled[parents[at] as number] = 1;
    }
  }
  const never = new Uint8Array(parents.length);
  for (let at = 1; at < parents.length; at += 1) {
    const named = (traits[at] as number) & NEVER && !titled[at];
    never[at] = named || never[parents[at] as number] ? 1 : 0;
  }
  return never;
}
