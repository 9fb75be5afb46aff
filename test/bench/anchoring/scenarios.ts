/**
 * What happens to a page between the day a sentence is checked and the day it is looked for again.
 *
 * `right: 'same'`: the quote's own place, whatever its words have become. `right: 'none'`: the quote is gone.
 */
import type { Copy, Marked } from './copy.ts';
import { inject } from './edits/injected.ts';
import { lookalikeOf } from './edits/lookalike.ts';
import { rerender } from './edits/markup.ts';
import { insertElsewhere, moveBlocks, paragraphOf, shuffleParagraphs } from './edits/paragraphs.ts';
import { retype } from './edits/typography.ts';
import { changeWords, mendTypo, replaceWords, type Words } from './edits/words.ts';
import { plain, textNodesOf } from './page-text.ts';
import type { Quote } from './quotes.ts';

export interface Tools extends Words {
  /** From other pages than this one. */
  readonly sentences: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly right: 'same' | 'none';
  /** All quotes of a page are tried in one DOM; else only those far enough from one another. */
  readonly isOfPage?: boolean;
  /** Returns false where it cannot be done to this quote. */
  edit?(copy: Copy, marked: Marked, tools: Tools): boolean;
  editPage?(copy: Copy, tools: Tools): void;
}

const CONTEXT = 200;

/**
 * Where a quote stands twice and one of the two is changed, moved or taken away, the other may be the right answer:
 * such a quote is asked for only where both stay as they were.
 */
export const fits = (scenario: Scenario, { isUnique }: Quote): boolean =>
  isUnique || scenario.isOfPage === true || scenario.name === 'duplicated';

const done = (edit: (copy: Copy, marked: Marked, tools: Tools) => void): NonNullable<Scenario['edit']> => {
  return (copy, marked, tools) => {
    edit(copy, marked, tools);
    return true;
  };
};

const changed = (share: number): Scenario => ({
  name: `words ${share * 100} %`,
  right: 'same',
  edit: done((_, { nodes }, tools) => changeWords(nodes, share, tools)),
});

export const scenarios: readonly Scenario[] = [
  { name: 'none', right: 'same', isOfPage: true },
  { name: 'typo', right: 'same', edit: done((_, { nodes }, tools) => mendTypo(nodes, tools)) },
  changed(0.05),
  changed(0.1),
  changed(0.2),
  changed(0.35),
  { name: 'context', right: 'same', edit: done((copy, marked, tools) => changeContext(copy, marked, 0.6, tools)) },
  {
    name: 'paragraphs',
    right: 'same',
    isOfPage: true,
    editPage: (copy, { random, sentences }) => shuffleParagraphs(copy, random, sentences),
  },
  { name: 'typography', right: 'same', isOfPage: true, editPage: (copy, { random }) => retypeAll(copy, random) },
  { name: 'markup', right: 'same', isOfPage: true, editPage: (copy, { random }) => rerender(copy, random) },
  { name: 'duplicated', right: 'same', edit: done(duplicate) },
  { name: 'moved', right: 'same', edit: (copy, marked, { random }) => moveBlocks(copy, marked, random) },
  {
    name: 'injected',
    right: 'same',
    edit: (copy, marked, { random, sentences }) => inject(copy, marked, random, sentences),
  },
  { name: 'mixed', right: 'same', edit: done(mix), editPage: mixPage },
  { name: 'lookalike', right: 'same', edit: done(editBesideLookalike) },
  { name: 'deleted', right: 'none', edit: done((_, marked) => remove(marked)) },
  { name: 'replaced', right: 'none', edit: done(replace) },
  { name: 'deleted with lookalike', right: 'none', edit: done(removeBesideLookalike) },
];

/** These two are not edits: the whole body is another one. */
export const TEMPLATE = 'other template';
export const ANOTHER = 'another page';
export const scenarioNames: readonly string[] = [...scenarios.map(({ name }) => name), TEMPLATE, ANOTHER].sort(
  (a, b) => rank(a) - rank(b),
);

function rank(name: string): number {
  if (name === ANOTHER) return 100;
  if (name === TEMPLATE) return 14.5;
  return scenarios.findIndex((scenario) => scenario.name === name);
}

