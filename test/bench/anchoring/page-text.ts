/**
 * What a reader sees of a page, by the browser's own styles: made for the bench alone, so that no engine is
 * measured with its own idea of text.
 */

/** A stretch that is laid out as one: up to the next block border or `<br>`. */
export interface Run {
  readonly block: Element;
  readonly nodes: readonly Text[];
  /** The nodes' data put together, every white space a plain space. */
  readonly text: string;
  /** No other run stands in the same block, so that the block can be moved. */
  readonly isAlone: boolean;
}

const UNREAD = 'script, style, noscript, template, textarea, select, button, svg, math, iframe, object, video, audio';
const ASIDE =
  'nav, aside, footer, form, figure, table, dialog, [role="navigation"], [role="complementary"], [role="banner"]';
/** What the site's own style, which the bench does not load, would hide. */
const HIDDEN_BY_SITE = '[aria-hidden="true"], .sr-only, .visually-hidden, [class*="screen-reader"]';
const MIN_MAIN = 60;
/** Of a run's characters; lists of links are no prose. */
const MAX_LINKED = 0.4;

export function runsOf(body: Element): readonly Run[] {
  const found = new RunFinder();
  found.visit(body, body);
  const runs = found.runs.filter(({ nodes }) => nodes.some(({ data }) => data.trim() !== ''));
  const perBlock = Map.groupBy(runs, ({ block }) => block);
  const outer = new Set(runs.flatMap(({ block }) => ancestorsOf(block)));
  return runs.map(({ block, nodes }) => ({
    block,
    nodes,
    text: nodes.map(({ data }) => data.replace(/\s/gu, ' ')).join(''),
    isAlone: perBlock.get(block)!.length === 1 && !outer.has(block),
  }));
}

class RunFinder {
  readonly runs: { readonly block: Element; readonly nodes: Text[] }[] = [];
  #isOpen = false;

  visit(node: Node, block: Element): void {
    if (node instanceof Text) this.#add(node, block);
    else if (node instanceof Element && !node.matches(UNREAD)) this.#enter(node, block);
  }

  #add(node: Text, block: Element): void {
    if (this.#isOpen) this.runs.at(-1)!.nodes.push(node);
    else this.runs.push({ block, nodes: [node] });
    this.#isOpen = true;
  }

  #enter(element: Element, block: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none' || visibility !== 'visible') return;
    const isBlock = !/^(inline|contents|ruby)/u.test(display);
    const breaks = isBlock || element.localName === 'br';
    if (breaks) this.#isOpen = false;
    for (const child of element.childNodes) this.visit(child, isBlock ? element : block);
    if (breaks) this.#isOpen = false;
  }
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}

/** Prose of the article, as far as this can be told without looking at the site. */
export function isMain({ block, nodes, text }: Run): boolean {
  if (text.trim().length < MIN_MAIN || block.closest(`${ASIDE}, ${HIDDEN_BY_SITE}`) !== null) return false;
  if (nodes.some((node) => node.parentElement?.closest(HIDDEN_BY_SITE))) return false;
  const linked = nodes.filter((node) => node.parentElement?.closest('a')).map(({ data }) => data);
  return linked.join('').length < MAX_LINKED * text.length;
}

export function textNodesOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

export interface Word {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function wordsIn(nodes: readonly Text[]): readonly Word[] {
  return nodes.flatMap((node) => wordsOf(node.data).map((word) => ({ node, ...word })));
}

export function wordsOf(text: string): readonly { start: number; end: number; text: string }[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length, text: segment }));
}

export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
