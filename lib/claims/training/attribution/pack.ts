/** The tagger as bytes: features in their buckets, weights of one byte, clusters as text. */
import { place, SLOTS } from '../../attribution/feature-table.ts';
import { LABELS } from '../../attribution/labels.ts';
import type { TaggerHeader } from '../../attribution/tagger.ts';
import { packWeights } from '../../weights.ts';
import type { Pass } from './two-passes.ts';

const BUCKETS = 1 << 15;
const STEPS = 127;

/** Weights beyond this share of the largest are cut, so that a byte parts the others better. */
const REACH = 0.6;

export function packTagger(passes: readonly Pass[], clusters: string): Uint8Array {
  const features = passes
    .flatMap((pass) => pass.features)
    .toSorted((left, right) => right.importance - left.importance);
  const largest = features.reduce((most, { weights }) => Math.max(most, ...weights.map(Math.abs)), 0);
  const step = (REACH * largest) / STEPS;
  const prints = new Uint16Array(BUCKETS * SLOTS);
  const weights = new Int8Array(prints.length * LABELS);
  for (const feature of features) {
    const slot = place(prints, feature.hash);
    if (slot < 0) continue;
    weights.set(
      feature.weights.map((weight) => Math.round(Math.max(-STEPS, Math.min(STEPS, weight / step)))),
      slot * LABELS,
    );
  }
  const header: TaggerHeader = {
    model: 'attribution',
    step,
    transitions: passes.map(({ transitions }) => Array.from(transitions, (value) => Number(value.toPrecision(5)))),
  };
  return packWeights({
    header: { ...header },
    tables: new Map([
      ['prints', new Int8Array(prints.buffer)],
      ['weights', weights],
      ['clusters', new Int8Array(new TextEncoder().encode(clusters))],
    ]),
  });
}
