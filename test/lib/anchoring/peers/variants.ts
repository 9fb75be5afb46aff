/** Pages as frameworks leave them: the same text in other nodes. Every case of a peer is run on each. */
import { type Random, seeded } from '../page.ts';

export type Variant = readonly [name: string, change: (root: Node) => void];

export const variants: readonly Variant[] = [
  ['as it is', () => undefined],
  ['with its text nodes split', (root) => split(root, seeded(5), false)],
  ['with its text nodes split otherwise', (root) => split(root, seeded(23), false)],
  ['with its text nodes split and comments between', (root) => split(root, seeded(41), true)],
];

function split(root: Node, random: Random, comments: boolean): void {
  const page = root.ownerDocument ?? (root as Document);
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    // Every node at least once: a variant in which nothing was split would try nothing.
    for (let rest = node; rest.length > 1 && (rest === node || random() < 0.85); ) {
      rest = rest.splitText(1 + Math.floor(random() * Math.min(9, rest.length - 1)));
      if (comments) rest.before(page.createComment('x'));
      else if (random() < 0.3) rest.before(page.createTextNode(''));
    }
  }
}

/** Where a range begins in the text of all nodes, as the DOM itself tells it. */
export function rawStartOf(root: Node, range: Range): number {
  const before = range.cloneRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

/** A range of the text of all nodes. */
export function rawRange(root: Node, start: number, end: number): Range {
  const page = root.ownerDocument ?? (root as Document);
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  let at = 0;
  let isOpen = false;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (!isOpen && start < at + node.length) {
      range.setStart(node, start - at);
      isOpen = true;
    }
    if (isOpen && end <= at + node.length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += node.length;
  }
  throw new Error(`no text from ${start} to ${end}`);
}

/** White space as a reader sees it. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Where the character of a number begins, in UTF-16 units: other programs count characters. */
export function unitOf(text: string, point: number): number {
  return [...text].slice(0, point).join('').length;
}
