/** A page to measure with, its claims, and what becomes of both. */
import { textNodesOf, type Word, wordsIn } from '../anchoring/page-text.ts';
import { type Random, randomOf } from '../anchoring/random.ts';
import { bodyOf, showBody } from '../anchoring/show.ts';
import { generatedBody } from './generated-page.ts';
import type { SpeedCase } from './speed-cases.ts';

/** Words of the page, by their numbers; the last is part of it. */
interface Claim {
  readonly first: number;
  readonly last: number;
}

/** From the first word to the last. */
export type Stretch = readonly [first: Word, last: Word];

const PROSE = 'p, li, blockquote';
const ASIDE = 'nav, header, footer';
const LENGTH = { min: 10, more: 15 };
const CHANGED = 0.1;

export class Subject {
  readonly words: number;
  readonly #pristine: HTMLElement;
  readonly #seed: string;

  /** A generated page, or the given ones put together until there are words enough. */
  constructor(words: number, seed: string, pages: readonly string[]) {
    this.#pristine = pages.length === 0 ? generatedBody(words, seed) : joined(words, pages);
    this.words = wordsIn(textNodesOf(this.#pristine)).length;
    this.#seed = seed;
  }

  /** A fresh DOM with its ranges, laid out. */
  show(count: number): { body: HTMLElement; ranges: readonly Range[] } {
    const body = this.#fresh();
    const words = proseOf(body);
    const ranges = this.#claims(count, words).map(({ first, last }) => rangeOf(words[first]!, words[last]!));
    return { body, ranges };
  }

  /** Evenly spread stretches that do not overlap, for painting. */
  showStretches(count: number): { body: HTMLElement; stretches: readonly Stretch[] } {
    const body = this.#fresh();
    const words = proseOf(body);
    const step = words.length / count;
    const length = Math.max(1, Math.floor(Math.min(step * 0.7, LENGTH.min)));
    const stretches = Array.from({ length: count }, (_, at) =>
      words.slice(Math.floor(at * step), Math.floor(at * step) + length),
    );
    return { body, stretches: stretches.map((held) => [held[0]!, held.at(-1)!]) };
  }

  /** The page as it is found again. */
  showAs(what: SpeedCase, count: number): HTMLElement {
    const body = this.#fresh();
    const random = randomOf(`${this.#seed} ${what}`);
    if (what === 'edited') this.#edit(proseOf(body), count, random);
    // All words in another order: the same vocabulary and structure, and no quote left.
    if (what === 'gone') shuffle(proseOf(body), random);
    void body.offsetHeight;
    return body;
  }

  #fresh(): HTMLElement {
    const body = showBody(this.#pristine.cloneNode(true) as HTMLElement);
    void body.offsetHeight;
    return body;
  }

  /** The same ones for the same count, spread over the page; where it is short they overlap. */
  #claims(count: number, words: readonly Word[]): readonly Claim[] {
    const random = randomOf(`${this.#seed} claims`);
    const blocks = blocksOf(words);
    return Array.from({ length: count }, (_, at) => {
      const start = Math.floor(((at + random.share()) / count) * words.length);
      const [from, to] = blocks[start]!;
      const length = Math.min(to - from, LENGTH.min + random.whole(LENGTH.more));
      const first = Math.max(from, Math.min(start, to - length));
      return { first, last: first + length - 1 };
    });
  }

  #edit(words: readonly Word[], count: number, random: Random): void {
    const changed = new Set<number>();
    for (const { first, last } of this.#claims(count, words)) {
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      // Claims that overlap share their changes: with a thousand on a short page no word would stay.
      const wanted = Math.max(1, Math.round(numbers.length * CHANGED));
      const left = wanted - numbers.filter((at) => changed.has(at)).length;
      for (const at of random.shuffled(numbers).slice(0, Math.max(0, left))) changed.add(at);
    }
    replace(words, (at) => (changed.has(at) ? random.pick(words).text : null));
  }
}

function joined(words: number, pages: readonly string[]): HTMLElement {
  const body = document.createElement('body');
  for (let at = 0; wordsIn(textNodesOf(body)).length < words; at = (at + 1) % pages.length) {
    body.append(...bodyOf(pages[at]!).childNodes);
  }
  return body;
}

function proseOf(body: HTMLElement): readonly Word[] {
  const isProse = ({ parentElement }: Text): boolean =>
    parentElement !== null && parentElement.closest(PROSE) !== null && parentElement.closest(ASIDE) === null;
  return wordsIn(textNodesOf(body).filter(isProse));
}

/** For every word, the first word of its block and the first after it. */
function blocksOf(words: readonly Word[]): readonly (readonly [from: number, to: number])[] {
  const blocks = Map.groupBy(words.keys(), (at) => words[at]!.node.parentElement!.closest(PROSE));
  return [...blocks.values()].flatMap((numbers) => numbers.map(() => [numbers[0]!, numbers.at(-1)! + 1] as const));
}

export function rangeOf(first: Word, last: Word): Range {
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

function shuffle(words: readonly Word[], random: Random): void {
  const others = random.shuffled(words.map(({ text }) => text));
  replace(words, (at) => others[at]!);
}

/** Node by node, each written once: thousands of small changes to one node are slow. */
function replace(words: readonly Word[], other: (at: number) => string | null): void {
  const perNode = Map.groupBy(words.keys(), (at) => words[at]!.node);
  for (const [node, numbers] of perNode) {
    let { data } = node;
    for (const at of numbers.toReversed()) {
      const text = other(at);
      if (text !== null) data = data.slice(0, words[at]!.start) + text + data.slice(words[at]!.end);
    }
    if (data !== node.data) node.data = data;
  }
}
