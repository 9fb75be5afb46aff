/** How the minimap groups marks, and what it counts out of view. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideView, groupMarks } from '../../../entrypoints/tools/groups.ts';

const page = { from: 0, to: 10_000 };

test('marks whose targets would overlap are one group, from the top down', () => {
  // A bar of 1000 for a page of 10,000: a target of 24 is 240 of the page.
  const groups = groupMarks([5000, 1000, 1100, 1239, 1242], page, 1000);
  expect(groups.map(({ marks }) => marks)).toEqual([[1, 2, 3], [4], [0]]);
  expect(groups.map(({ at }) => at)).toEqual([100, 124.2, 500]);
});

test('targets neither overlap nor leave the bar, and each mark is in one of them', () => {
  const tops = fc.array(fc.double({ min: -500, max: 12_000, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(tops, fc.integer({ min: 24, max: 1500 }), (list, bar) => {
      const groups = groupMarks(list, page, bar);
      for (const [index, { at }] of groups.entries()) {
        expect(at).toBeGreaterThanOrEqual(12);
        expect(at).toBeLessThanOrEqual(bar - 12);
        if (index > 0) expect(at - groups[index - 1]!.at).toBeGreaterThanOrEqual(24);
      }
      expect(groups.flatMap(({ marks }) => marks).toSorted((a, b) => a - b)).toEqual(list.map((_, index) => index));
    }),
  );
});

test('a page without height has its marks at the top', () => {
  expect(groupMarks([0, 0], { from: 0, to: 0 }, 500)).toEqual([{ at: 12, marks: [0, 1] }]);
});

test('what is above and below the view is counted, and the nearest on each side is known', () => {
  const boxes = [300, 100, 450, 900, 700].map((top) => ({ top, bottom: top + 20 }));
  expect(besideView(boxes, { top: 400, bottom: 600 })).toEqual({
    ...{ above: 2, below: 2, nearestAbove: 0, nearestBelow: 4 },
  });
  expect(besideView(boxes, { top: 0, bottom: 2000 })).toMatchObject({ above: 0, nearestAbove: null, below: 0 });
});

test('a mark that is in view in part is in view', () => {
  expect(besideView([{ top: 390, bottom: 410 }], { top: 400, bottom: 600 })).toMatchObject({ above: 0, below: 0 });
});
