/**
 * How well the words around a place agree with the words that stood around a quote.
 *
 * In:   a span of page tokens, whole.
 * Out:  for each side 1 where all words are the same, 0 where none is, null where the quote came without that side.
 *       The nearest words count most. A few words put in or taken out cost little; text put in between, much.
 * Cost: 16 words a side, at most 16 x 22 cells.
 */
import type { Pattern } from './pattern.ts';
import type { TokenIndex } from './token-index.ts';
import type { Tokens } from './tokens.ts';

export interface Surroundings {
  readonly before: number | null;
  readonly after: number | null;
}

/** Words looked at on a side. */
const WORDS = 16;
const SLACK = 6;
/** Each word counts so much of the one before it. */
const FADE = 0.9;
/** Of the weight of the nearest word, the cost of a word of the page that was not there. */
const INSERTED = 0.12;

const WIDTH = WORDS + SLACK + 1;
const table = new Float64Array((WORDS + 1) * WIDTH);

export function surroundingsAt(index: TokenIndex, pattern: Pattern, first: number, last: number): Surroundings {
  return {
    before: sideAgreement(index, pattern, { token: pattern.from - 1, place: first - 1, step: -1 }),
    after: sideAgreement(index, pattern, { token: pattern.to, place: last, step: 1 }),
  };
}

interface Side {
  /** The nearest token of the pattern, and of the page. */
  readonly token: number;
  readonly place: number;
  readonly step: 1 | -1;
}

function sideAgreement(index: TokenIndex, pattern: Pattern, side: Side): number | null {
  const { ids, tokens } = pattern;
  const { token, place, step } = side;
  const there = step < 0 ? token + 1 : ids.length - token;
  if (there === 0) return null;
  const rows = Math.min(WORDS, there);
  const columns = Math.min(rows + SLACK, step < 0 ? place + 1 : index.ids.length - place);
  let all = 0;
  let same = 0;
  let isWhole = true;
  let counted = rows;
  for (let row = 0; row < rows; row += 1) {
    const weight = weightOf(tokens, token + step * row, row);
    const isOutermost = row === there - 1;
    const isSame = row < columns && isSameWord(index, pattern, { ...side, row, isOutermost });
    // The outermost word of a context is often cut: it speaks for a place, and not against one.
    if (!isSame && isOutermost && row > 0) {
      counted = row;
      continue;
    }
    all += weight;
    isWhole &&= isSame;
    if (isWhole) same += weight;
  }
  if (isWhole) return 1;
  if (columns <= 0) return 0;
  return Math.max(same, aligned(index, pattern, side, counted, columns)) / all;
}

function isSameWord(
  index: TokenIndex,
  { ids, tokens }: Pattern,
  { token, place, step, row, isOutermost }: Side & { readonly row: number; readonly isOutermost: boolean },
): boolean {
  const [own, there] = [token + step * row, place + step * row];
  return ids[own] === index.ids[there] || (isOutermost && isPart(tokens, own, index.tokens, there, step));
}

/** Whether a word is what was left of another when a context was cut. */
function isPart(one: Tokens, token: number, page: Tokens, place: number, step: 1 | -1): boolean {
  const part = one.text.slice(one.starts[token], one.ends[token]);
  const word = page.text.slice(page.starts[place], page.ends[place]);
  return step < 0 ? word.endsWith(part) : word.startsWith(part);
}

/** The heaviest common words in order, from the quote outwards. */
function aligned(
  index: TokenIndex,
  { ids, tokens }: Pick<Pattern, 'ids' | 'tokens'>,
  { token, place, step }: Side,
  rows: number,
  columns: number,
): number {
  let best = 0;
  for (let column = 0; column <= columns; column += 1) table[column] = -column * INSERTED;
  for (let row = 1; row <= rows; row += 1) {
    const here = row * WIDTH;
    const at = token + step * (row - 1);
    const weight = weightOf(tokens, at, row - 1);
    table[here] = 0;
    for (let column = 1; column <= columns; column += 1) {
      const isSame = ids[at] === index.ids[place + step * (column - 1)];
      const both = (table[here - WIDTH + column - 1] as number) + (isSame ? weight : 0);
      const skipped = table[here - WIDTH + column] as number;
      const inserted = (table[here + column - 1] as number) - INSERTED;
      const score = Math.max(both, skipped, inserted);
      table[here + column] = score;
      if (score > best) best = score;
    }
  }
  return best;
}

/** Small words are everywhere. */
function weightOf({ starts, ends }: Pattern['tokens'], token: number, distance: number): number {
  const letters = Math.min(6, (ends[token] as number) - (starts[token] as number));
  return (0.4 + letters / 6) * FADE ** distance;
}
