/** The stored mentions that were found in a page, in its order: that of its texts, and in each of the words. */
import type { PlacedMark } from '../../lib/model/page-tools.ts';
import { documentOf } from './gone.ts';
import type { Reading } from './reading.ts';

export function placedMarks({ parts, marks }: Pick<Reading, 'parts' | 'marks'>): readonly PlacedMark[] {
  const documents: readonly (Document | null)[] = parts.map(({ document }) => document);
  const placed = marks.flatMap(({ place, ...mark }) => {
    if (place === null) return [];
    const part = documents.indexOf(documentOf(place.range));
    return part < 0 ? [] : [{ part, from: place.from, mark: { ...mark, range: place.range } }];
  });
  return placed.toSorted((one, other) => one.part - other.part || one.from - other.from).map(({ mark }) => mark);
}
