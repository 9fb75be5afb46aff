/**
 * A hybrid logical clock: a stamp for each record, in an order that respects what its author had seen.
 *
 * In:     `now` in milliseconds since 1970, handed in; stamps as `<ms base36, 9>-<counter hex, 4>-<device>`.
 * Out:    stamps whose string order (by code unit) is their clock order. They strictly grow on one device and are
 *         past everything that they replace, however wrong the clocks are. Order only: people see `body.at`.
 *         At the last instant that is read, stamps repeat: what can no longer be ordered can still be read.
 * Units:  milliseconds. The state is a plain JSON value, stored between ticks.
 * Source: Kulkarni and others, "Logical Physical Clocks", OPODIS 2014. Law L10 of sharing.md: a clamp on drift alone
 *         put a replacement before what it replaced, so replaced stamps count whatever their distance.
 */
import { LATEST_CLOCK_MS } from '../model/record.ts';

export interface ClockState {
  readonly lastMs: number;
  readonly counter: number;
  readonly device: string;
}

/** A stamp further ahead than this is a wrong clock: it is kept as it is, and does not drag ours along. */
export const MAX_DRIFT_MS = 5 * 60_000;

const LAST_COUNTER = 0xffff;
const MS_DIGITS = 9;

interface Instant {
  readonly ms: number;
  readonly counter: number;
}

/** A device's first clock. `device` is 1 to 26 of A-Z, a-z, 0-9 and _, and no two devices share one. */
export function newClock(device: string): ClockState {
  return { lastMs: 0, counter: 0, device };
}

/** The next stamp of this device, past its last one and past each of `after`: the stamps that are replaced. */
export function tick(
  clock: ClockState,
  { now, after }: { readonly now: number; readonly after: readonly string[] },
): { readonly hlc: string; readonly clock: ClockState } {
  const seen = after.map(instantOf).reduce(later, { ms: clock.lastMs, counter: clock.counter });
  const { ms, counter } = seen.ms < Math.trunc(now) ? { ms: Math.trunc(now), counter: 0 } : following(seen);
  return { hlc: stamp(ms, counter, clock.device), clock: { lastMs: ms, counter, device: clock.device } };
}

/** The clock after a foreign stamp was seen, so that what is written next comes after it. */
export function observe(clock: ClockState, hlc: string, now: number): ClockState {
  const seen = instantOf(hlc);
  if (seen.ms > now + MAX_DRIFT_MS) return clock;
  const { ms, counter } = later({ ms: clock.lastMs, counter: clock.counter }, seen);
  return { lastMs: ms, counter, device: clock.device };
}

function following({ ms, counter }: Instant): Instant {
  if (counter < LAST_COUNTER) return { ms, counter: counter + 1 };
  return ms + 1 < LATEST_CLOCK_MS ? { ms: ms + 1, counter: 0 } : { ms, counter };
}

function later(a: Instant, b: Instant): Instant {
  if (a.ms !== b.ms) return a.ms > b.ms ? a : b;
  return a.counter >= b.counter ? a : b;
}

function instantOf(hlc: string): Instant {
  return { ms: Number.parseInt(hlc.slice(0, MS_DIGITS), 36), counter: Number.parseInt(hlc.slice(10, 14), 16) };
}

function stamp(ms: number, counter: number, device: string): string {
  return `${ms.toString(36).padStart(MS_DIGITS, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
