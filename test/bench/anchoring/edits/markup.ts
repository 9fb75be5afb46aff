/** The same text in other elements: what a new release of a site, or a browser's translation, makes of it. */
import type { Copy } from '../copy.ts';
import { textNodesOf, wordsOf } from '../page-text.ts';
import type { Random } from '../random.ts';

const OTHER_NAMES: Readonly<Record<string, string>> = {
  p: 'div',
  div: 'section',
  section: 'div',
  article: 'div',
  main: 'div',
  em: 'i',
  i: 'em',
  strong: 'b',
  b: 'strong',
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
};
const WRAPPERS = ['span', 'b', 'a', 'font', 'em', 'mark'];
const INLINE = 'span, a, em, i, strong, b, font';
const UNTOUCHED = 'script, style, noscript, template, textarea, select, svg, math';

export function rerender(copy: Copy, random: Random): void {
  const elements = [...copy.body.querySelectorAll<HTMLElement>('*')].filter((element) => !element.closest(UNTOUCHED));
  for (const element of elements) {
    if (element.matches(INLINE) && random.chance(0.3)) element.replaceWith(...element.childNodes);
    else if (random.chance(0.5)) rename(element, random);
  }
  for (const node of textNodesOf(copy.body)) {
    if (node.parentElement?.closest(UNTOUCHED) || node.data.trim() === '') continue;
    breakUp(node, copy, random);
  }
}

function rename(element: HTMLElement, random: Random): void {
  const name = OTHER_NAMES[element.localName];
  if (name === undefined) return;
  const renamed = document.createElement(name);
  for (const { name: key, value } of element.attributes) {
    if (key !== 'id' && (key !== 'class' || random.chance(0.5))) renamed.setAttribute(key, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Split a text node here and there; wrap some words, put comments between others. */
function breakUp(node: Text, copy: Copy, random: Random): void {
  for (const { start, end } of wordsOf(node.data).toReversed()) {
    const way = random.share();
    if (way < 0.06) wrap(node, [start, end], copy, random);
    else if (way < 0.1) copy.split(node, start).before(document.createComment(' more '));
    else if (way < 0.14 && end - start > 2) copy.split(node, start + 1 + random.whole(end - start - 1));
  }
}

function wrap(node: Text, [start, end]: readonly [number, number], copy: Copy, random: Random): void {
  if (end < node.length) copy.split(node, end);
  const word = start > 0 ? copy.split(node, start) : node;
  const wrapper = document.createElement(random.pick(WRAPPERS));
  word.replaceWith(wrapper);
  wrapper.append(word);
}
