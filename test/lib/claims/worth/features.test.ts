import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../../lib/claims/tokens.ts';
import { worthFeatures } from '../../../../lib/claims/worth/features.ts';

interface Golden {
  readonly text: string;
  readonly features: readonly (readonly [place: number, value: number])[];
}

// Written by golden.py, a second reading of what the features are.
const file = new URL('../../../../lib/claims/training/worth/golden.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden[];

function featuresByPlace(text: string): Map<number, number> {
  const { places, values } = worthFeatures(tokenize(text), text, 18);
  const byPlace = new Map<number, number>();
  places.forEach((place, at) => {
    byPlace.set(place, (byPlace.get(place) ?? 0) + values[at]!);
  });
  return byPlace;
}

describe('the features of a sentence are those that the weights were learnt for', () => {
  test.each(golden)('$text', ({ text, features }) => {
    const found = featuresByPlace(text);
    expect([...found.keys()].toSorted((left, right) => left - right)).toEqual(features.map(([place]) => place));
    for (const [place, value] of features) expect(found.get(place)).toBeCloseTo(value, 6);
  });

  test('of no words are none', () => {
    expect(featuresByPlace('')).toEqual(new Map());
  });
});
