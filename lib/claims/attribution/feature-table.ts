/**
 * The weights of the features that are worth keeping, found by their hashes.
 *
 * In:    hashes of 32 bits, so many for each word. Out: the sum of their weights for each label.
 *        A hash names a bucket by its low bits, and within it a slot by a print of 16 others: one hash in some ten
 *        thousand is taken for another, which costs nothing that can be seen.
 * Cost:  one bucket a hash, which mostly is one line of the processor's cache: that, not the sums, is what takes time.
 */
import type { Hashes } from './collector.ts';
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

/** What the features of each word say: `LABELS` sums for each row of `each` hashes. */
export function sumsOf({ buckets, rows }: FeatureTable, { each, hashes }: Hashes): Int32Array {
  const sums = new Int32Array(each === 0 ? 0 : (hashes.length / each) * LABELS);
  const ahead = new Int32Array(each);
  for (let from = 0, into = 0; from < hashes.length; from += each, into += LABELS) {
    // Buckets lie far apart: all are asked for before the first is needed, so that they come at the same time.
    for (let at = 0; at < each; at++) ahead[at] = rows[(hashes[from + at]! & (buckets - 1)) * ROW]!;
    let even = 0;
    let odd = 0;
    let evenBehind = 0;
    let oddBehind = 0;
    for (let at = 0; at < each; at++) {
      const hash = hashes[from + at]!;
      const place = placeOf(rows, (hash & (buckets - 1)) * ROW, printOf(hash), ahead[at]!);
      if (place < 0) continue;
      const first = rows[place]!;
      const second = rows[place + 1]!;
      even = (even + (first & EVERY_OTHER)) | 0;
      odd = (odd + ((first >>> 8) & EVERY_OTHER)) | 0;
      evenBehind = (evenBehind + (second & EVERY_OTHER)) | 0;
      oddBehind = (oddBehind + ((second >>> 8) & EVERY_OTHER)) | 0;
    }
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

/** Adds what one feature says to into[at, at + LABELS). */
export function addFeature({ buckets, rows }: FeatureTable, hash: number, into: Int16Array, at: number): void {
  const row = (hash & (buckets - 1)) * ROW;
  const place = placeOf(rows, row, printOf(hash), rows[row]!);
  if (place < 0) return;
  for (let label = 0; label < LABELS; label++) {
    into[at + label]! += ((rows[place + (label >> 2)]! >>> (8 * (label & 3))) & 0xff) - ZERO;
  }
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
