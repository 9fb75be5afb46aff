/**
 * All watched words and phrases in one trie over their letters, walked from each word of a text.
 *
 * In:   terms as folded letters: words parted by a space, `*` behind a word for "or whatever begins so".
 * Out:  hits: the number of the term, the first and the last word.
 * Cost: a walk ends at the first letter that no term has, mostly the third or fourth, whatever the number of terms.
 *       About 30 bytes a letter of all terms, those that begin alike counted once.
 * Source: Fredkin, "Trie memory", CACM 3(9), 1960; edges in one hash table, as in Aoe's and Knuth's packed tries. Failure
 *       links (Aho and Corasick) would save nothing: a hit begins where a word begins.
 */
import { APOSTROPHE, type FoldedWords, SPACE } from './folded-words.ts';

const STAR = 0x2a;
const ROOT = 0;
const NONE = -1;
/** Numbers that make an edge. */
const EDGE = 3;

/** Of a node: what goes on behind it, so that most look-ups are spared. */
const HAS_STAR = 1;
const HAS_SPACE = 2;

export type OnHit = (term: number, first: number, last: number) => void;

export class TermTrie {
  /** By slot: the node that an edge leaves, its letter, the node where it leads. Side by side: a look-up is one miss. */
  private readonly edges: Int32Array;
  private readonly mask: number;
  private readonly flags: Uint8Array;
  /** The terms that end at a node, as a chain: the last that was added, and for each term the one before. */
  private readonly lastTerm: Int32Array;
  private readonly termBefore: Int32Array;
  private nodes = 1;

  constructor(terms: readonly string[]) {
    const letters = terms.reduce((sum, term) => sum + term.length, 1);
    const size = 2 ** Math.ceil(Math.log2(letters * 1.5 + 2));
    this.mask = size - 1;
    this.edges = new Int32Array(size * EDGE).fill(NONE);
    this.flags = new Uint8Array(letters);
    this.lastTerm = new Int32Array(letters).fill(NONE);
    this.termBefore = new Int32Array(terms.length).fill(NONE);
    terms.forEach((term, number) => {
      this.add(term, number);
    });
  }

  private add(term: string, number: number): void {
    if (term === '') return;
    let node = ROOT;
    for (let at = 0; at < term.length; at++) {
      const code = term.charCodeAt(at);
      if (code === STAR) this.flags[node] = this.flags[node]! | HAS_STAR;
      if (code === SPACE) this.flags[node] = this.flags[node]! | HAS_SPACE;
      node = this.childOrNew(node, code);
    }
    this.termBefore[number] = this.lastTerm[node]!;
    this.lastTerm[node] = number;
  }

  private childOrNew(node: number, code: number): number {
    const at = this.edgeAt(node, code);
    if (this.edges[at] === NONE) {
      this.edges[at] = node;
      this.edges[at + 1] = code;
      this.edges[at + 2] = this.nodes++;
    }
    return this.edges[at + 2]!;
  }

  child(node: number, code: number): number {
    return this.edges[this.edgeAt(node, code) + 2]!;
  }

  goesOn(node: number, how: number): boolean {
    return (this.flags[node]! & how) !== 0;
  }

  tell(node: number, first: number, last: number, onHit: OnHit): void {
    for (let term = this.lastTerm[node]!; term !== NONE; term = this.termBefore[term]!) onHit(term, first, last);
  }

  /** Open addressing: where this edge is, or the free slot where it would go, which leads to none. */
  private edgeAt(node: number, code: number): number {
    const { edges, mask } = this;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let at = slot * EDGE;
    while (edges[at] !== NONE && (edges[at] !== node || edges[at + 1] !== code)) {
      slot = (slot + 1) & mask;
      at = slot * EDGE;
    }
    return at;
  }
}

/** Looks terms up in the words of one text. */
export class TrieWalk {
  private readonly trie: TermTrie;
  private readonly words: FoldedWords;
  private readonly onHit: OnHit;
  private first = 0;

  constructor(trie: TermTrie, words: FoldedWords, onHit: OnHit) {
    this.trie = trie;
    this.words = words;
    this.onHit = onHit;
  }

  /** Tell of each term that begins at letter `start` of word `word`. */
  from(word: number, start: number): void {
    this.first = word;
    this.step(ROOT, word, start);
  }

  private step(from: number, word: number, start: number): void {
    const { trie, words } = this;
    const end = words.ends[word]!;
    let node = from;
    for (let at = start; node !== NONE; at++) {
      const isApostrophe = words.codes[at] === APOSTROPHE;
      const isEnd = at === end || isApostrophe;
      if (isEnd) trie.tell(node, this.first, word, this.onHit);
      if (trie.goesOn(node, HAS_STAR | HAS_SPACE)) this.branch(node, isEnd, word);
      if (at === end) return;
      if (!isApostrophe) node = trie.child(node, words.codes[at]!);
    }
  }

  /** Past the word: behind a star, or where a phrase goes on. */
  private branch(node: number, isEnd: boolean, word: number): void {
    const { trie } = this;
    if (trie.goesOn(node, HAS_STAR)) {
      const star = trie.child(node, STAR);
      trie.tell(star, this.first, word, this.onHit);
      if (trie.goesOn(star, HAS_SPACE)) this.nextWord(star, word + 1);
    }
    if (isEnd && trie.goesOn(node, HAS_SPACE)) this.nextWord(node, word + 1);
  }

  private nextWord(node: number, word: number): void {
    if (word < this.words.count) this.step(this.trie.child(node, SPACE), word, this.words.starts[word]!);
  }
}
