/**
 * Where the subject of an Arabic verb ends: before an adjunct, or where the group of nouns does.
 */
import { type Clause, sliceOf } from '../clause.ts';
import { ADJUNCTS, RECIPIENTS } from './lexicon.ts';

export function subjectOf(clause: Clause, from: number, to: number): string | null {
  const { text, words } = clause;
  let end = from;
  while (end < to && !endsSubject(clause, from, end)) end++;
  return end === from ? null : sliceOf(text, words[from]!.start, words[end - 1]!.end);
}

function endsSubject({ text, words }: Clause, from: number, at: number): boolean {
  const { fold, end } = words[at]!;
  // The name Ali and the preposition "on" are one word, folded.
  if (fold === 'علي' && text[end - 1] === 'ي') return false;
  return ADJUNCTS.has(fold) || (at > from && RECIPIENTS.has(fold));
}

/** A name or a title ends behind its last word with an article: رئيس الوزراء. -1 where there is none. */
export function nounGroupEnd(clause: Clause, from: number): number {
  let at = from;
  while (at - from < 3 && !isDefinite(clause, at)) at++;
  if (!isDefinite(clause, at)) return -1;
  while (isDefinite(clause, at)) at++;
  return at;
}

export const isDefinite = ({ words }: Clause, at: number): boolean => /^(?:ال|لل)/u.test(words[at]?.fold ?? '');
