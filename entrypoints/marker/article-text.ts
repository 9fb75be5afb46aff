/**
 * The text of a page with the blocks of its articles in which claims are looked for.
 *
 * Units: offsets of blocks and sentences are UTF-16; a block's sentences count from the block's start.
 * Note:  SVG and XML have no body: there the whole document is read.
 * Cost:  one walk over the page and one pass of the sentence splitter, in slices that leave the page responsive.
 */
import { type DocumentText, type TextBlock, textOf } from '../../lib/anchoring/page-text/document-text.ts';
import { readTextSlowly, type TextReading } from '../../lib/anchoring/page-text/slow-reading.ts';
import { findArticlesSlowly } from '../../lib/article/detect.ts';
import { isSpottable } from '../../lib/article/spottable.ts';
import type { SpotBlock } from '../../lib/model/spotting.ts';
import { nextSlice } from '../../lib/platform/scheduling.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { inSlices, makePacer } from './slices.ts';

export interface ArticleBlock extends SpotBlock {
  /** Where the block starts in the page's text. */
  readonly start: number;
}

export const withoutPlace = ({ text, sentences }: ArticleBlock): SpotBlock => ({ text, sentences });

export interface ArticleText {
  readonly text: DocumentText;
  readonly roots: readonly Element[];
  /** In the order in which they were read: late ones last. */
  readonly blocks: readonly ArticleBlock[];
}

/** An article as it was read first, with what following it starts from. */
export interface ReadArticle extends ArticleText {
  readonly reading: TextReading;
}

export interface ArticleListener {
  readonly onDetected: () => void;
  /** Hears of each shadow tree before it is read. */
  readonly onTree: (tree: ShadowRoot) => void;
  /** Hears of each block once, in order, some at a time. */
  readonly onBlocks: (blocks: readonly ArticleBlock[]) => void;
}

export async function readArticle(
  page: Document,
  language: string | null,
  { onDetected, onTree, onBlocks }: ArticleListener,
): Promise<ReadArticle> {
  const roots = await rootsOf(page);
  onDetected();
  await nextSlice();
  const reading = await readTextSlowly(page.body ?? page.documentElement, { pause: makePacer(), onTree });
  const text = textOf(reading.root, reading.runs);
  await nextSlice();
  const blocks = await spottableBlocks(text, { among: text.blocks, roots, language, onBlocks });
  return { reading, text, roots, blocks };
}

export async function rootsOf(page: Document): Promise<readonly Element[]> {
  return (await findArticlesSlowly(page, makePacer())).map(({ root }) => root);
}

export interface BlockSearch {
  readonly among: readonly TextBlock[];
  readonly roots: readonly Element[];
  readonly language: string | null;
  readonly onBlocks?: ArticleListener['onBlocks'];
}

export async function spottableBlocks(
  text: DocumentText,
  { among, roots, language, onBlocks = () => undefined }: BlockSearch,
): Promise<readonly ArticleBlock[]> {
  const blocks: ArticleBlock[] = [];
  let told = 0;
  await inSlices(
    among,
    ({ start, end, element }) => {
      if (!mayHoldClaims(element, roots)) return;
      const words = text.text.slice(start, end);
      blocks.push({ start, text: words, sentences: splitSentences(words, language) });
    },
    () => {
      if (blocks.length > told) onBlocks(blocks.slice(told));
      told = blocks.length;
    },
  );
  return blocks;
}

/** In a shadow tree, what is around is asked there, and then the host in the tree that it stands in. */
function mayHoldClaims(element: Element, roots: readonly Element[]): boolean {
  let at = element;
  for (;;) {
    const tree = at.getRootNode();
    const host = tree.nodeType === 11 ? (tree as ShadowRoot).host : undefined;
    if (host === undefined) return roots.some((root) => isSpottable(at, root));
    let top = at;
    while (top.parentElement !== null) top = top.parentElement;
    if (!isSpottable(at, top)) return false;
    at = host;
  }
}
