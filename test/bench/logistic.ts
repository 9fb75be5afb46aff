/**
 * Logistic regression with a ridge, by Newton's method.
 *
 * In:   samples whose first feature is 1 for all. The ridge is on standardised features, and not on the first.
 * Out:  one weight for each feature as it is given.
 */
export interface Sample {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  /** How much it counts. */
  readonly counts: number;
}

const RIDGE = 0.02;
const STEPS = 30;

export function learn(samples: readonly Sample[]): readonly number[] {
  const width = samples[0]!.features.length;
  const total = samples.reduce((sum, { counts }) => sum + counts, 0);
  const { means, deviations } = spreadOf(samples, width);
  const rows = samples.map(({ features, isTrue, counts }) => ({
    values: features.map((value, at) => (value - means[at]!) / deviations[at]!),
    target: Number(isTrue),
    counts: counts / total,
  }));
  let weights = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = slopes(rows, weights);
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - change[at]!);
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  const raw = weights.map((weight, at) => weight / deviations[at]!);
  raw[0] = weights[0]! - raw.slice(1).reduce((sum, weight, at) => sum + weight * means[at + 1]!, 0);
  return raw;
}

function spreadOf(samples: readonly Sample[], width: number): { means: number[]; deviations: number[] } {
  const means = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(0);
  for (const { features } of samples) {
    features.forEach((value, at) => {
      means[at]! += value / samples.length;
      squares[at]! += value ** 2 / samples.length;
    });
  }
  const deviations = squares.map((square, at) => Math.sqrt(Math.max(0, square - means[at]! ** 2)) + 1e-9);
  means[0] = 0;
  deviations[0] = 1;
  return { means, deviations };
}

interface Row {
  readonly values: readonly number[];
  readonly target: number;
  readonly counts: number;
}

function slopes(rows: readonly Row[], weights: readonly number[]): { gradient: number[]; hessian: number[][] } {
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
  const hessian = weights.map((_, at) => weights.map((__, other) => (at === other ? (at === 0 ? 1e-9 : RIDGE) : 0)));
  for (const { values, target, counts } of rows) {
    const sum = values.reduce((all, value, at) => all + value * weights[at]!, 0);
    const likely = 1 / (1 + Math.exp(-sum));
    const error = counts * (likely - target);
    const curve = counts * likely * (1 - likely);
    for (let at = 0; at < values.length; at += 1) {
      gradient[at]! += error * values[at]!;
      for (let other = 0; other < values.length; other += 1)
        hessian[at]![other]! += curve * values[at]! * values[other]!;
    }
  }
  return { gradient, hessian };
}

/** Gauss-Jordan with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < rows.length; column += 1) {
    let pivot = column;
    for (let row = column; row < rows.length; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = row[column]! / rows[column]![column]!;
      for (let other = column; other <= rows.length; other += 1) row[other]! -= factor * rows[column]![other]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}
