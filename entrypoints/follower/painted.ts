/** What is painted in the documents of a page, of all that was found in the page. */
import type { PaintedMark } from '../../lib/painting/painter.ts';
import { shownOf, suggestionMark } from '../marker/shown.ts';
import { documentOf, withoutGone } from './gone.ts';
import { nearView } from './near-view.ts';
import type { Part, Reading } from './reading.ts';

export interface PaintOptions {
  /** What a person asked for. */
  readonly active?: Range | undefined;
  /** A person wants no marks: what was asked for stands out all the same. */
  readonly areHidden?: boolean;
}

export function paintPage(page: Reading, { active, areHidden }: PaintOptions = {}): void {
  const reading = withoutGone(page);
  for (const part of reading.parts) {
    const known = areHidden ? { ...reading, marks: [], showing: { ...reading.showing, threshold: Infinity } } : reading;
    const marks = marksToPaint(part, known, active);
    part.painter.paint(part.feed.isBusy ? nearView(marks) : marks);
  }
}

/** What somebody checked is painted as such, not as a suggestion too. */
export function marksToPaint(
  { document, spotted }: Pick<Part, 'document' | 'spotted'>,
  { marks, showing }: Pick<Reading, 'marks' | 'showing'>,
  active?: Range,
): readonly PaintedMark[] {
  const isHere = (range: Range): boolean => documentOf(range) === document;
  const checked = marks.flatMap(({ place, tone, status }) =>
    place === null || !isHere(place.range)
      ? []
      : [{ ...place, tone: status === 'changed' ? 'changed' : tone } as const],
  );
  const open = shownOf(spotted, showing).filter(
    ({ place }) => !checked.some(({ from, to }) => from < place.to && place.from < to),
  );
  return [
    ...open.map(suggestionMark),
    ...checked.map(({ range, tone }) => ({ range, tone })),
    ...(active === undefined || !isHere(active) ? [] : [{ range: active, tone: 'active' as const }]),
  ];
}
