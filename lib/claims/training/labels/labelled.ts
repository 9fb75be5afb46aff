/**
 * The labelled units, with their text taken from the folder of pages: the project keeps places and labels only.
 *
 * Units: UTF-16 code units, end excluded. `claim` counts from the start of the unit.
 * Errors: throws where the folder does not hold a page, or holds another version of it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBodies, readSource } from './corpus.ts';
import { linesOf } from './lines.ts';

export interface Label {
  readonly worth: 0 | 1;
  readonly kind: string;
  readonly claim?: readonly [start: number, end: number];
}

export type Place =
  | { readonly start: number; readonly end: number }
  | { readonly element: string; readonly nth: number };

/** `first` and `second` are the two passes; the label beside them is what was agreed on. */
export type Unit = Label &
  Place & { readonly id: number; readonly page: string; readonly first: Label; readonly second: Label };

export function readUnits(): readonly Unit[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'units.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Unit);
}

export type LabelledUnit = Unit & { readonly text: string };

export function readLabelled(corpus: string): readonly LabelledUnit[] {
  const bodies = readBodies(corpus);
  return readUnits().map((unit) => {
    const text =
      'element' in unit
        ? linesOf(readSource(corpus, unit.page), unit.element)[unit.nth]?.text
        : bodies[unit.page]?.slice(unit.start, unit.end);
    if (text === undefined || text.length < (unit.claim?.[1] ?? 1))
      throw new Error(`unit ${unit.id} is not in ${corpus}`);
    return { ...unit, text };
  });
}
