/**
 * Which of several was chosen, by a weighted sum of their numbers: the weights that make the choices most likely.
 *
 * In:     for each choice the numbers of what could be chosen, the share of each (together 1), and how much it counts.
 *         Large weights cost, by the spread of their numbers. Yes or no is a choice between numbers and zeros.
 * Out:    one weight a number. There is one optimum, and no chance on the way to it.
 * Source: multinomial logit (McFadden 1974), by Newton's method with halved steps.
 */
import { solve } from './solve.ts';

export interface Chosen {
  readonly features: readonly (readonly number[])[];
  readonly shares: readonly number[];
  readonly weight: number;
}

const STEPS = 100;
const ENOUGH = 1e-12;

/** Of a weight of one a standard deviation, beside the mean of all choices. */
const COST = 1e-3;

/** `used` names the places that are learnt; the others stay zero. The weight of the place `free` costs nothing. */
export function fitChoices(choices: readonly Chosen[], used: readonly number[], free?: number): number[] {
  const spread = spreadOf(choices, used);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = choices.map(({ features, shares, weight }) => ({
    rows: features.map((row) => Float64Array.from(used, (place, at) => row[place]! / spread[at]!)),
    shares,
    weight: weight / total,
  }));
  const costs = Float64Array.from(used, (place) => (place === free ? 0 : COST));
  const weights = descend(scaled, costs);
  const out = choices[0]!.features[0]!.map(() => 0);
  for (const [at, place] of used.entries()) out[place] = weights[at]! / spread[at]!;
  return out;
}

function descend(choices: readonly Scaled[], costs: Float64Array): Float64Array {
  let weights = new Float64Array(costs.length);
  let loss = lossOf(choices, weights, costs);
  for (let step = 0; step < STEPS; step++) {
    const move = solve(bendOf(choices, weights, costs), slopeOf(choices, weights, costs));
    let next = weights;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let length = 1; nextLoss > loss && length > ENOUGH; length /= 2) {
      next = weights.map((weight, at) => weight - length * move[at]!);
      nextLoss = lossOf(choices, next, costs);
    }
    const won = loss - nextLoss;
    if (won > 0) [weights, loss] = [next, nextLoss];
    if (won < ENOUGH) break;
  }
  return weights;
}

interface Scaled {
  readonly rows: readonly Float64Array[];
  readonly shares: readonly number[];
  readonly weight: number;
}

function spreadOf(choices: readonly Chosen[], used: readonly number[]): readonly number[] {
  const rows = choices.flatMap(({ features }) => features);
  return used.map((place) => {
    const mean = rows.reduce((sum, row) => sum + row[place]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[place]! - mean) ** 2, 0) / rows.length) || 1;
  });
}

function lossOf(choices: readonly Scaled[], weights: Float64Array, costs: Float64Array): number {
  let loss = weights.reduce((sum, weight, at) => sum + costs[at]! * weight * weight, 0);
  for (const { rows, shares, weight } of choices) {
    const chances = chancesOf(rows, weights);
    shares.forEach((share, at) => {
      if (share > 0) loss -= weight * share * Math.log(chances[at]! || Number.MIN_VALUE);
    });
  }
  return loss;
}

function slopeOf(choices: readonly Scaled[], weights: Float64Array, costs: Float64Array): Float64Array {
  const slope = weights.map((weight, at) => 2 * costs[at]! * weight);
  for (const { rows, shares, weight } of choices) {
    const chances = chancesOf(rows, weights);
    for (let at = 0; at < rows.length; at++) add(slope, rows[at]!, weight * (chances[at]! - shares[at]!));
  }
  return slope;
}

function bendOf(choices: readonly Scaled[], weights: Float64Array, costs: Float64Array): readonly Float64Array[] {
  const bend = Array.from(costs, (cost, row) => Float64Array.from(costs, (_, at) => (row === at ? 2 * cost : 0)));
  for (const { rows, weight } of choices) {
    const chances = chancesOf(rows, weights);
    const mean = new Float64Array(weights.length);
    for (let at = 0; at < rows.length; at++) add(mean, rows[at]!, chances[at]!);
    for (let at = 0; at < rows.length; at++) {
      const away = rows[at]!.slice();
      add(away, mean, -1);
      for (let row = 0; row < away.length; row++) add(bend[row]!, away, weight * chances[at]! * away[row]!);
    }
  }
  return bend;
}

function chancesOf(rows: readonly Float64Array[], weights: Float64Array): readonly number[] {
  const sums = rows.map((row) => dot(row, weights));
  const largest = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - largest));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!;
  return sum;
}

function add(target: Float64Array, source: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at++) target[at]! += times * source[at]!;
}
