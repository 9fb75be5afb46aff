/**
 * Who says what in Arabic news: the verb comes first, its subject next, then "that", a colon or a quotation.
 *
 * In:     a block with its sentences. Out: its statements. A verb without a subject ("and he added that") takes the source
 *         before it in the block.
 * Errors: none; where the parts cannot be told apart there is no statement.
 */
import { type Clause, contentEnd, type Found, gapBefore, labelled, sliceOf, statementsOf } from '../clause.ts';
import type { RuledStatement, RulesBlock } from '../rules.ts';
import { accordingTo } from './according.ts';
import {
  ACCORDING,
  ADJUNCTS,
  ANNOUNCED,
  ANNOUNCING,
  IMPERSONAL,
  LINKS,
  NOT_SAYING,
  PARTICIPLES,
  SAYING,
  STANDS,
  THAT,
} from './lexicon.ts';
import { isDefinite, nounGroupEnd, subjectOf } from './subject.ts';

/** A subject with its titles and what is added to it is seldom longer. */
const MAX_SUBJECT = 14;
const MAX_LABEL = 6;

export function arabicStatements(block: RulesBlock): RuledStatement[] {
  return statementsOf(block, readClause);
}

function readClause(clause: Clause): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < clause.words.length; at++) {
    const one = readCue(clause, at);
    if (one === null) continue;
    found.push(one);
    // Verbs within a quotation are its speaker's.
    while (at + 1 < clause.words.length && isQuoted(clause, one, at + 1)) at++;
  }
  if (found.length > 0) return found;
  const label = labelled(clause, MAX_LABEL);
  return label === null ? [] : [label];
}

