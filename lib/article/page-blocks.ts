/**
 * The elements of a page that hold text of their own, and how much of it is in links: what a detector weighs.
 *
 * Out:   parallel lists, an element's place in them its number: parents stand before children, 0 is the root.
 * Units: characters of trimmed text nodes; a wide one (Chinese, Japanese, Korean) says as much as 2.5 others.
 * Cost:  one walk, linear and without recursion: generated pages nest deeper than the call stack. No style is asked for.
 */
import { bitOf, traitsOf } from './traits.ts';

export interface PageBlocks {
  readonly elements: readonly Element[];
  readonly parents: readonly number[];
  readonly traits: readonly number[];
  /** The element's own text, that of its inline children with it. */
  readonly chars: readonly number[];
  readonly linked: readonly number[];
  /** 1 where the own text ends as a sentence does. */
  readonly ends: readonly number[];
  /** Characters outside of links in the element and all that is in it. */
  readonly plain: readonly number[];
  /** The numbers of the elements with text of their own, in the order in which it begins. */
  readonly texts: readonly number[];
}

const skipped = new Set(
  (
    'script style noscript template textarea select option datalist button iframe object embed canvas video audio ' +
    'svg head title input claimlight-ui'
  ).split(' '),
);
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark picture q rp rt ruby s ' +
    'samp small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const anyWide = /[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/u;
const wide = /[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/gu;
const WIDE = 1.5;
const sentenceEnd = /[.!?…。！？:;]["”’»')\]]*$/u;
const invisible = /display\s*:\s*none/iu;
const LINK = bitOf('link');

export function readBlocks(root: Element): PageBlocks {
  return new BlockReader(root).finish();
}

/** Reads some at a time. */
export class BlockReader {
  readonly #root: Element;
  readonly #walk: Walk;
  #at: Node | null;

  constructor(root: Element) {
    this.#root = root;
    this.#walk = new Walk(root);
    this.#at = root.firstChild;
  }

  /** Whether there is more to read than so many nodes. */
  read(nodes: number): boolean {
    for (let count = 0; this.#at !== null; count += 1) {
      if (count === nodes) return true;
      this.#at = this.#step(this.#at);
    }
    return false;
  }

  /** Reads what is left. */
  finish(): PageBlocks {
    this.read(Number.POSITIVE_INFINITY);
    return this.#walk.end();
  }

  /** The page took away what this had come to: what is left would be missed. */
  get isLost(): boolean {
    return this.#at !== null && !this.#root.contains(this.#at);
  }

  #step(from: Node): Node | null {
    if (this.#walk.enter(from) && from.firstChild !== null) return from.firstChild;
    for (let node: Node | null = from; node !== null && node !== this.#root; node = node.parentNode) {
      this.#walk.leave(node);
      if (node.nextSibling !== null) return node.nextSibling;
    }
    return null;
  }
}

class Walk {
  readonly #elements: Element[];
  readonly #parents = [-1];
  readonly #traits = [0];
  readonly #chars = [0];
  readonly #linked = [0];
  readonly #ends = [0];
  readonly #texts: number[] = [];
  /** Whether an element around is marked `aria-hidden` and holds the article all the same. */
  readonly #shown = [false];
  #current = 0;
  #links = 0;

  constructor(root: Element) {
    this.#elements = [root];
  }

  /** Whether what is inside is to be read. */
  enter(node: Node): boolean {
    if (node.nodeType === 3) {
      this.#text((node as Text).data.trim());
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName;
    if (skipped.has(name)) return false;
    if (inline.has(name)) {
      if (name === 'a') this.#links += 1;
      return true;
    }
    return this.#block(element);
  }

  leave(node: Node): void {
    if (node === this.#elements[this.#current]) this.#current = this.#parents[this.#current] as number;
    else if (node.nodeType === 1 && (node as Element).localName === 'a') this.#links -= 1;
  }

  end(): PageBlocks {
    const plain = this.#chars.map((chars, at) => chars - (this.#linked[at] as number));
    for (let at = plain.length - 1; at > 0; at -= 1) {
      const parent = this.#parents[at] as number;
      plain[parent] = (plain[parent] as number) + (plain[at] as number);
    }
    return {
      elements: this.#elements,
      parents: this.#parents,
      traits: this.#traits,
      chars: this.#chars,
      linked: this.#linked,
      ends: this.#ends,
      plain,
      texts: this.#texts,
    };
  }

  #text(text: string): void {
    if (text === '') return;
    const at = this.#current;
    const length = text.length + (anyWide.test(text) ? WIDE * (text.match(wide)?.length ?? 0) : 0);
    if (this.#chars[at] === 0) this.#texts.push(at);
    this.#chars[at] = (this.#chars[at] as number) + length;
    if (this.#links > 0) this.#linked[at] = (this.#linked[at] as number) + length;
    this.#ends[at] = sentenceEnd.test(text.slice(-4)) ? 1 : 0;
  }

  #block(element: Element): boolean {
    const shown = this.#shown[this.#current] as boolean;
    const marked = element.hasAttributes();
    const veiled = marked && element.getAttribute('aria-hidden') === 'true';
    if ((marked && isHidden(element)) || (veiled && !shown && element.querySelector('p') === null)) return false;
    this.#parents.push(this.#current);
    this.#current = this.#elements.push(element) - 1;
    this.#traits.push(traitsOf(element) | (this.#links > 0 ? LINK : 0));
    this.#chars.push(0);
    this.#linked.push(0);
    this.#ends.push(0);
    this.#shown.push(shown || veiled);
    return true;
  }
}

/** As far as the element says so itself. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  return style !== null && invisible.test(style);
}
