/** Files and pages of many reviews, and of more than we have fields for. */
import { describe, expect, test } from 'vitest';
import { readClaimReviewFile } from '../../../../lib/interchange/claim-review/read-claim-review.ts';
import { readSavedPage } from '../../../../lib/interchange/claim-review/saved-page.ts';
import { sniffFormat } from '../../../../lib/interchange/formats.ts';

const review = {
  '@type': 'ClaimReview',
  url: 'https://desk.example/1',
  claimReviewed: 'The quay cost 12 million euros.',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Mara' } },
  reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: '1,5', bestRating: 5, worstRating: 1 },
};

describe('a file of reviews', () => {
  test('is read to its end', () => {
    const reviews = Array.from({ length: 2000 }, (_, at) => ({
      ...review,
      claimReviewed: `Quay ${at} cost too much.`,
    }));
    expect(readClaimReviewFile(JSON.stringify(reviews)).set.claims).toHaveLength(2000);
  });

  test('is known however deep they stand in it', () => {
    expect(sniffFormat(JSON.stringify({ '@type': 'NewsArticle', review }))).toBe('claim-review');
    const feed = { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] };
    expect(sniffFormat(JSON.stringify(feed))).toBe('claim-review');
  });

  test('names what has no field here', () => {
    const more = { ...review, image: 'https://desk.example/1.png', itemReviewed: [{ name: 'Berlin' }, {}] };
    expect(readClaimReviewFile(JSON.stringify([review, more])).lost).toEqual([
      { code: 'otherKeys', values: ['image, itemReviewed, itemReviewed.name'] },
    ]);
    expect(readClaimReviewFile(JSON.stringify(review)).lost).toEqual([]);
  });

  test('names dates that cannot be read, and none that say nothing', () => {
    const dated = {
      ...review,
      datePublished: 'last spring',
      itemReviewed: { ...review.itemReviewed, datePublished: '31.12.2025' },
    };
    const empty = { ...review, datePublished: '0001-01-01', dateModified: '2026-03-01' };
    expect(readClaimReviewFile(JSON.stringify([empty, dated])).lost).toEqual([
      { code: 'otherKeys', values: ['datePublished, itemReviewed.datePublished'] },
    ]);
  });

  test('may part decimals by a comma', () => {
    const [entry] = readClaimReviewFile(JSON.stringify(review)).set.claims;
    expect(entry?.assessments[0]?.body.rating).toEqual({ value: 1.5, best: 5, worst: 1 });
  });
});

describe('a saved page', () => {
  const page = (...scripts: readonly string[]) =>
    `<!doctype html>${scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('')}`;

  test('says that its markup is broken', () => {
    const { set, rejected } = readSavedPage(page(JSON.stringify(review), '{"@type": "ClaimReview", claimReviewed}'));
    expect(set.claims).toHaveLength(1);
    expect(rejected.map(({ reason }) => reason.code)).toEqual(['brokenMarkup']);
  });

  test('may leave a comma after the last key', () => {
    const { set, rejected } = readSavedPage(page(JSON.stringify(review).replace(/\}$/u, ',}')));
    expect([set.claims.length, rejected]).toEqual([1, []]);
  });
});
