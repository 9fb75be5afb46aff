/**
 * Which words of a paragraph name a source, tell of saying, and are what is said.
 *
 * In:    the bytes of `attribution.bin`, and then a paragraph.
 * Out:   spans of sources, cues and contents, in order and apart.
 * Units: UTF-16 code units, end excluded.
 * Errors: null for bytes that are no such model.
 * Cost:  linear; two passes of some 60 and 110 table look-ups a word.
 * Source: linear-chain conditional random fields (Lafferty et al., ICML 2001), the second stacked on the first.
 */
import { unpackWeights, type Weights } from '../weights.ts';
import { type KnownForm, makeAdder } from './alone.ts';
import { type Clusters, readClusters } from './clusters.ts';
import { bestLabels } from './decode.ts';
import { addColumn, type FeatureTable, readFeatures, sumsOf, TALLY } from './feature-table.ts';
import { takeFeatures } from './features.ts';
import { formOf } from './forms.ts';
import { LABELS, spansOf } from './labels.ts';
import type { RoleSpan } from './roles.ts';
import { type TaggerToken, taggerTokens } from './tokens.ts';
import { readWords, type Words } from './words.ts';

export interface Tagger {
  /** `tokens` are those of the text, where somebody else has cut it already. */
  tag(text: string, tokens?: readonly TaggerToken[]): RoleSpan[];
}

export interface TaggerHeader {
  readonly model: 'attribution';
  /** What one step of a weight's byte is worth. */
  readonly step: number;
  /** For each of the two passes, what it adds for a label to follow another. */
  readonly transitions: readonly (readonly number[])[];
}

interface Tables {
  readonly header: TaggerHeader;
  readonly features: FeatureTable;
  readonly clusters: Clusters;
}

export function loadTagger(bytes: ArrayBuffer): Tagger | null {
  const file = unpackWeights(bytes);
  const tables = file === null ? null : tablesOf(file);
  if (tables === null) return null;
  const formOf = makeForms(tables);
  const labelsIn = makeLabeller(tables);
  return {
    tag(text, tokens = taggerTokens(text)) {
      const forms = tokens.map((token) => formOf(token.text));
      const paragraph = { forms, words: readWords(tokens, forms) };
      const first = labelsIn(paragraph, { labels: null, read: allOf(tokens.length) });
      const near = nearLabels(paragraph.words, first);
      return near.length === 0 ? [] : spansOf(labelsIn(paragraph, { labels: first, read: near }), tokens);
    },
  };
}

function tablesOf({ header, tables }: Weights): Tables | null {
  const prints = tables.get('prints');
  const weights = tables.get('weights');
  const clusters = tables.get('clusters');
  if (header.model !== 'attribution' || prints === undefined || weights === undefined || clusters === undefined) {
    return null;
  }
  // A copy: words of two bytes cannot be read from an odd offset.
  const features = readFeatures(new Uint16Array(prints.slice().buffer), weights);
  if (features === null) return null;
  return {
    header: header as unknown as TaggerHeader,
    features,
    clusters: readClusters(new TextDecoder().decode(clusters)),
  };
}

/** So many forms are remembered, some pages' worth. */
const MOST_FORMS = 8000;

function makeForms({ clusters }: Tables): (text: string) => KnownForm {
  const known = new Map<string, KnownForm>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= MOST_FORMS) known.clear();
    const fresh: KnownForm = { ...formOf(text, clusters), said: [null, null] };
    known.set(text, fresh);
    return fresh;
  };
}

function allOf(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let at = 0; at < count; at++) all[at] = at;
  return all;
}

/** The words of sentences with a label, and of those beside them: elsewhere a second pass has nothing to mend. */
function nearLabels({ sentence, count }: Words, labels: Uint8Array): Int32Array {
  const isNear = new Uint8Array((sentence[count - 1] ?? 0) + 3);
  for (let at = 0; at < count; at++) if (labels[at] !== 0) isNear.fill(1, sentence[at]!, sentence[at]! + 3);
  return allOf(count).filter((at) => isNear[sentence[at]! + 1] === 1);
}

interface Paragraph {
  readonly forms: readonly KnownForm[];
  readonly words: Words;
}

/** The words that are read, and the labels of a first pass. */
interface Pass {
  readonly labels: Uint8Array | null;
  readonly read: Int32Array;
}

/** Outweighs whatever else a word might be. */
const SURELY = 1e6;

/** Labels the words of a paragraph; in a second pass those that are read, with the labels of the first. */
function makeLabeller({ header, features }: Tables) {
  const addAlone = makeAdder(features);
  return ({ forms, words }: Paragraph, { labels, read }: Pass): Uint8Array => {
    const pass = labels === null ? 0 : 1;
    const tally = new Int32Array(read.length * TALLY);
    const ahead = new Int32Array(read.length);
    takeFeatures(words, labels, { read, alone: false }, (hashes) => addColumn(features, hashes, ahead, tally));
    addAlone(tally, forms, read, pass);
    const scores = scoresOf(sumsOf(tally), header.step, { read, count: words.count });
    return bestLabels(scores, header.transitions[pass]!);
  };
}

/** Of the words that are not read it is sure that they have no label. */
function scoresOf(sums: Int32Array, step: number, { read, count }: { read: Int32Array; count: number }): Float32Array {
  const scores = new Float32Array(count * LABELS);
  if (read.length < count) for (let at = 0; at < scores.length; at += LABELS) scores[at] = SURELY;
  for (let row = 0, from = 0; row < read.length; row++) {
    const into = read[row]! * LABELS;
    for (let label = 0; label < LABELS; label++, from++) scores[into + label] = sums[from]! * step;
  }
  return scores;
}
