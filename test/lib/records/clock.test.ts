import { expect, test } from 'vitest';
import { LATEST_CLOCK_MS } from '../../../lib/model/record.ts';
import { MAX_DRIFT_MS, newClock, observe, tick } from '../../../lib/records/clock.ts';
import { hlcAt } from '../../support/records.ts';

const now = Date.UTC(2026, 2, 1);

test('a stamp is the time in base 36, a counter in hex and the device', () => {
  const { hlc, clock } = tick(newClock('desk_1'), { now, after: [] });
  expect(hlc).toBe(`${now.toString(36).padStart(9, '0')}-0000-desk_1`);
  expect(clock).toEqual({ lastMs: now, counter: 0, device: 'desk_1' });
});

test('within one millisecond the counter tells stamps apart; a full one borrows the next millisecond', () => {
  const full = { lastMs: now, counter: 0xffff, device: 'a' };
  expect(tick({ ...full, counter: 9 }, { now, after: [] }).hlc).toBe(hlcAt(now, 'a', 10));
  expect(tick(full, { now, after: [] }).hlc).toBe(hlcAt(now + 1, 'a', 0));
});

test('the last stamp that can be read repeats, since one past it could not be read', () => {
  const last = hlcAt(LATEST_CLOCK_MS - 1, 'a', 0xffff);
  const clock = { lastMs: LATEST_CLOCK_MS - 1, counter: 0xffff, device: 'a' };
  expect(tick(newClock('a'), { now, after: [last] })).toEqual({ hlc: last, clock });
  expect(tick(clock, { now, after: [] })).toEqual({ hlc: last, clock });
});

test('a clock that was set back goes on from its last stamp', () => {
  expect(tick({ lastMs: now, counter: 0, device: 'a' }, { now: now - 86_400_000, after: [] }).hlc).toBe(
    hlcAt(now, 'a', 1),
  );
});

test('a stamp is past every one that it replaces, even one a year ahead', () => {
  const ahead = hlcAt(now + 365 * 86_400_000, 'z', 0xffff);
  expect(tick(newClock('a'), { now, after: [hlcAt(now, 'z', 3), ahead] }).hlc > ahead).toBe(true);
});

test('a foreign stamp advances the clock up to five minutes ahead, and not by one millisecond more', () => {
  const clock = newClock('a');
  expect(observe(clock, hlcAt(now + MAX_DRIFT_MS, 'b', 4), now)).toEqual({
    lastMs: now + MAX_DRIFT_MS,
    counter: 4,
    device: 'a',
  });
  expect(observe(clock, hlcAt(now + MAX_DRIFT_MS + 1, 'b'), now)).toBe(clock);
});

test('a foreign stamp never sets a clock back', () => {
  const clock = { lastMs: now, counter: 5, device: 'a' };
  expect(observe(clock, hlcAt(now, 'b', 2), now)).toEqual(clock);
  expect(observe(clock, hlcAt(now - 1, 'b', 9), now)).toEqual(clock);
});
