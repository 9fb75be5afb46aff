/**
 * How well the words around a place agree with the words that stood around a quote.
 *
 * Out:  1 where both sides are the same, 0 where nothing is. The better of two measures counts on each side:
 *       the stretch next to the quote that is unchanged, and the share of the words that are still there,
 *       since an edit next to the quote leaves the second and says little about the place.
 * Cost: linear in the context, which is 128 characters a side at most; foreign selectors are cut to that.
 */
import { fold } from '../text/normalize.ts';

const MAX_CONTEXT = 128;

/** Words may have been put in between: look a little further than the context was long. */
const SLACK = 32;

export function agreement(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  prefix: string,
  suffix: string,
): number {
  const before = prefix.slice(-MAX_CONTEXT);
  const after = suffix.slice(0, MAX_CONTEXT);
  const sides: number[] = [];
  if (before.trim() !== '')
    sides.push(sideAgreement(before, text.slice(Math.max(0, start - before.length - SLACK), start), true));
  if (after.trim() !== '') sides.push(sideAgreement(after, text.slice(end, end + after.length + SLACK), false));
  return sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

/**
 * Whether a place begins or ends inside of a word or number that the quote did not stand in: "500" in "4,500",
 * "4" in "4.5", "5%" in "-5%". Scripts that put no space between words cannot be asked.
 */
export function cutsWord(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  prefix: string,
  suffix: string,
): boolean {
  const head = text.slice(start, start + 2);
  const tail = text.slice(Math.max(start, end - 2), end);
  return (
    (joins(text.slice(Math.max(0, start - 2), start), head) && !joins(prefix, head)) ||
    (joins(tail, text.slice(end, end + 2)) && !joins(tail, suffix))
  );
}

const joint = /[\p{L}\p{M}\p{N}]\0[\p{L}\p{M}\p{N}]|\d(?:[.,]\0|\0[.,])\d|(?:^|[\s(])[-−]\0\d/u;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]\0/u;

function joins(left: string, right: string): boolean {
  const border = `${left.slice(-2)}\0${right.slice(0, 2)}`;
  return joint.test(border) && !unspaced.test(border);
}

function sideAgreement(expected: string, actual: string, fromEnd: boolean): number {
  if (fromEnd ? actual.endsWith(expected) : actual.startsWith(expected)) return 1;
  const unchanged = unchangedShare(fold(expected).text, fold(actual).text, fromEnd);
  // The first difference counts too: "in May" and "in Jul" share every long word.
  return 0.9 * Math.max(unchanged, wordShare(expected, actual)) + 0.1 * unchanged;
}

function unchangedShare(expected: string, actual: string, fromEnd: boolean): number {
  const length = Math.min(expected.length, actual.length);
  let same = 0;
  while (same < length) {
    const at = fromEnd ? -1 - same : same;
    if (expected.at(at) !== actual.at(at)) break;
    same += 1;
  }
  return expected === '' ? 1 : same / expected.length;
}

function wordShare(expected: string, actual: string): number {
  const wanted = wordsOf(expected);
  const there = new Set(wordsOf(actual));
  return wanted.length === 0 ? 0 : wanted.filter((word) => there.has(word)).length / wanted.length;
}

/** Of four letters or more: the small words are everywhere. A word that was cut off at the edge counts little. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
