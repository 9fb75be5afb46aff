/**
 * The text of a page with the blocks of its articles in which claims are looked for.
 *
 * Units: offsets of blocks and sentences are UTF-16; a block's sentences count from the block's start.
 * Note:  SVG and XML have no body: there the whole document is read.
 * Cost:  one walk over the page and one pass of the sentence splitter, in slices that leave the page responsive.
 */
import type { DocumentText, TextBlock } from '../../lib/anchoring/page-text/document-text.ts';
import { LiveText, type TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import { findArticles } from '../../lib/article/detect.ts';
import { isSpottable } from '../../lib/article/spottable.ts';
import type { SpotBlock } from '../../lib/model/spotting.ts';
import { nextSlice } from '../../lib/platform/scheduling.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { movedOffset } from './places.ts';
import { inSlices, makePacer } from './slices.ts';

export interface ArticleBlock extends SpotBlock {
  /** Where the block starts in the page's text. */
  readonly start: number;
}

export interface ArticleText {
  readonly live: LiveText;
  readonly text: DocumentText;
  readonly roots: readonly Element[];
  /** In the order in which they were read: late ones last. */
  readonly blocks: readonly ArticleBlock[];
}

export interface ArticleListener {
  readonly onDetected: () => void;
  /** Hears of each shadow tree before it is read. */
  readonly onTree: (tree: ShadowRoot) => void;
  /** Hears of each block once, in order, some at a time. */
  readonly onBlocks: (blocks: readonly ArticleBlock[]) => void;
}

export async function readArticle(
  language: string | null,
  { onDetected, onTree, onBlocks }: ArticleListener,
): Promise<ArticleText> {
  const roots = rootsOf(document);
  onDetected();
  await nextSlice();
  const live = await LiveText.readSlowly(document.body ?? document.documentElement, { pause: makePacer(), onTree });
  const { text } = live;
  await nextSlice();
  const blocks = await spottableBlocks(text, { among: text.blocks, roots, language, onBlocks });
  return { live, text, roots, blocks };
}

/** How much new text may be another article, as endless pages add them: in UTF-16 units, and as a share of the page. */
const NEW_ARTICLE = 500;
const NEW_SHARE = 0.01;

export interface FollowedArticle {
  readonly article: ArticleText;
  /** For each block of before, where it is now in the new list; null for one that changed or went. */
  readonly kept: readonly (number | null)[];
  /** How many of the new list were there before. Those after them are new. */
  readonly known: number;
}

/** The article after the page changed: blocks that did not change are kept, and not split into sentences again. */
export async function followArticle(
  before: ArticleText,
  update: TextUpdate,
  language: string | null,
): Promise<FollowedArticle> {
  const { text, changes, reread } = update;
  const starts = new Set<number>();
  const blocks: ArticleBlock[] = [];
  const kept = before.blocks.map((block): number | null => {
    const start = movedOffset(update, block.start);
    if (start === null || !isBlock(text, start, block.text) || starts.has(start)) return null;
    starts.add(start);
    return blocks.push(start === block.start ? block : { ...block, start }) - 1;
  });
  const much = Math.max(NEW_ARTICLE, NEW_SHARE * text.text.length);
  const grew = changes.some(({ length }) => length >= much) || before.blocks.length === 0;
  const roots = grew ? rootsOf(document) : before.roots;
  const isRead = ({ start, end }: TextBlock): boolean => reread.some((part) => part.start < end && part.end > start);
  const among = text.blocks.filter((block) => !starts.has(block.start) && (grew || isRead(block)));
  const late = await spottableBlocks(text, { among, roots, language, onBlocks: () => undefined });
  return { article: { live: before.live, text, roots, blocks: [...blocks, ...late] }, kept, known: blocks.length };
}

function rootsOf(page: Document): readonly Element[] {
  return findArticles(page).map(({ root }) => root);
}

async function spottableBlocks(
  text: DocumentText,
  {
    among,
    roots,
    language,
    onBlocks,
  }: Pick<ArticleListener, 'onBlocks'> & {
    readonly among: readonly TextBlock[];
    readonly roots: readonly Element[];
    readonly language: string | null;
  },
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

/** Whether a whole block of these words starts there. */
function isBlock({ text, blocks }: DocumentText, start: number, words: string): boolean {
  if (!text.startsWith(words, start)) return false;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as TextBlock).start < start) low = middle + 1;
    else high = middle;
  }
  return blocks[low]?.start === start && blocks[low]?.end === start + words.length;
}
