/**
 * The speaker that a source stands for: the fullest name that the article gave so far.
 *
 * In:    the sources of `sources.ts`, in reading order.
 * Out:   a name; for a pronoun the last source; for a description without a name ("two officials") its words; null
 *        where nobody is meant.
 * Cost:  linear in the words of the source.
 */
import { type Block, gapBefore, type WordRange } from './block.ts';
import { BODIES, BORDERS, DETERMINERS, PERSONAL, PREPOSITIONS, PRONOUNS, wordSet } from './lexicon.ts';
import { type Name, type NameIndex, nameOf, nameRuns } from './names.ts';
import { PLACES } from './places.ts';
import type { Source } from './sources.ts';

export interface Speakers {
  /** The speaker's name, or null for a pronoun that refers to nobody yet. */
  resolve(block: Block, source: Source): string | null;
  /** The person whom the sentence is about, if it names one. */
  subject(block: Block, sentence: WordRange): Name | null;
  remember(name: Name): void;
  last(): string | null;
  /** The person last spoken of. */
  person(): string | null;
  /** The whole name of a person whom the article named so before; of others null. */
  known(name: Name): Name | null;
  /** A person named while another speaks: whom a pronoun means only if there was nobody before. */
  mention(name: Name): void;
}

/** A relative pronoun stands this near to its name. */
const REACH = 14;

/** A longer run of words is more likely a clause that was misread. */
const MAX_DESCRIPTION = 10;

/** What comes between a person and a place or a body. */
const ORIGINS = wordSet('of from with at');

/** "a Syrian refugee who feared": what follows describes the source, and is no part of its name. */
const RELATIVES = wordSet('who that which whose whom');
const TRAILING = wordSet('published released cited obtained seen reviewed issued posted');

export function makeSpeakers(names: NameIndex): Speakers {
  let lastPerson: string | null = null;
  let lastSource: string | null = null;

  const remember = (name: Name) => {
    lastSource = name.text;
    if (name.person) lastPerson = name.text;
  };
  const named = (name: Name): string => {
    const full = names.fullest(name);
    remember(full);
    return full.text;
  };
  const pronoun = (block: Block, at: number): string | null => {
    const { fold } = block.tokens[at]!;
    const before = fold === 'who' ? nameAtEnd(block, { from: Math.max(0, at - REACH), to: at }) : null;
    if (before !== null) return named(before);
    // "the number who said": a relative pronoun never refers back beyond its own clause.
    if (fold === 'who') return null;
    return PERSONAL.has(fold) ? lastPerson : lastSource;
  };
  const resolve = (block: Block, { head, appositive }: Source): string | null => {
    const { fold } = block.tokens[head.to - 1]!;
    const length = head.to - head.from;
    if (length === 1 && PRONOUNS.has(fold)) return pronoun(block, head.from);
    const name =
      nameAtEnd(block, head) ??
      nameBeforePlace(block, head) ??
      (appositive === null ? null : nameAtEnd(block, appositive)) ??
      (length <= 2 ? names.body(fold) : null);
    lastSource = together(partnerBefore(block, head, name !== null), name) ?? describe(block, head);
    return lastSource;
  };
  const together = (partner: Name | null, name: Name | null): string | null => {
    if (partner !== null && name !== null) return `${named(partner)} and ${named(name)}`;
    if (name !== null) return named(name);
    return partner !== null && names.fullest(partner).words.length > 1 ? named(partner) : null;
  };
  const subject = (block: Block, sentence: WordRange): Name | null => {
    for (const { from, to } of subjectRuns(block, sentence)) {
      const name = nameOf(block.text, block.tokens.slice(from, to));
      const full = name === null ? null : names.fullest(name);
      // One capitalised word that begins a sentence is as often no name at all, but for one behind a title.
      if (full !== null && (full.words.length > 1 || to - from > 1)) return full;
    }
    return null;
  };
  const mention = (name: Name) => {
    if (name.person) lastPerson ??= name.text;
  };
  const known = (name: Name): Name | null => {
    const full = names.fullest(name);
    return full.person && full.words.length > 1 && full !== name ? full : null;
  };
  return { resolve, subject, remember, mention, known, last: () => lastSource, person: () => lastPerson };
}

/** The name that ends a phrase and heads it: not "Turkey" in "the president of Turkey". */
function nameAtEnd(block: Block, { from, to }: WordRange): Name | null {
  const tokens = block.tokens.slice(from, to);
  const run = nameRuns(block.text, tokens).at(-1);
  if (run === undefined || run.to !== tokens.length) return null;
  const before = tokens[run.from - 1];
  const isPlaceFirst = run.to - run.from > 2 && PLACES.has(tokens[run.from]!.fold);
  if (before !== undefined && PREPOSITIONS.has(before.fold) && run.from > 1 && !isPlaceFirst) return null;
  return withArticle(block, from + run.from, to);
}

