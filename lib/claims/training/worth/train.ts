/**
 * `node --experimental-strip-types lib/claims/training/worth/train.ts --data DIR [--corpus DIR] [--soft FILE] [--out DIR] [--folds]`
 *
 * Teaches tier 1 what is worth checking, and writes `worth.bin` with its card. A minute on one core; `--folds` ten.
 * `--corpus` names the folder of the labelled news pages: its spans are found with the `attribution.bin` in `--out`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTagger, type Tagger } from '../../attribution/tagger.ts';
import { packWeights } from '../../weights.ts';
import { loadWorth, type WorthModel } from '../../worth/worth.ts';
import { readAppeal, readLabelled } from '../rows.ts';
import { cardOf } from './card.ts';
import { measureAll, measureFolds, measureNews } from './evaluate.ts';
import { balanced, readDebates, readNews, readSoft } from './examples.ts';
import { calibrate, fitWorth, quantise } from './fit.ts';
import { fitNewsHead, halfOf, newsUnits } from './news-head.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    data: text,
    corpus: text,
    soft: text,
    out: { ...text, default: 'public/models' },
    folds: { type: 'boolean', default: false },
  },
});
if (values.data === undefined) throw new Error('give the folder of the data: --data DIR');
const folder = values.data;

const debates = readDebates(folder);
const soft = readSoft(values.soft);
const others = [...readNews(folder), ...soft];
const held = [
  ...balanced(readLabelled(path.join(folder, 'policlaim_train_gold.tsv'))),
  ...balanced(readAppeal(path.join(folder, 'factappeal_val.jsonl'))),
];

const weights = fitWorth([...debates, ...others]);
const line = calibrate(weights, held);
const sentences = modelOf(packWeights(quantise(weights, line)));
const units = values.corpus === undefined ? [] : newsUnits(values.corpus, sentences, taggerIn(values.out));
const news = units.length === 0 ? undefined : fitNewsHead(units.filter(({ page }) => halfOf(page) === 0));
const bytes = packWeights(quantise(weights, line, news));
const figures = [...measureAll(modelOf(bytes), folder), ...measureNews(modelOf(bytes), units)];
const folds = values.folds ? measureFolds(debates, others, modelOfExamples) : null;
mkdirSync(values.out, { recursive: true });
writeFileSync(path.join(values.out, 'worth.bin'), bytes);
writeFileSync(path.join(values.out, 'worth.md'), cardOf({ bytes, figures, folds, soft: soft.length }));
for (const figure of figures) console.log(JSON.stringify(figure));
if (folds !== null) console.log(JSON.stringify({ folds }));

function modelOfExamples(examples: Parameters<typeof fitWorth>[0]): WorthModel {
  const learnt = fitWorth(examples);
  return modelOf(packWeights(quantise(learnt, { slope: 1, offset: 0 })));
}

function taggerIn(models: string): Tagger {
  const file = readFileSync(path.join(models, 'attribution.bin'));
  const tagger = loadTagger(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  if (tagger === null) throw new Error(`${models}/attribution.bin is broken: train it first`);
  return tagger;
}

function modelOf(packed: Uint8Array): WorthModel {
  const model = loadWorth(packed.slice().buffer);
  if (model === null) throw new Error('the weights that were written cannot be read');
  return model;
}
