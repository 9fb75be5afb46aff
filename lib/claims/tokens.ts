/**
 * The words of a block, in the folded form in which they are compared.
 *
 * In:    any text.
 * Out:   words in order. Folding drops case, diacritics, apostrophes and the English possessive; a hyphen parts two
 *        words, so that "Al-Sarraj" and "al Sarraj" are the same.
 * Units: offsets in UTF-16 code units, end excluded.
 * Cost:  linear.
 */
export interface Token {
  readonly text: string;
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  readonly digit: boolean;
}

/** Dotted letters (U.S.) first, then numbers with their suffix (4.1, 26th), then words with inner apostrophes. */
const WORDS = /(?:\p{L}\.){2,}|\d+(?:[.,:]\d+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-z]+$/u;
const ASCII = /^[a-zA-Z\d]+$/u;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  // No word begins between two others: to look for each again costs less than an iterator of matches.
  for (const word of text.match(WORDS) ?? []) {
    const start = text.indexOf(word, end);
    end = start + word.length;
    tokens.push({ text: word, fold: fold(word), start, end, capital: isCapital(word), digit: isDigit(word) });
  }
  return tokens;
}

export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/['’]s$/u, '')
    .replace(/[\p{M}'’ـ]|\.$/gu, '')
    .replaceAll('ı', 'i');
}

/** `word` without an English possessive ending, as a name is filed. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$|(?<=s)['’]$/u, '');
}

function isDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 0x30 && first <= 0x39 : /^\p{Nd}/u.test(word);
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 0x80) return first >= 0x41 && first <= 0x5a;
  return /^\p{Lu}/u.test(word);
}
