/**
 * As ClaimBuster did it: TF-IDF of words and word pairs, a linear SVM (Pegasos), trained here on ClaimBuster's sentences.
 *
 * Source: Hassan et al. 2017, https://doi.org/10.14778/3137765.3137815; Shalev-Shwartz et al. 2011 (Pegasos).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bySentence, type Engine } from '../engine.ts';

interface Row {
  readonly isClaim: boolean;
  readonly terms: readonly string[];
}

type Weighted = readonly (readonly [term: number, weight: number])[];

const folder = path.join(process.env.SHARED ?? '../shared', 'data/claims');
const epochs = 5;
const lambda = 1e-4;

export const svm: Engine = {
  name: 'TF-IDF and SVM',
  start: async () => {
    const file = path.join(folder, 'claimbuster_train.tsv');
    if (!existsSync(file)) return { absent: `${file} is absent` };
    const rows = readRows(file);
    const weigh = weigher(rows);
    const model = train(
      rows.map(({ isClaim, terms }) => ({ isClaim, features: weigh.of(terms) })),
      weigh.size,
    );
    return { bytes: 4 * weigh.size * 2, read: bySentence((sentence) => score(model, weigh.of(termsOf(sentence)))) };
  },
};

function readRows(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const text = cells[columns.indexOf('text')] ?? '';
    return { isClaim: cells[columns.indexOf('label')] === '1', terms: termsOf(text) };
  });
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}]+|\p{N}+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

function weigher(rows: readonly Row[]) {
  const documents = new Map<string, number>();
  for (const { terms } of rows) for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
  const kept = [...documents].filter(([, count]) => count > 1);
  const numbers = new Map(kept.map(([term], index) => [term, index]));
  const rarity = Float32Array.from(kept, ([, count]) => Math.log(rows.length / count) + 1);
  return {
    size: kept.length,
    of: (terms: readonly string[]): Weighted => {
      const counts = new Map<number, number>();
      for (const term of terms) {
        const number = numbers.get(term);
        if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + (rarity[number] ?? 0));
      }
      const length = Math.hypot(...counts.values()) || 1;
      return [...counts].map(([number, weight]) => [number, weight / length] as const);
    },
  };
}

interface Labelled {
  readonly isClaim: boolean;
  readonly features: Weighted;
}

/** Pegasos: weights are `scale * w`, so that shrinking all of them is one product. */
function train(rows: readonly Labelled[], size: number): Float32Array {
  const w = new Float32Array(size);
  let scale = 1;
  for (let step = 1; step <= epochs * rows.length; step += 1) {
    // A fixed stride visits every row once an epoch, in a mixed order.
    const row = rows[(step * 7919) % rows.length];
    if (row === undefined) continue;
    const rate = 1 / (lambda * (step + 1));
    const sign = row.isClaim ? 1 : -1;
    const margin = sign * scale * score(w, row.features);
    scale *= 1 - rate * lambda;
    if (margin < 1)
      for (const [term, weight] of row.features) w[term] = (w[term] ?? 0) + (sign * rate * weight) / scale;
  }
  return w.map((weight) => weight * scale);
}

function score(w: Float32Array, features: Weighted): number {
  return features.reduce((sum, [term, weight]) => sum + (w[term] ?? 0) * weight, 0);
}
