/**
 * Words that a claim turns on: numbers, names, negations. A sentence with another one is another claim.
 *
 * Names are words with a capital that do not begin a sentence; of scripts without capitals, every word.
 */
import { isDigit, type Tokens } from './tokens.ts';

const negations = new Set(
  [
    'no not never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont',
    'wouldnt shouldnt couldnt hasnt havent hadnt false untrue deny denies denied',
    'kein keine nicht nie niemals ohne nein non ne pas jamais sans aucun aucune ningún nunca jamás sin tampoco',
    'değil yok hayır hiç asla لا لم لن ليس ليست غير بدون ما',
    'one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy',
    'eighty ninety hundred hundreds thousand thousands million millions billion billions trillion half quarter twice',
  ].flatMap((line) => line.split(' ')),
);

const capital = /\p{Lu}/u;
/** Scripts without capitals do not show which words are names: each may be one. */
const uncased = /\p{Lo}/u;
/** A sentence, a quotation or a line begins behind these. */
const sentenceStart = /(?:^|[.!?:…\n“"«„‘([][\s“"'«„‘([]*)$/u;

export function isTelling(tokens: Tokens, token: number): boolean {
  const { text, starts } = tokens;
  const start = starts[token] as number;
  if (uncased.test(text.charAt(start))) return true;
  if (capital.test(text.charAt(start)) && !sentenceStart.test(text.slice(Math.max(0, start - 6), start))) return true;
  return isCounting(tokens, token);
}

/** A number or a negation: where one was put in, whatever else was kept, it says another thing. */
export function isCounting(tokens: Tokens, token: number): boolean {
  if (isNumber(tokens, token)) return true;
  const { text, starts, ends } = tokens;
  const start = starts[token] as number;
  const end = ends[token] as number;
  return negations.has(text.slice(start, end).toLowerCase().replace(/['’]/gu, ''));
}

/** In digits. */
export function isNumber({ text, starts, ends }: Tokens, token: number): boolean {
  for (let at = starts[token] as number; at < (ends[token] as number); at += 1) {
    if (isDigit(text.charCodeAt(at))) return true;
  }
  return false;
}
