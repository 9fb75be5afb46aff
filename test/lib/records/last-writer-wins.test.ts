/**
 * X1: why records are not fields. The law "no silent loss" (L7), put to a store that keeps one value per field and
 * lets the later hybrid clock win, must fail. If it ever holds, the law is checked wrongly.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockState, newClock, observe, tick } from '../../../lib/records/clock.ts';
import { START_MS } from '../../support/records.ts';

interface Edit {
  readonly value: number;
  readonly hlc: string;
  /** The edit that its author saw when writing this one. */
  readonly saw: Edit | null;
}

type Step = { readonly device: number } & ({ readonly act: 'edit' } | { readonly act: 'sync'; readonly from: number });

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('edit' as const), device: fc.nat(2) }),
    fc.record({ act: fc.constant('sync' as const), device: fc.nat(2), from: fc.nat(2) }),
  ),
  { maxLength: 12 },
);

/** Runs the steps, exchanges everything, and answers the edits and the one that is left. */
function playField(history: readonly Step[]): { readonly edits: readonly Edit[]; readonly left: Edit | null } {
  const fields: (Edit | null)[] = [null, null, null];
  const clocks: ClockState[] = ['a', 'b', 'c'].map(newClock);
  const edits: Edit[] = [];
  for (const step of history) {
    const { device } = step;
    const saw = fields[device]!;
    if (step.act === 'sync') {
      const arrived = fields[step.from]!;
      fields[device] = later(saw, arrived);
      if (arrived !== null) clocks[device] = observe(clocks[device]!, arrived.hlc, START_MS);
      continue;
    }
    const { hlc, clock } = tick(clocks[device]!, { now: START_MS, after: saw === null ? [] : [saw.hlc] });
    clocks[device] = clock;
    const edit = { value: edits.length, hlc, saw };
    edits.push(edit);
    fields[device] = edit;
  }
  return { edits, left: fields.reduce(later, null) };
}

function later(a: Edit | null, b: Edit | null): Edit | null {
  if (a === null || b === null) return a ?? b;
  return a.hlc > b.hlc ? a : b;
}

function isLost(edit: Edit, { edits, left }: ReturnType<typeof playField>): boolean {
  return edit !== left && !edits.some(({ saw }) => saw === edit);
}

test('X1 a last-writer-wins field loses an edit that nobody had seen: two devices edit, and never sync', () => {
  const found = fc.check(
    fc.property(steps, (history) => {
      const played = playField(history);
      return !played.edits.some((edit) => isLost(edit, played));
    }),
    { numRuns: 1000 },
  );
  expect(found.failed).toBe(true);
  const [smallest] = found.counterexample!;
  expect(smallest.map(({ act }) => act)).toEqual(['edit', 'edit']);
  expect(new Set(smallest.map(({ device }) => device)).size).toBe(2);
});
