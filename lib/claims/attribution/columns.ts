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

/** What `values` hold at one place for each word, and `by` words further; -1 where there is no such place. */
export function seenAt(values: Int32Array | Uint8Array, places: Int32Array, by = 0): Column {
  const seen = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]! < 0 ? -1 : places[at]! + by;
    seen[at] = place >= 0 && place < values.length ? values[place]! : -1;
  }
  return { values: seen, by: 0 };
}

/** How near one place for each word is. */
export function nearnessTo(places: Int32Array): Column {
  const near = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) near[at] = nearness(at, places[at]!);
  return { values: near, by: 0 };
}

/** Distances in words, in steps that widen; 99 to what is not there. */
export function nearness(at: number, other: number): number {
  if (other < 0) return 99;
  const distance = Math.abs(at - other);
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  return distance <= 20 ? 7 : 8;
}

/** Of what is seen of the word itself only. */
export function columnBy(count: number, look: (at: number) => number): Column {
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) values[at] = look(at);
  return { values, by: 0 };
}

export function both(count: number, { values: first, by: x }: Column, { values: second, by: y }: Column): Column {
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) values[at] = pair(first[at + x]!, second[at + y]!);
  return { values, by: 0 };
}
