/**
 * The names that an article has used so far, so that "Haftar" is filed under "Khalifa Haftar".
 *
 * In:    the words of each block, in reading order. News gives the full name first, so nothing is read ahead.
 * Out:   the fullest name that ends in the words asked for. Spellings are never merged: Hafter is not Haftar.
 * Cost:  linear in the words read; a look-up is linear in the names that share a last word.
 */
import { BODIES, HONORIFICS, NEVER_NAMES, PARTICLES, WITHIN_NAMES, wordSet } from './lexicon.ts';
import { PLACE_PAIRS, PLACES } from './places.ts';
import { type Token, withoutPossessive } from './tokens.ts';

export interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly person: boolean;
}

/** A run of words that make a name: tokens[from, to). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

export interface NameIndex {
  read(text: string, tokens: readonly Token[]): void;
  fullest(name: Name): Name;
  /** The body that a common noun stands for ("the ministry"), or null. */
  body(noun: string): Name | null;
}

/** No name of a person or a body is longer; runs that are, are headlines in capitals. */
const MAX_WORDS = 7;

const NOT_PERSONS = wordSet('white kremlin un eu nato us uk');

export function makeNameIndex(): NameIndex {
  const byLast = new Map<string, Name[]>();
  const read = (text: string, tokens: readonly Token[]) => {
    for (const run of nameRuns(text, tokens)) {
      const name = nameOf(text, tokens.slice(run.from, run.to));
      if (name === null || name.words.length < 2) continue;
      const last = name.words.at(-1)!;
      const known = byLast.get(last) ?? [];
      if (!known.some((other) => isTail(name.words, other.words))) byLast.set(last, [...known, name]);
    }
  };
  const fullest = (name: Name) => {
    const candidates = byLast.get(name.words.at(-1) ?? '') ?? [];
    return candidates.findLast((other) => isTail(name.words, other.words)) ?? name;
  };
  const body = (noun: string) => (BODIES.has(noun) ? (byLast.get(noun)?.at(-1) ?? null) : null);
  return { read, fullest, body };
}

function isTail(tail: readonly string[], words: readonly string[]): boolean {
  const offset = words.length - tail.length;
  return offset >= 0 && tail.every((word, at) => words[offset + at] === word);
}

/** The longest runs of capitalised words that a name may span. */
export function nameRuns(text: string, tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBeName(tokens[at]!)) {
      at++;
      continue;
    }
    const to = endOfRun(text, tokens, at);
    if (to - at <= MAX_WORDS) runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

function mayBeName(token: Token): boolean {
  return token.capital && !NEVER_NAMES.has(token.fold);
}

function endOfRun(text: string, tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && isJoined(text, tokens[to - 1]!, tokens[to]!)) {
    if (mayBeName(tokens[to]!) || (tokens[to]!.capital && WITHIN_NAMES.has(tokens[to]!.fold))) to++;
    else if (continuesAfterParticle(text, tokens, to)) to += 2;
    else break;
  }
  return to;
}

function continuesAfterParticle(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return PARTICLES.has(tokens[at]!.fold) && next?.capital === true && isJoined(text, tokens[at]!, next);
}

function isJoined(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === ' ' || gap === '-' || gap === '\u00a0' || gap === ' -') return !/['’]s?$/u.test(left.text);
  return /^\.\s$/u.test(gap) && (left.text.length === 1 || HONORIFICS.has(left.fold));
}

/** The name that a run spells, less what leads up to it ("Russian President"); null for an empty run. */
export function nameOf(text: string, run: readonly Token[]): Name | null {
  const kept = withoutTitle(run);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = kept.map((token) => token.fold);
  const whole = withoutPossessive(text.slice(first.start, last.end)).replaceAll(/\s+/gu, ' ');
  return { text: whole, words, person: isPerson(kept) };
}

/** "Interior" is a title before a name, and a part of the name of a ministry. */
function withoutTitle(run: readonly Token[]): readonly Token[] {
  const title = run.slice(0, -1).findLastIndex(({ fold }) => HONORIFICS.has(fold));
  const rest = run.slice(title + 1);
  const kept = rest.some(({ fold }) => BODIES.has(fold)) ? run : rest;
  // "the attorney for Massachusetts Joshua Levy": a place before a whole name, unless it is a body's or a street's.
  const isOfBody = kept.some(({ fold }) => BODIES.has(fold));
  return kept.length > 2 && !isOfBody && PLACES.has(kept[0]!.fold) ? kept.slice(1) : kept;
}

function isPerson(tokens: readonly Token[]): boolean {
  if (tokens.some(({ fold }) => BODIES.has(fold) || NOT_PERSONS.has(fold))) return false;
  const [only, second] = tokens;
  if (tokens.length === 2 && PLACE_PAIRS.has(`${only!.fold} ${second!.fold}`)) return false;
  if (second === undefined && PLACES.has(only!.fold)) return false;
  return second !== undefined || !/^[\p{Lu}\d.]+$/u.test(only?.text ?? '');
}
