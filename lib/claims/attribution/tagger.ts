/**
 * Which words of a paragraph name a source, tell of saying, and are what is said.
 *
 * In:    the bytes of `attribution.bin`, and then a paragraph.
 * Out:   spans of sources, cues and contents, in order and apart.
 * Units: UTF-16 code units, end excluded.
 * Errors: null for bytes that are no such model.
 * Cost:  linear; two passes of some hundred table look-ups a word.
 * Source: linear-chain conditional random fields (Lafferty et al., ICML 2001), the second stacked on the first.
 */
import { unpackWeights, type Weights } from '../weights.ts';
import { type Clusters, readClusters } from './clusters.ts';
import { bestLabels } from './decode.ts';
import { markedOf, slotOf } from './feature-table.ts';
import { featuresOfWords } from './features.ts';
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
  readonly prints: Uint16Array;
  readonly marked: Uint32Array;
  readonly weights: Int8Array;
  readonly clusters: Clusters;
}

export function loadTagger(bytes: ArrayBuffer): Tagger | null {
  const file = unpackWeights(bytes);
  const tables = file === null ? null : tablesOf(file);
  if (tables === null) return null;
  return {
    tag(text, tokens = taggerTokens(text)) {
      const words = readWords(tokens, tables.clusters);
      const first = labelsIn(tables, words, null);
      const near = nearLabels(words, first);
      return near.length === 0 ? [] : spansOf(labelsIn(tables, words, { labels: first, near }), tokens);
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
  if (weights.length * 2 !== prints.length * LABELS) return null;
  // A copy: words of two bytes cannot be read from an odd offset.
  const words = new Uint16Array(prints.slice().buffer);
  return {
    header: header as unknown as TaggerHeader,
    prints: words,
    marked: markedOf(words),
    weights,
    clusters: readClusters(new TextDecoder().decode(clusters)),
  };
}

/** What a first pass found, and the words that a second looks at again. */
interface FirstPass {
  readonly labels: Uint8Array;
  readonly near: Int32Array;
}

/** The words of sentences with a label, and of those beside them: elsewhere a second pass has nothing to mend. */
function nearLabels({ sentence, count }: Words, labels: Uint8Array): Int32Array {
  const labelled = new Set<number>();
  labels.forEach((label, at) => {
    if (label === 0) return;
    for (const beside of [-1, 0, 1]) labelled.add(sentence[at]! + beside);
  });
  return Int32Array.from({ length: count }, (_, at) => at).filter((at) => labelled.has(sentence[at]!));
}

/** Outweighs whatever else a word might be. */
const SURELY = 1e6;

function labelsIn(tables: Tables, words: Words, pass: FirstPass | null): Uint8Array {
  const { each, hashes } = featuresOfWords(words, pass?.labels ?? null, pass?.near);
  const scores = new Float32Array(words.count * LABELS);
  if (pass !== null) for (let at = 0; at < words.count; at++) scores[at * LABELS] = SURELY;
  for (let from = 0, place = 0; from < hashes.length; from += each, place++) {
    const row = (pass === null ? place : pass.near[place]!) * LABELS;
    scores.set(sumsOf(tables, hashes.subarray(from, from + each)), row);
  }
  return bestLabels(scores, tables.header.transitions[pass === null ? 0 : 1]!);
}

/** What the features of one word say for each label. */
function sumsOf({ header, prints, marked, weights }: Tables, hashes: Int32Array): Float32Array {
  const sums = new Float32Array(LABELS);
  for (const hash of hashes) {
    const slot = slotOf(prints, marked, hash);
    if (slot < 0) continue;
    const first = slot * LABELS;
    for (let label = 0; label < LABELS; label++) sums[label]! += weights[first + label]!;
  }
  return sums.map((sum) => sum * header.step);
}
