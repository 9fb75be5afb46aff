/**
 * Hashes of what is seen of the words of a paragraph, by one template after another, each with a number of its own.
 *
 * In:   columns, as they are seen from a word. Out: so many hashes for every word that is read, a row each.
 * Cost: two multiplications a hash. A template is read for all words at once: a short loop is what runs fast.
 */
import type { Column } from './columns.ts';
import { blend, hashOf, pair, seedOf, triple } from './hashes.ts';

export interface Hashes {
  readonly each: number;
  readonly hashes: Int32Array;
}

/** Which templates there are, whether those of one word by itself are among them, and the words that are read. */
export interface Asked {
  readonly pass: 0 | 1;
  readonly alone: boolean;
  readonly read: Int32Array;
}

/** Room for the hashes of a word. */
const ROOM = 192;

export class Collector {
  private readonly asked: Asked;
  private readonly hashes: Int32Array;
  private template = 0;
  private each = 0;

  constructor(asked: Asked) {
    this.asked = asked;
    this.hashes = new Int32Array(asked.read.length * ROOM);
  }

  /** What one word says by itself. */
  alone(column: Column): void {
    if (this.asked.alone) this.one(column);
    else this.template++;
  }

  one({ values, by }: Column): void {
    const { hashes, seed, read } = this.next();
    for (let row = 0, place = this.each++; row < read.length; row++, place += ROOM) {
      hashes[place] = hashOf(seed, values[read[row]! + by]!);
    }
  }

  two({ values: a, by: x }: Column, { values: b, by: y }: Column): void {
    const { hashes, seed, read } = this.next();
    for (let row = 0, place = this.each++; row < read.length; row++, place += ROOM) {
      const at = read[row]!;
      hashes[place] = hashOf(seed, pair(a[at + x]!, b[at + y]!));
    }
  }

  three({ values: a, by: x }: Column, { values: b, by: y }: Column, { values: c, by: z }: Column): void {
    const { hashes, seed, read } = this.next();
    for (let row = 0, place = this.each++; row < read.length; row++, place += ROOM) {
      const at = read[row]!;
      hashes[place] = hashOf(seed, triple(a[at + x]!, b[at + y]!, c[at + z]!));
    }
  }

  four(a: Column, b: Column, c: Column, d: Column): void {
    const { hashes, seed, read } = this.next();
    for (let row = 0, place = this.each++; row < read.length; row++, place += ROOM) {
      const at = read[row]!;
      const first = pair(a.values[at + a.by]!, b.values[at + b.by]!);
      hashes[place] = hashOf(seed, blend(first, pair(c.values[at + c.by]!, d.values[at + d.by]!)));
    }
  }

  rows(): Hashes {
    const { hashes, each } = this;
    const { length } = this.asked.read;
    for (let row = 1; row < length; row++) hashes.copyWithin(row * each, row * ROOM, row * ROOM + each);
    return { each, hashes: hashes.subarray(0, length * each) };
  }

  private next() {
    return { hashes: this.hashes, read: this.asked.read, seed: seedOf(this.asked.pass, this.template++) };
  }
}
