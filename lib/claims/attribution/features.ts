/**
 * What the tagger sees of each word: its neighbours, the quotation and the sentence that it stands in, and the way to
 * the next verb of saying; in a second pass also the labels of the first.
 *
 * In:   the words of a paragraph, and the labels of a first pass or null.
 * Out:  hashes, so many a word, in one row.
 * Cost: linear; some 90 hashes a word in the first pass, some 150 in the second.
 */
import { Collector, pair } from './collector.ts';
import { addLabels, readLabels } from './label-features.ts';
import { type Landmarks, landmarksOf, nearness } from './landmarks.ts';
import type { Words } from './words.ts';

export interface Hashes {
  readonly each: number;
  readonly hashes: Int32Array;
}

export type Column = (offset: number) => number;

/** A word with its neighbours: each column by the distance from it. */
export interface View {
  at: number;
  readonly word: Column;
  readonly kind: Column;
  readonly fine: Column;
  readonly class: Column;
  readonly shape: Column;
  readonly quote: Column;
}

/** `read` names the words that are looked at, where not all are. */
export function featuresOfWords(
  words: Words,
  labels: Uint8Array | null,
  read: Int32Array = Int32Array.from({ length: words.count }, (_, at) => at),
): Hashes {
  const into = new Collector(labels === null ? 0 : 1);
  const landmarks = landmarksOf(words);
  const labelled = labels === null ? null : readLabels(words, landmarks, labels);
  const view = viewOf(words);
  for (const at of read) {
    into.begin();
    view.at = at;
    addWords(into, view);
    addKinds(into, view);
    addClasses(into, view, words);
    addQuotes(into, view, landmarks);
    addPlace(into, view, words, landmarks);
    addWays(into, view, words, landmarks);
    if (labelled !== null) addLabels(into, view, words, [landmarks, labelled]);
  }
  return { each: read.length === 0 ? 0 : into.length / read.length, hashes: into.hashes.subarray(0, into.length) };
}

/** One view is moved from word to word. */
function viewOf(words: Words): View {
  const view: View = {
    at: 0,
    word: column(words.word),
    kind: column(words.kind),
    fine: column(words.fine),
    class: column(words.class),
    shape: column(words.shape),
    quote: column(words.quote),
  };
  return view;

  function column(values: Int32Array): Column {
    return (offset) => {
      const place = view.at + offset;
      if (place < 0) return -1;
      return place >= words.count ? -2 : values[place]!;
    };
  }
}

function addWords(into: Collector, { word }: View): void {
  into.one(0);
  for (let offset = -3; offset <= 3; offset++) into.one(word(offset));
  into.two(word(-1), word(0));
  into.two(word(0), word(1));
  into.two(word(-2), word(-1));
  into.two(word(1), word(2));
  into.two(word(-1), word(1));
  into.three(word(-1), word(0), word(1));
  into.three(word(-2), word(-1), word(0));
  into.three(word(0), word(1), word(2));
}

function addKinds(into: Collector, { word, kind, fine }: View): void {
  for (let offset = -2; offset <= 2; offset++) into.one(fine(offset));
  into.two(fine(-1), fine(0));
  into.two(fine(0), fine(1));
  into.three(fine(-1), fine(0), fine(1));
  for (let offset = -4; offset <= 4; offset++) into.one(kind(offset));
  into.two(kind(-1), kind(0));
  into.two(kind(0), kind(1));
  into.three(kind(-1), kind(0), kind(1));
  into.three(kind(-2), kind(-1), kind(0));
  into.three(kind(0), kind(1), kind(2));
  into.four(kind(-2), kind(-1), kind(0), kind(1));
  into.four(kind(0), kind(1), kind(2), kind(3));
  into.two(word(0), kind(-1));
  into.two(word(0), kind(1));
  into.two(word(-1), kind(0));
  into.two(word(1), kind(0));
}

function addClasses(into: Collector, { at, class: kind, shape }: View, { ending, tail }: Words): void {
  into.three(kind(-1), kind(0), kind(1));
  into.three(kind(-2), kind(-1), kind(0));
  into.three(kind(0), kind(1), kind(2));
  into.four(kind(-3), kind(-2), kind(-1), kind(0));
  into.four(kind(0), kind(1), kind(2), kind(3));
  into.three(pair(kind(-2), kind(-1)), pair(kind(0), kind(1)), kind(2));
  into.one(ending[at]!);
  into.one(tail[at]!);
  into.two(ending[at - 1] ?? -1, ending[at]!);
  into.three(shape(-1), shape(0), shape(1));
  into.three(shape(0), shape(1), shape(2));
  into.three(shape(-2), shape(-1), shape(0));
}

function addQuotes(into: Collector, { at, word, quote }: View, { sinceQuote }: Landmarks): void {
  into.three(quote(-1), quote(0), quote(1));
  into.three(quote(0), word(0), word(1));
  into.three(quote(0), word(-1), word(0));
  into.two(quote(0), nearness(sinceQuote[at]!, 0));
}

/** Where in its sentence and paragraph it stands, and what the sentences beside its own hold. */
function addPlace(into: Collector, { at, word, class: kind, quote }: View, words: Words, marks: Landmarks): void {
  const { count, first, last, holds } = marks.sentences;
  const sentence = words.sentence[at]!;
  const own = holds[sentence]!;
  const fromFirst = nearness(at, first[sentence]!);
  const toLast = nearness(at, last[sentence]!);
  into.two(fromFirst, kind(0));
  into.two(toLast, kind(0));
  into.two(fromFirst, own);
  into.two(word(0), own);
  into.two(words.word[first[sentence]!]!, fromFirst);
  into.two(words.word[last[sentence]! - 1] ?? -1, toLast);
  into.three(Math.min(sentence, 3), quote(0), own);
  into.three(holds[sentence - 1] ?? -1, own, quote(0));
  into.three(holds[sentence + 1] ?? -1, own, quote(0));
  into.three(quote(0), own, Math.min(count, 4));
  into.two(words.word[0]!, quote(0));
}

/** The verbs of saying before and behind it, and what lies between. */
function addWays(into: Collector, view: View, words: Words, { before, behind }: Landmarks): void {
  const { at, word, kind, class: own, quote } = view;
  const left = before.from[at]!;
  const right = behind.from[at]!;
  const leftClass = left < 0 ? -1 : words.class[left]!;
  const rightClass = right < 0 ? -1 : words.class[right]!;
  into.three(leftClass, rightClass, quote(0));
  for (const [other, verb, path, next] of [
    [left, leftClass, before.path[at]!, 1],
    [right, rightClass, behind.path[at]!, -1],
  ] as const) {
    const verbWord = other < 0 ? -1 : words.word[other]!;
    const distance = nearness(at, other);
    into.two(verbWord, distance);
    into.two(verbWord, path);
    into.three(verb, path, own(0));
    into.three(verb, path, word(0));
    into.three(pair(verb, path), own(next), own(0));
    into.two(verbWord, word(0));
    into.three(distance, verb, kind(0));
  }
}