/** "Sen. Walter Kane of Ohio": a whole name, and where its bearer comes from. */
function nameBeforePlace(block: Block, { from, to }: WordRange): Name | null {
  const [run] = nameRuns(block.text, block.tokens.slice(from, to));
  if (run === undefined || run.from > 3 || from + run.to >= to) return null;
  if (!ORIGINS.has(block.tokens[from + run.to]!.fold)) return null;
  const name = nameOf(block.text, block.tokens.slice(from + run.from, from + run.to));
  return name?.person && name.words.length > 1 ? name : null;
}

/** "The Wrap" within a sentence is a name, "the Kremlin" is one without its article; "Company" alone is none. */
function withArticle(block: Block, from: number, to: number): Name | null {
  const name = nameOf(block.text, block.tokens.slice(from, to));
  if (name === null || name.words.length > 1) return name;
  if (BODIES.has(name.words[0]!)) return null;
  const article = block.tokens[from - 1];
  const within = from > 1 && gapBefore(block, from) === ' ' && /^[,\s]+$/u.test(gapBefore(block, from - 1));
  return within && article?.text === 'The' ? { ...name, text: `The ${name.text}`, person: false } : name;
}

/** The name before "and" in "Smith and Jones said", "Smith and officials said". */
function partnerBefore(block: Block, { from, to }: WordRange, endsInName: boolean): Name | null {
  const and = wordIn(block, { from, to }, (fold) => fold === 'and');
  if (and === null || gapBefore(block, and) !== ' ') return null;
  const [run] = nameRuns(block.text, block.tokens.slice(and + 1, to));
  const isWhole = run !== undefined && run.from === 0 && and + 1 + run.to === to;
  // "Russian and Syrian officials" names nobody.
  return isWhole === endsInName && (isWhole || run === undefined) ? nameAtEnd(block, { from, to: and }) : null;
}

/** The place of the first word of the phrase, but for its very first, of which this holds. */
function wordIn(block: Block, { from, to }: WordRange, holds: (fold: string) => boolean): number | null {
  const at = block.tokens.slice(from + 1, to).findIndex(({ fold }) => holds(fold));
  return at < 0 ? null : from + 1 + at;
}

/** Names before the verb of a clause: at the front, or behind what leads up to it and a comma. */
function* subjectRuns(block: Block, { from, to }: WordRange): Generator<WordRange> {
  for (const { from: start, to: end } of nameRuns(block.text, block.tokens.slice(from, to))) {
    const [first, next] = [from + start, from + end];
    const isFirst =
      isTitled(block, { from, to: first }) ||
      /^,\s*$/u.test(gapBefore(block, first)) ||
      BORDERS.has(block.tokens[first - 1]!.fold);
    if (isFirst && next < to && isFollowedByVerb(block, first, next)) yield { from: first, to: next };
  }
}

/** "Opposition leader" before a name: nothing, or a few words that are no clause of their own. */
function isTitled(block: Block, { from, to }: WordRange): boolean {
  if (to - from > 3) return false;
  return block.tokens.slice(from, to).every(({ fold }) => !PREPOSITIONS.has(fold) && !BORDERS.has(fold));
}

function isFollowedByVerb(block: Block, from: number, next: number): boolean {
  const { fold, capital } = block.tokens[next]!;
  if (/['’]s?$/u.test(block.tokens[next - 1]!.text) || next === from) return false;
  // "Ana Ruiz, the mayor, left": an aside may stand between.
  const gap = gapBefore(block, next);
  if (/^,\s*$/u.test(gap)) return gapBefore(block, from) === '' || from === 0;
  return !capital && /^\s+$/u.test(gap) && !PREPOSITIONS.has(fold) && !BORDERS.has(fold);
}

/** A source without a name, as it is written, but for the capital of its article. */
function describe(block: Block, { from, to }: WordRange): string | null {
  let end = wordIn(block, { from, to }, (fold) => RELATIVES.has(fold)) ?? to;
  while (end - from > 1 && TRAILING.has(block.tokens[end - 1]!.fold)) end--;
  if (end - from > MAX_DESCRIPTION) return null;
  const words = block.text.slice(block.tokens[from]!.start, block.tokens[end - 1]!.end).replaceAll(/\s+/gu, ' ');
  return DETERMINERS.has(block.tokens[from]!.fold) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
