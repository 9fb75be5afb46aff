/**
 * The words of a text as one run of folded letters, in which watched words are looked up.
 *
 * In:    any text.
 * Out:   `codes`: words parted by one space. Case, diacritics, vowel marks, tatweel and characters without a width are
 *        folded away; the dotted and the dotless i are one, and so are the forms of alef, of ya, and ta marbuta and ha.
 *        Folding is the same for all languages, since a paragraph may quote another. Dotted letters are one word
 *        (U.N., UN); a hyphen parts two. An apostrophe within a word stays: a word may end or begin there.
 * Units: word w is codes[starts[w], ends[w]) and stood at text[from[w], to[w]), in UTF-16 code units.
 * Cost:  one pass, about a millisecond for a page of 10,000 words.
 */
export interface FoldedWords {
  readonly codes: Uint16Array;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
const DOT = 0x2e;

const GAP = 1;
const DROPPED = 2;
const SEVERAL = 3;

/** What each character becomes, once it was met. */
const folds = new Uint16Array(0x1_0000);
/** Ligatures and letters that are written as two elsewhere. */
const expansions = new Map<number, readonly number[]>();

/** Of a ligature: some stand for whole phrases, which no term spells. */
const MAX_EXPANSION = 3;

const APOSTROPHES = /['’ʼ`´]/u;
const UNSEEN = /[\p{M}\u0640\u00AD\u200B-\u200F\u2060\u061C\uFEFF]/u;
const WORD = /[\p{L}\p{N}_]/u;

/** Letters that Unicode does not take apart, and that a reader takes for the same. */
const alike: Readonly<Record<string, string>> = {
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Written to by one call at a time: most texts are short, and to take memory for each took longer than to fold it. */
let room = new Uint16Array(4096);

export function foldWords(text: string): FoldedWords {
  return new Folding(text).run();
}

export function textOf({ codes }: FoldedWords, start: number, end: number): string {
  return String.fromCharCode.apply(null, codes.subarray(start, end) as unknown as number[]);
}

class Folding {
  private readonly text: string;
  private readonly codes: Uint16Array;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private length = 0;
  private count = 0;
  private inWord = false;

  constructor(text: string) {
    this.text = text;
    const most = text.length * (MAX_EXPANSION + 1) + 1;
    if (room.length < most) room = new Uint16Array(most * 2);
    this.codes = room;
  }

  run(): FoldedWords {
    const { text } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const fold = folds[code] || learn(code);
      if (fold > SEVERAL && fold !== APOSTROPHE) this.addLetter(fold, at);
      else if (fold === SEVERAL) for (const letter of expansions.get(code)!) this.addLetter(letter, at);
      else if (fold !== DROPPED && this.inWord) this.addSign(code, fold, at);
    }
    if (this.inWord) this.endWord();
    const { count, codes, starts, ends, from, to } = this;
    return { codes: codes.slice(0, this.length), count, starts, ends, from, to };
  }

  private addSign(code: number, fold: number, at: number): void {
    if (fold === APOSTROPHE && isWordAt(this.text, at + 1)) this.codes[this.length++] = APOSTROPHE;
    else if (fold === APOSTROPHE || !this.isInner(code, at)) this.endWord();
  }

  private addLetter(fold: number, at: number): void {
    if (!this.inWord) {
      this.inWord = true;
      this.starts[this.count] = this.length;
      this.from[this.count] = at;
    }
    this.codes[this.length++] = fold;
    this.to[this.count] = at + 1;
  }

  private endWord(): void {
    this.inWord = false;
    this.ends[this.count++] = this.length;
    this.codes[this.length++] = SPACE;
  }

  /** The signs in 4.1 and 1,200 are kept, the dots in U.N. are not; neither ends a word. */
  private isInner(code: number, at: number): boolean {
    const { text } = this;
    if (isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) {
      const sign = '.,:٫٬'.indexOf(String.fromCharCode(code));
      if (sign >= 0) this.codes[this.length++] = '.,:.,'.charCodeAt(sign);
      return sign >= 0;
    }
    const isAlone = (letter: number): boolean => isWordAt(text, letter) && !isWordAt(text, letter - 1);
    return code === DOT && isAlone(at - 1) && isAlone(at + 1) && !isWordAt(text, at + 2);
  }
}

function learn(code: number): number {
  folds[code] = foldOf(code);
  return folds[code];
}

function foldOf(code: number): number {
  const character = String.fromCharCode(code);
  // Halves of a character beyond the first plane: compared as they are.
  if (code >= 0xd800 && code < 0xe000) return code;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (UNSEEN.test(character)) return DROPPED;
  if (!WORD.test(character)) return GAP;
  const plain = withoutMarks(withoutMarks(character).toLowerCase());
  const letters = [...plain].map((letter) => alike[letter] ?? letter).join('');
  const digits = letters.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15));
  if (digits.length === 1) return digits.charCodeAt(0);
  expansions.set(
    code,
    Array.from(digits.slice(0, MAX_EXPANSION), (letter) => letter.charCodeAt(0)),
  );
  return digits === '' ? DROPPED : SEVERAL;
}

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  const fold = folds[code] || learn(code);
  return fold >= SEVERAL && fold !== APOSTROPHE;
}

const isDigitAt = (text: string, at: number): boolean => /[\d٠-٩۰-۹]/u.test(text.charAt(at));
