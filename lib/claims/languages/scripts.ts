/**
 * What the letters of a text alone say of its language.
 *
 * In:   the beginning of a text. Out: its script, and a language where its letters decide, else null.
 */
export type Script = 'latin' | 'arabic' | 'other' | 'none';

const LATIN = /\p{Script=Latin}/gu;
const ARABIC = /\p{Script=Arabic}/gu;
const LETTER = /\p{L}/gu;

/** Letters that Arabic does not write, and Persian, Urdu or Kurdish do in every sentence. */
const PERSIAN = /[پچژگکیۀ]/u;
const URDU = /[ٹڈڑںےہھ]/u;
const KURDISH = /[ەۆێڕڵ]/u;
/** Azerbaijani is close to Turkish, and has one letter of its own in nearly every sentence. */
const AZERBAIJANI = /[əƏ]/u;

const ASCII = /^[\0-\x7f]*$/u;

/** Alphabets of one language each, as far as news goes. */
const ALONE: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
];

export function scriptOf(text: string): Script {
  if (ASCII.test(text)) return /[a-z]/iu.test(text) ? 'latin' : 'none';
  const letters = countOf(text, LETTER);
  if (letters === 0) return 'none';
  if (countOf(text, ARABIC) * 2 > letters) return 'arabic';
  return countOf(text, LATIN) * 2 > letters ? 'latin' : 'other';
}

export function languageByLetters(text: string, script: Script): string | null {
  if (script === 'latin') return AZERBAIJANI.test(text) ? 'az' : null;
  if (script === 'other') return ALONE.find(([, letters]) => letters.test(text))?.[0] ?? null;
  if (script !== 'arabic') return null;
  if (URDU.test(text)) return 'ur';
  if (KURDISH.test(text)) return 'ckb';
  return PERSIAN.test(text) ? 'fa' : 'ar';
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
