/** From what was found for many sentences to the weights of the matcher. */
import type { MatchWeights } from '../../match/weights.ts';
import { type Chosen, fitChoices } from './choices.ts';
import type { Choice } from './lookup.ts';
import { type First, firstOf } from './order.ts';

/** Choices, and how much each counts. */
export interface Part {
  readonly choices: readonly Choice[];
  readonly weight: number;
}

/** They are the same for all that was found for a sentence: they say how sure one can be, and nothing of the order. */
const SAME_FOR_ALL = ['evidence', 'terms'];

const FOLDS = 5;

/** At most this share of each set that is in no list is shown a claim. */
const SHOWN = 0.007;

const short = (weight: number): number => Number(weight.toPrecision(4));

export function fitOrder(parts: readonly Part[], names: readonly string[]): readonly number[] {
  const used = names.flatMap((name, place) => (SAME_FOR_ALL.includes(name) ? [] : [place]));
  return fitChoices(parts.flatMap(chosenOf), used).map(short);
}

/** The order of each of five parts, learnt from the other four: one list of averages for each part. */
export function crossed<Result>(
  parts: readonly Part[],
  names: readonly string[],
  measure: (choice: Choice, order: readonly number[]) => Result,
): readonly (readonly Result[])[] {
  const orders = Array.from({ length: FOLDS }, (_, fold) =>
    fitOrder(
      parts.map(({ choices, weight }) => ({ choices: choices.filter((_, at) => at % FOLDS !== fold), weight })),
      names,
    ),
  );
  return parts.map(({ choices }) => choices.map((choice, at) => measure(choice, orders[at % FOLDS]!)));
}

/** `unlisted` are sentences that are in no list: whatever is put first is wrong. */
export function fitWeights(
  listed: readonly Part[],
  unlisted: readonly (readonly Choice[])[],
  names: readonly string[],
): MatchWeights {
  const order = fitOrder(listed, names);
  const right = crossed(listed, names, firstOf).flat();
  const wrong = unlisted.map((choices) => choices.map((choice) => firstOf(choice, order)));
  const learnt = fitChances([...right, ...wrong.flat()].filter((first) => first !== null));
  const quantiles = wrong.map((firsts) => quantile(firsts.map((first) => chanceOf(first, learnt))));
  return { order, ...learnt, threshold: Math.ceil(1000 * Math.max(...quantiles)) / 1000 };
}

type Chances = Pick<MatchWeights, 'chance' | 'lead' | 'bias'>;

export function chanceOf(first: First | null, { chance, lead, bias }: Chances): number {
  if (first === null) return 0;
  const sum = chance.reduce((sum, weight, at) => sum + weight * first.features[at]!, bias + lead * first.lead);
  return 1 / (1 + Math.exp(-sum));
}

/** Yes or no: its numbers, or none. */
function fitChances(firsts: readonly First[]): Chances {
  const choices = firsts.map(({ features, lead, relevant }): Chosen => {
    const yes = [...features, lead, 1];
    return { features: [yes, yes.map(() => 0)], shares: relevant ? [1, 0] : [0, 1], weight: 1 };
  });
  const places = [...choices[0]!.features[0]!.keys()];
  const weights = fitChoices(choices, places, places.at(-1)!).map(short);
  return { chance: weights.slice(0, -2), lead: weights.at(-2)!, bias: weights.at(-1)! };
}

function quantile(chances: readonly number[]): number {
  return chances.toSorted((one, other) => other - one)[Math.floor(SHOWN * chances.length)]!;
}

function chosenOf({ choices, weight }: Part): readonly Chosen[] {
  return choices.flatMap(({ features, relevant }) => {
    const right = relevant.filter(Boolean).length;
    return right === 0 ? [] : [{ features, shares: relevant.map((is) => (is ? 1 / right : 0)), weight }];
  });
}
