import { expect, test } from 'vitest';
import { metadataOfRoute } from '../../../entrypoints/marker/metadata-of-route.ts';
import type { PageMetadata } from '../../../lib/model/page.ts';

const page = (url: string, canonicalUrl: string | null): PageMetadata => ({
  url,
  canonicalUrl,
  title: 'The talks',
  outlet: null,
  byline: null,
  published: null,
  modified: null,
  language: null,
});

test.each([
  ['of the page before is not that of this one', 'https://a.example/two', 'https://a.example/one', null],
  ['that is its own stays', 'https://a.example/two', 'https://a.example/two', 'https://a.example/two'],
  [
    'of the page before stays where only the query is another',
    'https://a.example/one?p=2',
    'https://a.example/one',
    'https://a.example/one',
  ],
  ['that a page does not give stays unknown', 'https://a.example/two', null, null],
])('the canonical address %s', (_, url, canonicalUrl, expected) => {
  expect(metadataOfRoute(page(url, canonicalUrl), 'https://a.example/one').canonicalUrl).toBe(expected);
});
