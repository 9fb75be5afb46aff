import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spotClaims } from '../../../lib/claims/spot.ts';
import type { Tier1 } from '../../../lib/claims/tier1.ts';
import { starterTopics } from '../../../lib/claims/topics/starter-topics.ts';
import { SHOWN_FROM, SPOTTED_FROM } from '../../../lib/model/limits.ts';
import type { SpotBlock, SpotRequest, SpottedClaim } from '../../../lib/model/spotting.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { packagedTier1 } from './packaged-tier1.ts';

const packaged = packagedTier1();

function requestOf(paragraphs: readonly string[], title = '', language: string | null = 'en'): SpotRequest {
  const blocks = paragraphs.map((text) => ({ text, sentences: splitSentences(text, language) }));
  return { blocks, title, language };
}

interface Found extends SpottedClaim {
  readonly exact: string;
}

/** What is shown unless a person asks for more. */
function spot(request: SpotRequest): Found[] {
  return spotAll(request).filter(({ checkWorthiness }) => checkWorthiness >= SHOWN_FROM);
}

function spotAll(request: SpotRequest, tier1: Tier1 | null = null): Found[] {
  const claims = [...spotClaims(request, starterTopics, tier1)].flat();
  return claims.map((claim) => ({ ...claim, exact: request.blocks[claim.block]!.text.slice(claim.start, claim.end) }));
}

describe('spotClaims', () => {
  test('gives a sentence with its speaker', () => {
    const text = 'Unemployment fell to 4.1 percent in March, Ana Ruiz said. Everybody smiled.';
    expect(spot(requestOf([text]))).toMatchObject([
      { exact: 'Unemployment fell to 4.1 percent in March, Ana Ruiz said.', speaker: 'Ana Ruiz', topics: [] },
    ]);
  });

  test('parts a sentence that holds several statements', () => {
    const text =
      'Ana Ruiz said that the army had killed 40 people in Aleppo, and she added that 12 ships had left Latakia in May.';
    expect(spot(requestOf([text])).map(({ exact }) => exact)).toEqual([
      'the army had killed 40 people in Aleppo',
      '12 ships had left Latakia in May.',
    ]);
  });

  test('lifts a sentence of a topic that the desk follows', () => {
    const worthOf = (what: string) => spotAll(requestOf([`The ${what} were sent to the port in May.`]))[0]!;
    const [followed, other] = [worthOf('mercenaries'), worthOf('oranges')];
    expect(followed).toMatchObject({ topics: ['Mercenary flows'], speaker: null });
    expect(followed.reasons).toContain('topic');
    expect(followed.checkWorthiness).toBeGreaterThan(other.checkWorthiness);
  });

  test('does not show a wish for its topic alone', () => {
    expect(spot(requestOf(['They should stop the flow of mercenaries.']))).toEqual([]);
  });

  test('tells the source and the cue in the words of the article', () => {
    const [claim] = spot(requestOf(['The mayor, Ana Ruiz, claimed that 40 people were killed in Aleppo in 2016.']));
    expect(claim).toMatchObject({
      speaker: 'Ana Ruiz',
      attribution: { source: 'The mayor', cue: 'claimed', quoted: false },
      reasons: ['number', 'event', 'name', 'attributed', 'contested'],
      tier: 0,
    });
  });

  test('says by which means it judged', () => {
    const request = requestOf(['More than 40 people were killed in Aleppo in 2016.']);
    expect(spotAll(request)[0]?.tier).toBe(0);
    expect(spotAll(request, packaged)[0]?.tier).toBe(1);
  });

  test('shows the fact within a wish', () => {
    const text = 'He said: "They should stop the flow of mercenaries who are sent daily to Tripoli through the port."';
    const shown = spotAll(requestOf([text]), packaged).filter((claim) => claim.checkWorthiness >= SHOWN_FROM);
    expect(shown.map(({ exact }) => exact)).toEqual([
      'the flow of mercenaries who are sent daily to Tripoli through the port',
    ]);
  });

  test('keeps a sentence whole when only the whole of it is of a topic', () => {
    const text = 'Ana Ruiz said that 400 mercenaries were in camps, and she added that 12 planes had been sent in May.';
    expect(spot(requestOf([text]))).toMatchObject([{ exact: text, topics: ['Mercenary flows'] }]);
  });

  test.each([
    ['other news', 'Other news'],
    ['a heading of a topic', 'Mercenaries were sent to Tripoli by Turkey'],
    ['a share bar', 'Share this on Facebook and tell 300 friends who were sent mercenaries.'],
    ['a cookie notice', 'We use cookies to improve your experience; 300 partners have received data since 2019.'],
    ['a caption', 'Photo by Ana Ruiz: Mercenaries who were sent to Tripoli in May 2019.'],
    ['a byline', 'By Ana Ruiz'],
  ])('never spots %s', (_, text) => {
    expect(spot(requestOf([text]))).toEqual([]);
  });

  test('does not take news of affiliates or terms for a notice', () => {
    const texts = [
      'An affiliate of the group killed 40 soldiers in Sirte in 2016.',
      'Terms of the deal gave Ankara 30 percent.',
    ];
    expect(spot(requestOf(texts))).toHaveLength(2);
  });

  test('spots numbers and topics in a language that it does not know', () => {
    const request = requestOf(
      ['El gobierno gastó 3.400 millones de euros en 2019 en Madrid, un 12 por ciento de 28.000.'],
      '',
      'es',
    );
    expect(spot(request)).toHaveLength(1);
  });

  test('is the same each time', () => {
    const request = requestOf(['Ana Ruiz said that 40 people were killed. “Nobody saw it,” she said.']);
    expect(spot(request)).toEqual(spot(request));
  });

  test('gives the first claims before the last block is read', () => {
    const first = requestOf(['More than 40 people were killed in Aleppo in 2016.']).blocks[0]!;
    const unread: SpotBlock = {
      sentences: [],
      get text(): string {
        throw new Error('read too early');
      },
    };
    const spotting = spotClaims({ blocks: [first, unread], title: '', language: 'en' }, []);
    expect(spotting.next().value).toHaveLength(1);
    expect(() => spotting.next()).toThrow('read too early');
  });
});

