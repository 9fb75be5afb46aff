/** What sites put into the middle of a sentence: footnote marks, teasers, advertisements, words for screen readers. */
import type { Copy, Marked } from '../copy.ts';
import { wordsIn } from '../page-text.ts';
import type { Random } from '../random.ts';

type Make = (words: string, random: Random) => HTMLElement;

const HIDING = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';

const inside: readonly Make[] = [
  (_, random) => element('sup', [element('a', [`[${1 + random.whole(40)}]`], { href: '#note' })]),
  (_, random) => element('sup', [String(1 + random.whole(9))]),
  (words) => element('span', [` Read more: ${words} `], { class: 'more' }),
  (words) => element('a', [` (${words}) `], { href: '#related' }),
  (words) => element('span', [` ${words} `], { class: 'sr-only', style: HIDING }),
  (words) => element('span', [` ${words} `], { style: 'display:none' }),
  (words) => element('span', [` ${words} `], { hidden: '' }),
  (words) => element('div', [`Advertisement ${words}`], { class: 'ad' }),
  (words) => element('aside', [element('h4', ['Related']), element('p', [words])]),
];

/** Between two words of the quote; false where it has only one. */
export function inject(copy: Copy, marked: Marked, random: Random, sentences: readonly string[]): boolean {
  const words = wordsIn(marked.nodes);
  if (words.length < 2) return false;
  const { node, end } = words[random.whole(words.length - 1)]!;
  const text = random
    .pick(sentences)
    .split(' ')
    .slice(0, 3 + random.whole(12))
    .join(' ');
  const rest = end < node.length ? copy.split(node, end) : null;
  if (rest !== null && random.chance(0.2)) return splitBlock(copy, rest, text);
  const injected = random.pick(inside)(text, random);
  node.after(injected);
  copy.injected.add(injected);
  return true;
}

/** The paragraph ends in mid-sentence, and goes on after a box. */
function splitBlock(copy: Copy, rest: Text, text: string): boolean {
  const block = rest.parentElement!.closest<HTMLElement>('p, li, blockquote') ?? rest.parentElement!;
  const range = document.createRange();
  range.setStartBefore(rest);
  range.setEndAfter(block.lastChild!);
  const second = block.cloneNode(false) as HTMLElement;
  second.append(range.extractContents());
  const box = element('aside', [element('p', [text])], { class: 'promo' });
  block.after(box, second);
  copy.injected.add(box);
  return true;
}

function element(
  name: string,
  children: readonly (Node | string)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
