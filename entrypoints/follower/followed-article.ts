/** The article of a page that changes. */
import type { DocumentText, TextBlock } from '../../lib/anchoring/page-text/document-text.ts';
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import type { ArticleBlock, ArticleText } from '../marker/article-text.ts';
import type { PageReader } from '../marker/page-reader.ts';
import { movedOffset } from './moved-places.ts';

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

export interface ArticleFollowing {
  readonly page: Document;
  readonly language: string | null;
  readonly reader: PageReader;
}

/** The article after the page changed: blocks that did not change are kept, and not split into sentences again. */
export async function followArticle(
  before: ArticleText,
  update: TextUpdate,
  { page, language, reader }: ArticleFollowing,
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
  const roots = grew ? await reader.rootsOf(page) : before.roots;
  const isRead = ({ start, end }: TextBlock): boolean => reread.some((part) => part.start < end && part.end > start);
  const among = text.blocks.filter((block) => !starts.has(block.start) && (grew || isRead(block)));
  const late = await reader.blocksOf(text, { among, roots, language });
  return { article: { text, roots, blocks: [...blocks, ...late] }, kept, known: blocks.length };
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
