/**
 * In the browser: how well each way of finding the article of one page covers its known text, and how long it takes.
 *
 * Each way gets a document of its own that nothing has read yet: the first walk over a page is the dear one.
 */
import { Readability } from '@mozilla/readability';
import { type DocumentText, readText } from '../../lib/anchoring/page-text/document-text.ts';
import type { BlockWeights } from '../../lib/article/block-score.ts';
import { blockWeights } from '../../lib/article/block-weights.ts';
import { findArticles } from '../../lib/article/detect.ts';
import { isSpottable } from '../../lib/article/spottable.ts';
import { type Row, rowsOf } from './article-rows.ts';
import { type Score, scoreOf, shinglesOf, tokensOf } from './article-score.ts';

export const ways = ['root', 'spottable', 'readability', 'article', 'body'] as const;
export type Way = (typeof ways)[number];

export interface WayMeasured {
  readonly words: Score;
  readonly shingles: Score;
  readonly ms: number;
}

export interface PageMeasured {
  readonly confidence: number;
  readonly articles: number;
  readonly words: number;
  /** Reading the page's text, which anchoring needs anyway and no way counts. */
  readonly readMs: number;
  readonly ways: Readonly<Record<Way, WayMeasured>>;
}

interface Answer {
  readonly text: string;
  readonly ms: number;
}

/** One page; `expected` is HTML of its article where no text of it is known. */
export interface KnownPage {
  readonly html: string;
  readonly body: string | null;
  readonly expected: string | null;
}

export function measure(page: KnownPage, weights: BlockWeights = blockWeights): PageMeasured {
  const body = bodyOf(page);
  const wanted = tokensOf(body);
  const wantedShingles = shinglesOf(wanted);
  const ours = ourWays(parse(page.html), weights);
  const answers: Record<Way, Answer> = {
    root: ours.root,
    spottable: ours.spottable,
    readability: readability(parse(page.html)),
    article: marked(parse(page.html)),
    body: whole(parse(page.html)),
  };
  const { confidence, articles, readMs } = ours;
  const measured = mapValues(answers, ({ text, ms }): WayMeasured => {
    const found = tokensOf(text);
    return { words: scoreOf(found, wanted), shingles: scoreOf(shinglesOf(found), wantedShingles), ms };
  });
  return { confidence, articles, readMs, words: wanted.length, ways: measured };
}

/** As `measure`, of the spottable blocks alone: for weights that are tried out. */
export function measureSpottable(page: KnownPage, weights: BlockWeights): number {
  return scoreOf(tokensOf(ourWays(parse(page.html), weights).spottable.text), tokensOf(bodyOf(page))).f1;
}

export function rows(page: KnownPage): readonly Row[] {
  return rowsOf(parse(page.html), bodyOf(page));
}

function ourWays(page: Document, weights: BlockWeights) {
  const start = performance.now();
  const articles = findArticles(page, weights);
  const found = performance.now();
  const text = readText(page.body);
  const read = performance.now();
  const [{ root, confidence }] = articles;
  const blocks = text.blocks.filter(({ element }) => isSpottable(element, root));
  const asked = performance.now();
  const spottable = { text: textOf(text, blocks), ms: found - start + (asked - read) };
  const all = { text: readText(root).text, ms: found - start };
  return { root: all, spottable, confidence, articles: articles.length, readMs: read - found };
}

function readability(page: Document): Answer {
  const start = performance.now();
  const article = new Readability(page.cloneNode(true) as Document).parse();
  const ms = performance.now() - start;
  return { text: readText(parse(article?.content ?? '').body).text, ms };
}

function marked(page: Document): Answer {
  const start = performance.now();
  const lengths = [...page.querySelectorAll('article')].map((element) => ({
    element,
    length: element.textContent.length,
  }));
  const best = lengths.reduce((longest, next) => (next.length > longest.length ? next : longest), {
    element: page.body,
    length: 0,
  });
  const ms = performance.now() - start;
  return { text: readText(best.element).text, ms };
}

function whole(page: Document): Answer {
  return { text: readText(page.body).text, ms: 0 };
}

function textOf({ text }: DocumentText, blocks: DocumentText['blocks']): string {
  return blocks.map(({ start, end }) => text.slice(start, end)).join('\n');
}

function bodyOf({ body, expected }: KnownPage): string {
  return body ?? readText(parse(expected ?? '').body).text;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function mapValues<Key extends string, From, To>(from: Record<Key, From>, turn: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, turn(value)])) as Record<Key, To>;
}
