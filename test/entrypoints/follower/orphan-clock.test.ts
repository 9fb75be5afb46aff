import { expect, test } from 'vitest';
import { OrphanClock } from '../../../entrypoints/follower/orphan-clock.ts';

test('what was not found is looked for at once, then ever more rarely, a minute apart at most', () => {
  const clock = new OrphanClock();
  const waits: number[] = [];
  let now = 1000;
  for (let round = 0; round < 10; round += 1) {
    const rest = clock.rest(now, { grew: false });
    waits.push(rest);
    now += rest;
    clock.tried(now);
  }
  expect(waits).toEqual([0, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

test('on a page that grew it is looked for at once', () => {
  const clock = new OrphanClock();
  clock.tried(0);
  clock.tried(500);
  expect(clock.rest(600, { grew: false })).toBe(900);
  expect(clock.rest(600, { grew: true })).toBe(0);
});
