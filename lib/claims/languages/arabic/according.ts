/**
 * "According to the report, ..." and "..., as the report has it" in Arabic.
 *
 * In:  a clause and the words of the cue. Out: the statement, or null where the source and the content cannot be told.
 */
import { type Clause, contentEnd, type Found, gapBefore, sliceOf } from '../clause.ts';
import { SAYING } from './lexicon.ts';
import { nounGroupEnd } from './subject.ts';

/** وفقا للتقرير، ... or ...، بحسب التقرير. `last` is the last word of the cue. */
export function accordingTo(clause: Clause, at: number, last: number): Found | null {
  const { text, words, start, end } = clause;
  // "as he put it": the source was named before.
  const isPossessed = last > at && /(?:ه|ها|هم)$/u.test(words[last]!.fold);
  const first = isPossessed ? last + 1 : firstOfSource(clause, last);
  if (!isPossessed && first >= words.length) return null;
  let stop = first;
  while (stop < words.length && (stop === first || !/[،,:]/u.test(gapBefore(clause, stop)))) stop++;
  // Without a comma the source is a group of nouns, and the sentence goes on behind it.
  if (at === 0 && !isPossessed && stop === words.length) stop = nounGroupEnd(clause, first);
  if (stop < 0) return null;
  const named = isPossessed ? null : sliceOf(text, words[first]!.start, words[stop - 1]!.end);
  const source = /^[وف]?(?:وفقا|طبقا)$/u.test(words[last]!.fold) ? withoutLam(named) : named;
  const cue: [number, number] = [words[at]!.start, words[first - 1]!.end];
  if (at > 0) return { start, end: contentEnd(text, words[at]!.start), source, cue };
  return stop >= words.length ? null : { start: words[stop]!.start, end, source, cue };
}

/** Past "what he announced": وفق ما أعلن المتحدث */
function firstOfSource({ words }: Clause, last: number): number {
  let first = last + 1;
  if (/^ل?ما$/u.test(words[first]?.fold ?? '')) first++;
  if (SAYING.has(words[first]?.fold ?? '')) first++;
  return words[first]?.fold === 'عن' ? first + 1 : first;
}

/** "to the report" is written as one word: للتقرير, لتقرير. */
function withoutLam(source: string | null): string | null {
  return source?.replace(/^ل(?=ل)/u, 'ا').replace(/^ل/u, '') ?? null;
}
