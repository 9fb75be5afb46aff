/**
 * The statements of a language that has rules and no model, as those of English are given.
 *
 * A statement whose source stands in an earlier block is that of the source that was named last.
 */
import type { LanguageRules } from '../languages/rules.ts';
import type { Statement } from './statement.ts';

type Span = readonly [start: number, end: number];

export function makeRuledStatements(): (
  rules: LanguageRules,
  text: string,
  sentences: readonly Span[],
) => Statement[][] {
  let latest: string | null = null;
  return (rules, text, sentences) => {
    const found = rules.statements({ text, sentences }).map(({ start, end, source, cue, quoted }): Statement => {
      latest = source ?? latest;
      return { start, end, speaker: latest, source, cue: text.slice(...cue), quoted };
    });
    return sentences.map(([start, end]) => found.filter((one) => one.start >= start && one.start < end));
  };
}
