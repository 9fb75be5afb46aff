import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { printSet } from '../../../../lib/interchange/annotation-set.ts';
import {
  readClaimReviewFile,
  readClaimReviewMarkup,
} from '../../../../lib/interchange/claim-review/read-claim-review.ts';
import { readSavedPage } from '../../../../lib/interchange/claim-review/saved-page.ts';
import type { Foreign } from '../../../../lib/interchange/foreign.ts';
import { readSet } from '../../../../lib/interchange/read-set.ts';
import { rejectedWords } from '../../../programs/english.ts';
import { refusalOf } from '../../../support/refusal.ts';

const page = 'https://www.coast-check.example/checks/quay';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: page,
  datePublished: '2026-03-02',
  claimReviewed: 'The quay cost 12 million euros.',
  author: { '@type': 'Organization', name: 'Reuters' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Mara Lindqvist', jobTitle: 'Mayor' },
    datePublished: '2026-02-27',
    appearance: 'https://coast-times.example/quay',
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '2',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'Mostly false',
  },
};

function read(...scripts: readonly (object | string)[]): Foreign {
  const texts = scripts.map((script) => (typeof script === 'string' ? script : JSON.stringify(script)));
  return readClaimReviewMarkup({ scripts: texts, page });
}

function only(foreign: Foreign) {
  expect(foreign.rejected).toEqual([]);
  const [entry, ...others] = foreign.set.claims;
  expect(others).toEqual([]);
  return { claim: entry!.record.body, said: entry!.assessments[0]!.body, source: entry!.evidence[0]!.body };
}

test('a review becomes a claim, its page as a source, and what the site found', () => {
  const { claim, said, source } = only(read(review));
  expect(claim).toMatchObject({
    text: 'The quay cost 12 million euros.',
    speaker: { type: 'person', name: 'Mara Lindqvist', role: 'Mayor' },
    claimDate: '2026-02-27',
    appearances: ['https://coast-times.example/quay'],
  });
  expect(said).toMatchObject({
    verdict: 'mostly-false',
    label: 'Mostly false',
    rating: { value: 2, best: 5, worst: 1 },
  });
  expect(source).toMatchObject({ url: page, publisher: 'coast-check.example', type: 'fact-check', stance: 'refutes' });
});

test('who found it is the site of the page, whatever name the markup gives', () => {
  const foreign = read(review);
  const [said] = foreign.set.claims[0]!.assessments;
  expect(foreign.set.people![said!.author]).toEqual({ name: 'coast-check.example', claimedName: 'Reuters' });
  const real = readClaimReviewMarkup({
    scripts: [JSON.stringify({ ...review, url: 'https://www.reuters.com/a' })],
    page: 'https://www.reuters.com/a',
  });
  expect(real.set.claims[0]!.assessments[0]!.author).not.toBe(said!.author);
});

test('the same page read twice gives the same set', () => {
  expect(printSet(read(review).set)).toBe(printSet(read(review).set));
  expect(readSet(printSet(read(review).set)).status).toBe('ok');
});

describe('dirt is read', () => {
  const rating = review.reviewRating;
  test.each([
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, review] }, 'Mostly false'],
    ['in a list', [{ '@type': 'WebSite' }, [review]], 'Mostly false'],
    ['with `type` for `@type`', { ...review, '@type': undefined, type: 'ClaimReview' }, 'Mostly false'],
    ['with a type in lower case', { ...review, '@type': 'claimreview' }, 'Mostly false'],
    ['with the address of its type', { ...review, '@type': ['https://schema.org/ClaimReview'] }, 'Mostly false'],
    ['with a rating that is a string', { ...review, reviewRating: 'Mostly false' }, 'Mostly false'],
    [
      'with a label in a language',
      { ...review, reviewRating: { ...rating, alternateName: { '@value': 'خطأ' } } },
      'خطأ',
    ],
    ['with a list of labels', { ...review, reviewRating: { alternateName: ['', 'False', 'x'] } }, 'False'],
    ['with a number alone', { ...review, reviewRating: { ratingValue: 4, bestRating: 5 } }, '4 / 5'],
    ['with a relative address', { ...review, url: '/checks/quay' }, 'Mostly false'],
    ['without an address', { ...review, url: undefined }, 'Mostly false'],
  ])('%s', (_, markup, label) => {
    const { said, source } = only(read(markup));
    expect(said.label).toBe(label);
    expect(source.url).toBe(page);
  });

  test.each([
    ['in a comment', `<!-- ${JSON.stringify(review)} -->`],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify(review)}\n//]]>`],
    ['with a semicolon', `${JSON.stringify(review)};`],
    ['with a line break inside of a string', JSON.stringify(review).replace('12 million', '12\nmillion')],
  ])('%s', (_, script) => {
    expect(only(read(script)).claim.text).toBe('The quay cost 12 million euros.');
  });

  test('a reference stands for what it names', () => {
    const graph = [
      { '@type': 'Person', '@id': '#m', name: 'Mara Lindqvist' },
      { ...review, itemReviewed: { author: { '@id': '#m' } } },
    ];
    expect(only(read({ '@graph': graph })).claim.speaker).toEqual({ type: 'person', name: 'Mara Lindqvist' });
  });
});

