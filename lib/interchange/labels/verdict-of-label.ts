/**
 * Which verdict code a fact-checker's label stands for.
 *
 * In:   the words of a rating, of any origin and length.
 * Out:  the code that a list of known labels gives for exactly these words, else null: nothing is guessed from words
 *       inside of a sentence, which may just as well deny them.
 * Note: case, combining marks (Arabic ones too), forms of alef, dotted and dotless i, punctuation and white space do
 *       not count.
 */
import type { VerdictCode } from '../../model/verdict-scheme.ts';
import { labelWords } from './label-words.ts';

/** The longest rating that is a label, in UTF-16 code units. What is longer is a sentence or an article. */
export const MAX_LABEL = 60;

/** A rating as we keep it. */
export interface Rating {
  /** What is shown: the rating's own words, or the first of them. */
  readonly label: string;
  readonly verdict: VerdictCode | null;
  /** All of the words, where they are too many for a label. */
  readonly sentence: string | null;
}

/** A desk's own words for codes, beside the known ones. */
export type OwnLabels = Readonly<Record<string, VerdictCode>>;

export function verdictOfLabel(label: string, own: OwnLabels = {}): VerdictCode | null {
  if (label.length > MAX_LABEL) return null;
  const folded = foldLabel(label);
  const mine = Object.entries(own).find(([words]) => foldLabel(words) === folded);
  return mine?.[1] ?? known.get(folded) ?? null;
}

/** Null where nothing is said. */
export function ratingOf(words: string, own: OwnLabels = {}): Rating | null {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  if (text.length <= MAX_LABEL) return { label: text, verdict: verdictOfLabel(text, own), sentence: null };
  return { label: beginningOf(text), verdict: null, sentence: words.trim() };
}

/** Whole words where there are some. */
function beginningOf(text: string): string {
  const cut = text.slice(0, MAX_LABEL - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > MAX_LABEL / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}

export function foldLabel(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const known: ReadonlyMap<string, VerdictCode> = new Map(
  labelWords.flatMap((words) =>
    Object.entries(words).flatMap(([code, labels]) =>
      labels.map((label) => [foldLabel(label), code as VerdictCode] as const),
    ),
  ),
);
