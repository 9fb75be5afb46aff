/**
 * `node --experimental-strip-types lib/claims/training/attribution/train.ts --data DIR [--clusters FILE] [--seed N] [--out DIR]`
 *
 * Teaches tier 1 who says what, and writes `attribution.bin` with its card. A quarter of an hour on one core; give node
 * `--max-old-space-size=8000`. `--clusters` names a file that keeps the clusters of words from one run to the next.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readClusters } from '../../attribution/clusters.ts';
import { loadTagger } from '../../attribution/tagger.ts';
import { randomFrom } from '../measures.ts';
import { readAppeal, readTable } from '../rows.ts';
import { cardOf } from './card.ts';
import { clusterWords } from './cluster-words.ts';
import { measureTagger } from './evaluate.ts';
import { readGold } from './gold.ts';
import { packTagger } from './pack.ts';
import { learnTwoPasses } from './two-passes.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { data: text, clusters: text, seed: { ...text, default: '1' }, out: { ...text, default: 'public/models' } },
});
if (values.data === undefined) throw new Error('give the folder of the data: --data DIR');
const folder = values.data;
const at = (name: string) => path.join(folder, name);

const paragraphs = readGold(at('polnear_train.jsonl'));
const clusters = clusterLines(values.clusters);
const passes = learnTwoPasses(paragraphs, readClusters(clusters), {
  chance: randomFrom(Number(values.seed)),
  log: (what) => console.error(what),
});
const bytes = packTagger(passes, clusters);
const tagger = loadTagger(bytes.slice().buffer);
if (tagger === null) throw new Error('the weights that were written cannot be read');
const figures = ['polnear_dev.jsonl', 'polnear_cofenet_valid.jsonl'].map((name) => ({
  set: name,
  ...measureTagger(tagger, readGold(at(name))),
}));
mkdirSync(values.out, { recursive: true });
writeFileSync(path.join(values.out, 'attribution.bin'), bytes);
writeFileSync(path.join(values.out, 'attribution.md'), cardOf(bytes, figures));
for (const figure of figures) console.log(JSON.stringify(figure));

function clusterLines(file: string | undefined): string {
  if (file !== undefined && existsSync(file)) return readFileSync(file, 'utf8');
  const debates = readTable(at('claimbuster_train.tsv')).map(({ text: said = '' }) => said);
  const news = readAppeal(at('factappeal_train.jsonl')).map((row) => row.text);
  const lines = clusterWords([...paragraphs.map((paragraph) => paragraph.text), ...news, ...debates], randomFrom(1));
  if (file !== undefined) writeFileSync(file, lines);
  return lines;
}
