/**
 * In the browser: the blocks of a page as rows of numbers, each with the share of its words that stand in the article.
 *
 * A block is of the article where most of its runs of three words are runs of the article too.
 */
import { readText } from '../../lib/anchoring/page-text/document-text.ts';
import { featureNames, featuresOf } from '../../lib/article/block-features.ts';
import { readBlocks } from '../../lib/article/page-blocks.ts';
import { tokensOf } from './article-score.ts';

export interface Row {
  readonly features: readonly number[];
  readonly words: number;
  readonly isArticle: boolean;
}

const RUN = 3;

export function rowsOf(page: Document, body: string): readonly Row[] {
  const wanted = new Set(runsOf(tokensOf(body)));
  const blocks = readBlocks(page.body);
  const features = featuresOf(blocks);
  const width = featureNames.length;
  const texts = textsByElement(page);
  return blocks.texts.flatMap((at, row) => {
    const words = tokensOf(texts.get(blocks.elements[at] as Element) ?? '');
    const runs = runsOf(words);
    if (runs.length === 0) return [];
    const shared = runs.filter((run) => wanted.has(run)).length;
    const numbers = [...features.subarray(row * width, (row + 1) * width)];
    return [{ features: numbers, words: words.length, isArticle: shared >= runs.length / 2 }];
  });
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function textsByElement(page: Document): ReadonlyMap<Element, string> {
  const { text, blocks } = readText(page.body);
  const texts = new Map<Element, string>();
  for (const { element, start, end } of blocks) {
    texts.set(element, `${texts.get(element) ?? ''} ${text.slice(start, end)}`);
  }
  return texts;
}
