/**
 * What a second pass sees of the labels of the first: beside a word, at the ends of its sentence, quotation and clause,
 * and at the cues before and behind it.
 *
 * In:   the words of a paragraph, and one label a word. Out: hashes, added to those of the word.
 * Cost: linear; some 60 hashes a word.
 */
import { blend, type Collector, pair } from './collector.ts';
import type { View } from './features.ts';
import { BEGINS_CUE, isBeginning, roleOf } from './labels.ts';
import { type Landmarks, nearness, type Way, wayOf } from './landmarks.ts';
import { isEdge, type Words } from './words.ts';

/** The labels of a first pass, with what follows from them for each word. */
export interface Labelled {
  readonly labels: Uint8Array;
  /** The cues before and behind, up to the next sentence. */
  readonly before: Way;
  readonly behind: Way;
  /** Labels and classes at the nearest edges of clauses in the sentence. */
  readonly edgeBefore: Int32Array;
  readonly edgeBehind: Int32Array;
  /** How far into its run of labels a word is, and what follows that run. */
  readonly sinceBegin: Int32Array;
  readonly afterRun: Int32Array;
  readonly cues: readonly number[];
}

const MAX_EDGES = 5;

export function readLabels(words: Words, { sentences }: Landmarks, labels: Uint8Array): Labelled {
  const isCue = (at: number) => Number(roleOf(labels[at]!) === roleOf(BEGINS_CUE));
  const cues = sentences.first.map((first, at) => countCues(labels, first, sentences.last[at]!));
  return {
    labels,
    before: wayOf(words, isCue, { step: 1, sentences: 1, edges: MAX_EDGES }),
    behind: wayOf(words, isCue, { step: -1, sentences: 1, edges: MAX_EDGES }),
    edgeBefore: edgesOf(words, labels, 1),
    edgeBehind: edgesOf(words, labels, -1),
    sinceBegin: sinceBeginOf(labels),
    afterRun: afterRunOf(words, labels),
    cues,
  };
}

function countCues(labels: Uint8Array, first: number, last: number): number {
  let count = 0;
  for (let at = first; at <= last; at++) if (labels[at] === BEGINS_CUE) count++;
  return count;
}

function edgesOf(words: Words, labels: Uint8Array, step: 1 | -1): Int32Array {
  const edges = new Int32Array(words.count);
  let edge = -1;
  let sentence = -1;
  for (let count = 0, at = step === 1 ? 0 : words.count - 1; count < words.count; count++, at += step) {
    if (words.sentence[at] !== sentence) edge = -1;
    sentence = words.sentence[at]!;
    edges[at] = edge;
    if (isEdge(words, at)) edge = blend(labels[at]!, words.class[at]!);
  }
  return edges;
}

function sinceBeginOf(labels: Uint8Array): Int32Array {
  const since = new Int32Array(labels.length);
  let begin = 0;
  labels.forEach((label, at) => {
    if (isBeginning(label)) begin = at;
    since[at] = label === 0 ? 0 : at - begin;
  });
  return since;
}

function afterRunOf(words: Words, labels: Uint8Array): Int32Array {
  const after = new Int32Array(labels.length);
  let found = -1;
  for (let at = labels.length - 1; at >= 0; at--) {
    const next = labels[at + 1];
    if (next === undefined) found = -1;
    else if (isBeginning(next) || roleOf(next) !== roleOf(labels[at]!)) found = blend(next, words.class[at + 1]!);
    after[at] = found;
  }
  return after;
}

interface Seen {
  readonly into: Collector;
  readonly view: View;
  readonly words: Words;
  readonly landmarks: Landmarks;
  readonly labelled: Labelled;
  readonly label: (offset: number) => number;
}

export function addLabels(into: Collector, view: View, words: Words, rest: readonly [Landmarks, Labelled]): void {
  const [landmarks, labelled] = rest;
  const label = (offset: number): number => {
    const place = view.at + offset;
    if (place < 0) return -1;
    return place >= words.count ? -2 : labelled.labels[place]!;
  };
  const seen = { into, view, words, landmarks, labelled, label };
  addBeside(seen);
  addCues(seen);
  addEnds(seen);
  addClauses(seen);
}

