/**
 * What each UTF-16 code unit is to the matcher: nothing, a border between words, a word of its own, or a folded letter.
 *
 * Folded: case, accents, width and ligatures (NFKD without its combining marks), so that NFC equals NFD.
 * Unseen: soft hyphens, zero-width and bidirectional controls, variation selectors, the Arabic tatweel and vowel signs.
 * Alone:  letters of scripts that put no space between words, and symbols such as % and $.
 *
 * Cost: one look-up a unit; each of the 65,536 units is worked out when it is first met.
 */
export const UNSEEN = 0;
export const BORDER = 1;
/** As unseen, but part of the letter before it. */
export const MARK = 2;
/** Sets a word of its own; the folded unit is in the low 16 bits. */
export const ALONE = 0x10000;
/** The folded form has several units: `expansions` has them. */
export const EXPANDED = 0x20000;

const UNKNOWN = -1;

const MINUS_SIGN = 0x2212;
const PERCENT = 0x25;
const PERCENTS: ReadonlySet<number> = new Set([PERCENT, 0x66a, 0xfe6a, 0xff05]);

const codes = new Int32Array(0x10000).fill(UNKNOWN);
const expansions = new Map<number, string>();

const unseen = /[\p{Cf}\p{Variation_Selector}\u0640]/u;
/** Marks that a text may have or lack. In other scripts, such as Devanagari, a mark is a vowel: there it is a letter. */
const looseMark = /(?=\p{M})[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Arab}\p{scx=Hebr}\p{sc=Zinh}]/u;
const letter = /[\p{L}\p{N}\p{M}_]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const symbol = /[%‰\p{Sc}\p{Sm}\p{So}]/u;

export function codeOf(unit: number): number {
  const known = codes[unit] as number;
  if (known !== UNKNOWN) return known;
  const code = classify(unit);
  codes[unit] = code;
  return code;
}

/** The folded units of one whose code says `EXPANDED`. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? '';
}

function classify(unit: number): number {
  // Both halves of a pair count as letters alone: emoji and rare ideographs.
  if (unit >= 0xd800 && unit <= 0xdfff) return ALONE | unit;
  const character = String.fromCharCode(unit);
  if (unseen.test(character)) return UNSEEN;
  if (looseMark.test(character)) return MARK;
  if (unit === MINUS_SIGN) return BORDER;
  if (PERCENTS.has(unit)) return ALONE | PERCENT;
  if (unspaced.test(character)) return ALONE | foldedOf(character).charCodeAt(0);
  if (symbol.test(character)) return ALONE | unit;
  if (!letter.test(character)) return BORDER;
  const folded = foldedOf(character);
  if (folded.length === 1) return folded.charCodeAt(0);
  expansions.set(unit, folded);
  return EXPANDED;
}

function foldedOf(character: string): string {
  // "10²" is not "102", nor "½" "12".
  if (/\p{No}/u.test(character)) return character;
  const folded = [...character.toLowerCase().normalize('NFKD')].filter((part) => !looseMark.test(part)).join('');
  return folded === '' ? character : folded;
}
