/**
 * Logistic regression over sparse rows, to its optimum: the same data gives the same weights, whatever the seed.
 *
 * In:    rows in compressed form, a target in [0, 1] and a weight for each, and how much large weights cost.
 * Out:   one weight a place, and the bias behind them, which costs nothing.
 * Cost:  a pass over the rows for each step, some fifty steps.
 * Source: L-BFGS, Nocedal, Mathematics of Computation 35, 1980.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly places: Uint32Array;
  readonly values: Float32Array;
}

export interface Problem {
  readonly rows: SparseRows;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  readonly places: number;
  readonly cost: number;
}

const HISTORY = 8;
const MAX_STEPS = 80;
const ENOUGH = 1e-5;

/** A step must win this share of what its slope promises (Armijo). */
const SUFFICIENT = 1e-4;

export function toRows(list: readonly { readonly places: Uint32Array; readonly values: Float32Array }[]): SparseRows {
  const total = list.reduce((sum, { places }) => sum + places.length, 0);
  const starts = new Int32Array(list.length + 1);
  const places = new Uint32Array(total);
  const values = new Float32Array(total);
  list.forEach((row, at) => {
    places.set(row.places, starts[at]!);
    values.set(row.values, starts[at]!);
    starts[at + 1] = starts[at]! + row.places.length;
  });
  return { starts, places, values };
}

/** The log-odds of each row. */
export function sums({ starts, places, values }: SparseRows, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    let sum = weights[weights.length - 1]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += weights[places[at]!]! * values[at]!;
    return sum;
  });
}

export function fitLogistic(problem: Problem): Float64Array {
  let weights = new Float64Array(problem.places + 1);
  let { loss, slope } = lossOf(problem, weights);
  const history: Pair[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = directionOf(slope, history);
    const next = search(problem, { weights, loss, slope }, direction);
    history.push(pairOf(weights, slope, next));
    if (history.length > HISTORY) history.shift();
    const isDone = loss - next.loss < ENOUGH * loss;
    ({ weights, loss, slope } = next);
    if (isDone) break;
  }
  return weights;
}

interface Point {
  readonly weights: Float64Array<ArrayBuffer>;
  readonly loss: number;
  readonly slope: Float64Array<ArrayBuffer>;
}

interface Pair {
  readonly move: Float64Array;
  readonly turn: Float64Array;
  readonly scale: number;
}

function lossOf({ rows, targets, weights: importance, places, cost }: Problem, weights: Float64Array) {
  const slope = new Float64Array(places + 1);
  let loss = 0;
  for (let at = 0; at < places; at++) {
    slope[at] = cost * weights[at]!;
    loss += 0.5 * cost * weights[at]! ** 2;
  }
  const all = sums(rows, weights);
  for (let row = 0; row < targets.length; row++) {
    const sum = all[row]!;
    const softplus = Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum)));
    loss += importance[row]! * (softplus - targets[row]! * sum);
    const error = importance[row]! * (1 / (1 + Math.exp(-sum)) - targets[row]!);
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      slope[rows.places[at]!]! += error * rows.values[at]!;
    }
    slope[places]! += error;
  }
  return { loss, slope };
}

/** The two-loop recursion: the slope turned by what the last steps taught of the curvature. */
function directionOf(slope: Float64Array, history: readonly Pair[]): Float64Array {
  const direction = slope.slice();
  const last = history.at(-1);
  const shares = history.map(() => 0);
  for (let at = history.length - 1; at >= 0; at--) {
    const { move, turn, scale } = history[at]!;
    shares[at] = scale * dot(move, direction);
    add(direction, turn, -shares[at]!);
  }
  const size = last === undefined ? 1 / Math.sqrt(dot(slope, slope)) : 1 / (last.scale * dot(last.turn, last.turn));
  for (let at = 0; at < direction.length; at++) direction[at]! *= size;
  history.forEach(({ move, turn, scale }, at) => {
    add(direction, move, shares[at]! - scale * dot(turn, direction));
  });
  return direction;
}

function search(problem: Problem, from: Point, direction: Float64Array): Point {
  const promise = dot(from.slope, direction);
  for (let length = 1; ; length /= 2) {
    const weights = from.weights.slice();
    add(weights, direction, -length);
    const { loss, slope } = lossOf(problem, weights);
    if (loss <= from.loss - SUFFICIENT * length * promise || length < 1e-8) return { weights, loss, slope };
  }
}

function pairOf(weights: Float64Array, slope: Float64Array, next: Point): Pair {
  const move = next.weights.slice();
  const turn = next.slope.slice();
  add(move, weights, -1);
  add(turn, slope, -1);
  return { move, turn, scale: 1 / Math.max(dot(move, turn), 1e-12) };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!;
  return sum;
}

function add(target: Float64Array, source: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at++) target[at]! += times * source[at]!;
}
