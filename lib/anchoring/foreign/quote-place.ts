/**
 * Where a quote stands in a text that is known to hold it: word for word, else in other typography.
 *
 * Out:    of several places the one whose surroundings agree best with the quote's, then the nearest to `near`, then
 *         the first; null where the words are not there.
 * Units:  UTF-16 code units, end excluded.
 * Cost:   a scan for the quote, and a fold of the text where it is not there as it is.
 * Source: W3C Web Annotation Data Model, 4.2.4 Text Quote Selector.
 */
import { fold } from '../../text/normalize.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface QuotedWords {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A quote that stands in more places than this is told apart among the first of them only. */
const MAX_PLACES = 400;

export function placeOfQuote(text: string, quote: QuotedWords, near = 0): Place | null {
  const { exact, prefix = '', suffix = '' } = quote;
  const found = placesOf(text, exact);
  if (found.length > 0) return bestPlace({ text, prefix, suffix, near }, found);
  const page = fold(text);
  const words = fold(exact).text;
  const folded = placesOf(page.text, words);
  const startOf = (unit: number): number => page.starts[unit] ?? text.length;
  const there = { text: page.text, prefix: fold(prefix).text, suffix: fold(suffix).text, near };
  const best = bestPlace(there, folded, startOf);
  return best === null ? null : { start: startOf(best.start), end: page.ends[best.end - 1] as number };
}

interface Surroundings {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly near: number;
}

function bestPlace(
  { text, prefix, suffix, near }: Surroundings,
  places: readonly Place[],
  unitOf: (unit: number) => number = (unit) => unit,
): Place | null {
  let best: { readonly place: Place; readonly agreement: number; readonly distance: number } | null = null;
  for (const place of places) {
    const agreement = sharedEnd(text, place.start, prefix) + sharedStart(text, place.end, suffix);
    const distance = Math.abs(unitOf(place.start) - near);
    const better = best === null || agreement > best.agreement;
    if (better || (agreement === best!.agreement && distance < best!.distance)) best = { place, agreement, distance };
  }
  return best?.place ?? null;
}

function placesOf(text: string, words: string): readonly Place[] {
  const places: Place[] = [];
  let at = words.trim() === '' ? -1 : text.indexOf(words);
  while (at >= 0 && places.length < MAX_PLACES) {
    places.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + 1);
  }
  return places;
}

function sharedEnd(text: string, end: number, words: string): number {
  let shared = 0;
  while (shared < words.length && text[end - 1 - shared] === words.at(-1 - shared)) shared += 1;
  return shared;
}

function sharedStart(text: string, start: number, words: string): number {
  let shared = 0;
  while (shared < words.length && text[start + shared] === words[shared]) shared += 1;
  return shared;
}
