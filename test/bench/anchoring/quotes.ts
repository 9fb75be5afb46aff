/** The quotes that a page is tried with: sentences, short phrases, and spans that run over a paragraph's border. */
import { type FoldedPage, fold } from './folded.ts';
import { isMain, plain, type Run, textNodesOf, wordsOf } from './page-text.ts';
import type { Random } from './random.ts';

export const quoteKinds = ['sentence', 'phrase', 'across'] as const;
export type QuoteKind = (typeof quoteKinds)[number];

/** Text nodes are numbered in document order, so that a quote can be found in any copy of the page. */
export interface Quote {
  readonly kind: QuoteKind;
  readonly start: readonly [node: number, offset: number];
  readonly end: readonly [node: number, offset: number];
  /** White space collapsed. */
  readonly text: string;
  /** In characters of the page's text, to tell how far quotes are from one another. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Its words stand in the page only once. */
  readonly isUnique: boolean;
}

interface Sentence {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

const LENGTH = { min: 40, max: 300 };
const WANTED: Readonly<Record<QuoteKind, number>> = { sentence: 6, phrase: 2, across: 2 };
const MIN_WORDS = 5;

export function sentencesOf(run: Run): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: 'sentence' });
  return [...segmenter.segment(run.text)]
    .map(({ index, segment }) => {
      const start = index + segment.length - segment.trimStart().length;
      return { run, start, end: start + segment.trim().length };
    })
    .filter(({ start, end }) => end - start >= LENGTH.min && end - start <= LENGTH.max)
    .filter(({ start, end }) => wordsOf(run.text.slice(start, end)).length >= MIN_WORDS);
}

export function chooseQuotes(body: Element, runs: readonly Run[], page: FoldedPage, random: Random): readonly Quote[] {
  const sentences = runs.filter(isMain).map(sentencesOf);
  const numbering = numberingOf(body);
  const candidates: Readonly<Record<QuoteKind, readonly (readonly [Sentence, Sentence])[]>> = {
    across: random.shuffled(acrossOf(runs, sentences)),
    sentence: random.shuffled(sentences.flat()).map((sentence) => [sentence, sentence]),
    phrase: random.shuffled(sentences.flat()).map((sentence) => {
      const phrase = phraseOf(sentence, random);
      return [phrase, phrase];
    }),
  };
  const chosen: Quote[] = [];
  for (const kind of ['across', 'sentence', 'phrase'] as const) {
    let wanted = WANTED[kind];
    for (const [from, to] of candidates[kind]) {
      if (wanted === 0) break;
      const quote = quoteOf(kind, { from, to }, numbering, page);
      if (quote === null || chosen.some((other) => overlap(other, quote))) continue;
      chosen.push(quote);
      wanted -= 1;
    }
  }
  return chosen.sort((a, b) => compare(a.start, b.start));
}

/** The last sentence of one run with the first of the next. */
function acrossOf(
  runs: readonly Run[],
  sentences: readonly (readonly Sentence[])[],
): readonly (readonly [Sentence, Sentence])[] {
  const found: (readonly [Sentence, Sentence])[] = [];
  for (const [at, here] of sentences.entries()) {
    const from = here.at(-1);
    const to = sentences[at + 1]?.[0];
    if (from === undefined || to === undefined) continue;
    const areNext = runs.indexOf(to.run) === runs.indexOf(from.run) + 1;
    const fromLast = from.run.text.slice(from.end).trim() === '';
    if (areNext && fromLast && to.run.text.slice(0, to.start).trim() === '') found.push([from, to]);
  }
  return found;
}

function phraseOf({ run, start, end }: Sentence, random: Random): Sentence {
  const words = wordsOf(run.text.slice(start, end));
  const count = Math.min(3 + random.whole(4), words.length);
  const first = random.whole(words.length - count + 1);
  return { run, start: start + words[first]!.start, end: start + words[first + count - 1]!.end };
}

function quoteOf(
  kind: QuoteKind,
  { from, to }: { from: Sentence; to: Sentence },
  { nodes, numbers, starts }: Numbering,
  page: FoldedPage,
): Quote | null {
  const text =
    from === to
      ? plain(from.run.text.slice(from.start, from.end))
      : plain(`${from.run.text.slice(from.start)} ${to.run.text.slice(0, to.end)}`);
  const start = pointIn(from.run, from.start, numbers);
  const [node, offset] = pointIn(to.run, to.end - 1, numbers);
  const raw = nodes.slice(start[0], node + 1).map(({ data }) => data);
  raw[raw.length - 1] = raw.at(-1)!.slice(0, offset + 1);
  raw[0] = raw[0]!.slice(start[1]);
  // A formula or a button stands inside, of which nobody can say whether it is part of the quote.
  if (fold(raw.join('')) !== fold(text) || fold(text).length < 8) return null;
  return {
    kind,
    start,
    end: [node, offset + 1],
    text,
    textStart: starts[start[0]]! + start[1],
    textEnd: starts[node]! + offset + 1,
    isUnique: page.hasOnce(text),
  };
}

interface Numbering {
  readonly nodes: readonly Text[];
  readonly numbers: ReadonlyMap<Text, number>;
  /** Where each text node begins in the text of all of them. */
  readonly starts: readonly number[];
}

function numberingOf(body: Element): Numbering {
  const numbers = new Map<Text, number>();
  const starts: number[] = [];
  let start = 0;
  const nodes = textNodesOf(body);
  for (const [number, node] of nodes.entries()) {
    numbers.set(node, number);
    starts.push(start);
    start += node.length;
  }
  return { nodes, numbers, starts };
}

/** The text node and offset of a character of a run. */
function pointIn(run: Run, at: number, numbers: ReadonlyMap<Text, number>): readonly [number, number] {
  let before = 0;
  for (const node of run.nodes) {
    if (at < before + node.length) return [numbers.get(node)!, at - before];
    before += node.length;
  }
  throw new Error(`a run of ${before} characters has no character ${at}`);
}

export function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

function overlap(a: Quote, b: Quote): boolean {
  return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}
