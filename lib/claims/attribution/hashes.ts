/**
 * Numbers mixed into one, so that each mixture has a place of its own.
 *
 * Source: the mixing steps of MurmurHash3, Austin Appleby, public domain.
 */
const STEP = 0x9e3779b1;
const MOST_TEMPLATES = 512;

/** Where the hashes of a template begin; a second pass has other templates than the first, of the same matter. */
export function seedOf(pass: 0 | 1, template: number): number {
  return Math.imul(pass * MOST_TEMPLATES + 1 + template, STEP);
}

/** The hash that a template gives to a value; 0 stands for none. */
export function hashOf(seed: number, value: number): number {
  return blend(seed, value) || 1;
}

export function blend(first: number, second: number): number {
  const mixed = Math.imul(first ^ second, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

export function pair(first: number, second: number): number {
  return blend(first, Math.imul(second, 31) + 7);
}

export function triple(first: number, second: number, third: number): number {
  return blend(pair(first, second), Math.imul(third, 131) + 3);
}
