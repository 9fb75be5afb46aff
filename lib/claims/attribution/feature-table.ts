/**
 * The weights of the features that are worth keeping, found by their hashes.
 *
 * In:    hashes of 32 bits. Out: the sum of their weights for each label.
 *        A hash names a bucket by its low bits, and within it a slot by a print of 16 others: one hash in some ten
 *        thousand is taken for another, which costs nothing that can be seen.
 * Cost:  one bucket a hash, which mostly is one line of the processor's cache: that, not the sums, is what takes time.
 */
import { LABELS } from './labels.ts';

export const SLOTS = 8;

export interface FeatureTable {
  readonly buckets: number;
  /**
   * For each bucket the prints of its slots, two a number, and then two numbers a slot: a byte for each label, which is
   * its weight and `ZERO`, and a last one that counts the slot.
   */
  readonly rows: Int32Array;
}

const PRINTS = SLOTS / 2;
const ROW = PRINTS + 2 * SLOTS;
const ZERO = 128;

/** Two bytes of a number with room between: sums of a few hundred need 16 bits, and two are made by one addition. */
const EVERY_OTHER = 0x00ff00ff;
const HALF = 0xffff;

/** Null for tables that do not belong together. */
export function readFeatures(prints: Uint16Array, weights: Int8Array): FeatureTable | null {
  if (weights.length !== prints.length * LABELS) return null;
  const buckets = prints.length / SLOTS;
  const rows = new Int32Array(buckets * ROW);
  for (let place = 0; place < prints.length; place++) {
    if (prints[place] !== 0) fillSlot(rows, place, prints[place]!, weights);
  }
  return { buckets, rows };
}

function fillSlot(rows: Int32Array, place: number, print: number, weights: Int8Array): void {
  const slot = place & (SLOTS - 1);
  const row = ((place - slot) / SLOTS) * ROW;
  const from = place * LABELS;
  const bytes = row + PRINTS + 2 * slot;
  rows[row + (slot >> 1)]! |= print << (16 * (slot & 1));
  rows[bytes] = threeBytes(weights, from) | ((weights[from + 3]! + ZERO) << 24);
  rows[bytes + 1] = threeBytes(weights, from + 4) | (1 << 24);
}

function threeBytes(weights: Int8Array, at: number): number {
  return (weights[at]! + ZERO) | ((weights[at + 1]! + ZERO) << 8) | ((weights[at + 2]! + ZERO) << 16);
}

/** Sums for each word of a paragraph, four numbers a word: each holds two labels, the last one also how many were added. */
export type Tally = Int32Array;
export const TALLY = 4;

/** Adds to the tally of each word what one feature of it says: one hash a word. `ahead` is room for as many. */
export function addColumn({ buckets, rows }: FeatureTable, hashes: Int32Array, ahead: Int32Array, tally: Tally): void {
  const mask = buckets - 1;
  // Buckets lie far apart: all are asked for before the first is needed, so that they come at the same time.
  for (let at = 0; at < hashes.length; at++) ahead[at] = rows[(hashes[at]! & mask) * ROW]!;
  for (let at = 0, into = 0; at < hashes.length; at++, into += TALLY) {
    const hash = hashes[at]!;
    const place = placeOf(rows, (hash & mask) * ROW, printOf(hash), ahead[at]!);
    if (place >= 0) addSlot(rows, place, tally, into);
  }
}

/** Adds what one feature says. */
export function addFeature({ buckets, rows }: FeatureTable, hash: number, tally: Tally, into: number): void {
  const row = (hash & (buckets - 1)) * ROW;
  const place = placeOf(rows, row, printOf(hash), rows[row]!);
  if (place >= 0) addSlot(rows, place, tally, into);
}

function addSlot(rows: Int32Array, place: number, tally: Tally, into: number): void {
  const first = rows[place]!;
  const second = rows[place + 1]!;
  tally[into] = tally[into]! + (first & EVERY_OTHER);
  tally[into + 1] = tally[into + 1]! + ((first >>> 8) & EVERY_OTHER);
  tally[into + 2] = tally[into + 2]! + (second & EVERY_OTHER);
  tally[into + 3] = tally[into + 3]! + ((second >>> 8) & EVERY_OTHER);
}

/** `LABELS` sums for each word. */
export function sumsOf(tally: Tally): Int32Array {
  const sums = new Int32Array((tally.length / TALLY) * LABELS);
  for (let from = 0, into = 0; from < tally.length; from += TALLY, into += LABELS) {
    const even = tally[from]!;
    const odd = tally[from + 1]!;
    const evenBehind = tally[from + 2]!;
    const oddBehind = tally[from + 3]!;
    const zero = ZERO * (oddBehind >>> 16);
    sums[into] = (even & HALF) - zero;
    sums[into + 1] = (odd & HALF) - zero;
    sums[into + 2] = (even >>> 16) - zero;
    sums[into + 3] = (odd >>> 16) - zero;
    sums[into + 4] = (evenBehind & HALF) - zero;
    sums[into + 5] = (oddBehind & HALF) - zero;
    sums[into + 6] = (evenBehind >>> 16) - zero;
  }
  return sums;
}

/** Never 0, which marks an empty slot. */
function printOf(hash: number): number {
  return hash >>> 16 || 1;
}

/** Where the bytes of a feature are, or -1 for one that was not kept. `first` is what the row begins with. */
function placeOf(rows: Int32Array, row: number, print: number, first: number): number {
  if ((first & HALF) === print) return row + PRINTS;
  if (first >>> 16 === print) return row + PRINTS + 2;
  for (let two = 1; two < PRINTS; two++) {
    const prints = rows[row + two]!;
    if ((prints & HALF) === print) return row + PRINTS + 4 * two;
    if (prints >>> 16 === print) return row + PRINTS + 4 * two + 2;
  }
  return -1;
}

/** Put a feature in its bucket: its slot, or -1 where the bucket is full. The best come first. */
export function place(prints: Uint16Array, hash: number): number {
  const first = (hash & (prints.length / SLOTS - 1)) * SLOTS;
  for (let slot = first; slot < first + SLOTS; slot++) {
    if (prints[slot] !== 0) continue;
    prints[slot] = printOf(hash);
    return slot;
  }
  return -1;
}
