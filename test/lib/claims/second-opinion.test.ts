import { expect, test } from 'vitest';
import { bothOpinions, isOpen } from '../../../lib/claims/second-opinion.ts';

test('each reader moves the other, and neither is sure enough to be alone', () => {
  expect(bothOpinions(0.5, 0.9)).toBeGreaterThan(bothOpinions(0.5, 0.5));
  expect(bothOpinions(0.9, 0.5)).toBeGreaterThan(bothOpinions(0.5, 0.5));
  for (const [first, second] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    expect(bothOpinions(first, second)).toBeGreaterThan(0);
    expect(bothOpinions(first, second)).toBeLessThan(1);
  }
});

test.each([
  [0.1, false],
  [0.5, true],
  [0.95, false],
])('a span that the first reader gives %d is open: %s', (first, open) => {
  expect(isOpen(first)).toBe(open);
});
