import { describe, expect, test } from 'vitest';
import { type Features, featureNames, featuresOf } from '../../../../lib/claims/features.ts';
import { tokenize } from '../../../../lib/claims/tokens.ts';
import { packWeights } from '../../../../lib/claims/weights.ts';
import { worthFeatures } from '../../../../lib/claims/worth/features.ts';
import { loadWorth } from '../../../../lib/claims/worth/worth.ts';
import { SHOWN_FROM } from '../../../../lib/model/limits.ts';
import { packagedTier1 } from '../packaged-tier1.ts';

const { worth } = packagedTier1();

function score(text: string): number {
  const tokens = tokenize(text);
  return worth.score(tokens, text, featuresOf(tokens, { text, quoted: false, attributed: false }));
}

describe('tier 1 finds a sentence worth checking', () => {
  test.each([
    'Unemployment fell to 4.1 percent in March, the lowest rate in 20 years.',
    'More than 200 people were killed when the army shelled Aleppo.',
    'We have lost 60,000 factories since China joined the World Trade Organization.',
    'The company paid 3 million euros to two ministers in Madrid.',
  ])('%s', (text) => {
    expect(score(text)).toBeGreaterThanOrEqual(SHOWN_FROM);
  });
});

describe('tier 1 does not find a sentence worth checking', () => {
  test.each([
    'Thank you very much, it is an honor to be here.',
    'I think it is a beautiful place and I love it.',
    'Let me answer that.',
    'Who do you want to be your president?',
    'The United Nations should shoulder its responsibilities.',
  ])('%s', (text) => {
    expect(score(text)).toBeLessThan(SHOWN_FROM);
  });
});

test('a span in an article counts for less where somebody only says that he is ready', () => {
  const inNews = (text: string) => {
    const tokens = tokenize(text);
    return worth.inNews(tokens, text, featuresOf(tokens, { text, quoted: false, attributed: true }));
  };
  expect(inNews('he is ready for a cease-fire in the whole country')).toBeLessThan(SHOWN_FROM);
  expect(inNews('the army shelled the port of the capital on Friday')).toBeGreaterThanOrEqual(SHOWN_FROM);
});

test('a score is what all features of the words say together', () => {
  const bits = 12;
  const table = Int8Array.from({ length: 1 << bits }, (_, at) => ((at * 37) % 255) - 127);
  const cues = featureNames.map(() => 0);
  const line = { bias: 0, slope: 1, cues };
  const header = { model: 'worth', bits, step: 0.01, offset: 0, news: line, ...line };
  const none = Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;
  const model = loadWorth(packWeights({ header, tables: new Map([['weights', table]]) }).slice().buffer)!;
  for (const text of ['Oil fell by 4.1 percent, and oil fell again.', 'Why?', '']) {
    const { places, values } = worthFeatures(tokenize(text), text, bits);
    const sum = places.reduce((total, place, at) => total + table[place]! * values[at]!, 0);
    expect(model.score(tokenize(text), text, none)).toBeCloseTo(1 / (1 + Math.exp(-0.01 * sum)), 9);
  }
});
