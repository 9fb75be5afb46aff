/**
 * What the cues of a span say in news, beyond what debates taught: learnt from labelled sentences of news pages.
 *
 * The pipeline is run over the pages with a model that notes what it is asked to score; each labelled sentence then has
 * the cues and the sum of the strongest span in it.
 */

import { splitSentences } from '../../../text/sentences.ts';
import type { Tagger } from '../../attribution/tagger.ts';
import { type FeatureName, type Features, featureNames } from '../../features.ts';
import { makeSpotter } from '../../spot.ts';
import type { Token } from '../../tokens.ts';
import type { WorthModel } from '../../worth/worth.ts';
import { readBodies } from '../labels/corpus.ts';
import { type LabelledUnit, readLabelled } from '../labels/labelled.ts';
import { fitLogistic, toRows } from '../logistic.ts';

export interface NewsHead {
  readonly slope: number;
  readonly bias: number;
  /** What each of `featureNames` adds to the log-odds. */
  readonly cues: readonly number[];
}

/** What the pipeline asked the model to score, and the log-odds that it has as a sentence. */
interface Asked {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly cues: Features;
  readonly logOdds: number;
}

export interface NewsUnit extends Asked {
  readonly positive: boolean;
  readonly page: string;
}

/** Large shifts must be worth it: there are some hundred rows for two dozen cues. */
const COST = 2;

/** A miss costs a reader more than a mark too many. */
const POSITIVE_WEIGHT = 1.5;

/** Set by hand for what the labelled pages hardly show; what they do show is learnt on top. */
const PRIOR: Readonly<Partial<Record<FeatureName, number>>> = {
  normative: -0.5,
  future: -0.3,
  contested: 0.3,
  declined: -4,
  imperative: -1.5,
  verbless: -1,
  readiness: -2.5,
};
const PRIORS = featureNames.map((name) => PRIOR[name] ?? 0);

export function newsUnits(corpus: string, worth: WorthModel, tagger: Tagger): NewsUnit[] {
  const bodies = readBodies(corpus);
  const units = readLabelled(corpus).filter((unit) => !('element' in unit));
  return [...new Set(units.map(({ page }) => page))].flatMap((page) => {
    const asked = askedIn(bodies[page]!, worth, tagger);
    return units.filter((unit) => unit.page === page).flatMap((unit) => strongestIn(unit, asked));
  });
}

/** Which half of the pages a page belongs to: one to learn from, one to report on. */
export function halfOf(page: string): 0 | 1 {
  let sum = 0;
  for (const letter of page) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return (sum % 2) as 0 | 1;
}

export function fitNewsHead(units: readonly NewsUnit[]): NewsHead {
  const rows = units.map(({ logOdds, cues }) => ({
    places: Uint32Array.from({ length: featureNames.length + 1 }, (_, at) => at),
    values: Float32Array.from([logOdds + priorOf(cues), ...featureNames.map((name) => cues[name])]),
  }));
  const [slope, ...rest] = fitLogistic({
    rows: toRows(rows),
    targets: Float64Array.from(units, ({ positive }) => Number(positive)),
    weights: Float64Array.from(units, ({ positive }) => (positive ? POSITIVE_WEIGHT : 1)),
    places: featureNames.length + 1,
    cost: COST,
  });
  const cues = PRIORS.map((prior, at) => slope! * prior + rest[at]!);
  return { slope: slope!, bias: rest.at(-1)!, cues };
}

function priorOf(cues: Features): number {
  return featureNames.reduce((sum, name, at) => sum + PRIORS[at]! * cues[name], 0);
}

function askedIn(body: string, worth: WorthModel, tagger: Tagger): Asked[] {
  const asked: Asked[] = [];
  const noting: WorthModel = {
    ...worth,
    inNews: (tokens, text, cues) => {
      const score = worth.score(tokens, text, cues);
      asked.push({ tokens, text, cues, logOdds: Math.log(score / (1 - score)) });
      return score;
    },
  };
  const spot = makeSpotter({ title: '', language: 'en' }, [], { worth: noting, tagger });
  for (const text of body.split('\n')) spot({ text, sentences: splitSentences(text, 'en') });
  return asked;
}

function strongestIn({ text, worth, page }: LabelledUnit, asked: readonly Asked[]): NewsUnit[] {
  const within = asked.filter((one) => text.includes(one.text) || one.text.includes(text));
  const best = within.toSorted((left, right) => right.logOdds - left.logOdds)[0];
  return best === undefined ? [] : [{ ...best, positive: worth === 1, page }];
}
