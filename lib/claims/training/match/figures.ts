/** How well weights do, with the middle 95 % of samples drawn with replacement. */
import type { MatchWeights } from '../../match/weights.ts';
import { bootstrap } from '../measures.ts';
import { chanceOf } from './fit.ts';
import type { Choice } from './lookup.ts';
import { averagePrecision, firstOf, placesOf, recall } from './order.ts';

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ListedFigure {
  readonly set: string;
  readonly sentences: number;
  readonly map5: Interval;
  readonly mrr: number;
  readonly recall50: number;
  /** Shown a claim, and of those the share whose first is right. */
  readonly shown: number;
  readonly right: number;
}

export interface UnlistedFigure {
  readonly set: string;
  readonly sentences: number;
  readonly shown: Interval;
}

export function intervalOf(values: readonly number[]): Interval {
  const mean = (rows: readonly { readonly score: number }[]) =>
    rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
  const rows = values.map((score) => ({ score, positive: false }));
  const [low, high] = bootstrap(rows, mean);
  return { value: mean(rows), low, high };
}

export function listedFigure(set: string, choices: readonly Choice[], weights: MatchWeights): ListedFigure {
  const { order, threshold } = weights;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const firsts = choices.map((choice) => firstOf(choice, order));
  const shown = firsts.filter((first) => chanceOf(first, weights) >= threshold);
  return {
    set,
    sentences: choices.length,
    map5: intervalOf(choices.map((choice) => averagePrecision(choice, order))),
    mrr: mean(choices.map((choice) => 1 / (placesOf(choice, order).indexOf(true) + 1 || Number.POSITIVE_INFINITY))),
    recall50: mean(choices.map((choice) => recall(choice, order))),
    shown: shown.length / choices.length,
    right: mean(shown.map((first) => Number(first?.relevant))),
  };
}

export function unlistedFigure(set: string, choices: readonly Choice[], weights: MatchWeights): UnlistedFigure {
  const shown = choices.map((choice) => Number(chanceOf(firstOf(choice, weights.order), weights) >= weights.threshold));
  return { set, sentences: choices.length, shown: intervalOf(shown) };
}
