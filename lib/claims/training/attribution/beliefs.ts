/**
 * How much a chain believes in each label at each word, and in each pair of labels in a row.
 *
 * In:    scores, `LABELS` a word, and transitions. Out: probabilities a word, and expected counts of transitions.
 * Source: the forward-backward algorithm, Rabiner, Proceedings of the IEEE 77, 1989, in logarithms.
 */
import { LABELS, mayFollow } from '../../attribution/labels.ts';

export interface Beliefs {
  readonly words: Float64Array;
  readonly transitions: Float64Array;
}

const LABEL_LIST = Array.from({ length: LABELS }, (_, label) => label);
const BEFORE = LABEL_LIST.map((label) => LABEL_LIST.filter((before) => mayFollow(label, before)));
const BEHIND = LABEL_LIST.map((before) => LABEL_LIST.filter((label) => mayFollow(label, before)));

export function beliefsOf(scores: Float32Array, transitions: Float64Array): Beliefs {
  const forward = forwardOf(scores, transitions);
  const backward = backwardOf(scores, transitions);
  const all = sumOf(LABEL_LIST, (label) => forward[scores.length - LABELS + label]!);
  const words = forward.map((value, at) => Math.exp(value + backward[at]! - all));
  const pairs = new Float64Array(LABELS * LABELS);
  for (let row = 0; row < scores.length; row += LABELS) {
    for (const label of LABEL_LIST) {
      const rest = scores[row + label]! + backward[row + label]! - all;
      for (const before of BEFORE[label]!) {
        const past = row === 0 ? startOf(before) : forward[row - LABELS + before]!;
        pairs[before * LABELS + label]! += Math.exp(past + transitions[before * LABELS + label]! + rest);
      }
    }
  }
  return { words, transitions: pairs };
}

/** A paragraph begins as if a word without label stood before it. */
function startOf(label: number): number {
  return label === 0 ? 0 : Number.NEGATIVE_INFINITY;
}

function forwardOf(scores: Float32Array, transitions: Float64Array): Float64Array {
  const forward = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += LABELS) {
    for (const label of LABEL_LIST) {
      const past = (before: number) => (row === 0 ? startOf(before) : forward[row - LABELS + before]!);
      forward[row + label] =
        scores[row + label]! + sumOf(BEFORE[label]!, (before) => past(before) + transitions[before * LABELS + label]!);
    }
  }
  return forward;
}

function backwardOf(scores: Float32Array, transitions: Float64Array): Float64Array {
  const backward = new Float64Array(scores.length);
  for (let row = scores.length - 2 * LABELS; row >= 0; row -= LABELS) {
    const next = row + LABELS;
    for (const before of LABEL_LIST) {
      backward[row + before] = sumOf(
        BEHIND[before]!,
        (label) => backward[next + label]! + scores[next + label]! + transitions[before * LABELS + label]!,
      );
    }
  }
  return backward;
}

/** The logarithm of the sum of exponentials. */
function sumOf(labels: readonly number[], value: (label: number) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const label of labels) most = Math.max(most, value(label));
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const label of labels) sum += Math.exp(value(label) - most);
  return most + Math.log(sum);
}
