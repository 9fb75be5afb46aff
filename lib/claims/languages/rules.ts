/**
 * What is known of a language for which no model is trained: its verbs of saying, and words that make a claim likely.
 *
 * A language that has no rules here is read for topics, numbers and quotes only.
 */
import { arabicStatements } from './arabic/statements.ts';
import { arabicWorth } from './arabic/worth.ts';
import { turkishStatements } from './turkish/statements.ts';
import { turkishWorth } from './turkish/worth.ts';

/** A block of text with its sentences, as UTF-16 offsets in it. */
export interface RulesBlock {
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

/** What somebody is said to have said: text[start, end), without its quote marks' surroundings. */
export interface RuledStatement {
  readonly start: number;
  readonly end: number;
  /** As the text has it. Null where the sentence names none, and no sentence before it in the block did. */
  readonly source: string | null;
  readonly cue: readonly [start: number, end: number];
  readonly quoted: boolean;
}

export interface LanguageRules {
  readonly language: 'ar' | 'tr';
  /** In order and apart. */
  statements(block: RulesBlock): readonly RuledStatement[];
  /** How much a span deserves to be checked, in [0, 1]. It ranks; it never says what is true. */
  worth(text: string): number;
}

const rules: Readonly<Record<string, LanguageRules>> = {
  ar: { language: 'ar', statements: arabicStatements, worth: arabicWorth },
  tr: { language: 'tr', statements: turkishStatements, worth: turkishWorth },
};

/** `language` is ISO 639-1. */
export function rulesFor(language: string | null): LanguageRules | null {
  return language === null ? null : (rules[language] ?? null);
}