function addBeside({ into, view: { word, kind, class: own }, label }: Seen): void {
  for (let offset = -3; offset <= 3; offset++) into.two(label(offset), offset === 0 ? own(0) : 0);
  into.three(label(-1), label(0), label(1));
  into.three(label(0), label(1), label(2));
  into.three(label(-2), label(-1), label(0));
  into.four(label(-2), label(-1), label(1), label(2));
  into.two(label(0), word(0));
  into.two(label(1), word(0));
  into.two(label(-1), word(0));
  into.three(label(0), kind(-1), kind(1));
  into.three(label(0), pair(own(-1), own(0)), pair(own(1), label(1)));
  into.three(label(0), pair(word(-1), word(0)), label(-1));
  into.three(label(0), pair(word(0), word(1)), label(1));
}

function addCues({ into, view, words, labelled, label }: Seen): void {
  const { at, word, kind, class: own, quote } = view;
  const left = labelled.before.from[at]!;
  const right = labelled.behind.from[at]!;
  const sameLeft = left < 0 ? -1 : Number(words.sentence[left] === words.sentence[at]);
  const sameRight = right < 0 ? -1 : Number(words.sentence[right] === words.sentence[at]);
  for (const [other, path, same] of [
    [left, labelled.before.path[at]!, sameLeft],
    [right, labelled.behind.path[at]!, sameRight],
  ] as const) {
    const cue = other < 0 ? -1 : words.word[other]!;
    const distance = nearness(at, other);
    into.three(distance, same, own(0));
    into.three(cue, distance, same);
    into.three(cue, path, own(0));
    into.three(same, path, own(0));
    into.three(pair(same, path), label(0), word(0));
  }
  const sides = pair(sameLeft, sameRight);
  into.three(sides, pair(nearness(at, left), nearness(at, right)), quote(0));
  into.three(sides, word(0), label(0));
  into.three(sides, pair(kind(-1), kind(0)), kind(1));
  const labels = labelled.labels;
  into.four(labels[left - 1] ?? -1, left < 0 ? -1 : (labels[left + 1] ?? -1), sameLeft, label(0));
  into.three(right < 0 ? -1 : (labels[right + 1] ?? -1), sameRight, label(0));
}

/** The labels at both ends of the sentence and of the quotation, and of the sentences beside it. */
function addEnds({ into, view, words, landmarks, labelled, label }: Seen): void {
  const { at, class: own, quote } = view;
  const { labels, cues } = labelled;
  const { sentences, sinceQuote } = landmarks;
  const sentence = words.sentence[at]!;
  const first = sentences.first[sentence]!;
  const last = sentences.last[sentence]!;
  const opened = words.quote[at] === 0 ? -1 : at - sinceQuote[at]!;
  const stands = pair(label(0), quote(0));
  into.four(labels[first]!, labels[last]!, labels[last - 1] ?? -1, label(0));
  into.three(opened < 0 ? -1 : labels[opened]!, opened < 0 ? -1 : (labels[opened + 1] ?? -1), stands);
  into.three(labels[first - 1] ?? -1, labels[first - 2] ?? -1, stands);
  into.three(labels[last + 1] ?? -1, labels[last + 2] ?? -1, stands);
  into.four(cues[sentence]!, cues[sentence - 1] ?? -1, cues[sentence + 1] ?? -1, label(0));
  into.three(cues[sentence]!, quote(0), own(0));
  into.two(label(0), nearness(at, last));
  into.two(label(0), nearness(at, first));
}

function addClauses({ into, view: { at, word, class: own }, labelled, label }: Seen): void {
  const before = labelled.edgeBefore[at]!;
  const behind = labelled.edgeBehind[at]!;
  const after = labelled.afterRun[at]!;
  into.three(before, behind, label(0));
  into.three(before, own(0), label(0));
  into.three(behind, own(0), label(0));
  into.three(before, behind, word(0));
  into.three(after, label(0), word(0));
  into.three(after, label(0), pair(own(0), own(1)));
  into.three(label(0), nearness(labelled.sinceBegin[at]!, 0), own(0));
  into.three(Math.min(labelled.sinceBegin[at]!, 1), pair(word(0), word(1)), label(0));
}
