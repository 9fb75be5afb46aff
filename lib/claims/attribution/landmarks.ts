/**
 * Where a word stands in its paragraph: in which sentence, how far from the verbs of saying, what lies between.
 *
 * In:   the words of a paragraph. Out: columns, one number a word; -1 for what is not there.
 * Cost: linear.
 */
import { seenAt } from './columns.ts';
import { blend } from './hashes.ts';
import { isEdge, sayingOf, type Words } from './words.ts';

/** What is found on the way from a landmark to a word: the landmark, and the edges of clauses passed since. */
export interface Way {
  readonly from: Int32Array;
  readonly path: Int32Array;
}

export interface Sentences {
  readonly count: number;
  /** The first and the last word of each sentence. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 2 for a verb of saying in it, 1 for a quote mark, 3 for both. */
  readonly holds: Int32Array;
  /** The first and the last word of the sentence of each word. */
  readonly begin: Int32Array;
  readonly end: Int32Array;
}

export interface Landmarks {
  readonly sentences: Sentences;
  readonly before: Way;
  readonly behind: Way;
  /** How many words ago the quotation began. */
  readonly sinceQuote: Int32Array;
}

/** More edges on the way say no more. */
const MAX_EDGES = 4;

export function landmarksOf(words: Words): Landmarks {
  const isSaying = (at: number) => sayingOf(words, at);
  return {
    sentences: sentencesOf(words),
    before: wayOf(words, isSaying, { step: 1, sentences: 0, edges: MAX_EDGES }),
    behind: wayOf(words, isSaying, { step: -1, sentences: 0, edges: MAX_EDGES }),
    sinceQuote: sinceQuoteOf(words),
  };
}

export interface Walk {
  readonly step: 1 | -1;
  /** How many ends of sentences a way may pass. */
  readonly sentences: number;
  readonly edges: number;
}

/** `landmark` answers 0 for a word that is none, else its kind, with which the path begins. */
export function wayOf(words: Words, landmark: (at: number) => number, { step, sentences, edges }: Walk): Way {
  const from = new Int32Array(words.count);
  const path = new Int32Array(words.count);
  let last = -1;
  let passed = 0;
  let hash = 0;
  for (let count = 0, at = step === 1 ? 0 : words.count - 1; count < words.count; count++, at += step) {
    if (last >= 0 && Math.abs(words.sentence[at]! - words.sentence[last]!) > sentences) {
      last = -1;
      hash = 0;
      passed = 0;
    }
    from[at] = last;
    path[at] = hash;
    const kind = landmark(at);
    if (kind !== 0) {
      last = at;
      hash = kind;
      passed = 0;
    } else if (last >= 0 && passed < edges && isEdge(words, at)) {
      hash = blend(hash, words.word[at]!);
      passed++;
    }
  }
  return { from, path };
}

function sentencesOf(words: Words): Sentences {
  const count = words.count === 0 ? 0 : words.sentence[words.count - 1]! + 1;
  const first = new Int32Array(count).fill(-1);
  const last = new Int32Array(count);
  const holds = new Int32Array(count);
  for (let at = 0; at < words.count; at++) {
    const sentence = words.sentence[at]!;
    if (first[sentence]! < 0) first[sentence] = at;
    last[sentence] = at;
    const isSaying = sayingOf(words, at) === 1;
    holds[sentence]! |= (isSaying ? 2 : 0) | (words.quote[at]! >= 3 ? 1 : 0);
  }
  const begin = seenAt(first, words.sentence).values;
  return { count, first, last, holds, begin, end: seenAt(last, words.sentence).values };
}

function sinceQuoteOf(words: Words): Int32Array {
  const since = new Int32Array(words.count);
  let opened = -1;
  for (let at = 0; at < words.count; at++) {
    if (words.quote[at] === 3) opened = at;
    since[at] = opened >= 0 && words.quote[at]! > 0 ? at - opened : 0;
    if (words.quote[at] === 4) opened = -1;
  }
  return since;
}
