/** How well an order of what was found does, and the one thing that is needed of it: what it puts first. */
import { MAX_LEAD } from '../../match/rank.ts';
import type { Choice } from './lookup.ts';

const FIRST = 5;
const LOOKED_AT = 50;

export interface First {
  readonly features: readonly number[];
  /** How far it is ahead of the second that says something else. */
  readonly lead: number;
  readonly relevant: boolean;
}

/** Whether the claim at each place is relevant. */
export function placesOf({ features, relevant }: Choice, order: readonly number[]): readonly boolean[] {
  return ordered(features, order).map(({ at }) => relevant[at]!);
}

export function firstOf({ features, relevant }: Choice, order: readonly number[]): First | null {
  const [first, ...others] = ordered(features, order);
  if (first === undefined) return null;
  const second = others.find(({ sum }) => sum < first.sum)?.sum ?? Number.NEGATIVE_INFINITY;
  const lead = Math.min(MAX_LEAD, first.sum - second);
  return { features: features[first.at]!, lead, relevant: relevant[first.at]! };
}

/** Divided by the relevant claims, five at most. */
export function averagePrecision(choice: Choice, order: readonly number[]): number {
  let right = 0;
  let sum = 0;
  for (const [place, isRight] of placesOf(choice, order).slice(0, FIRST).entries()) {
    if (!isRight) continue;
    right += 1;
    sum += right / (place + 1);
  }
  return sum / Math.min(choice.wanted, FIRST);
}

export function recall(choice: Choice, order: readonly number[]): number {
  return placesOf(choice, order).slice(0, LOOKED_AT).filter(Boolean).length / choice.wanted;
}

function ordered(features: readonly (readonly number[])[], order: readonly number[]) {
  return features
    .map((row, at) => ({ at, sum: order.reduce((sum, weight, place) => sum + weight * row[place]!, 0) }))
    .sort((one, other) => other.sum - one.sum || one.at - other.at);
}
