/**
 * Quotes without a word in them ("—", "…"), or cut out of words, letter for letter.
 *
 * Out:  where the quote stands with most of its context next to it; among equals nearest to the position; null where
 *       it does not stand, or where neither context nor position says which of several.
 * Units: UTF-16 code units of the text.
 * Cost: one search for the quote; for such quotes only.
 */
import type { TextQuoteSelector } from '../../model/selector.ts';

const MAX_PLACES = 400;

/** Where the quote stands with all of its context, if that is one place. */
export function literalPlace(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): number | null {
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  return at < 0 || text.indexOf(whole, at + 1) >= 0 ? null : at + prefix.length;
}

export function barePlace(text: string, quote: TextQuoteSelector, hint: number | null): number | null {
  const { exact, prefix = '', suffix = '' } = quote;
  let best: number | null = null;
  let most = -1;
  let isTied = false;
  let at = text.indexOf(exact);
  for (let places = 0; at >= 0 && places < MAX_PLACES; places += 1) {
    const agrees = sameBefore(text, at, prefix) + sameAfter(text, at + exact.length, suffix);
    const isNearer = hint !== null && best !== null && Math.abs(at - hint) < Math.abs(best - hint);
    if (agrees > most || (agrees === most && isNearer)) {
      isTied = agrees === most && hint === null;
      best = at;
      most = agrees;
    } else if (agrees === most && hint === null) isTied = true;
    at = text.indexOf(exact, at + 1);
  }
  const least = Math.min(MIN_CONTEXT, prefix.length + suffix.length);
  return isTied || most < least ? null : best;
}

/** So many letters of the context must stand there too. */
const MIN_CONTEXT = 8;

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && at - same > 0 && text[at - 1 - same] === prefix.at(-1 - same)) same += 1;
  return same;
}

function sameAfter(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[at + same] === suffix[same]) same += 1;
  return same;
}
