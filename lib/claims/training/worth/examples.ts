/** What the model is taught: texts as rows of features, with the target and the weight of each. */
import path from 'node:path';
import { featureNames, featuresOf } from '../../features.ts';
import { tokenize } from '../../tokens.ts';
import { type Sparse, worthFeatures } from '../../worth/features.ts';
import { type LabelledText, readAppeal, readLines, readTable } from '../rows.ts';

export interface Example {
  readonly text: string;
  readonly target: number;
  readonly weight: number;
}

/** An unimportant fact is no claim to check, and still more of one than an opinion is. */
const UNIMPORTANT = 0.3;

/** News counts for less than its rows: it is labelled by another rule, for any fact. */
const SHARE_OF_NEWS = 0.3;

/** A row that a better model labelled, beside one that people did. */
const SHARE_OF_SOFT = 0.5;

export function featureRow(text: string, bits: number): Sparse {
  const tokens = tokenize(text);
  const { places, values } = worthFeatures(tokens, text, bits);
  const cues = featuresOf(tokens, { text, quoted: false, attributed: false });
  const given = featureNames.flatMap((name, at) => (cues[name] === 0 ? [] : [{ at, value: cues[name] }]));
  return {
    places: Uint32Array.from([...places, ...given.map(({ at }) => (1 << bits) + at)]),
    values: Float32Array.from([...values, ...given.map(({ value }) => value)]),
  };
}

/** ClaimBuster, crowdsourced: 1 a claim worth checking, 0 an unimportant fact, -1 no fact. */
export function readDebates(folder: string): Example[] {
  const rows = readTable(path.join(folder, 'claimbuster_train.tsv'));
  const positives = rows.filter(({ verdict }) => verdict === '1').length;
  return rows.map(({ text = '', verdict }) => {
    const isClaim = verdict === '1';
    const target = isClaim ? 1 : verdict === '0' ? UNIMPORTANT : 0;
    return { text, target, weight: rows.length / (2 * (isClaim ? positives : rows.length - positives)) };
  });
}

export function readNews(folder: string): Example[] {
  return balanced(readAppeal(path.join(folder, 'factappeal_train.jsonl')), SHARE_OF_NEWS);
}

/** Texts with what another model thinks of them, as JSON lines `{ text, score }`. */
export function readSoft(file: string | undefined): Example[] {
  if (file === undefined) return [];
  return readLines<{ text: string; score: number }>(file).map(({ text, score }) => ({
    text,
    target: score,
    weight: SHARE_OF_SOFT,
  }));
}

/** Weights that make the classes count alike. */
export function balanced(rows: readonly LabelledText[], share = 1): Example[] {
  const positives = rows.filter(({ positive }) => positive).length;
  return rows.map(({ text, positive }) => ({
    text,
    target: positive ? 1 : 0,
    weight: (share * rows.length) / (2 * (positive ? positives : rows.length - positives)),
  }));
}
