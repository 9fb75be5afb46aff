import { describe, expect, test } from 'vitest';
import { changedSince, MOST_SIGHTINGS, type Sighting, withSighting } from '../../../lib/model/sighting.ts';

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T09:00:00Z`;

/** What was seen on each day from the first of the month: null is the checked words. */
function seen(...each: readonly (string | null)[]): readonly Sighting[] {
  return each.reduce<readonly Sighting[]>((history, found, index) => {
    const status = found === null ? 'exact' : 'changed';
    return withSighting(history, { status, found, at: day(index + 1) });
  }, []);
}

describe('the history of a sentence', () => {
  test('has each wording once, from when to when, and the one of now last', () => {
    expect(seen(null, null, 'advice', 'advice', null)).toEqual([
      { status: 'changed', found: 'advice', first: day(3), last: day(4) },
      { status: 'exact', found: null, first: day(1), last: day(5) },
    ]);
  });

  test('says since when the words of now stand there, and nothing of words that nobody saw', () => {
    const history = seen(null, 'advice', 'counsel', 'counsel', 'advice');
    expect(changedSince(history, 'advice')).toBe(day(2));
    expect(changedSince(history, 'counsel')).toBe(day(3));
    expect(changedSince(history, 'orders')).toBeNull();
  });

  test('does not grow for ever on a page that has other words at each visit, and keeps the latest', () => {
    const many = Array.from({ length: MOST_SIGHTINGS + 5 }, (_, index) => `version ${index}`);
    const history = seen(...many);
    expect(history).toHaveLength(MOST_SIGHTINGS);
    expect(history.at(-1)?.found).toBe(many.at(-1));
  });
});
