import { describe, expect, test } from 'vitest';
import { checkWorthiness } from '../../../lib/claims/check-worthiness.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';
import { SHOWN_FROM } from '../../../lib/model/limits.ts';

function score(text: string, context: { attributed?: boolean; english?: boolean } = {}): number {
  const { attributed = false, english = true } = context;
  return checkWorthiness(tokenize(text), { text, quoted: false, attributed, english });
}

describe('worth checking', () => {
  test.each([
    'Unemployment fell to 4.1 percent in March, the lowest rate in 20 years.',
    'The company paid 3 million euros to two ministers in Madrid.',
    'More than 200 people were killed when the army shelled Aleppo.',
    'Spain has accepted 12,000 refugees since 2016.',
    'Over 50,000 women in Morla are living in tents.',
  ])('%s', (text) => {
    expect(score(text)).toBeGreaterThanOrEqual(SHOWN_FROM);
  });
});

describe('not worth checking', () => {
  test.each([
    ['a question', 'How many people were killed in Aleppo in 2016?'],
    ['a norm', 'The government should do more to protect the river.'],
    ['a hope', 'We hope that we will all see better days.'],
    ['a feeling', 'I think it is a beautiful place and I love it.'],
    ['a refusal', 'A spokesman for the Ministry in Madrid declined to comment on the 3 reports.'],
    ['a text without verb', 'A new day for the city'],
    ['a few words', 'He was killed.'],
    ['a recipe', 'Mix 2 cups of flour with 3 eggs and bake for 40 minutes.'],
    ['a date and an age', 'Ana Ruiz, 34, was there at 7 p.m. on May 4.'],
  ])('%s', (_, text) => {
    expect(score(text)).toBeLessThan(SHOWN_FROM);
  });
});

describe('check-worthiness', () => {
  test('rises when the statement is somebody’s', () => {
    const text = 'the port was shut by the army in May';
    expect(score(text, { attributed: true })).toBeGreaterThan(score(text));
  });

  test('does not ask for English verbs in another language', () => {
    const text = 'El paro bajó al 12,4 por ciento en 2019 en Madrid';
    expect(score(text, { english: false })).toBeGreaterThan(score(text));
  });

  test('of no words is 0', () => {
    expect(score('')).toBe(0);
  });
});