describe('what says nothing is left out', () => {
  test('a number of -1', () => {
    const foreign = read({
      ...review,
      reviewRating: { ratingValue: -1, bestRating: -1, worstRating: -1, alternateName: 'Unproven' },
    });
    expect(only(foreign).said).not.toHaveProperty('rating');
    expect(only(foreign).said.verdict).toBe('unproven');
  });

  test('a date of the year 1', () => {
    const { claim, source } = only(
      read({ ...review, datePublished: '0001-01-01 00:00:00Z', itemReviewed: { datePublished: '0001-01-01' } }),
    );
    expect(claim).not.toHaveProperty('claimDate');
    expect(source).not.toHaveProperty('published');
  });

  test('a desk that names itself as who made the claim is not believed', () => {
    const itself = {
      ...review,
      author: { name: 'Coast Check Team' },
      itemReviewed: { author: { '@type': 'Person', name: 'Coast Check' } },
    };
    expect(only(read(itself)).claim.speaker).toEqual({ type: 'unknown', name: 'Coast Check' });
  });
});

test('a label that maps to nothing is kept, listed, and no verdict', () => {
  const foreign = read({ ...review, reviewRating: { alternateName: 'Four bananas' } });
  expect(only(foreign).said).toMatchObject({ verdict: 'in-progress', label: 'Four bananas' });
  expect(foreign.unmapped).toEqual([{ label: 'Four bananas', count: 1 }]);
});

describe('rejected, with the reason', () => {
  test.each([
    ['the text of a template', { ...review, claimReviewed: 'Alegação revisada' }, /template/u],
    ['a placeholder', { ...review, claimReviewed: '{{claim}}' }, /template/u],
    ['no claim', { ...review, claimReviewed: ' ' }, /says no claim/u],
    ['no rating', { ...review, reviewRating: undefined }, /says no verdict/u],
    ["another desk's address", { ...review, url: 'https://www.reuters.com/a' }, /reuters\.com/u],
    ['an address that is none', { ...review, url: 'javascript:alert(1)' }, /http or https/u],
  ])('%s', (_, markup, reason) => {
    const foreign = read(markup);
    expect(foreign.set.claims).toEqual([]);
    expect(foreign.rejected).toHaveLength(1);
    expect(rejectedWords(foreign.rejected[0]!)).toMatch(reason);
  });
});

test('hostile markup costs neither the others nor the program', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const proto = '{"@type":"ClaimReview","__proto__":{"x":1},"claimReviewed":"x","reviewRating":"False"}';
  const foreign = read(deep, 'no json ClaimReview', '', proto, review);
  expect(foreign.set.claims).toHaveLength(1);
  expect(foreign.rejected.map(rejectedWords)).toEqual([
    expect.stringContaining('__proto__'),
    expect.stringContaining('not JSON'),
  ]);
});

test('microdata is read where no script has a review', () => {
  const items = [{ ...review, '@type': ['https://schema.org/ClaimReview'], claimReviewed: ['In the page.'] }];
  const alone = readClaimReviewMarkup({ scripts: [], items, page });
  expect(only(alone).claim.text).toBe('In the page.');
  const both = readClaimReviewMarkup({ scripts: [JSON.stringify(review)], items, page });
  expect(only(both).claim.text).toBe('The quay cost 12 million euros.');
});

