/**
 * The text of a page with the blocks of its article in which claims are looked for.
 *
 * Units: offsets of blocks and sentences are UTF-16; a block's sentences count from the block's start.
 * Note:  SVG and XML have no body: there the whole document is read.
 * Cost:  one walk over the page and one pass of the sentence splitter, in slices that leave the page responsive.
 */
import { type DocumentText, readText } from '../../lib/anchoring/document-text.ts';
import { findArticle } from '../../lib/article/detect.ts';
import { isSpottable } from '../../lib/article/spottable.ts';
import type { SpotBlock } from '../../lib/model/spotting.ts';
import { nextSlice } from '../../lib/platform/scheduling.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { inSlices } from './slices.ts';

export interface ArticleBlock extends SpotBlock {
  /** Where the block starts in the page's text. */
  readonly start: number;
}

export interface ArticleText {
  readonly text: DocumentText;
  readonly blocks: readonly ArticleBlock[];
}

export interface ArticleListener {
  readonly onDetected: () => void;
  /** Hears of each block once, in order, some at a time. */
  readonly onBlocks: (blocks: readonly ArticleBlock[]) => void;
}

export async function readArticle(language: string | null, listener: ArticleListener): Promise<ArticleText> {
  const { root } = findArticle(document);
  listener.onDetected();
  await nextSlice();
  const text = readText(document.body ?? document.documentElement);
  await nextSlice();
  const blocks: ArticleBlock[] = [];
  let told = 0;
  await inSlices(
    text.blocks,
    ({ start, end, element }) => {
      if (!isSpottable(element, root)) return;
      const words = text.text.slice(start, end);
      blocks.push({ start, text: words, sentences: splitSentences(words, language) });
    },
    () => {
      if (blocks.length > told) listener.onBlocks(blocks.slice(told));
      told = blocks.length;
    },
  );
  return { text, blocks };
}
