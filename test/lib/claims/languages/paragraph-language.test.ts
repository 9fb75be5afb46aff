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
  ['Korean, by its letters', '의회는 화요일에 페리를 중단하기로 했다', 'en', { language: 'ko', support: 'basic' }],
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

const greek = 'Το συμβούλιο αποφάσισε να κλείσει το πορθμείο.';
const german = [
  'Der Rat beschloss am Dienstag, die Fähre einzustellen, die es in der Stadt seit Jahren gab.',
  'Die Preise steigen schneller als die Löhne, und die Stadt hat es seit Dienstag in der Zeitung.',
  'Es gab am Dienstag in der Stadt zwölf Verletzte, als die Fähre in die Brücke fuhr.',
];

test('a page that goes on in its language is no more brought before the detector', () => {
  let asked = 0;
  const read = makeLanguageReader(null, () => {
    asked += 1;
    return [{ language: 'de', share: 0.9 }];
  });
  for (const paragraph of german) expect(read(paragraph).language).toBe('de');
  expect(asked).toBe(german.length);
  expect(read('Am Dienstag fuhr die Fähre in der Stadt, und es gab die Preise.').language).toBe('de');
  expect(read('Keine Fähre mehr?').language).toBe('de');
  expect(asked).toBe(german.length);
});

test('a page that changes its language is noticed, however long it was in another', () => {
  const turkish: Detect = () => [{ language: 'tr', share: 0.9 }];
  const read = makeLanguageReader('en', turkish);
  for (let times = 0; times < 9; times += 1) expect(read(english).language).toBe('en');
  expect(read(arabic).language).toBe('ar');
  expect(read(english).language).toBe('en');
  expect(read('Meclis salı günü kırk yıldır çalışan feribotu kapatma kararı aldı.').language).toBe('tr');
  expect(read(english).language).toBe('en');
  expect(read(greek).language).toBe('el');
});
