import { expect, test } from 'vitest';
import { type Detect, makeLanguageReader } from '../../../../lib/claims/languages/paragraph-language.ts';

/** As sure of German as of Dutch. */
const unsure: Detect = () => [
  { language: 'nl', share: 0.5 },
  { language: 'de', share: 0.45 },
];
const never: Detect = () => {
  throw new Error('the detector was asked');
};

const english = 'The council met on Tuesday and decided to close the ferry that has run for 40 years.';
const arabic = 'قال إن الحكومة تلقت أوامر من أنقرة';

test.each([
  ['plain English, on a page that says German', english, 'de', { language: 'en', support: 'full' }],
  ['Arabic, on a page that says English', arabic, 'en', { language: 'ar', support: 'lexical' }],
  ['Persian, by its letters', 'چرا کسی نپرسید؟', 'ar', { language: 'fa', support: 'basic' }],
  ['Urdu, by its letters', 'کونسل نے منگل کو فیصلہ کیا۔', 'ar', { language: 'ur', support: 'basic' }],
  ['Azerbaijani, by its letters', 'Məktəblər bağlı qalacaq', 'tr', { language: 'az', support: 'basic' }],
  ['a number, as the page says', '136,000', 'tr-TR', { language: 'tr', support: 'lexical' }],
  ['a number, on a page that says nothing', '136,000', null, { language: null, support: 'basic' }],
  ['a number, on a page that says what is no language', '136,000', 'english', { language: null, support: 'basic' }],
])('%s needs no detector', (_, text, page, expected) => {
  expect(makeLanguageReader(page, never)(text)).toEqual(expected);
});

test('where the detector is unsure, the word of the page decides', () => {
  const text = 'De ministers vertrokken uit Tripolis.';
  expect(makeLanguageReader('de', unsure)(text).language).toBe('de');
  expect(makeLanguageReader(null, unsure)(text).language).toBe('nl');
});

test('a few words are in the language of the paragraph before them', () => {
  const read = makeLanguageReader('de', never);
  expect(read(english).language).toBe('en');
  expect(read('By 2011').language).toBe('en');
});
