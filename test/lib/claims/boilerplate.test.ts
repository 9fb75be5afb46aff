import { describe, expect, test } from 'vitest';
import { datelineEnd, isBoilerplate, isHeading, isTableRow } from '../../../lib/claims/boilerplate.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';

describe('isBoilerplate', () => {
  test.each([
    'Other news',
    'Read more: What happened in Sirte in 2016',
    'Share this with your friends.',
    'Follow us on Facebook.',
    'We use cookies to improve your experience.',
    'This article was originally published in May.',
    'Photo: Ana Ruiz',
    'Reporting by Ana Ruiz; editing by Omar Said.',
    'Sign up for our newsletter.',
    'Copyright 2020. All rights reserved.',
    'Listen to the Harbour Hour live at 12:45 - or listen back here.',
    'Ana Ruiz is a senior reporter who has covered 300 fires since 2010.',
    'Customer rating 4.6 out of 5 based on 1,284 reviews.',
  ])('knows %s', (text) => {
    expect(isBoilerplate(text, tokenize(text))).toBe(true);
  });

  test.each([
    'Published figures show that 40 ships left.',
    'Email accounts of 40 ministers were read.',
    'Privacy advocates said that the law was broken.',
    'Terms of the deal were not disclosed.',
    'Updated rules allow 40 ships a day.',
    'An affiliate of the group took the town.',
    'Sources in the port saw 40 ships.',
  ])('lets pass: %s', (text) => {
    expect(isBoilerplate(text, tokenize(text))).toBe(false);
  });
});

test.each([
  ['SIRTE, Libya (Reuters) - ', 'Forty ships left.'],
  ['KHAN PORT, GAZA — ', 'Forty ships left.'],
  ['GENEVA, May 5 (AFP) – ', '“Forty ships left,” she said.'],
  ['Dekalb, Ill. — ', 'Mike Roe threw twice.'],
  ['AUSTIN (KXAN) — ', 'Voters agreed.'],
  ['', 'NATO — the alliance of 30 states — met on Friday.'],
  ['', 'Ana Ruiz - the mayor - left on Friday.'],
])('datelineEnd is behind "%s"', (dateline, text) => {
  expect(datelineEnd(dateline + text)).toBe(dateline.length);
});

test('isHeading is of few words without an end mark', () => {
  const heading = (text: string) => isHeading(text, tokenize(text));
  expect(heading('Army shells the port of Sirte')).toBe(true);
  expect(heading('The army shelled the port of Sirte.')).toBe(false);
  expect(heading('He said: "They shelled the port. "')).toBe(false);
});

test('isTableRow is nearly as many figures as words', () => {
  expect(isTableRow(tokenize('DL E. Okoro 13 18% 1 tackle (1 combined).'))).toBe(true);
  expect(isTableRow(tokenize('The index fell 300 points, or 1.2 percent, to 24,000.'))).toBe(false);
});
