/**
 * How much a span deserves to be checked, from words alone: for languages without a trained model.
 *
 * In:   the text of a span, and the cues of its language, each with its weight in log-odds.
 * Out:  a number in [0, 1]. It ranks; it never says what is true.
 * Cost: linear in the text.
 */
import { foldWords, textOf } from '../topics/folded-words.ts';
import { foldTerms } from '../topics/terms.ts';

export interface WorthCues {
  readonly bias: number;
  /** Tried on the folded words, joined by spaces and with one at each end; each counts once. */
  readonly cues: readonly (readonly [weight: number, pattern: RegExp])[];
}

/** Numbers count in every language; a second one adds a little. */
const NUMBER = 1.4;
const MORE_NUMBERS = 0.4;
const QUESTION = -3.5;
const EXCLAMATION = -1.2;
/** Fewer words state nothing that stands alone. */
const MIN_WORDS = 3;
const TOO_SHORT = -1.5;

export function worthBy({ bias, cues }: WorthCues, text: string): number {
  const words = foldWords(text);
  const folded = ` ${textOf(words, 0, words.codes.length)}`;
  let sum = bias;
  for (const [weight, pattern] of cues) if (pattern.test(folded)) sum += weight;
  const numbers = folded.match(/ \d/gu)?.length ?? 0;
  if (numbers > 0) sum += NUMBER;
  if (numbers > 1) sum += MORE_NUMBERS;
  if (/[?؟]["”»]?\s*$/u.test(text)) sum += QUESTION;
  if (/!["”»]?\s*$/u.test(text)) sum += EXCLAMATION;
  if (words.count < MIN_WORDS) sum += TOO_SHORT;
  return 1 / (1 + Math.exp(-sum));
}

/** Words, folded as a text is, as the alternatives of an expression. */
export function alternatives(words: string): string {
  return foldTerms(words.trim().split(/\s+/u)).join('|');
}
