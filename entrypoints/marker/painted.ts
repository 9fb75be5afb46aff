/** What is painted in a page, of all that was found in it. */
import type { PaintedMark } from '../../lib/painting/painter.ts';
import type { Reading } from './reading.ts';

/** What somebody checked is painted as such, not as a suggestion too. */
export function marksToPaint({ spotted, marks }: Pick<Reading, 'spotted' | 'marks'>, active?: Range): PaintedMark[] {
  const checked = marks.flatMap(({ place, tone, status }) =>
    place === null ? [] : [{ ...place, tone: status === 'changed' ? ('changed' as const) : tone }],
  );
  const open = spotted.filter(({ place }) => !checked.some(({ from, to }) => from < place.to && place.from < to));
  return [
    ...open.map(({ place: { range } }) => ({ range, tone: 'suggested' as const })),
    ...checked.map(({ range, tone }) => ({ range, tone })),
    ...(active === undefined ? [] : [{ range: active, tone: 'active' as const }]),
  ];
}

export function isSamePaint(before: readonly PaintedMark[], after: readonly PaintedMark[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ range, tone }, index) => range === after[index]!.range && tone === after[index]!.tone)
  );
}
