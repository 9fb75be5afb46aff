/**
 * `node --experimental-strip-types lib/claims/training/match/train.ts --data DIR --corpus DIR --vectors DIR [--out .]`
 *
 * Teaches the matcher what says that a sentence and a checked claim state the same, and writes
 * `lib/claims/match/weights.ts` and its card. There is no chance in it. `--vectors` names the folder in which sentence
 * vectors are kept: some 20 minutes on one core the first time, two minutes after.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pairFeatures } from '../../match/pair.ts';
import { type AskedSets, datedAs, readAsked, undated } from './asked.ts';
import { CachedVectors } from './cached-vectors.ts';
import { cardOf } from './card.ts';
import { readClaims } from './checked-claims.ts';
import { intervalOf, listedFigure, unlistedFigure } from './figures.ts';
import { crossed, fitWeights, type Part } from './fit.ts';
import { type Choice, List } from './lookup.ts';
import { averagePrecision } from './order.ts';
import { fitUsualCosine } from './usual-cosine.ts';
import { writeWeights } from './write-weights.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { data: text, corpus: text, vectors: text, out: { ...text, default: '.' } },
});
const { data, corpus, vectors, out } = values;
if (data === undefined || corpus === undefined || vectors === undefined)
  throw new Error('give the folders: --data DIR --corpus DIR --vectors DIR');

const models = path.join(out, 'public/models');
const cache = await CachedVectors.open(models, vectors);
const sets = readAsked(data, corpus);
const snopes = new List(readClaims(path.join(data, 'snopes_vclaims_ct21_ct22.jsonl')), cache);
const politifact = new List(readClaims(path.join(data, 'politifact_vclaims_ct21.jsonl')), cache);

const listed = [
  { set: 'posts', choices: snopes.lookUp(sets.posts), weight: 1 },
  { set: 'posts, undated', choices: snopes.lookUp(undated(sets.posts)), weight: 0.5 },
  { set: 'debates', choices: politifact.lookUp(sets.debates), weight: 0.4 },
  { set: 'debates, undated', choices: politifact.lookUp(undated(sets.debates)), weight: 0.2 },
];
const unlisted = unlistedOf(sets.news, sets.politics);
const listedTest = [
  { set: 'posts, test', choices: snopes.lookUp(sets.postsTest), weight: 0 },
  { set: 'posts, test, undated', choices: snopes.lookUp(undated(sets.postsTest)), weight: 0 },
];
const unlistedTest = unlistedOf(sets.newsTest, sets.politicsTest);

const [plain, full] = [learn(false), learn(true)];
const usualCosine = fitUsualCosine(listed.flatMap(({ choices }) => choices));
const weights = { withoutVectors: plain.weights, withVectors: full.weights, usualCosine, vectorModel: cache.model };
writeFileSync(path.join(out, 'lib/claims/match/weights.ts'), writeWeights(weights));
writeFileSync(path.join(models, 'match.md'), cardOf(weights, [plain, full]));

function unlistedOf(news: AskedSets['news'], politics: AskedSets['politics']) {
  return [
    { set: 'news, in Snopes', choices: snopes.lookUp(news) },
    { set: 'news, in Snopes, dated', choices: snopes.lookUp(datedAs(news, sets.posts)) },
    { set: 'politics, in PolitiFact', choices: politifact.lookUp(undated(politics)) },
    { set: 'politics, in PolitiFact, dated', choices: politifact.lookUp(politics) },
  ];
}

function learn(withVectors: boolean) {
  const names = withVectors ? [...pairFeatures, 'cosine'] : pairFeatures;
  const seen = (choices: readonly Choice[]): readonly Choice[] =>
    withVectors
      ? choices
      : choices.map((choice) => ({ ...choice, features: choice.features.map((row) => row.slice(0, -1)) }));
  const parts: readonly Part[] = listed.map(({ choices, weight }) => ({ choices: seen(choices), weight }));
  const weights = fitWeights(
    parts,
    unlisted.map(({ choices }) => seen(choices)),
    names,
  );
  const folds = crossed(parts, names, averagePrecision).map((precisions, at) => ({
    set: listed[at]!.set,
    sentences: precisions.length,
    map5: intervalOf(precisions),
  }));
  return {
    weights,
    folds,
    listed: [...listed, ...listedTest].map(({ set, choices }) => listedFigure(set, seen(choices), weights)),
    unlisted: unlistedTest.map(({ set, choices }) => unlistedFigure(set, seen(choices), weights)),
  };
}
