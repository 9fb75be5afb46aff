/**
 * The whole articles of a page that has several, as endless pages do that load the next below the first.
 *
 * Out:  the numbers of their elements in the order of the page: more than one, or the one with the title where the text
 *       seems to stand elsewhere. None where the page has one article, or where only parts and teasers are marked so:
 *       the posts of a live blog are parts, its title stands outside of them.
 */
import type { PageBlocks } from './page-blocks.ts';
import { bitOf } from './traits.ts';
import type { Weighed } from './weighed.ts';

const ARTICLE = bitOf('article');
const TITLE = bitOf('title');

/** The weight of a hundred words: teasers hold less. */
const WHOLE = 500;

/** Beside a long article, the teaser of another may be long too. */
const SHARE_OF_HEAVIEST = 0.2;

/** `single` is where the article stands if there is only one: it must not be passed over for lesser ones. */
export function wholeArticles(blocks: PageBlocks, weighed: Weighed, single: number): readonly number[] {
  const titled = titledArticles(blocks).filter((at) => weighed.of(at) >= WHOLE);
  const heaviest = titled.reduce((most, at) => Math.max(most, weighed.of(at)), 0);
  const least = SHARE_OF_HEAVIEST * Math.max(heaviest, weighed.of(single));
  const whole = titled.filter((at) => weighed.of(at) >= least);
  if (whole.length > 1 || whole.some((at) => standsApart(blocks, at, single))) return whole;
  return [];
}

function standsApart(blocks: PageBlocks, one: number, other: number): boolean {
  return !isWithin(blocks, one, other) && !isWithin(blocks, other, one);
}

function isWithin({ parents }: PageBlocks, at: number, around: number): boolean {
  let step = at;
  while (step > around) step = parents[step] as number;
  return step === around;
}

/** The outermost elements marked as articles that hold a title, an `<h1>`, each. */
function titledArticles({ parents, traits }: PageBlocks): readonly number[] {
  const owner = new Int32Array(parents.length).fill(-1);
  const found = new Set<number>();
  for (let at = 0; at < parents.length; at += 1) {
    const around = at === 0 ? -1 : (owner[parents[at] as number] as number);
    owner[at] = around < 0 && (traits[at] as number) & ARTICLE ? at : around;
    if ((traits[at] as number) & TITLE && (owner[at] as number) >= 0) found.add(owner[at] as number);
  }
  return [...found].sort((a, b) => a - b);
}
