/**
 * A topic: a watch list of terms and patterns that a desk follows, as data.
 *
 * `terms` are words or phrases; a trailing `*` matches any inflection (`mercenar*`). A pattern is a list of groups
 * of alternatives that must all occur within `within` words of one another, in any order:
 * `{ "groups": [["mercenar*"], ["flow*", "sent", "transport*"]], "within": 12 }`.
 */
import * as v from 'valibot';
import { nonEmpty } from './text.ts';

const terms = v.array(v.pipe(v.string(), v.regex(/[^\s*]/u, 'must hold a letter'), v.maxLength(200)));

export const TopicPatternSchema = v.looseObject({
  groups: v.pipe(v.array(v.pipe(terms, v.minLength(1))), v.minLength(1), v.maxLength(6)),
  within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
});

export const TopicSchema = v.looseObject({
  id: nonEmpty,
  label: nonEmpty,
  terms,
  patterns: v.array(TopicPatternSchema),
  /** A sentence that matches one of these is not of this topic. */
  exclusions: terms,
});

export const TopicListSchema = v.array(TopicSchema);

export type Topic = v.InferOutput<typeof TopicSchema>;
export type TopicPattern = v.InferOutput<typeof TopicPatternSchema>;
