/**
 * Which word of a page stands for each word of a pattern, given a chain of words that are sure.
 *
 * Between two sure words, and outside of the first and the last, the words are aligned with least cost: the same
 * word, a similar one (a typo mended), another one in its stead, none.
 *
 * Out:    for each token of the pattern the page's token, or -1; rising.
 * Cost:   the product of the two lengths between sure words, which is capped; linear in all.
 * Source: Needleman and Wunsch 1970.
 */
import type { Chain } from './candidates.ts';
import type { Pattern } from './pattern.ts';
import { areSimilar } from './similar-words.ts';
import type { TokenIndex } from './token-index.ts';

/** Words outside of the chain are looked for so much further than the pattern is long. */
const SLACK = 8;
const MAX_OUTSIDE = 96;
const MAX_CELLS = 1 << 15;
/** So many words that stand between the same words were replaced, one by one. */
const FEW = 2;

const SAME = 6;
const SAME_SHORT = 4;
const SIMILAR = 3;
const OTHER = -1;
const GAP = -2;
/** Words of up to three letters are everywhere. */
const SHORT = 3;

/** From the cell before: both step on, only the pattern does, only the page does. */
const BOTH = 0;
const PATTERN = 1;
const PAGE = 2;

const scores = new Int32Array(MAX_CELLS);
const steps = new Uint8Array(MAX_CELLS);

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Which end of the page's side may be left over. */
  readonly open: 'none' | 'start' | 'end';
}

/** Only what lies in the quote or crosses its ends is aligned; the words around it are compared by themselves. */
export function align(index: TokenIndex, pattern: Pattern, chain: Chain): Int32Array {
  const { ids, from, to } = pattern;
  const map = new Int32Array(ids.length).fill(-1);
  const [head, tail] = [chain[0], chain.at(-1)];
  if (head === undefined || tail === undefined) return map;
  for (const [token, place] of chain) map[token] = place;
  if (head[0] > from) {
    const before = Math.max(from, head[0] - MAX_OUTSIDE);
    const first = Math.max(0, head[1] - (head[0] - before) - SLACK);
    alignStretch(index, pattern, map, { from: before, to: head[0], first, last: head[1], open: 'start' });
  }
  for (let link = 1; link < chain.length; link += 1) {
    const [[token, place], [nextToken, nextPlace]] = [chain[link - 1]!, chain[link]!];
    if (nextToken - token < 2 || nextToken <= from || token >= to) continue;
    alignStretch(index, pattern, map, {
      from: token + 1,
      to: nextToken,
      first: place + 1,
      last: nextPlace,
      open: 'none',
    });
  }
  if (tail[0] + 1 < to) {
    const after = Math.min(to, tail[0] + 1 + MAX_OUTSIDE);
    const last = Math.min(index.ids.length, tail[1] + after - tail[0] + SLACK);
    alignStretch(index, pattern, map, { from: tail[0] + 1, to: after, first: tail[1] + 1, last, open: 'end' });
  }
  return map;
}

/** What is the same next to a sure word needs no table. */
function alignStretch(index: TokenIndex, { ids, tokens }: Pattern, map: Int32Array, stretch: Stretch): void {
  let { from, to, first, last } = stretch;
  const page = index.ids;
  while (stretch.open !== 'start' && from < to && first < last && ids[from] === page[first]) {
    map[from] = first;
    from += 1;
    first += 1;
  }
  while (stretch.open !== 'end' && from < to && first < last && ids[to - 1] === page[last - 1]) {
    to -= 1;
    last -= 1;
    map[to] = last;
  }
  const rows = to - from;
  const columns = last - first;
  if (rows === 0 || columns === 0 || (rows + 1) * (columns + 1) > MAX_CELLS) return;
  if (rows === columns && rows <= FEW && stretch.open === 'none') {
    for (let word = 0; word < rows; word += 1) map[from + word] = first + word;
    return;
  }
  fill({ ids, tokens }, index, { from, to, first, last, open: stretch.open });
  trace(map, { from, to, first, last, open: stretch.open });
}

function fill(
  { ids, tokens }: Pick<Pattern, 'ids' | 'tokens'>,
  index: TokenIndex,
  { from, to, first, last, open }: Stretch,
): void {
  const width = last - first + 1;
  for (let column = 0; column < width; column += 1) {
    scores[column] = open === 'start' ? 0 : column * GAP;
    steps[column] = PAGE;
  }
  for (let row = 1; row <= to - from; row += 1) {
    const token = from + row - 1;
    const id = ids[token] as number;
    const here = row * width;
    scores[here] = row * GAP;
    steps[here] = PATTERN;
    for (let column = 1; column < width; column += 1) {
      const place = first + column - 1;
      const isSame = id >= 0 && id === index.ids[place];
      const gain = isSame ? sameGain(tokens, token) : otherGain(tokens, token, index, place);
      step(here + column, width, gain);
    }
  }
}

function step(cell: number, width: number, gain: number): void {
  const both = (scores[cell - width - 1] as number) + gain;
  const pattern = (scores[cell - width] as number) + GAP;
  const page = (scores[cell - 1] as number) + GAP;
  const best = Math.max(both, pattern, page);
  scores[cell] = best;
  steps[cell] = best === both ? BOTH : best === pattern ? PATTERN : PAGE;
}

function sameGain({ starts, ends }: Pattern['tokens'], token: number): number {
  return (ends[token] as number) - (starts[token] as number) > SHORT ? SAME : SAME_SHORT;
}

function otherGain(tokens: Pattern['tokens'], token: number, index: TokenIndex, place: number): number {
  return areSimilar(tokens, token, index.tokens, place) ? SIMILAR : OTHER;
}

function trace(map: Int32Array, { from, to, first, last, open }: Stretch): void {
  const width = last - first + 1;
  let row = to - from;
  let column = open === 'end' ? bestColumn(row * width, width) : width - 1;
  while (row > 0) {
    const step = steps[row * width + column];
    if (step === BOTH && column > 0) {
      map[from + row - 1] = first + column - 1;
      row -= 1;
      column -= 1;
    } else if (step === PAGE && column > 0) column -= 1;
    else row -= 1;
  }
}

function bestColumn(row: number, width: number): number {
  let best = 0;
  for (let column = 1; column < width; column += 1) {
    if ((scores[row + column] as number) > (scores[row + best] as number)) best = column;
  }
  return best;
}
