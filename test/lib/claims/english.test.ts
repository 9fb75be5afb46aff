import { expect, test } from 'vitest';
import { makeEnglishTest } from '../../../lib/claims/english.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';

const english = 'The council met on Tuesday and decided to close the ferry that has run for 40 years.';
const german = 'Der Rat beschloss am Dienstag nach vier Stunden, die Fähre nach vierzig Jahren einzustellen.';
const turkish = 'Bakan Mehmet Yıldız, ihracatın ocak ayında yüzde 12 artarak 21,3 milyar dolara ulaştığını söyledi.';

test.each([
  ['English', english, 'en', true],
  ['English on a page that says German', english, 'de', true],
  ['English on a page that says nothing', english, null, true],
  ['German on a page that says English', german, 'en', false],
  ['Turkish on a page that says English', turkish, 'en', false],
  ['Arabic on a page that says English', 'قال إن الحكومة تلقت أوامر', 'en', false],
  ['a few words, as the page says', 'Measles killed 136,000.', 'en', true],
])('%s', (_, text, language, expected) => {
  expect(makeEnglishTest(language)(tokenize(text))).toBe(expected);
});
