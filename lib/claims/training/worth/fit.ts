/** From examples to a model: the weights, their bytes, and the line that calibrates their sum. */
import { featureNames } from '../../features.ts';
import type { Weights } from '../../weights.ts';
import type { WorthHeader } from '../../worth/worth.ts';
import { fitLogistic, sums, toRows } from '../logistic.ts';
import { type Example, featureRow } from './examples.ts';
import type { NewsHead } from './news-head.ts';

export const BITS = 18;

/** Of 0.1 to 10: less ranks debates a little better, more ranks speeches and news better. */
const COST = 2;

/** Weights beyond this many standard deviations are cut: a byte has too few steps for them. */
const REACH = 12;
const STEPS = 127;

/** Without labelled news a span is scored as a sentence is. */
const NO_NEWS: NewsHead = { slope: 1, bias: 0, cues: featureNames.map(() => 0) };

const short = (weight: number): number => Number(weight.toPrecision(6));

export interface Line {
  readonly slope: number;
  readonly offset: number;
}

export function fitWorth(examples: readonly Example[]): Float64Array {
  return fitLogistic({
    rows: toRows(examples.map(({ text }) => featureRow(text, BITS))),
    targets: Float64Array.from(examples, ({ target }) => target),
    weights: Float64Array.from(examples, ({ weight }) => weight),
    places: (1 << BITS) + featureNames.length,
    cost: COST,
  });
}

/** Platt's line: the log-odds of rows that the weights have not seen, from their sums. */
export function calibrate(weights: Float64Array, held: readonly Example[]): Line {
  const rows = toRows(held.map(({ text }) => featureRow(text, BITS)));
  const found = sums(rows, weights);
  const [slope, offset] = fitLogistic({
    rows: toRows(Array.from(found, (sum) => ({ places: new Uint32Array([0]), values: new Float32Array([sum]) }))),
    targets: Float64Array.from(held, ({ target }) => target),
    weights: Float64Array.from(held, ({ weight }) => weight),
    places: 1,
    cost: 0,
  });
  return { slope: slope!, offset: offset! };
}

export function quantise(weights: Float64Array, line: Line, news: NewsHead = NO_NEWS): Weights {
  const hashed = weights.subarray(0, 1 << BITS);
  const largest = hashed.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const deviation = Math.sqrt(hashed.reduce((sum, weight) => sum + weight ** 2, 0) / hashed.length);
  const step = Math.min(largest, REACH * deviation) / STEPS;
  const bytes = Int8Array.from(hashed, (weight) => Math.round(Math.max(-STEPS, Math.min(STEPS, weight / step))));
  const header: WorthHeader = {
    model: 'worth',
    bits: BITS,
    step,
    bias: weights.at(-1)!,
    cues: Array.from(weights.subarray(1 << BITS, -1), short),
    ...line,
    news: { slope: news.slope, bias: news.bias, cues: news.cues.map(short) },
  };
  return { header: { ...header }, tables: new Map([['weights', bytes]]) };
}
