/**
 * The spans of a sentence that are judged one by one: its statements, or the sentence, or the fact within a wish.
 *
 * In:    a sentence with its statements and topics. Out: spans in order and apart, each with the words that are judged.
 * Units: UTF-16 code units, end excluded.
 */
import type { Statement } from './attribution/statement.ts';
import { type Block, quoteAt, type Sentence, wordsWithin } from './block.ts';
import { embeddedFact } from './embedded.ts';
import type { LanguageRules } from './languages/rules.ts';
import type { Range } from './quotes.ts';

/** A span before its check-worthiness is known: what is shown, and the words in it that are judged. */
export interface Candidate extends Range {
  readonly judged: Range;
  readonly statement: Statement | null;
}

/** The labels of the topics in a range of a text, which is read for topics once. */
export type Labeller = (start: number, end: number) => string[];

export interface Reading {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly english: boolean;
  /** Of another language that has some. */
  readonly rules: LanguageRules | null;
  readonly labelsIn: Labeller;
  readonly statements: readonly Statement[];
}

/** A statement of fewer words is judged with its sentence. */
const MIN_STATEMENT_WORDS = 5;

/** Where less of a sentence is somebody's statement, it is the reporter's own, and is judged as a whole. */
const MIN_SHARE = 0.4;

export function candidatesOf(reading: Reading): Candidate[] {
  const { block, english } = reading;
  return parts(reading).flatMap((part) => {
    const fact = english ? embeddedFact(block, part.judged) : null;
    if (fact === null) return [part];
    const lead = { start: part.start, end: fact.start };
    return [
      { ...lead, judged: { start: part.judged.start, end: fact.start }, statement: part.statement },
      { ...fact, judged: fact, statement: part.statement },
    ];
  });
}

/**
 * The statements of a sentence that makes several, else the sentence. A topic that only the whole sentence matches
 * keeps it whole.
 */
function parts(reading: Reading): Candidate[] {
  const { block, sentence, statements, labelsIn } = reading;
  const [only = null] = statements;
  const { start, end } = sentence;
  if (only === null || shareOf(block, sentence, statements) < MIN_SHARE) {
    return [{ start, end, judged: { start, end }, statement: only }];
  }
  if (statements.length === 1) return [{ start, end, judged: judgedOf(block, sentence, only), statement: only }];
  const several = statements.map((statement) => ({
    start: statement.start,
    end: statement.end,
    judged: judgedOf(block, sentence, statement),
    statement,
  }));
  const covered = new Set(several.flatMap((part) => labelsIn(part.start, part.end)));
  return labelsIn(start, end).every((label) => covered.has(label))
    ? several
    : [{ start, end, judged: judgedOf(block, sentence, only), statement: only }];
}

function shareOf(block: Block, sentence: Sentence, statements: readonly Statement[]): number {
  const stated = statements.reduce((sum, { start, end }) => {
    const { from, to } = wordsWithin(block, start, end);
    return sum + to - from;
  }, 0);
  return stated / Math.max(1, sentence.to - sentence.from);
}

/** What is said, or all of the sentence where that is too little: "steel, which she said went up". */
function judgedOf(block: Block, sentence: Sentence, { start, end }: Statement): Range {
  const { from, to } = wordsWithin(block, start, end);
  const isShort = to - from < MIN_STATEMENT_WORDS && quoteAt(block, start) === null;
  return isShort ? { start: sentence.start, end: sentence.end } : { start, end };
}
