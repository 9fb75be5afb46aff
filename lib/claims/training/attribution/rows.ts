/**
 * The features of each word of a paragraph in one row, as the trainer reads them.
 *
 * In:   the words of a paragraph, and the labels of a first pass or null. Out: hashes, so many for each word.
 */
import { takeFeatures } from '../../attribution/features.ts';
import type { Words } from '../../attribution/words.ts';

export interface Hashes {
  readonly each: number;
  readonly hashes: Int32Array;
}

export function rowsOf(words: Words, labels: Uint8Array | null): Hashes {
  const read = Int32Array.from({ length: words.count }, (_, at) => at);
  const columns: Int32Array[] = [];
  takeFeatures(words, labels, { read, alone: true }, (column) => columns.push(column.slice()));
  const each = columns.length;
  const hashes = new Int32Array(words.count * each);
  columns.forEach((column, place) => {
    column.forEach((hash, row) => {
      hashes[row * each + place] = hash;
    });
  });
  return { each, hashes };
}
