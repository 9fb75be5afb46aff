/** Lloyd's k-means over vectors of unit length. */
import { unit } from './subspace.ts';

const ROUNDS = 30;

export function centresOf(vectors: readonly Float64Array[], count: number, chance: () => number): Float64Array[] {
  const draw = () => vectors[Math.floor(chance() * vectors.length)]!;
  let centres = Array.from({ length: count }, draw);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map((centre) => new Float64Array(centre.length));
    for (const vector of vectors) {
      const sum = sums[nearest(centres, vector)]!;
      for (let at = 0; at < sum.length; at++) sum[at]! += vector[at]!;
    }
    // A centre that lost all its vectors begins anew elsewhere.
    centres = sums.map((sum) => (sum.every((value) => value === 0) ? draw() : unit(sum)));
  }
  return centres;
}

export function nearest(centres: readonly Float64Array[], vector: Float64Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < centres.length; at++) {
    const centre = centres[at]!;
    let product = 0;
    for (let dimension = 0; dimension < vector.length; dimension++) product += centre[dimension]! * vector[dimension]!;
    if (product > most) {
      most = product;
      best = at;
    }
  }
  return best;
}
