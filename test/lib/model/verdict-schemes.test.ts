import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultDesk } from '../../../lib/model/desk.ts';
import {
  isInScheme,
  labelIn,
  ratingIn,
  VerdictSchemeSchema,
  verdictsOffScale,
} from '../../../lib/model/verdict-scheme.ts';
import { knownSchemes, OWN_SCHEME, schemeInUse } from '../../../lib/model/verdict-schemes.ts';

const named = (name: string) => knownSchemes.find((scheme) => scheme.name === name)!;

describe('a known scheme', () => {
  test.each(knownSchemes)('$name is whole, and its labels tell it apart', (scheme) => {
    expect(v.is(VerdictSchemeSchema, scheme)).toBe(true);
    expect(new Set(scheme.labels.map(({ label }) => label)).size).toBe(scheme.labels.length);
  });

  test('has an id of its own', () => {
    expect(new Set(knownSchemes.map(({ id }) => id)).size).toBe(knownSchemes.length);
  });

  test('never gives a number off the scale', () => {
    for (const scheme of knownSchemes)
      for (const code of verdictsOffScale) expect(ratingIn({ ...scheme, isNumbered: true }, code)).toBe(null);
  });
});

test.each([
  ['Google 1–5', [5, 4, 3, 2, 1]],
  ['PolitiFact', [null, null, null, null, null, null]],
  ['AVeriTeC', [null, null, null, null]],
  ['AFP', [null, null, null, null]],
])('%s numbers its labels %j', (name, numbers) => {
  const scheme = named(name);
  expect(scheme.labels.map(({ code }) => ratingIn(scheme, code)?.value ?? null)).toEqual(numbers);
});

test('a scheme without a scale takes any conclusion, and no empty one', () => {
  const scheme = named('Full Fact');
  expect(isInScheme(scheme, { verdict: 'false', label: 'The figure is from 2019.' })).toBe(true);
  expect(isInScheme(scheme, { verdict: 'false', label: ' ' })).toBe(false);
  expect(ratingIn(scheme, 'false')).toBe(null);
});

test('two labels of one code are told apart', () => {
  const scheme = named('PolitiFact');
  expect(isInScheme(scheme, { verdict: 'false', label: 'Pants on Fire' })).toBe(true);
  expect(isInScheme(scheme, { verdict: 'true', label: 'Pants on Fire' })).toBe(false);
  expect(labelIn(scheme, 'false')).toBe('False');
  expect(labelIn(scheme, 'satire')).toBe('satire');
});

describe('the scheme in use is', () => {
  const own = { id: 'own.1', labels: [{ code: 'false' as const, label: 'Nope' }] };

  test.each([
    ['the one that was chosen', { scheme: 'afp.ar.1', ownScheme: own }, 'afp.ar.1'],
    ['the desk’s own', { scheme: OWN_SCHEME, ownScheme: own }, 'own.1'],
    ['the starter’s where its own is gone', { scheme: OWN_SCHEME, ownScheme: null }, defaultDesk.scheme],
    ['the starter’s where nobody knows it', { scheme: 'of-a-newer-version', ownScheme: null }, defaultDesk.scheme],
  ])('%s', (_, chosen, expected) => {
    expect(schemeInUse(chosen).id).toBe(expected);
  });
});
