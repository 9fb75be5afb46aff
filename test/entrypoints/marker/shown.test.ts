import { expect, test } from 'vitest';
import { shownOf, suggestionMark } from '../../../entrypoints/marker/shown.ts';
import type { Spotted } from '../../../entrypoints/marker/spotted.ts';
import { SHOWN_FROM, SPOTTED_FROM, STRONG_FROM } from '../../../lib/model/limits.ts';

const spotted = (exact: string, checkWorthiness: number): Spotted =>
  ({ exact, checkWorthiness, place: { from: 0, to: 1, range: { of: exact } } }) as unknown as Spotted;

const all = [spotted('Strong.', 0.9), spotted('Fair.', 0.5), spotted('Weak\n one.', 0.3)];
const shown = (threshold: number, dismissed: readonly string[] = []) =>
  shownOf(all, { threshold, dismissed }).map(({ exact }) => exact);

test('shown are those from a threshold on', () => {
  expect(shown(0.2)).toEqual(['Strong.', 'Fair.', 'Weak\n one.']);
  expect(shown(0.5)).toEqual(['Strong.', 'Fair.']);
  expect(shown(0.95)).toEqual([]);
});

test('words that were put aside are not shown, wherever a line of them breaks', () => {
  expect(shown(0.2, ['Weak one.', 'Strong.'])).toEqual(['Fair.']);
});

test('a strong one is painted otherwise than one that is less so', () => {
  expect(all.map((claim) => suggestionMark(claim).tone)).toEqual(['suggested', 'hinted', 'hinted']);
});

test('one of a topic that a desk marks strongly is painted as a strong one, however much is shown', () => {
  expect(suggestionMark({ ...all[2]!, isStrong: true }).tone).toBe('suggested');
  expect(shown(0.5)).not.toContain('Weak\n one.');
});

test('there is something to show to one who wants more, and something strong to one who wants less', () => {
  expect(SPOTTED_FROM).toBeLessThan(SHOWN_FROM);
  expect(SHOWN_FROM).toBeLessThan(STRONG_FROM);
});
