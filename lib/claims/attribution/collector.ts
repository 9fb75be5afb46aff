/**
 * Hashes of what is seen of one word after another, each by a template that is told from the others by its number.
 *
 * Out:  so many hashes for every word, in one row; 0 stands for none.
 * Cost: two multiplications a hash.
 */
const STEP = 0x9e3779b1;
const START = 4096;
const MOST_TEMPLATES = 512;

export class Collector {
  hashes = new Int32Array(START);
  length = 0;
  private template: number;

  private readonly first: number;

  /** A second pass has other templates than the first, of the same matter. */
  constructor(pass: number) {
    this.first = pass * MOST_TEMPLATES + 1;
    this.template = this.first;
  }

  /** Templates are counted anew for each word. */
  begin(): void {
    this.template = this.first;
  }

  one(value: number): void {
    if (this.length === this.hashes.length) this.grow();
    this.hashes[this.length++] = blend(Math.imul(this.template++, STEP), value) || 1;
  }

  two(first: number, second: number): void {
    this.one(pair(first, second));
  }

  three(first: number, second: number, third: number): void {
    this.one(blend(pair(first, second), Math.imul(third, 131) + 3));
  }

  four(first: number, second: number, third: number, fourth: number): void {
    this.one(blend(pair(first, second), pair(third, fourth)));
  }

  private grow(): void {
    const wider = new Int32Array(this.hashes.length * 2);
    wider.set(this.hashes);
    this.hashes = wider;
  }
}

/** Source: the mixing steps of MurmurHash3, Austin Appleby, public domain. */
export function blend(first: number, second: number): number {
  const mixed = Math.imul(first ^ second, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

export function pair(first: number, second: number): number {
  return blend(first, Math.imul(second, 31) + 7);
}
