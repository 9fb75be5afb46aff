/**
 * What a second pass sees of the labels of the first: beside a word, at the ends of its sentence, quotation and clause,
 * and at the cues before and behind it.
 *
 * In:   the words of a paragraph, and one label a word. Out: hashes, added to those of the word.
 * Cost: linear; some 60 hashes a word.
 */
import type { Collector } from './collector.ts';
import { both, type Column, type Columns, columnBy, columnsOf, nearness, nearnessTo, seenAt } from './columns.ts';
import type { View } from './features.ts';
import { blend } from './hashes.ts';
import { BEGINS_CUE, isBeginning, roleOf } from './labels.ts';
import { type Way, wayOf } from './landmarks.ts';
import { isEdge, type Words } from './words.ts';

/** The labels of a first pass, with what follows from them for each word. */
interface Labelled {
  readonly labels: Uint8Array;
  readonly label: Columns;
  /** The cues before and behind, up to the next sentence. */
  readonly before: Way;
  readonly behind: Way;
  /** Labels and classes at the nearest edges of clauses in the sentence. */
  readonly edgeBefore: Int32Array;
  readonly edgeBehind: Int32Array;
  /** How far into its run of labels a word is, and what follows that run. */
  readonly sinceBegin: Int32Array;
  readonly afterRun: Int32Array;
  readonly cues: Int32Array;
}

const MAX_EDGES = 5;

function readLabels({ words, landmarks: { sentences } }: View, labels: Uint8Array): Labelled {
  const isCue = (at: number) => Number(roleOf(labels[at]!) === roleOf(BEGINS_CUE));
  const cues = sentences.first.map((first, at) => countCues(labels, first, sentences.last[at]!));
  return {
    labels,
    label: columnsOf(labels),
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

export function addLabels(into: Collector, view: View, labels: Uint8Array): void {
  const labelled = readLabels(view, labels);
  addBeside(into, view, labelled);
  addCues(into, view, labelled);
  addEnds(into, view, labelled);
  addClauses(into, view, labelled);
}

function addBeside(into: Collector, { words, word, kind, class: own }: View, { label }: Labelled): void {
  const { count } = words;
  const none = columnBy(count, () => 0);
  for (let offset = -3; offset <= 3; offset++) into.two(label(offset), offset === 0 ? own(0) : none);
  into.three(label(-1), label(0), label(1));
  into.three(label(0), label(1), label(2));
  into.three(label(-2), label(-1), label(0));
  into.four(label(-2), label(-1), label(1), label(2));
  into.two(label(0), word(0));
  into.two(label(1), word(0));
  into.two(label(-1), word(0));
  into.three(label(0), kind(-1), kind(1));
  into.three(label(0), both(count, own(-1), own(0)), both(count, own(1), label(1)));
  into.three(label(0), both(count, word(-1), word(0)), label(-1));
  into.three(label(0), both(count, word(0), word(1)), label(1));
}

function addCues(into: Collector, view: View, labelled: Labelled): void {
  const { words, word, kind, quote } = view;
  const { labels, label, before, behind } = labelled;
  const { count } = words;
  const sameLeft = sameSentence(words, before);
  const sameRight = sameSentence(words, behind);
  addCue(into, view, label, { ...before, same: sameLeft });
  addCue(into, view, label, { ...behind, same: sameRight });
  const sides = both(count, sameLeft, sameRight);
  const ways = both(count, nearnessTo(before.from), nearnessTo(behind.from));
  into.three(sides, ways, quote(0));
  into.three(sides, word(0), label(0));
  into.three(sides, both(count, kind(-1), kind(0)), kind(1));
  into.four(seenAt(labels, before.from, -1), seenAt(labels, before.from, 1), sameLeft, label(0));
  into.three(seenAt(labels, behind.from, 1), sameRight, label(0));
}

/** 1 for the same sentence, 0 for another, -1 for no word. */
function sameSentence({ count, sentence }: Words, { from }: Way): Column {
  return columnBy(count, (at) => (from[at]! < 0 ? -1 : Number(sentence[from[at]!] === sentence[at])));
}

interface CueWay extends Way {
  readonly same: Column;
}

function addCue(into: Collector, { words, word, class: own }: View, label: Columns, way: CueWay): void {
  const { count } = words;
  const { from, same } = way;
  const cue = seenAt(words.word, from);
  const path = { values: way.path, by: 0 };
  const distance = nearnessTo(from);
  into.three(distance, same, own(0));
  into.three(cue, distance, same);
  into.three(cue, path, own(0));
  into.three(same, path, own(0));
  into.three(both(count, same, path), label(0), word(0));
}

/** The labels at both ends of the sentence and of the quotation, and of the sentences beside it. */
function addEnds(into: Collector, view: View, { labels, label, cues }: Labelled): void {
  const { words, landmarks, class: own, quote } = view;
  const { begin, end } = landmarks.sentences;
  const { count, sentence } = words;
  const opening = columnBy(count, (at) => (words.quote[at] === 0 ? -1 : at - landmarks.sinceQuote[at]!)).values;
  const stands = both(count, label(0), quote(0));
  const ownCues = seenAt(cues, sentence);
  into.four(seenAt(labels, begin), seenAt(labels, end), seenAt(labels, end, -1), label(0));
  into.three(seenAt(labels, opening), seenAt(labels, opening, 1), stands);
  into.three(seenAt(labels, begin, -1), seenAt(labels, begin, -2), stands);
  into.three(seenAt(labels, end, 1), seenAt(labels, end, 2), stands);
  into.four(ownCues, seenAt(cues, sentence, -1), seenAt(cues, sentence, 1), label(0));
  into.three(ownCues, quote(0), own(0));
  into.two(label(0), nearnessTo(end));
  into.two(label(0), nearnessTo(begin));
}

function addClauses(into: Collector, { words, word, class: own }: View, labelled: Labelled): void {
  const { count } = words;
  const { label, sinceBegin } = labelled;
  const before = { values: labelled.edgeBefore, by: 0 };
  const behind = { values: labelled.edgeBehind, by: 0 };
  const after = { values: labelled.afterRun, by: 0 };
  into.three(before, behind, label(0));
  into.three(before, own(0), label(0));
  into.three(behind, own(0), label(0));
  into.three(before, behind, word(0));
  into.three(after, label(0), word(0));
  into.three(after, label(0), both(count, own(0), own(1)));
  into.three(
    label(0),
    columnBy(count, (at) => nearness(sinceBegin[at]!, 0)),
    own(0),
  );
  into.three(
    columnBy(count, (at) => Math.min(sinceBegin[at]!, 1)),
    both(count, word(0), word(1)),
    label(0),
  );
}
