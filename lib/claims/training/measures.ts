/**
 * How well a ranking and a threshold do: F1 of the positive class, average precision, and how sure that is.
 *
 * In:   a score and whether it is positive, for each row. Out: shares in [0, 1].
 */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

export interface Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const SAMPLES = 1000;

export function ratesOf(hits: number, found: number, wanted: number): Counts {
  const precision = found === 0 ? 0 : hits / found;
  const recall = wanted === 0 ? 0 : hits / wanted;
  return { precision, recall, f1: found + wanted === 0 ? 0 : (2 * hits) / (found + wanted) };
}

export function ratesAt(rows: readonly Scored[], threshold: number): Counts {
  let hits = 0;
  let found = 0;
  let wanted = 0;
  for (const { score, positive } of rows) {
    if (positive) wanted++;
    if (score < threshold) continue;
    found++;
    if (positive) hits++;
  }
  return ratesOf(hits, found, wanted);
}

/** Rows of the same score share their places, so that the order of a file says nothing. */
export function averagePrecision(rows: readonly Scored[]): number {
  const sorted = rows.toSorted((left, right) => right.score - left.score);
  let hits = 0;
  let sum = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    let positives = 0;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) if (sorted[to++]!.positive) positives++;
    hits += positives;
    sum += (positives * hits) / to;
  }
  return hits === 0 ? 0 : sum / hits;
}

/** The middle 95 % of a measure over samples drawn with replacement. */
export function bootstrap(
  rows: readonly Scored[],
  measure: (rows: readonly Scored[]) => number,
  seed = 1,
): readonly [low: number, high: number] {
  const random = randomFrom(seed);
  const found = Array.from({ length: SAMPLES }, () =>
    measure(rows.map(() => rows[Math.floor(random() * rows.length)]!)),
  ).toSorted((left, right) => left - right);
  return [found[Math.floor(SAMPLES * 0.025)]!, found[Math.floor(SAMPLES * 0.975)]!];
}

/** Numbers in [0, 1) that are the same for the same seed. Source: mulberry32, Tommy Ettinger, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
