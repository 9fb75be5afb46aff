/**
 * What is known of each word of a paragraph, as columns that can be seen from the words beside it.
 *
 * In:   one number a word. Out: the same with room at both ends, so that a neighbour is looked up without bounds: -1
 *       stands before the first word, -2 behind the last.
 */
import { pair } from './hashes.ts';

/** A column as it is seen from so far away: the value of the word at `at` is `values[at + by]`. */
export interface Column {
  readonly values: Int32Array;
  readonly by: number;
}

/** By the distance from a word. */
export type Columns = (distance: number) => Column;

/** No word is seen from further away. */
const MARGIN = 4;

export function columnsOf(values: ArrayLike<number>): Columns {
  const wide = new Int32Array(values.length + 2 * MARGIN);
  wide.fill(-1, 0, MARGIN);
  wide.set(values, MARGIN);
  wide.fill(-2, MARGIN + values.length);
  return (distance) => ({ values: wide, by: MARGIN + distance });
}

/** Of what is seen of the word itself only. */
export function columnBy(count: number, look: (at: number) => number): Column {
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) values[at] = look(at);
  return { values, by: 0 };
}

export function both(count: number, { values: first, by: x }: Column, { values: second, by: y }: Column): Column {
  return columnBy(count, (at) => pair(first[at + x]!, second[at + y]!));
}
