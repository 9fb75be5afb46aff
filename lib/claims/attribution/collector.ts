/**
 * Hashes of what is seen of the words of a paragraph, by one template after another, each with a number of its own.
 *
 * In:   columns, as they are seen from a word.
 * Out:  for each template its hashes of all words that are read, in a list that is only lent: the next takes its place.
 * Cost: two multiplications a hash. A template is read for all words at once: a short loop is what runs fast.
 */
import type { Column } from './columns.ts';
import { blend, hashOf, pair, seedOf, triple } from './hashes.ts';

/** Which templates there are, whether those of one word by itself are among them, and the words that are read. */
export interface Asked {
  readonly pass: 0 | 1;
  readonly alone: boolean;
  readonly read: Int32Array;
}

export type Take = (hashes: Int32Array) => void;

export class Collector {
  private readonly asked: Asked;
  private readonly take: Take;
  private readonly hashes: Int32Array;
  private template = 0;

  constructor(asked: Asked, take: Take) {
    this.asked = asked;
    this.take = take;
    this.hashes = new Int32Array(asked.read.length);
  }

  /** What one word says by itself. */
  alone(column: Column): void {
    if (this.asked.alone) this.one(column);
    else this.template++;
  }

  one({ values, by }: Column): void {
    const { hashes } = this;
    const { read } = this.asked;
    const seed = this.seed();
    for (let row = 0; row < read.length; row++) hashes[row] = hashOf(seed, values[read[row]! + by]!);
    this.take(hashes);
  }

  two({ values: a, by: x }: Column, { values: b, by: y }: Column): void {
    const { hashes } = this;
    const { read } = this.asked;
    const seed = this.seed();
    for (let row = 0; row < read.length; row++) {
      const at = read[row]!;
      hashes[row] = hashOf(seed, pair(a[at + x]!, b[at + y]!));
    }
    this.take(hashes);
  }

  three({ values: a, by: x }: Column, { values: b, by: y }: Column, { values: c, by: z }: Column): void {
    const { hashes } = this;
    const { read } = this.asked;
    const seed = this.seed();
    for (let row = 0; row < read.length; row++) {
      const at = read[row]!;
      hashes[row] = hashOf(seed, triple(a[at + x]!, b[at + y]!, c[at + z]!));
    }
    this.take(hashes);
  }

  four(a: Column, b: Column, c: Column, d: Column): void {
    const { hashes } = this;
    const { read } = this.asked;
    const seed = this.seed();
    for (let row = 0; row < read.length; row++) {
      const at = read[row]!;
      const first = pair(a.values[at + a.by]!, b.values[at + b.by]!);
      hashes[row] = hashOf(seed, blend(first, pair(c.values[at + c.by]!, d.values[at + d.by]!)));
    }
    this.take(hashes);
  }

  private seed(): number {
    return seedOf(this.asked.pass, this.template++);
  }
}
