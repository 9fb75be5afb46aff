/**
 * Runs of four characters over the words of a text: what two spellings of one name still share.
 *
 * In:  folded words. Out: hashes below `GRAMS`, of which a few coincide by chance: they are compared, never looked up.
 */
const LENGTH = 4;
const GRAMS_BITS = 16;
/** Knuth's: 2^32 by the golden ratio. */
const SPREAD = 0x9e3779b1;
export const GRAMS = 1 << GRAMS_BITS;

export function gramsOf(run: string): Uint16Array {
  const count = Math.max(0, run.length - LENGTH + 1);
  const grams = new Uint16Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let step = 0; step < LENGTH; step++) hash = Math.imul(hash ^ run.charCodeAt(at + step), SPREAD);
    grams[at] = hash >>> (32 - GRAMS_BITS);
  }
  return grams;
}

/** Words with one space on either side of each. */
export function runOf(words: readonly { readonly folded: string }[]): string {
  return ` ${words.map(({ folded }) => folded).join(' ')} `;
}
