/**
 * Where within a word a watched word may begin: at its start, and behind what some languages write onto its front.
 *
 * Arabic joins "and", "for", "by", "as" and the article to the next word (والمرتزقة, للحكومة); French and Italian join
 * an article or a preposition with an apostrophe (l'armée).
 *
 * In:   the folded letters of a word. Out: offsets from its start, the start itself left out.
 */
import { APOSTROPHE } from './folded-words.ts';

const code = (letter: string): number => letter.charCodeAt(0);

const [ALEF, BEH, FEH, KAF, LAM, WAW] = ['ا', 'ب', 'ف', 'ك', 'ل', 'و'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const FIRST_ARABIC = 0x0620;
const LAST_ARABIC = 0x064a;

/** What is left must be a word: most roots have three letters. */
const MIN_LEFT = 3;
/** l', d', qu' */
const MAX_ELIDED = 2;

export function innerStarts(codes: Uint16Array, start: number, end: number): readonly number[] {
  const first = codes[start]!;
  if (first >= FIRST_ARABIC && first <= LAST_ARABIC) return afterProclitics(codes, start, end);
  for (let at = start + 1; at <= start + MAX_ELIDED && at + MIN_LEFT < end; at++) {
    if (codes[at] === APOSTROPHE) return [at + 1];
  }
  return none;
}

const none: readonly number[] = [];

/** (and) (by, as, for) (the): each may be absent; "for the" is written with two lams and no alef. */
function afterProclitics(codes: Uint16Array, start: number, end: number): readonly number[] {
  const starts: number[] = [];
  const add = (at: number): boolean => end - at >= MIN_LEFT && starts.push(at) > 0;
  let at = start;
  if (codes[at] === WAW || codes[at] === FEH) add(++at);
  if (codes[at] === LAM && codes[at + 1] === LAM) {
    add(at + 1);
    add(at + 2);
    return starts;
  }
  if (codes[at] === BEH || codes[at] === KAF || codes[at] === LAM) add(++at);
  if (codes[at] === ALEF && codes[at + 1] === LAM) add(at + 2);
  return starts;
}
