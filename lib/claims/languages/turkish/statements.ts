/**
 * Who says what in Turkish news: the source comes first, mostly with a comma, the verb of saying last, and between them
 * a quotation or a clause that ends in "that it ...".
 *
 * In:     a block with its sentences. Out: its statements.
 * Errors: none; where the parts cannot be told apart there is no statement.
 */
import { type Clause, type Found, gapBefore, labelled, sliceOf, statementsOf, type Word } from '../clause.ts';
import type { RuledStatement, RulesBlock } from '../rules.ts';
import {
  DENYING,
  FILLERS,
  NEEDS_SECOND,
  NO_SOURCE,
  NOMINAL,
  OCCASION,
  OCCASION_VERB,
  PASSIVE,
  PASSIVE_SECOND,
  POINTERS,
  RECIPIENTS,
  SAYING,
  SECOND,
  SPEAKING,
  TITLES,
} from './lexicon.ts';

const MAX_LABEL = 6;
/** Words of a source: a name with its titles. */
const MAX_SOURCE = 9;

const QUOTE_END = /["”»][\s,]*$/u;

/** A verb of saying: words[at, to). */
interface Cue {
  readonly at: number;
  readonly to: number;
  readonly passive: boolean;
}

export function turkishStatements(block: RulesBlock): RuledStatement[] {
  return statementsOf(block, readClause);
}

function readClause(clause: Clause): readonly Found[] {
  const found: Found[] = [];
  let floor = 0;
  for (let at = 0; at < clause.words.length; at++) {
    const one = read(clause, at, floor);
    if (one === null) continue;
    found.push(one.found);
    at = one.to - 1;
    floor = one.to;
  }
  if (found.length > 0) return found;
  const label = labelled(clause, MAX_LABEL);
  return label === null ? [] : [label];
}

interface Read {
  readonly found: Found;
  /** The word behind it. */
  readonly to: number;
}

function read(clause: Clause, at: number, floor: number): Read | null {
  if (clause.words[at]!.fold === 'gore') return accordingTo(clause, at, floor);
  const cue = cueAt(clause, at);
  if (cue === null) return null;
  return behind(clause, cue, floor) ?? whoSays(clause, cue, floor) ?? before(clause, cue, floor);
}

function cueAt({ words }: Clause, at: number): Cue | null {
  const fold = pastOf(words[at]!.fold);
  const next = pastOf(words[at + 1]?.fold ?? '');
  if (PASSIVE.test(fold) && (PASSIVE_SECOND.test(next) || !NEEDS_SECOND.test(fold))) {
    return { at, to: at + (NEEDS_SECOND.test(fold) ? 2 : 1), passive: true };
  }
  if (!SAYING.test(fold)) return null;
  if (!NEEDS_SECOND.test(fold)) return { at, to: at + 1, passive: false };
  return SECOND.test(next) ? { at, to: at + 2, passive: false } : null;
}

/** Had said: duyurmuştu is duyurmuş. */
const pastOf = (fold: string): string => fold.replace(/(?<=m[iu]s)t[iu]$/u, '');

/** "He said as follows: ...", "he said that (ki) ...": the content stands behind the verb. */
function behind(clause: Clause, { at, to }: Cue, floor: number): Read | null {
  const { words, end } = clause;
  const isKi = words[to]?.fold === 'ki';
  const gap = gapBefore(clause, isKi ? to + 1 : to);
  const colon = gap.indexOf(':');
  if (!isKi && colon < 0) return null;
  const cueEnd = words[isKi ? to : to - 1]!.end;
  let sourceEnd = at;
  while (sourceEnd > floor && POINTERS.test(words[sourceEnd - 1]!.fold)) sourceEnd--;
  const source = sourceEnd > floor ? speakerIn(clause, floor, words[sourceEnd - 1]!.end) : null;
  const start = cueEnd + (isKi ? 0 : colon + 1);
  return { found: { start, end, source, cue: [words[sourceEnd]!.start, cueEnd] }, to: words.length };
}

/** "...", diyen Ömer Fituri, ...: who says it stands behind the verb. */
function whoSays(clause: Clause, { at, to }: Cue, floor: number): Read | null {
  const { text, words } = clause;
  if (!/en$|an$/u.test(words[to - 1]!.fold) || !QUOTE_END.test(gapBefore(clause, at))) return null;
  let stop = to;
  while (stop < words.length && stop - to < MAX_SOURCE && (stop === to || !/[,;:]/u.test(gapBefore(clause, stop))))
    stop++;
  const quote = quoteBefore(clause, at, floor);
  if (stop === to || quote === null) return null;
  const source = sliceOf(text, words[to]!.start, words[stop - 1]!.end);
  return { found: { ...quote, source, cue: [words[at]!.start, words[to - 1]!.end] }, to: stop };
}

/** The usual order: source, content, verb. */
function before(clause: Clause, cue: Cue, floor: number): Read | null {
  const { words } = clause;
  const place: [number, number] = [words[cue.at]!.start, words[cue.to - 1]!.end];
  const quote = quoteBefore(clause, cue.at, floor);
  if (quote !== null) {
    return { found: { ...quote, source: speakerIn(clause, floor, quote.start), cue: place }, to: cue.to };
  }
  const told = cue.at - 1 > floor && isRecipient(clause, cue.at - 1) ? cue.at - 1 : cue.at;
  if (told === floor || !isSaid(clause, cue, told)) return null;
  const end = words[told - 1]!.end;
  const made = cue.passive ? madeBy(clause, told, floor) : null;
  if (made !== null) return { found: { ...made, end, cue: place }, to: cue.to };
  const content = cue.passive ? floor : contentStart(clause, told, floor);
  if (content >= told) return null;
  const source = content === floor ? null : sourceOf(clause, floor, content);
  const found = { start: words[content]!.start, end, source, cue: place, isAnonymous: cue.passive };
  return { found, to: cue.to };
}

/** Reuters'a aktardı: a name in the dative between what is said and the verb. */
function isRecipient({ text, words }: Clause, at: number): boolean {
  const { start, end, fold } = words[at]!;
  return RECIPIENTS.test(fold) || /^\p{Lu}\p{L}*['’][yn]?[ae]$/u.test(text.slice(start, end));
}

/** "that it fell", or with a verb of denying whatever is denied: haberleri yalanladı. */
function isSaid({ words }: Clause, { at }: Cue, end: number): boolean {
  const last = words[end - 1]!.fold.replaceAll("'", '');
  return NOMINAL.test(last) || (DENYING.test(words[at]!.fold) && /[iu]$/u.test(last));
}

/** A quotation that ends right before a verb. */
function quoteBefore({ text, start, words }: Clause, at: number, floor: number): { start: number; end: number } | null {
  const head = text.slice(start, words[at]!.start);
  const closing = QUOTE_END.exec(head);
  if (closing === null) return null;
  const end = start + closing.index + 1;
  const opening = /["“„«][^"“„«]*$/u.exec(head.slice(0, closing.index));
  const from = opening === null ? words[floor]!.start : start + opening.index;
  return { start: Math.max(from, words[floor]!.start - 1), end };
}

/** Behind the source: its comma, or where its name and titles end. */
function contentStart(clause: Clause, cueAt: number, floor: number): number {
  const { words } = clause;
  const stop = Math.min(cueAt, floor + MAX_SOURCE);
  for (let at = floor + 1; at < stop; at++) {
    if (/,/u.test(gapBefore(clause, at))) return pastOccasion(clause, at, cueAt);
  }
  let end = nameEnd(clause, floor, stop);
  while (end < cueAt && end > floor && RECIPIENTS.test(words[end]!.fold)) end++;
  return end;
}

/** Past whom somebody told and where: "AFP'ye ...", "gazeteye verdiği demeçte ...". */
function pastOccasion({ text, words }: Clause, from: number, cueAt: number): number {
  const stop = Math.min(cueAt - 1, from + 5);
  for (let at = from; at < stop; at++) {
    if (OCCASION_VERB.test(words[at]!.fold) && /[dt][ae]$/u.test(words[at + 1]!.fold)) return at + 2;
  }
  return from + (isAgency(text, words[from]!) ? 1 : 0);
}

/** Behind the first capitals and titles, with a word or two between them: Bir güvenlik kaynağı. */
function nameEnd({ words, text }: Clause, floor: number, stop: number): number {
  let end = floor;
  for (let at = floor; at < stop && at <= end + 2; at++) {
    const isCapital = /^\p{Lu}/u.test(text.slice(words[at]!.start, words[at]!.start + 2));
    const isNext = at === end && isCapital && !words[at]!.fold.includes("'");
    // Operasyon odası: a noun that belongs to the name before it.
    const isPossessed = at === end && at > floor && /s[iu]$/u.test(words[at]!.fold);
    if (isPossessed || TITLES.test(words[at]!.fold) || isNext) end = at + 1;
  }
  return end;
}

/** Ordudan yapılan açıklamada: "in the statement made by the army". */
function madeBy(
  { text, words }: Clause,
  cueAt: number,
  floor: number,
): { start: number; source: string | null } | null {
  const made = words.findIndex(({ fold }, at) => at > floor && at < cueAt - 1 && fold === 'yapilan');
  if (made < 0 || !/^aciklama/u.test(words[made + 1]!.fold) || made + 2 >= cueAt) return null;
  return { start: words[made + 2]!.start, source: sliceOf(text, words[floor]!.start, words[made + 1]!.end) };
}

/** AFP'ye, BBC'ye */
function isAgency(text: string, { start, end }: Word): boolean {
  return /^\p{Lu}{2,}['’][yn]?[ae]$/u.test(text.slice(start, end));
}

function sourceOf(clause: Clause, floor: number, content: number): string | null {
  const { words } = clause;
  let end = content;
  while (end > floor + 1 && RECIPIENTS.test(words[end - 1]!.fold)) end--;
  return speakerIn(clause, floor, words[end - 1]!.end);
}

/**
 * Who speaks, of the words from `floor` up to `end`: "Haftar, in an interview, ..." is Haftar, and "Yıldız, who spoke at
 * the meeting" stands behind its participle (toplantıda konuşan Yıldız).
 */
function speakerIn(clause: Clause, floor: number, end: number): string | null {
  const { text, words } = clause;
  const named = words.slice(floor).filter((word) => word.end <= end);
  const comma = named.findIndex((_, at) => at > 0 && /,/u.test(gapBefore(clause, floor + at)));
  const first = comma > 0 ? named.slice(0, comma) : named;
  const speaking = first.findLastIndex(({ fold }) => SPEAKING.test(fold));
  const name = untilOccasion(first.slice(speaking + 1));
  while (name.length > 1 && FILLERS.test(name.at(-1)!.fold)) name.pop();
  return name.length === 0 || name.length > MAX_SOURCE ? null : sliceOf(text, name[0]!.start, name.at(-1)!.end);
}

function untilOccasion(name: readonly Word[]): Word[] {
  const at = name.findIndex(({ fold }, index) => index > 0 && OCCASION.test(fold));
  return name.slice(0, at < 0 ? name.length : at);
}

/** "According to the report": rapora göre. */
function accordingTo(clause: Clause, at: number, floor: number): Read | null {
  const { text, words, end } = clause;
  if (at === floor || at + 1 >= words.length || at - floor > MAX_SOURCE) return null;
  if (NO_SOURCE.test(words[at - 1]!.fold)) return null;
  // A dative ends in a or e, with or without an apostrophe before it.
  if (!/[ae]$/u.test(words[at - 1]!.fold)) return null;
  const source = sliceOf(text, words[floor]!.start, words[at - 1]!.end)?.replace(/['’]\p{L}{1,4}$/u, '') ?? null;
  const cue: [number, number] = [words[at]!.start, words[at]!.end];
  return { found: { start: words[at + 1]!.start, end, source, cue }, to: words.length };
}
