import { describe, expect, test } from 'vitest';
import { type KnownForm, makeAdder } from '../../../../lib/claims/attribution/alone.ts';
import { readClusters } from '../../../../lib/claims/attribution/clusters.ts';
import {
  addColumn,
  type FeatureTable,
  place,
  readFeatures,
  SLOTS,
  sumsOf,
  TALLY,
} from '../../../../lib/claims/attribution/feature-table.ts';
import { takeFeatures } from '../../../../lib/claims/attribution/features.ts';
import { formOf } from '../../../../lib/claims/attribution/forms.ts';
import { LABELS } from '../../../../lib/claims/attribution/labels.ts';
import { taggerTokens } from '../../../../lib/claims/attribution/tokens.ts';
import { readWords } from '../../../../lib/claims/attribution/words.ts';

const BUCKETS = 1 << 12;
const noClusters = readClusters('0 nobody');

/** A table that holds these hashes, each with weights of its own. */
function tableOf(hashes: Iterable<number>, weightOf: (hash: number, label: number) => number) {
  const prints = new Uint16Array(BUCKETS * SLOTS);
  const weights = new Int8Array(prints.length * LABELS);
  for (const hash of new Set(hashes)) {
    const slot = place(prints, hash);
    for (let label = 0; slot >= 0 && label < LABELS; label++) weights[slot * LABELS + label] = weightOf(hash, label);
  }
  return readFeatures(prints, weights)!;
}

/** What one word says by these features. */
function saidBy(table: FeatureTable, hashes: Iterable<number>): number[] {
  const tally = new Int32Array(TALLY);
  for (const hash of hashes) addColumn(table, Int32Array.of(hash), new Int32Array(1), tally);
  return Array.from(sumsOf(tally));
}

describe('the table of features', () => {
  test.each([127, -127, 1, 0])('adds up two hundred weights of %i without a carry', (weight) => {
    const hashes = Int32Array.from({ length: 200 }, (_, at) => (at + 1) * 0x10001);
    const table = tableOf(hashes, (_, label) => (label % 2 === 0 ? weight : -weight));
    const expected = Array.from({ length: LABELS }, (_, label) => 200 * (label % 2 === 0 ? weight : -weight) + 0);
    expect(saidBy(table, hashes)).toEqual(expected);
  });

  test('says nothing of what it does not hold', () => {
    const table = tableOf([0x10001], () => 5);
    expect(saidBy(table, [0x20001])).toEqual(Array<number>(LABELS).fill(0));
    expect(saidBy(table, [0x20001, 0x10001])).toEqual(Array<number>(LABELS).fill(5));
  });

  test('is refused where prints and weights do not belong together', () => {
    expect(readFeatures(new Uint16Array(SLOTS), new Int8Array(LABELS))).toBeNull();
  });
});

describe('what words say alone and together', () => {
  const text = '"The port was shut," Ana Ruiz said on Monday. It was. He denied that 3 ships had left.';
  const tokens = taggerTokens(text);
  const forms = tokens.map((token): KnownForm => ({ ...formOf(token.text, noClusters), said: [null, null] }));
  const words = readWords(tokens, forms);
  const everyWord = Int32Array.from(tokens.keys());
  const guessed = Uint8Array.from(tokens, (_, at) => at % LABELS);

  test.each([
    ['in a first pass', 0, null, everyWord],
    ['in a second', 1, guessed, everyWord],
    ['of some words', 1, guessed, Int32Array.of(0, 3, tokens.length - 1)],
  ] as const)('is what all features say, %s', (_, pass, labels, read) => {
    const hashes: number[] = [];
    takeFeatures(words, labels, { read, alone: true }, (column) => hashes.push(...column));
    const table = tableOf(hashes, (hash, label) => ((hash >>> label) % 255) - 127);
    const tally = (alone: boolean) => {
      const sums = new Int32Array(read.length * TALLY);
      const room = new Int32Array(read.length);
      takeFeatures(words, labels, { read, alone }, (column) => addColumn(table, column, room, sums));
      return sums;
    };
    const together = tally(false);
    expect(Array.from(together)).not.toEqual(Array.from(tally(true)));
    makeAdder(table)(together, forms, read, pass);
    expect(Array.from(sumsOf(together))).toEqual(Array.from(sumsOf(tally(true))));
  });
});
