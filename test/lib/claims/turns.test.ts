import { expect, test } from 'vitest';
import { spotClaims } from '../../../lib/claims/spot.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

function spot(...paragraphs: string[]): string[] {
  const blocks = paragraphs.map((text) => ({ text, sentences: splitSentences(text, 'en') }));
  const claims = [...spotClaims({ blocks, title: '', language: 'en' }, [])].flat();
  return claims.map(({ block, start, end, speaker }) => `${speaker}: ${paragraphs[block]!.slice(start, end)}`);
}

test('an answer is by whom the interview is with, without its label, whoever is named in it', () => {
  const found = spot(
    'Teresa Vidal runs the port.',
    'Q: How bad was it?',
    'A: The port owed 340 million euros to 1,900 firms. Luis Roe had hidden half of the debt.',
    'Q: And then?',
    'A: The port sold 40 ships in 2019.',
  );
  expect(found).toEqual([
    'Teresa Vidal: The port owed 340 million euros to 1,900 firms.',
    'Teresa Vidal: Luis Roe had hidden half of the debt.',
    'Teresa Vidal: The port sold 40 ships in 2019.',
  ]);
});

test('a turn is by the whole name that its label is part of', () => {
  const found = spot('Teresa Vidal runs the port.', 'Vidal: Traffic has risen by 18 percent since 2015.');
  expect(found).toEqual(['Teresa Vidal: Traffic has risen by 18 percent since 2015.']);
});

test('a title before a colon is no turn', () => {
  const text = 'Star Harbour: Fallen Port has sold 18 million copies since 2015.';
  expect(spot('Star Harbour was made in 2010 by Jon Roe.', text).at(-1)).toBe(`null: ${text}`);
});

test('a label that names nobody is part of the sentence', () => {
  expect(spot('Background: Traffic has risen by 18 percent since 2015.')).toEqual([
    'null: Background: Traffic has risen by 18 percent since 2015.',
  ]);
});
