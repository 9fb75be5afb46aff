/**
 * Sentence vectors as they are kept: a byte a number, which turns none by more than a hundredth of a degree or two.
 *
 * In: vectors of unit length or not. Out: cosines in [-1, 1].
 */
const STEPS = 127;

/** The sentence model has read English only; what is `und` is compared all the same, since it mostly is English. */
export function hasVectors(language: string): boolean {
  return /^(en|und)\b/iu.test(language);
}

export function quantise(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value * STEPS) / (largest || 1)));
}

export function cosineOf(vector: Float32Array, other: Int8Array): number {
  let product = 0;
  let square = 0;
  let otherSquare = 0;
  for (let at = 0; at < vector.length; at++) {
    const [one, two] = [vector[at]!, other[at] ?? 0];
    product += one * two;
    square += one * one;
    otherSquare += two * two;
  }
  return product / (Math.sqrt(square * otherSquare) || 1);
}
