/** Where the keys for the next and the previous mark lead. */
import { expect, test } from 'vitest';
import { markInView, nextStep } from '../../../entrypoints/tools/steps.ts';

const at = (...tops: readonly number[]) => tops.map((top) => ({ top, bottom: top + 20 }));
const height = 600;

test('on from the mark that a person went to last, and round at the end', () => {
  const boxes = at(100, 290, 500);
  expect(nextStep({ boxes, last: 1, height }, 1)).toBe(2);
  expect(nextStep({ boxes, last: 1, height }, -1)).toBe(0);
  expect(nextStep({ boxes, last: 2, height }, 1)).toBe(0);
  expect(nextStep({ boxes, last: 0, height }, -1)).toBe(2);
});

test('to what is in view or below it, and back to what is above it, for who has scrolled on since', () => {
  const boxes = at(-900, -400, 200, 400, 1500);
  expect(nextStep({ boxes, last: 0, height }, 1)).toBe(2);
  expect(nextStep({ boxes, last: null, height }, -1)).toBe(1);
  expect(nextStep({ boxes: at(900), last: null, height }, 1)).toBe(0);
  expect(nextStep({ boxes: at(-900, -400), last: null, height }, 1)).toBe(0);
  expect(nextStep({ boxes: at(900, 1400), last: null, height }, -1)).toBe(1);
});

test('nowhere on a page without marks', () => {
  expect(nextStep({ boxes: [], last: null, height }, 1)).toBeNull();
});

test('a mark that was gone to and is gone since is no place to go on from', () => {
  expect(nextStep({ boxes: at(100), last: 3, height }, 1)).toBe(0);
});

test('the mark in view is the last, else the one nearest to the middle, else none', () => {
  const boxes = at(10, 310, 590);
  expect(markInView({ boxes, last: 0, height })).toBe(0);
  expect(markInView({ boxes, last: null, height })).toBe(1);
  expect(markInView({ boxes: at(-100, 700), last: 0, height })).toBeNull();
});
