/** The article that the project began from, as it is read first, and as it is ranked once it was read twice. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bothOpinions, isOpen } from '../../../lib/claims/second-opinion.ts';
import { spotClaims } from '../../../lib/claims/spot.ts';
import { loadTier2, type SentenceModel } from '../../../lib/claims/tier2/tier2.ts';
import { starterTopics } from '../../../lib/claims/topics/starter-topics.ts';
import { SHOWN_FROM } from '../../../lib/model/limits.ts';
import type { SpottedClaim } from '../../../lib/model/spotting.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { packagedBytes, packagedTier1 } from './packaged-tier1.ts';

const file = join(process.env.SHARED ?? '../shared', 'seed/article.txt');
const isHere = existsSync(file);
const [title = '', ...texts] = isHere
  ? readFileSync(file, 'utf8')
      .trim()
      .split(/\s*\n\s*\n\s*/u)
  : [];
const blocks = texts.map((text) => ({ text, sentences: splitSentences(text, 'en') }));

interface Found extends SpottedClaim {
  readonly exact: string;
}

function readOnce(): readonly Found[] {
  const claims = [...spotClaims({ blocks, title, language: 'en' }, starterTopics, packagedTier1())].flat();
  return claims.map((claim) => ({ ...claim, exact: blocks[claim.block]!.text.slice(claim.start, claim.end) }));
}

function readTwice({ judge }: Pick<SentenceModel, 'judge'>): readonly Found[] {
  return readOnce().map((claim) => {
    const [second = 0] = judge([blocks[claim.block]!.text.slice(...claim.judged)]);
    const { checkWorthiness: first } = claim;
    return { ...claim, checkWorthiness: isOpen(first) ? bothOpinions(first, second) : first };
  });
}

const model = await loadTier2(packagedBytes('tier2.bin'), packagedBytes('tier2.wasm'));

const where = 'in the real article (skipped where ../shared is not there)';
describe.skipIf(!isHere).each([
  ['read once', readOnce],
  ['read twice', () => readTwice({ judge: (words) => model.judge(words) })],
])(`${where}, %s`, (_, read) => {
  const claims = isHere ? read() : [];
  const ranked = claims.toSorted((left, right) => right.checkWorthiness - left.checkWorthiness);
  const of = (words: string): Found | undefined => ranked.find(({ exact }) => exact.includes(words));

  test('the highest-ranked are the orders in both wordings, the suspended talks, the mercenaries and the meeting', () => {
    const wanted = ['had received orders', 'it receives orders', 'are transported daily', 'Shoigu had met'];
    const highest = ranked.slice(0, wanted.length).map(({ exact }) => exact);
    for (const words of [...wanted, 'has suspended participation']) {
      expect(
        highest.some((exact) => exact.includes(words)),
        words,
      ).toBe(true);
    }
    expect(ranked[wanted.length - 1]?.checkWorthiness).toBeGreaterThanOrEqual(SHOWN_FROM);
  });

  test.each(['is ready for a cease-fire', 'should shoulder', 'open and positive', 'Other news'])(
    '“%s” ranks below the threshold',
    (words) => {
      expect(of(words)?.checkWorthiness ?? 0).toBeLessThan(SHOWN_FROM);
    },
  );

  test('every pronoun is Khalifa Haftar', () => {
    const pronouns = claims.filter(({ attribution }) => /^(?:he|she|they|it)$/iu.test(attribution?.source ?? ''));
    expect(pronouns.length).toBeGreaterThan(3);
    for (const { speaker } of pronouns) expect(speaker).toBe('Khalifa Haftar');
  });

  test('both orders from Ankara and Doha are of their topic', () => {
    const orders = claims.filter(({ exact }) => exact.includes('orders from Ankara and Doha'));
    expect(orders.map(({ block }) => block)).toEqual([0, 1]);
    for (const { topics, speaker } of orders) {
      expect(topics).toContain('Orders from abroad');
      expect(speaker).toBe('Khalifa Haftar');
    }
  });

  test('the flow of mercenaries is of its topic', () => {
    const flow = of('the flow of Syrian and Turkish mercenaries');
    expect(flow).toMatchObject({ speaker: 'Khalifa Haftar' });
    expect(flow?.topics).toContain('Mercenary flows');
  });

  test('dependence on Turkey and Qatar is spotted', () => {
    expect(of('Turkey and Qatar')).toMatchObject({ speaker: 'Khalifa Haftar' });
  });

  test('neither the title nor “Other news” is spotted', () => {
    expect(claims.filter(({ exact }) => exact.includes('Other news') || exact.includes('Hafter'))).toEqual([]);
  });
});
