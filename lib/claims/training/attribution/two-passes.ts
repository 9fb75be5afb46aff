/**
 * Teaches the two passes of the tagger, and keeps the features that matter.
 *
 * The second pass learns from labels that the first gave to paragraphs it had not seen: those that it learnt from it
 * labels too well. What is kept is learnt anew, without the rest.
 */
import type { Clusters } from '../../attribution/clusters.ts';
import { formOf } from '../../attribution/forms.ts';
import { LABELS, labelsOf } from '../../attribution/labels.ts';
import { readWords, type Words } from '../../attribution/words.ts';
import { type Chain, type Lesson, labelsBy, learnChain } from './chain.ts';
import { FeatureIndex } from './feature-index.ts';
import type { GoldParagraph } from './gold.ts';
import { type Hashes, rowsOf } from './rows.ts';

export interface KeptFeature {
  readonly hash: number;
  readonly importance: number;
  readonly weights: Float32Array;
}

export interface Pass {
  readonly features: readonly KeptFeature[];
  readonly transitions: Float64Array;
}

const ROUNDS = 2;
const FOLDS = 2;

/** Features of each pass: together they fill nine tenths of the table. */
const KEPT = [105_000, 130_000] as const;

interface Material {
  readonly paragraphs: readonly GoldParagraph[];
  readonly words: readonly Words[];
  readonly labels: readonly Uint8Array[];
  readonly chance: () => number;
}

export function learnTwoPasses(
  paragraphs: readonly GoldParagraph[],
  clusters: Clusters,
  { chance, log }: { readonly chance: () => number; readonly log: (what: string) => void },
): readonly [Pass, Pass] {
  const material = {
    paragraphs,
    words: paragraphs.map(({ tokens }) =>
      readWords(
        tokens,
        tokens.map(({ text }) => formOf(text, clusters)),
      ),
    ),
    labels: paragraphs.map(({ spans, tokens }) => labelsOf(spans, tokens)),
    chance,
  };
  const first = learnPass(material, null, KEPT[0]);
  log('first pass learnt');
  const guessed = labelUnseen(material, first.rows, first.size);
  log('its labels given to what it had not seen');
  const second = learnPass(material, guessed, KEPT[1]);
  return [first.pass, second.pass];
}

interface Learnt {
  readonly pass: Pass;
  readonly rows: readonly Hashes[];
  readonly size: number;
}

function learnPass({ words, labels, chance }: Material, guessed: readonly Uint8Array[] | null, kept: number): Learnt {
  const hashed = words.map((paragraph, at) => rowsOf(paragraph, guessed?.[at] ?? null));
  const index = new FeatureIndex(hashed);
  const rows = hashed.map((row) => index.numbered(row));
  const whole = learnChain(lessonsOf(rows, labels), index.hashes.length, { rounds: 1, chance });
  const importance = importanceOf(whole, index.counts);
  const best = Array.from(importance.keys())
    .toSorted((left, right) => importance[right]! - importance[left]!)
    .slice(0, kept);
  const renumbered = new Int32Array(index.hashes.length).fill(-1);
  best.forEach((old, at) => {
    renumbered[old] = at;
  });
  const fewer = rows.map(({ each, hashes }) => ({ each, hashes: hashes.map((old) => renumbered[old] ?? -1) }));
  const { weights, transitions } = learnChain(lessonsOf(fewer, labels), best.length, { rounds: ROUNDS, chance });
  const features = best.map((old, at) => ({
    hash: index.hashes[old]!,
    importance: importance[old]!,
    weights: weights.slice(at * LABELS, (at + 1) * LABELS),
  }));
  return { pass: { features, transitions }, rows: fewer, size: best.length };
}

/** How far a feature can move a label, and how often it does. */
function importanceOf({ weights }: Chain, counts: readonly number[]): Float64Array {
  return Float64Array.from(counts, (count, feature) => {
    const own = weights.subarray(feature * LABELS, (feature + 1) * LABELS);
    return (Math.max(...own) - Math.min(...own)) * Math.sqrt(count);
  });
}

function labelUnseen({ paragraphs, labels, chance }: Material, rows: readonly Hashes[], size: number): Uint8Array[] {
  const chains = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = paragraphs.flatMap(({ document }, at) => (document % FOLDS === fold ? [] : [at]));
    const lessons = seen.map((at) => ({ features: rows[at]!, labels: labels[at]! }));
    return learnChain(lessons, size, { rounds: ROUNDS, chance });
  });
  return paragraphs.map(({ document }, at) => labelsBy(chains[document % FOLDS]!, rows[at]!));
}

function lessonsOf(rows: readonly Hashes[], labels: readonly Uint8Array[]): Lesson[] {
  return rows.map((features, at) => ({ features, labels: labels[at]! }));
}