function retypeAll(copy: Copy, random: Tools['random']): void {
  for (const node of textNodesOf(copy.body)) {
    if (!node.parentElement?.closest('script, style, noscript, template')) node.data = retype(node.data, random);
  }
}

/** Words in the 200 characters before and after the quote, whatever block they stand in. */
function changeContext(copy: Copy, { nodes }: Marked, probability: number, tools: Tools): void {
  const all = textNodesOf(copy.body).filter((node) => !node.parentElement?.closest('script, style, noscript'));
  const before = all.slice(0, all.indexOf(nodes[0]!)).toReversed();
  const after = all.slice(all.indexOf(nodes.at(-1)!) + 1);
  for (const [side, isBefore] of [[before, true] as const, [after, false] as const]) {
    replaceWords(nearest(copy, side, isBefore), probability, tools);
  }
}

/** Text nodes, split where need be, with 200 characters in all, and none of another quote. */
function nearest(copy: Copy, side: readonly Text[], isBefore: boolean): readonly Text[] {
  const found: Text[] = [];
  let left = CONTEXT;
  for (const node of side) {
    if (left <= 0 || copy.ownerOf(node) !== undefined) break;
    const length = node.length;
    const isTooLong = length > left;
    if (isTooLong && isBefore) found.push(copy.split(node, length - left));
    else {
      if (isTooLong) copy.split(node, left);
      found.push(node);
    }
    left -= length;
  }
  return found;
}

/** Its copy stands among other sentences, or alone as a pull quote. */
function duplicate(copy: Copy, { quote }: Marked, { random, sentences }: Tools): void {
  const isAlone = random.chance(0.25);
  const text = isAlone ? quote.text : `${random.pick(sentences)} ${quote.text} ${random.pick(sentences)}`;
  insertElsewhere(copy, random, text);
}

function editBesideLookalike(copy: Copy, { quote, nodes }: Marked, tools: Tools): void {
  changeWords(nodes, 0.1, tools);
  const other = tools.random.chance(0.25) ? quote.text : lookalikeOf(quote.text, tools);
  insertLookalike(copy, other, tools);
}

function removeBesideLookalike(copy: Copy, marked: Marked, tools: Tools): void {
  remove(marked);
  insertLookalike(copy, lookalikeOf(marked.quote.text, tools), tools);
}

function insertLookalike(copy: Copy, lookalike: string, { random, sentences }: Tools): void {
  const before = random.chance(0.7) ? `${paragraphOf(random, sentences)} ` : '';
  const after = random.chance(0.7) ? ` ${random.pick(sentences)}` : '';
  insertElsewhere(copy, random, before + lookalike + after);
}

function remove({ nodes }: Marked): void {
  for (const node of nodes) node.data = '';
}

/** Another sentence in its place; for a phrase as many other words. */
function replace(_: Copy, { quote, nodes }: Marked, { random, sentences }: Tools): void {
  const length = quote.text.length;
  const near = sentences.filter((sentence) => Math.abs(sentence.length - length) < 60);
  const sentence = random.pick(near.length > 0 ? near : sentences);
  const words = sentence.split(' ');
  const text = quote.kind === 'phrase' ? words.slice(1, 1 + quote.text.split(' ').length).join(' ') : sentence;
  const [first, ...rest] = nodes.filter(({ data }) => plain(data) !== '');
  if (first !== undefined) first.data = text;
  for (const node of rest) node.data = '';
}

/** Several of these together, with what was done to the whole page. A copy elsewhere is rare, as it is in life. */
function mix(copy: Copy, marked: Marked, tools: Tools): void {
  const { random, sentences } = tools;
  if (random.chance(0.7)) changeWords(marked.nodes, 0.1, tools);
  if (random.chance(0.3)) mendTypo(marked.nodes, tools);
  if (random.chance(0.4)) changeContext(copy, marked, 0.3, tools);
  if (random.chance(0.25)) inject(copy, marked, random, sentences);
  if (random.chance(0.2)) moveBlocks(copy, marked, random);
  if (random.chance(0.1)) duplicate(copy, marked, tools);
}

function mixPage(copy: Copy, { random, sentences }: Tools): void {
  if (random.chance(0.6)) shuffleParagraphs(copy, random, sentences);
  if (random.chance(0.5)) retypeAll(copy, random);
  if (random.chance(0.5)) rerender(copy, random);
}
