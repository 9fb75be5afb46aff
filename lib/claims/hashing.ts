/**
 * The place of a feature in a table of weights: a hash of what it is made of.
 *
 * In:    code units, and the seed of the kind of feature. Out: an unsigned 32-bit number; the table's size cuts it.
 * Source: FNV-1a (Fowler, Noll, Vo), with the last step of MurmurHash3, since FNV alone leaves the low bits alike.
 */
const PRIME = 0x01000193;

export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

export function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Spread a running hash over all 32 bits. */
export function finish(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
