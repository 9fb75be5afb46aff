/**
 * What became of the words of a sentence: which stayed, which went, which came.
 *
 * Out:  parts in reading order. The kept and added ones together are the new text; white space alone is no change,
 *       and is the new text's.
 * Cost: linear in the text times what changed (Myers 1986). Texts that have little in common are given as removed and
 *       added whole.
 */
import { diffArrays } from 'diff/lib/diff/array.js';

export type ChangeKind = 'same' | 'removed' | 'added';

export interface WordChange {
  readonly kind: ChangeKind;
  readonly text: string;
}

export type WordDiff = readonly WordChange[];

/** Words put in and taken out: beyond this nobody reads a diff. */
const MAX_CHANGES = 400;

/** A word with the white space behind it. Scripts without spaces change by the character. */
const words =
  /(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]+)\s*/gu;

export function diffWords(before: string, after: string): WordDiff {
  const parts = diffArrays(before.trimStart().match(words) ?? [], after.trimStart().match(words) ?? [], {
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
    maxEditLength: MAX_CHANGES,
  });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ removed, added, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }));
}