describe('spotClaims, whatever the text,', () => {
  const parts = [
    'Ana Ruiz',
    ' said ',
    ' that ',
    'he ',
    'added ',
    'adding ',
    '"',
    '“',
    '”',
    ', ',
    '. ',
    ': ',
    ' and ',
    ' (',
  ] as const;
  const more = [
    '40 ships',
    ' mercenaries',
    ' sent',
    ' were killed in 2016',
    ') ',
    'according to ',
    'The UN',
    'told ',
    '’',
    '‘',
  ] as const;
  const newsLike = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 40 }).map((chosen) => chosen.join(''));
  const texts = fc.array(fc.oneof(newsLike, fc.string({ unit: 'binary' })), { maxLength: 4 });

  test.each([
    ['rules', null],
    ['tier 1', packaged],
  ])('gives spans that are in order, apart and within the text, by %s', (_, tier1) => {
    fc.assert(
      fc.property(texts, (paragraphs) => {
        let before = { block: 0, end: 0 };
        for (const { block, start, end, checkWorthiness } of spotAll(requestOf(paragraphs), tier1)) {
          expect(block).toBeGreaterThanOrEqual(before.block);
          expect(start).toBeGreaterThanOrEqual(block === before.block ? before.end : 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(paragraphs[block]!.length);
          expect(checkWorthiness).toBeGreaterThanOrEqual(SPOTTED_FROM);
          expect(checkWorthiness).toBeLessThanOrEqual(1);
          before = { block, end };
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never ends in half a word', () => {
    fc.assert(
      fc.property(texts, (paragraphs) => {
        for (const { block, start, end } of spotAll(requestOf(paragraphs), packaged)) {
          const text = paragraphs[block]!;
          for (const at of [start, end]) expect(text.slice(Math.max(0, at - 1), at + 1)).not.toMatch(/[a-z]{2}/iu);
        }
      }),
    );
  });

  test('survives sentences that overlap or overrun their block', () => {
    const offsets = fc.array(fc.tuple(fc.nat(60), fc.nat(60)));
    fc.assert(
      fc.property(offsets, (sentences) => {
        const text = 'Ana Ruiz said that 40 people were killed in Aleppo.';
        for (const { start, end } of spot({ blocks: [{ text, sentences }], title: '', language: null })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