describe('a file', () => {
  test('without a page stands for the site of the address that it names', () => {
    const foreign = readClaimReviewFile(JSON.stringify(review));
    expect(Object.values(foreign.set.people!)).toEqual([{ name: 'coast-check.example', claimedName: 'Reuters' }]);
  });

  test('that is no JSON says where', () => {
    expect(refusalOf(() => readClaimReviewFile('{"@type": }'))).toMatch(/^Line 1, column 11: /u);
  });

  test('of HTML is read for its scripts', () => {
    const html = `<html><SCRIPT src=x></SCRIPT><script type='application/ld+json' id=a>${JSON.stringify(review)}</script></html>`;
    expect(readSavedPage(html).set.claims).toHaveLength(1);
    expect(refusalOf(() => readSavedPage('<html><script>1</script>'))).toMatch(/no fact check/u);
    expect(refusalOf(() => readSavedPage('<script '.repeat(200_000)))).toMatch(/no fact check/u);
  });
});

const folder = join(process.env.SHARED ?? '../shared', 'data/product/pages-with-claimreview/');

describe.skipIf(!existsSync(folder))('real pages (skipped where ../shared is not there)', () => {
  test.each([
    ['newsnation_oxygen-bar_2019', 'newsnation.in', 'true', 'True', { type: 'unknown', name: 'News Nation' }],
    [
      'polygraph-info_al-tanf-rukban_2019',
      'polygraph.info',
      'false',
      'False',
      { type: 'person', name: 'The Russian and Syrian defense ministries' },
    ],
    [
      'snopes_yovanovitch-net-worth_2019',
      'snopes.com',
      'unproven',
      'Unproven',
      { type: 'unknown', name: 'Multiple Sources' },
    ],
  ])('%s', (name, site, verdict, label, speaker) => {
    const html = gunzipSync(readFileSync(`${folder}${name}.html.gz`)).toString('utf8');
    const { claim, said, source } = only(readSavedPage(html));
    expect(said).toMatchObject({ verdict, label });
    expect(claim.speaker).toMatchObject(speaker);
    expect(source.publisher).toBe(site);
    // The block as it was cut out of the page by hand says the same.
    const block = readClaimReviewFile(readFileSync(`${folder}${name}.claimreview.json`, 'utf8'));
    expect(only(block)).toEqual({ claim, said, source });
  });
});

describe('a flattened graph', () => {
  const { author, itemReviewed, reviewRating, ...own } = review;
  const parts = [
    { ...author, '@id': '#desk' },
    {
      '@id': '#claim',
      '@type': 'Claim',
      author: { '@id': '_:mayor', '@type': 'Person' },
      appearance: { '@id': '_:article' },
    },
    { '@id': '_:mayor', ...itemReviewed.author },
    { '@id': '_:article', '@type': 'NewsArticle', url: itemReviewed.appearance },
    { '@id': '_:rating', ...reviewRating },
  ];
  const head = {
    ...own,
    '@id': '#review',
    author: '#desk',
    itemReviewed: { '@id': '#claim' },
    reviewRating: { '@id': '_:rating', '@type': 'Rating' },
  };
  // A page names its review again from its article.
  const article = { '@id': '#page', '@type': 'WebPage', review: { '@id': '#review', '@type': 'ClaimReview' } };

  test.each<[string, readonly object[]]>([
    ['of one script', [{ '@graph': [article, head, ...parts] }]],
    ['over two scripts', [article, head, { '@graph': parts }]],
  ])('%s is joined by the names of its nodes', (_, scripts) => {
    const { claim, said } = only(read(...scripts));
    expect(claim).toMatchObject({
      speaker: { type: 'person', name: 'Mara Lindqvist', role: 'Mayor' },
      appearances: ['https://coast-times.example/quay'],
    });
    expect(said).toMatchObject({ label: 'Mostly false', rating: { value: 2, best: 5, worst: 1 } });
  });

  test('that goes in a circle ends', () => {
    const claim = { '@id': '#claim', '@type': 'Claim', author: { '@id': '#claim' }, isPartOf: { '@id': '#claim' } };
    const foreign = read({ '@graph': [{ ...review, itemReviewed: { '@id': '#claim' } }, claim] });
    expect(only(foreign).claim.speaker.type).toBe('unknown');
  });
});
