import { describe, expect, test } from 'vitest';
import { readClaimReviewMarkup } from '../../../lib/article/claim-review-markup.ts';
import { readClaimReviewMarkup as readMarkup } from '../../../lib/interchange/claim-review/read-claim-review.ts';

const page = 'https://www.coast-check.example/quay';

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

test('the scripts with a review are handed over as they are, and the others are not', () => {
  const review = '<!-- {"@type":"ClaimReview"} -->';
  const { scripts } = readClaimReviewMarkup(
    parsed(`<script type="Application/LD+JSON">${review}</script><script type="application/ld+json">{"@type":"WebPage"}</script>
      <script>ClaimReview</script>`),
  );
  expect(scripts).toEqual([review]);
});

test('an item of microdata is what JSON-LD would say, each property at its own item', () => {
  const { items } = readClaimReviewMarkup(
    parsed(`<div itemscope itemtype="https://schema.org/ClaimReview">
      <meta itemprop="claimReviewed" content="The quay cost 12 million.">
      <a itemprop="url" href="/quay">read</a><time itemprop="datePublished" datetime="2026-03-02">2 March</time>
      <p itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name"> Coast Check </b></p>
      <p itemprop="reviewRating" itemscope><b itemprop="alternateName">False</b></p></div>`),
  );
  expect(items).toEqual([
    {
      '@type': ['https://schema.org/ClaimReview'],
      claimReviewed: ['The quay cost 12 million.'],
      url: ['/quay'],
      datePublished: ['2026-03-02'],
      author: [{ '@type': ['https://schema.org/Organization'], name: ['Coast Check'] }],
      reviewRating: [{ '@type': [''], alternateName: ['False'] }],
    },
  ]);
  const { set, rejected } = readMarkup({ scripts: [], items, page });
  expect(rejected).toEqual([]);
  expect(set.claims[0]?.record.body.text).toBe('The quay cost 12 million.');
  expect(set.claims[0]?.evidence[0]?.body.url).toBe(page);
  expect(set.claims[0]?.assessments[0]?.body.verdict).toBe('false');
});

test('a hostile page is read to an end', () => {
  const item = '<p itemscope itemprop="author" itemtype="ClaimReview">';
  const { items } = readClaimReviewMarkup(parsed(item.repeat(400)));
  expect(items.length).toBeLessThanOrEqual(50);
});

const files = import.meta.glob<string>('../../../../shared/data/product/schema-org/claimreview-examples.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe.skipIf(Object.keys(files).length === 0)("schema.org's example (skipped where ../shared is not there)", () => {
  test.each([
    ['microdata', 'MICRODATA:', 'RDFA:'],
    ['JSON-LD', 'JSON:', 'TYPES: #eg-0325'],
  ])('in %s', (_, from, to) => {
    const [text = ''] = Object.values(files);
    const start = text.indexOf(from);
    const markup = readClaimReviewMarkup(parsed(text.slice(start + from.length, text.indexOf(to, start))));
    const address =
      'http://www.politifact.com/texas/statements/2014/jul/23/rick-perry/rick-perry-claim-about-3000-homicides-illegal-immi/';
    const { set, rejected } = readMarkup({ ...markup, page: address });
    expect(rejected).toEqual([]);
    const [entry] = set.claims;
    expect(entry?.record.body.text).toMatch(/^More than 3,000 homicides were committed by/u);
    expect(entry?.record.body.speaker).toMatchObject({
      type: 'person',
      name: 'Rich Perry',
      role: 'Former Governor of Texas',
    });
    expect(entry?.assessments[0]?.body).toMatchObject({
      label: 'True',
      verdict: 'true',
      rating: { value: 1, best: 6, worst: 1 },
    });
  });
});
