/**
 * `node --experimental-strip-types lib/claims/training/worth/soft-labels.ts --data DIR --out FILE [--limit N] [--models DIR]`
 *
 * Has tier 2 score sentences of debates and news that nobody labelled, for `train.ts --soft FILE`. Some milliseconds a
 * sentence. What is in a labelled set is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { splitSentences } from '../../../text/sentences.ts';
import { loadTier2 } from '../../tier2/tier2.ts';
import { randomFrom } from '../measures.ts';
import { readLines, readTable } from '../rows.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    data: text,
    out: text,
    limit: { ...text, default: '60000' },
    models: { ...text, default: 'public/models' },
  },
});
if (values.data === undefined || values.out === undefined) throw new Error('give --data DIR and --out FILE');
const { data, out, models } = values;
const MIN_WORDS = 4;

const labelled = [
  'claimbuster_train.tsv',
  'claimbuster_dev.tsv',
  'ct24_devtest_eq_ct23_1b_test.tsv',
  'policlaim_train_gold.tsv',
];
const known = new Set(labelled.flatMap((name) => sentencesIn(name)).map((sentence) => sentence.toLowerCase()));
const news = readLines<{ text: string }>(path.join(data, 'polnear_train.jsonl')).flatMap((article) =>
  splitSentences(article.text, 'en').map(([start, end]) => article.text.slice(start, end)),
);
const pool = [...new Set([...sentencesIn('ct20_task5_debates_train.tsv'), ...news])].filter(
  (sentence) => !known.has(sentence.toLowerCase()) && sentence.split(/\s+/u).length >= MIN_WORDS,
);
const chance = randomFrom(1);
const drawn = pool
  .map((sentence) => ({ sentence, rank: chance() }))
  .toSorted((left, right) => left.rank - right.rank)
  .slice(0, Number(values.limit));

const model = await loadTier2(bytesOf('tier2.bin'), bytesOf('tier2.wasm'));
const rows = drawn.map(({ sentence }) => {
  const [reading] = model.read([sentence]);
  return JSON.stringify({ text: sentence, score: Number(reading!.worth.toFixed(4)) });
});
writeFileSync(out, `${rows.join('\n')}\n`);

function sentencesIn(name: string): string[] {
  return readTable(path.join(data, name)).map((row) => row.text ?? '');
}

function bytesOf(name: string): ArrayBuffer {
  const file = readFileSync(path.join(models, name));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
}
