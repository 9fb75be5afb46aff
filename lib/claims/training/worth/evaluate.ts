/** The figures of a model: on sets that it never saw, and over five folds of the debates. */
import path from 'node:path';
import { featuresOf } from '../../features.ts';
import { tokenize } from '../../tokens.ts';
import type { WorthModel } from '../../worth/worth.ts';
import { averagePrecision, bootstrap, randomFrom, ratesAt, type Scored } from '../measures.ts';
import { type LabelledText, readAppeal, readLabelled } from '../rows.ts';
import type { Example } from './examples.ts';
import { halfOf, type NewsUnit } from './news-head.ts';

export interface Figure {
  readonly set: string;
  readonly n: number;
  readonly positives: number;
  readonly f1: number;
  readonly f1ci: readonly [number, number];
  readonly ap: number;
  readonly apci: readonly [number, number];
}

export interface Folds {
  readonly f1: readonly number[];
  readonly ap: readonly number[];
}

const THRESHOLD = 0.5;
const FOLDS = 5;

/** Fold seeds: what differs between them is which rows are held back, as the fit itself has no chance in it. */
const SEEDS = [1, 2];

export function scoreText(model: WorthModel, text: string): number {
  const tokens = tokenize(text);
  return model.score(tokens, text, featuresOf(tokens, { text, quoted: false, attributed: false }));
}

export function measureAll(model: WorthModel, folder: string): Figure[] {
  const at = (name: string) => path.join(folder, name);
  return [
    measure('ClaimBuster, expert set', model, readLabelled(at('claimbuster_dev.tsv'))),
    measure('CheckThat 2023 1B', model, readLabelled(at('ct24_devtest_eq_ct23_1b_test.tsv'))),
    measure('PoliClaim train (calibrated on)', model, readLabelled(at('policlaim_train_gold.tsv'))),
    measure('FactAppeal validation (calibrated on)', model, readAppeal(at('factappeal_val.jsonl'))),
  ];
}

/** Spans of news pages: those that the shifts were learnt from, and those kept to report on. */
export function measureNews(model: WorthModel, units: readonly NewsUnit[]): Figure[] {
  const scored = (half: 0 | 1) =>
    units
      .filter(({ page }) => halfOf(page) === half)
      .map(({ tokens, text, cues, positive }) => ({ score: model.inNews(tokens, text, cues), positive }));
  if (units.length === 0) return [];
  return [figureOf('news pages (learnt from)', scored(0)), figureOf('news pages, kept back', scored(1))];
}

function measure(set: string, model: WorthModel, rows: readonly LabelledText[]): Figure {
  return figureOf(
    set,
    rows.map(({ text, positive }) => ({ score: scoreText(model, text), positive })),
  );
}

function figureOf(set: string, scored: readonly Scored[]): Figure {
  const f1 = (sample: readonly Scored[]) => ratesAt(sample, THRESHOLD).f1;
  return {
    set,
    n: scored.length,
    positives: scored.filter(({ positive }) => positive).length,
    f1: f1(scored),
    f1ci: bootstrap(scored, f1),
    ap: averagePrecision(scored),
    apci: bootstrap(scored, averagePrecision),
  };
}

export function measureFolds(
  debates: readonly Example[],
  others: readonly Example[],
  learn: (examples: readonly Example[]) => WorthModel,
): Folds {
  const f1: number[] = [];
  const ap: number[] = [];
  for (const seed of SEEDS) {
    const random = randomFrom(seed);
    const folds = debates.map(() => Math.floor(random() * FOLDS));
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = learn([...debates.filter((_, at) => folds[at] !== fold), ...others]);
      const scored = debates
        .filter((_, at) => folds[at] === fold)
        .map(({ text, target }) => ({ score: scoreText(model, text), positive: target === 1 }));
      f1.push(ratesAt(scored, THRESHOLD).f1);
      ap.push(averagePrecision(scored));
    }
  }
  return { f1, ap };
}