function isQuoted({ text, words }: Clause, { start, end }: Found, at: number): boolean {
  const opened = /^\s*["“«]/u.exec(text.slice(start, end));
  if (opened === null) return false;
  const closer = text.slice(start + opened[0].length, end).search(/["”»]/u);
  const stop = closer < 0 ? end : start + opened[0].length + closer;
  return words[at]!.start >= start && words[at]!.start < stop;
}

function readCue(clause: Clause, at: number): Found | null {
  const { fold } = clause.words[at]!;
  const bare = bareOf(fold, SAYING);
  if (ACCORDING.has(bareOf(fold, ACCORDING))) return accordingTo(clause, at, at);
  if (isOnTheWordOf(clause, at)) return accordingTo(clause, at, at + 2);
  if (STANDS.has(bareOf(fold, STANDS)) && clause.words[at + 1]?.fold === 'في') return said(clause, at + 1);
  if (SAYING.has(bare)) {
    if (IMPERSONAL.has(bare) && THAT.test(clause.words[at + 1]?.fold ?? '')) return null;
    if (NOT_SAYING.has(clause.words[at - 1]?.fold ?? '')) return null;
    return bare.startsWith('نقل') ? quotedFrom(clause, at) : said(clause, at);
  }
  return isParticiple(fold) ? said(clause, at) : null;
}

/** Without an "and" or a "so" on its front, where that gives a word of the list. */
function bareOf(fold: string, list: ReadonlySet<string>): string {
  return !list.has(fold) && /^[وف]/u.test(fold) ? fold.slice(1) : fold;
}

const isParticiple = (fold: string): boolean => PARTICIPLES.has(bareOf(fold, PARTICIPLES));

/** على حد قوله، على حد تعبير الوزير */
function isOnTheWordOf({ words }: Clause, at: number): boolean {
  const [first, second, third = ''] = [words[at]?.fold, words[at + 1]?.fold, words[at + 2]?.fold];
  return first === 'علي' && second === 'حد' && /^(?:قول|تعبير|وصف|زعم)/u.test(third);
}

function said(clause: Clause, at: number): Found | null {
  const border = borderAfter(clause, at);
  if (border === null) return announced(clause, at) ?? saidBefore(clause, at);
  const { text, words, end } = clause;
  if (/^[وف]?(?:راي|رات|يري|تري)$/u.test(words[at]!.fold) && text[border.content ?? end] === ':') return null;
  const cue: [number, number] = [words[at]!.start, words[at]!.end];
  const subject = subjectOf(clause, at + 1, border.subjectEnd);
  // The minister confirms that: the subject stands before, where none stands behind.
  const source = subject ?? subjectBefore(clause, at);
  const start = border.content === null ? text.length : border.content;
  return start >= end ? null : { start, end, source: accused(clause, at, source), cue };
}

/** "Haftar accused the government of": the first name or title is who accuses, the rest who is accused. */
function accused(clause: Clause, at: number, source: string | null): string | null {
  const { text, words } = clause;
  if (!/^[وف]?(?:اتهم|اتهمت|يتهم|تتهم)$/u.test(words[at]!.fold)) return source;
  let end = at + 2;
  while (isDefinite(clause, end)) end++;
  // Three in a row: the last is who is accused.
  if (end - at > 4) end--;
  return words[at + 1] === undefined ? null : sliceOf(text, words[at + 1]!.start, words[end - 1]!.end);
}

interface Border {
  readonly subjectEnd: number;
  /** Where the content begins. */
  readonly content: number | null;
}

/** The first "that" or colon behind a verb, with no other verb of saying before it. */
function borderAfter(clause: Clause, at: number): Border | null {
  const { words } = clause;
  for (let next = at + 1; next <= words.length && next - at <= MAX_SUBJECT + 2; next++) {
    const gap = gapBefore(clause, next);
    // A paper's name may stand in quote marks, joined to its preposition: لـ«العربي»
    const mark = /:|(?<=[\s،])["“«]/u.exec(gap);
    if (mark !== null) return { subjectEnd: next, content: words[next - 1]!.end + mark.index };
    const word = words[next];
    if (word === undefined || isBorder(clause, at, next)) return null;
    if (THAT.test(word.fold)) return { subjectEnd: withoutLinks(clause, at + 1, next), content: word.end };
    if (next > at + 1 && SAYING.has(bareOf(word.fold, SAYING)) && !LINKS.has(word.fold)) return null;
  }
  return null;
}

/** What parts word `at` from a verb before it. The stop behind a title ends nothing (د. حسن), nor does a quoted name. */
function isBorder(clause: Clause, verb: number, at: number): boolean {
  const { text, words } = clause;
  const gap = gapBefore(clause, at);
  const before = words[at - 1]!;
  if (gap.includes('.') && before.end - before.start > 2) return true;
  return /[؛;]/u.test(gap) || (/[»”]/u.test(gap) && !/[«“]/u.test(text.slice(words[verb]!.end, before.start)));
}

function withoutLinks({ words }: Clause, from: number, to: number): number {
  let end = to;
  while (end > from && LINKS.has(words[end - 1]!.fold)) end--;
  return end;
}

/** A verb that an "and" joins to what was said before has its subject there. */
function subjectBefore(clause: Clause, at: number): string | null {
  const { text, words, start } = clause;
  if (at === 0 || at > MAX_LABEL || isParticiple(words[at]!.fold)) return null;
  if (bareOf(words[at]!.fold, SAYING) !== words[at]!.fold || /[،,:]/u.test(text.slice(start, words[at]!.start)))
    return null;
  return sliceOf(text, start, words[at]!.start);
}

/** "...", says the director: nothing but the subject follows. */
function saidBefore(clause: Clause, at: number): Found | null {
  const { text, words, start, end } = clause;
  if (at === 0 || !/[،,"”»]\s*$/u.test(gapBefore(clause, at))) return null;
  const source = subjectOf(clause, at + 1, words.length);
  if (source === null || isParticiple(words[at]!.fold)) return null;
  return {
    start,
    end: contentEnd(text, words[at]!.start),
    source,
    cue: [words[at]!.start, Math.min(words[at]!.end, end)],
  };
}

/** "The ministry announced the arrest of": the subject ends where a noun of doing without an article begins. */
function announced(clause: Clause, at: number): Found | null {
  const { text, words, end } = clause;
  const group = ANNOUNCING.test(words[at]!.fold) ? nounGroupEnd(clause, at + 1) : -1;
  for (let next = at + 2; next < words.length && next - at <= MAX_SUBJECT / 2; next++) {
    if (/[،,.]/u.test(gapBefore(clause, next))) return null;
    if (!ANNOUNCED.has(words[next]!.fold) && next !== group) continue;
    if (ADJUNCTS.has(words[next]!.fold)) return null;
    const source = subjectOf(clause, at + 1, next);
    if (source === null) return null;
    return {
      start: words[next]!.start,
      end,
      source: sliceOf(text, words[at + 1]!.start, words[next - 1]!.end),
      cue: [words[at]!.start, words[at]!.end],
    };
  }
  return null;
}

/** "The paper quoted a source as saying that" */
function quotedFrom(clause: Clause, at: number): Found | null {
  const border = borderAfter(clause, at);
  if (border === null || border.content === null) return null;
  const { text, words, end } = clause;
  const from = words.findIndex(({ fold }, place) => place > at && place < border.subjectEnd && fold === 'عن');
  if (from < 0) return null;
  const stop = withoutLinks(clause, from + 1, border.subjectEnd);
  if (stop === from + 1) return null;
  return {
    start: border.content,
    end,
    source: sliceOf(text, words[from + 1]!.start, words[stop - 1]!.end),
    cue: [words[at]!.start, words[at]!.end],
  };
}
