/**
 * A topic: a watch list of terms and patterns that a desk follows, as data.
 *
 * `terms` are words or phrases; a trailing `*` matches any inflection (`mercenar*`), and `@haftar` stands for every
 * spelling that the alias `haftar` of the same topic has. A pattern is a list of groups of alternatives that must all
 * occur within `within` words of one another, in any order or, when it is `ordered`, in theirs:
 * `{ "groups": [["mercenar*"], ["flow*", "sent", "transport*"]], "within": 12 }`.
 *
 * What version 0.1 stored is a list of these without tone, aliases and order. Unknown keys are kept.
 */
import * as v from 'valibot';
import { nonEmpty } from './text.ts';

const terms = v.array(v.pipe(v.string(), v.regex(/[^\s*]/u, 'noLetter'), v.maxLength(200)));

export const TopicPatternSchema = v.looseObject({
  groups: v.pipe(v.array(v.pipe(terms, v.minLength(1))), v.minLength(1), v.maxLength(6)),
  within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** The groups occur in the order in which they are listed. */
  ordered: v.optional(v.boolean()),
});

/** One name, or one idea, in all its spellings and words. */
export const TopicAliasSchema = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[\p{L}\p{M}\p{N}_-]{1,60}$/u, 'notTopicName')),
  terms: v.pipe(terms, v.minLength(1)),
});

/** How a mark of this topic is drawn. No colours: a page can read what is painted on it (mark.ts). */
export const topicTones = ['plain', 'strong'] as const;

export const TopicSchema = v.looseObject({
  id: nonEmpty,
  label: nonEmpty,
  tone: v.optional(v.picklist(topicTones)),
  aliases: v.optional(v.array(TopicAliasSchema)),
  terms,
  patterns: v.array(TopicPatternSchema),
  /** Words within one of these do not count; a sentence that has one elsewhere is not of this topic. */
  exclusions: terms,
});

export const TopicListSchema = v.array(TopicSchema);

export type Topic = v.InferOutput<typeof TopicSchema>;
export type TopicPattern = v.InferOutput<typeof TopicPatternSchema>;
export type TopicAlias = v.InferOutput<typeof TopicAliasSchema>;

/** The alias that a term refers to, or null when it is words. */
export function aliasNameOf(term: string): string | null {
  return /^\s*@(?<name>\S+)\s*$/u.exec(term)?.groups?.name ?? null;
}
