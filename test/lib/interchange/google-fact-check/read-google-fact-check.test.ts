import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printSet } from '../../../../lib/interchange/annotation-set.ts';
import { readGoogleFactCheck } from '../../../../lib/interchange/google-fact-check/read-google-fact-check.ts';
import { readSet } from '../../../../lib/interchange/read-set.ts';
import { rejectedWords } from '../../../programs/english.ts';
import { refusalOf } from '../../../support/refusal.ts';

const review = {
  publisher: { name: 'Coast Check', site: 'coast-check.example' },
  url: 'https://www.coast-check.example/quay',
  title: 'The quay cost less',
  reviewDate: '2026-03-02T10:00:00Z',
  textualRating: 'مضلّل',
  languageCode: 'ar',
};
const claim = {
  text: 'The quay cost 12 million.',
  claimant: 'x.com',
  claimDate: '2026-02-27T00:00:00Z',
  claimReview: [review],
};

function read(...claims: readonly unknown[]) {
  return readGoogleFactCheck(JSON.stringify({ claims }));
}

test('several reviews are what several desks found', () => {
  const other = {
    ...review,
    publisher: { site: 'other.example' },
    url: 'https://other.example/a',
    textualRating: 'False',
  };
  const { set } = read({ ...claim, claimReview: [review, other] });
  const [entry] = set.claims;
  const names = entry!.assessments.map(({ author, body }) => [set.people![author]!.name, body.verdict, body.label]);
  expect(names.sort()).toEqual([
    ['coast-check.example', 'misleading', 'مضلّل'],
    ['other.example', 'false', 'False'],
  ]);
  expect(entry!.record.body).toMatchObject({
    language: 'ar',
    claimDate: claim.claimDate,
    speaker: { type: 'unknown', name: 'x.com' },
  });
  expect(entry!.evidence.map(({ body }) => body.url).sort()).toEqual([other.url, review.url]);
});

test('a site that the address does not belong to is not believed', () => {
  const { set } = read({ ...claim, claimReview: [{ ...review, publisher: { site: 'reuters.com', name: 'Reuters' } }] });
  expect(Object.values(set.people!)).toEqual([{ name: 'coast-check.example', claimedName: 'Reuters' }]);
});

test.each([
  ['a claim without words', { ...claim, text: ' ' }, ['claims[0]'], 0],
  ['a claim without a review', { ...claim, claimReview: [] }, ['claims[0]'], 0],
  [
    'a review without a rating',
    { ...claim, claimReview: [{ ...review, textualRating: '' }, review] },
    ['claims[0].claimReview[0]'],
    1,
  ],
  [
    'a review at no web address',
    { ...claim, claimReview: [{ ...review, url: 'ftp://x' }] },
    ['claims[0].claimReview[0]', 'claims[0]'],
    0,
  ],
  ['what is no claim', 'x', ['claims[0]'], 0],
])('rejected: %s', (_, item, where, taken) => {
  const foreign = read(item);
  expect(foreign.rejected.map((one) => rejectedWords(one).split(': ')[0])).toEqual(where);
  expect(foreign.set.claims).toHaveLength(taken);
});

test('what is no list of claims is refused as a file', () => {
  expect(refusalOf(() => readGoogleFactCheck('{"claims": 1}'))).toBe('claims: This must be a list.');
});

const folder = join(process.env.SHARED ?? '../shared', 'data/product/google-factcheck-api/');

describe.skipIf(!existsSync(folder))('real answers (skipped where ../shared is not there)', () => {
  const file = (name: string) => readFileSync(folder + name, 'utf8');

  test('each of 1,762 claims is taken, and what is taken twice is one', () => {
    const text = file('arabic-1762-claims.json');
    const written = JSON.parse(text) as { text: string; claimReview: { url: string; textualRating: string }[] }[];
    const foreign = readGoogleFactCheck(text);
    expect(foreign.rejected).toEqual([]);
    const urls = foreign.set.claims.flatMap(({ evidence }) => evidence.map(({ body }) => body.url));
    expect(new Set(urls)).toEqual(new Set(written.flatMap(({ claimReview }) => claimReview.map(({ url }) => url))));
    expect(new Set(foreign.set.claims.map(({ record }) => record.body.text))).toEqual(
      new Set(written.map((one) => one.text.trim())),
    );
    // 1,776 reviews; 47 ratings, most of them articles, are no label that we know.
    expect(foreign.unmapped.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(47);
    expect(foreign.unmapped.find(({ label }) => label === 'excitement')?.count).toBe(6);
    const labels = foreign.set.claims.flatMap(({ assessments }) => assessments.map(({ body }) => body.label.length));
    expect(Math.max(...labels)).toBeLessThanOrEqual(60);
    const longest = written
      .flatMap(({ claimReview }) => claimReview)
      .find(({ textualRating }) => textualRating.length === 3372)!;
    const summaries = foreign.set.claims.flatMap(({ assessments }) => assessments.map(({ body }) => body.summary));
    expect(summaries).toContain(longest.textualRating.trim());
    expect(readSet(printSet(foreign.set)).status).toBe('ok');
  });

  test.each([
    'arabic-libya-subset.json',
    'arabic-multi-review.json',
    'arabic-rating-strings.json',
    'english-4-claims.json',
  ])('%s is read', (name) => {
    const value = JSON.parse(file(name)) as unknown;
    if (!JSON.stringify(value).includes('claimReview')) return;
    const foreign = readGoogleFactCheck(file(name));
    expect(foreign.rejected).toEqual([]);
    expect(foreign.set.claims.length).toBeGreaterThan(3);
  });
});
