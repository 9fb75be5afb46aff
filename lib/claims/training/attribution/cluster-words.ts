/**
 * Groups words that are used alike: by what stands two places before them to two behind, in a few dimensions.
 *
 * In:    texts, and a source of chance. Out: the lines that `clusters.ts` of the tagger reads.
 * Cost:  a minute for two million words.
 * Source: Schütze, EACL 1995; subspace iteration after Halko et al., SIAM Review 53, 2011.
 */
import { taggerTokens } from '../../attribution/tokens.ts';
import { centresOf, nearest } from './k-means.ts';
import { principal, type SparseMatrix } from './subspace.ts';

const KINDS = 48;
const FINES = 250;
const MIN_COUNT = 3;

/** So many of the commonest words count as neighbours. */
const NEIGHBOURS = 1500;
const PLACES: readonly (readonly [offset: number, weight: number])[] = [
  [-1, 1],
  [1, 1],
  [-2, 0.5],
  [2, 0.5],
];
const DIMENSIONS = 60;

export function clusterWords(texts: readonly string[], chance: () => number): string {
  const words = texts.flatMap((text) => ['', '', ...taggerTokens(text).map(({ text: word }) => formOf(word))]);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([word, count]) => word !== '' && count >= MIN_COUNT && !word.includes(' '))
    .toSorted((left, right) => right[1] - left[1])
    .map(([word]) => word);
  const vectors = principal(associations(words, vocabulary), DIMENSIONS, chance);
  const centres = centresOf(vectors, FINES, chance);
  const kinds = centresOf(centres, KINDS, chance);
  const members: string[][] = centres.map(() => []);
  vocabulary.forEach((word, at) => {
    members[nearest(centres, vectors[at]!)]!.push(word);
  });
  return centres.map((centre, at) => [nearest(kinds, centre), ...members[at]!].join(' ')).join('\n');
}

/** As the tagger reads a word: in lower case, digits alike, straight marks. */
function formOf(word: string): string {
  return word
    .replaceAll(/[“”]|``|''/gu, '"')
    .replaceAll(/[’‘`]/gu, "'")
    .toLowerCase()
    .replaceAll(/\d/gu, '0');
}

/** How much more often than by chance a neighbour stands at a place beside a word, as a logarithm. */
function associations(words: readonly string[], vocabulary: readonly string[]): SparseMatrix {
  const index = new Map(vocabulary.map((word, at) => [word, at]));
  const ids = Int32Array.from(words, (word) => index.get(word) ?? -1);
  const rows: Map<number, number>[] = vocabulary.map(() => new Map());
  const columns = new Float64Array(NEIGHBOURS * PLACES.length);
  let total = 0;
  PLACES.forEach(([offset, weight], block) => {
    for (let at = 2; at < ids.length - 2; at++) {
      const neighbour = ids[at + offset]!;
      if (ids[at]! < 0 || neighbour < 0 || neighbour >= NEIGHBOURS) continue;
      const column = block * NEIGHBOURS + neighbour;
      const row = rows[ids[at]!]!;
      row.set(column, (row.get(column) ?? 0) + weight);
      columns[column]! += weight;
      total += weight;
    }
  });
  return { columns: columns.length, rows: rows.map((row) => weighted(row, columns, total)) };
}

function weighted(row: ReadonlyMap<number, number>, columns: Float64Array, total: number): [number, number][] {
  const sum = [...row.values()].reduce((all, count) => all + count, 0);
  return [...row].flatMap(([column, count]) => {
    const information = Math.log((count * total) / (sum * columns[column]!));
    return information <= 0 ? [] : [[column, information * Math.min(1, Math.log1p(count))] as [number, number]];
  });
}
