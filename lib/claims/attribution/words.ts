/**
 * The words of a paragraph in columns, with the quotation and the sentence that each stands in.
 *
 * In:   the tokens of a paragraph, and the form of each. Out: one number a word for each property.
 * Cost: linear.
 */
import { BORDER, type Form, JOINING, MARK, SAYING_ON, SAYS, THAT, THINKS } from './forms.ts';
import type { TaggerToken } from './tokens.ts';

export interface Words {
  readonly count: number;
  readonly word: Int32Array;
  readonly kind: Int32Array;
  readonly fine: Int32Array;
  readonly class: Int32Array;
  readonly shape: Int32Array;
  readonly ending: Int32Array;
  readonly tail: Int32Array;
  /** 0 outside a quotation, 1 within, 3 at the mark that opens it, 4 at the one that closes it. */
  readonly quote: Int32Array;
  readonly sentence: Int32Array;
}

const CLOSERS = /^(?:["'’”)]|'')$/u;

export function readWords(tokens: readonly TaggerToken[], forms: readonly Form[]): Words {
  const column = () => new Int32Array(tokens.length);
  const words: Words = {
    count: tokens.length,
    word: column(),
    kind: column(),
    fine: column(),
    class: column(),
    shape: column(),
    ending: column(),
    tail: column(),
    quote: column(),
    sentence: column(),
  };
  forms.forEach((form, at) => {
    words.word[at] = form.word;
    words.kind[at] = form.kind;
    words.fine[at] = form.fine;
    words.class[at] = form.class;
    words.shape[at] = form.shape;
    words.ending[at] = form.ending;
    words.tail[at] = form.tail;
  });
  markQuotes(words, forms);
  markSentences(words, tokens, forms);
  return words;
}

/** Verbs of saying are 1, of thinking 2, all else 0. */
export function sayingOf(words: Words, at: number): number {
  const kind = words.class[at]!;
  if (kind === THINKS) return 2;
  return kind === SAYS || kind === SAYING_ON ? 1 : 0;
}

/** Marks and words at which a clause may end. */
export function isEdge(words: Words, at: number): boolean {
  const kind = words.class[at]!;
  return kind >= MARK || kind === THAT || kind === JOINING || kind === BORDER;
}

/** Marks are counted, since straight ones do not say which way they face. */
function markQuotes(words: Words, forms: readonly Form[]): void {
  let open = false;
  forms.forEach(({ isQuoteMark }, at) => {
    if (isQuoteMark) open = !open;
    words.quote[at] = isQuoteMark ? (open ? 3 : 4) : Number(open);
  });
}

/** A sentence ends at its stop, and takes the marks along that close behind it. */
function markSentences(words: Words, tokens: readonly TaggerToken[], forms: readonly Form[]): void {
  let sentence = 0;
  forms.forEach(({ isStop }, at) => {
    words.sentence[at] = sentence;
    if (isStop) {
      if (!CLOSERS.test(tokens[at + 1]?.text ?? '')) sentence++;
      return;
    }
    const closes = words.quote[at] === 4 && at > 0 && /^[.?!]$/u.test(tokens[at - 1]!.text);
    if (closes && /^[\p{Lu}"“]/u.test(tokens[at + 1]?.text ?? '')) sentence++;
  });
}
