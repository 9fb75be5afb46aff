/**
 * A linear-chain conditional random field: what each feature says for each label, and what follows what.
 *
 * In:    paragraphs as rows of numbered features with their labels.
 * Out:   weights, the mean of those on the way, which is steadier than the last.
 * Source: AdaGrad, Duchi et al., JMLR 12, 2011; features are dropped by chance as in Srivastava et al., JMLR 15, 2014.
 */

import { bestLabels } from '../../attribution/decode.ts';
import { LABELS } from '../../attribution/labels.ts';
import { beliefsOf } from './beliefs.ts';
import type { Hashes } from './rows.ts';

export interface Lesson {
  readonly features: Hashes;
  readonly labels: Uint8Array;
}

export interface Chain {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

export interface Schedule {
  readonly rounds: number;
  readonly chance: () => number;
}

const RATE = 0.1;
const RATE_AT_END = 0.01;
const DROPPED = 0.5;

/** Keeps the first steps of AdaGrad from leaping. */
const START = 0.01;

/** A difference below this moves nothing. */
const SETTLED = 0.002;

/** The mean is taken of the weights after so many paragraphs, from this share of the way on. */
const STRIDE = 1000;
const MEAN_FROM = 0.4;

export function learnChain(lessons: readonly Lesson[], features: number, { rounds, chance }: Schedule): Chain {
  const learner = new Learner(features);
  const total = rounds * lessons.length;
  let seen = 0;
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(lessons.length, chance)) {
      const way = seen++ / total;
      learner.step(lessons[at]!, RATE + (RATE_AT_END - RATE) * way, chance);
      if (seen % STRIDE === 0 && way >= MEAN_FROM) learner.remember();
    }
  }
  return learner.mean();
}

export function labelsBy({ weights, transitions }: Chain, features: Hashes): Uint8Array {
  return bestLabels(scoresOf(weights, features), transitions);
}

function scoresOf(weights: Float32Array, { each, hashes }: Hashes): Float32Array {
  const count = each === 0 ? 0 : hashes.length / each;
  const scores = new Float32Array(count * LABELS);
  for (let place = 0; place < hashes.length; place++) {
    const feature = hashes[place]!;
    if (feature < 0) continue;
    const row = Math.floor(place / each) * LABELS;
    for (let label = 0; label < LABELS; label++) scores[row + label]! += weights[feature * LABELS + label]!;
  }
  return scores;
}

function shuffled(length: number, chance: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

class Learner {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sum: Float32Array;
  private readonly transitions = new Float64Array(LABELS * LABELS);
  private readonly transitionSquares = new Float64Array(LABELS * LABELS);
  private readonly transitionSum = new Float64Array(LABELS * LABELS);
  private remembered = 0;

  constructor(features: number) {
    this.weights = new Float32Array(features * LABELS);
    this.squares = new Float32Array(features * LABELS);
    this.sum = new Float32Array(features * LABELS);
  }

  step({ features, labels }: Lesson, rate: number, chance: () => number): void {
    if (labels.length === 0) return;
    const kept = { each: features.each, hashes: features.hashes.map((one) => (chance() < DROPPED ? -1 : one)) };
    const { words, transitions } = beliefsOf(scoresOf(this.weights, kept), this.transitions);
    labels.forEach((label, at) => {
      words[at * LABELS + label]! -= 1;
      transitions[(labels[at - 1] ?? 0) * LABELS + label]! -= 1;
    });
    this.moveWeights(kept, words, rate);
    transitions.forEach((slope, at) => {
      this.transitionSquares[at]! += slope ** 2;
      this.transitions[at]! -= (rate * slope) / Math.sqrt(this.transitionSquares[at]! + START);
    });
  }

  private moveWeights({ each, hashes }: Hashes, slopes: Float64Array, rate: number): void {
    const { weights, squares } = this;
    for (let row = 0; row < slopes.length; row += LABELS) {
      if (slopes.subarray(row, row + LABELS).every((slope) => Math.abs(slope) < SETTLED)) continue;
      const first = (row / LABELS) * each;
      for (let place = first; place < first + each; place++) {
        const feature = hashes[place]! * LABELS;
        if (feature < 0) continue;
        for (let label = 0; label < LABELS; label++) {
          const slope = slopes[row + label]!;
          squares[feature + label]! += slope * slope;
          weights[feature + label]! -= (rate * slope) / Math.sqrt(squares[feature + label]! + START);
        }
      }
    }
  }

  remember(): void {
    for (let at = 0; at < this.sum.length; at++) this.sum[at]! += this.weights[at]!;
    this.transitions.forEach((value, at) => {
      this.transitionSum[at]! += value;
    });
    this.remembered++;
  }

  mean(): Chain {
    const times = Math.max(1, this.remembered);
    return {
      weights: this.sum.map((value) => value / times),
      transitions: this.transitionSum.map((value) => value / times),
    };
  }
}
