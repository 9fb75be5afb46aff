/** Any JSON in any place of what others write: an item is taken or rejected, and the file is never the end of us. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { readAveritec } from '../../../lib/interchange/averitec/read-averitec.ts';
import { readClaimReviewMarkup } from '../../../lib/interchange/claim-review/read-claim-review.ts';
import { readCsv } from '../../../lib/interchange/csv/read-csv.ts';
import type { Foreign } from '../../../lib/interchange/foreign.ts';
import { readGoogleFactCheck } from '../../../lib/interchange/google-fact-check/read-google-fact-check.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { rejectedWords } from '../../programs/english.ts';

const strange = fc.oneof(
  // A file with such a key is refused as a whole (json-text.ts).
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
  fc.constantFrom(
    '',
    ' ',
    '\ud800',
    '2026-02-30',
    '9999-99-99',
    'javascript:alert(1)',
    'https://',
    'https://a.example/',
    -1,
    1e308,
  ),
  fc.constantFrom('Person', 'ClaimReview', 'False', [[]], { '@id': '#a' }, { '@value': 3 }, { name: [null, 'x'] }),
);

/** An object of the right keys, each with anything, some left out. */
function anyOf(...keys: readonly string[]): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, strange])), { requiredKeys: [] });
}

const rating = anyOf('ratingValue', 'bestRating', 'worstRating', 'alternateName', 'ratingExplanation');
const item = anyOf('author', 'datePublished', 'appearance', 'firstAppearance', 'url', 'isPartOf');
const review = fc
  .tuple(
    anyOf('claimReviewed', 'url', 'author', 'datePublished', 'inLanguage', 'headline', 'reviewBody', '@id'),
    rating,
    item,
  )
  .map(([own, reviewRating, itemReviewed]) => ({
    '@type': 'ClaimReview',
    claimReviewed: 'x',
    ...own,
    reviewRating,
    itemReviewed,
  }));
const answer = anyOf('answer', 'answer_type', 'source_url', 'source_medium', 'cached_source_url');
const averitec = fc
  .tuple(
    anyOf(
      'claim',
      'label',
      'justification',
      'claim_date',
      'speaker',
      'original_claim_url',
      'claim_types',
      'fact_checking_article',
      'questions',
    ),
    answer,
  )
  .map(([own, one]) => ({ claim: 'x', label: 'Refuted', questions: [{ question: 'y', answers: [one] }], ...own }));
const google = fc
  .tuple(
    anyOf('text', 'claimant', 'claimDate', 'claimReview'),
    anyOf('publisher', 'url', 'title', 'reviewDate', 'textualRating', 'languageCode'),
  )
  .map(([own, one]) => ({
    text: 'x',
    claimReview: [{ url: 'https://a.example/', textualRating: 'False', ...one }],
    ...own,
  }));

function holds(foreign: Foreign, items: number): void {
  expect(foreign.set.claims.length + foreign.rejected.length).toBeGreaterThanOrEqual(Math.min(items, 1));
  for (const item of foreign.rejected) expect(rejectedWords(item)).toMatch(/\S: \S/u);
  expect(readSet(printSet(foreign.set)).status).toBe('ok');
}

test('ClaimReview', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 3 }), (reviews) => {
      const page = 'https://a.example/';
      holds(readClaimReviewMarkup({ scripts: [JSON.stringify(reviews)], page }), reviews.length);
    }),
  );
});

test('Google Fact Check Tools', () => {
  fc.assert(
    fc.property(fc.array(google, { minLength: 1, maxLength: 3 }), (claims) =>
      holds(readGoogleFactCheck(JSON.stringify({ claims })), claims.length),
    ),
  );
});

test('AVeriTeC', () => {
  fc.assert(
    fc.property(fc.array(averitec, { minLength: 1, maxLength: 3 }), (claims) =>
      holds(readAveritec(JSON.stringify(claims)), claims.length),
    ),
  );
});

test('CSV', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ',', '\n', 'https://a.example/', '2026-02-27'),
  );
  const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      holds(readCsv(['claim,url,quote,date,verdict,sources', 'A claim,,,,,', ...rows].join('\n')), 1);
    }),
    { numRuns: 40 },
  );
});
