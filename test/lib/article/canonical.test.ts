import { describe, expect, test } from 'vitest';
import { plausibleCanonical } from '../../../lib/article/canonical.ts';

const page = 'https://www.example.co.uk/news/a?utm_source=x';

describe('a canonical address is followed', () => {
  test.each([
    ['of the same site', page, 'https://www.example.co.uk/news/a', 'https://www.example.co.uk/news/a'],
    ['of another host of the site', page, 'https://news.example.co.uk/a', 'https://news.example.co.uk/a'],
    ['in http', page, 'http://example.co.uk/news/a', 'http://example.co.uk/news/a'],
    ['that is relative', page, '/news/a', 'https://www.example.co.uk/news/a'],
    ['that is relative to its scheme', page, '//example.co.uk/a', 'https://example.co.uk/a'],
    ['without its fragment', page, '/news/a#top', 'https://www.example.co.uk/news/a'],
    ['that is the root, where the page is the root', 'https://example.org/index.html', '/', 'https://example.org/'],
    ['with a query at the root', 'https://example.org/a', '/?p=12', 'https://example.org/?p=12'],
    ['of one user of a shared host', 'https://ann.github.io/a', 'https://ann.github.io/b', 'https://ann.github.io/b'],
    ['on an IP address', 'http://127.0.0.1:80/a?x=1', '/a', 'http://127.0.0.1/a'],
    ['on localhost', 'http://localhost/a?x=1', '/a', 'http://localhost/a'],
  ])('%s', (_, url, canonical, expected) => {
    expect(plausibleCanonical(url, canonical)).toBe(expected);
  });
});

describe('a canonical address is not followed', () => {
  test.each([
    ['that is missing', page, null],
    ['that is empty', page, ''],
    ['that is white space', page, ' \n'],
    ['of another site', page, 'https://example.org/news/a'],
    ['of another site under the same public suffix', page, 'https://other.co.uk/news/a'],
    ['of another user of a shared host', 'https://ann.github.io/a', 'https://bob.github.io/a'],
    ['of a site that ends alike', page, 'https://notexample.co.uk/news/a'],
    ['that is the root of the site', page, 'https://www.example.co.uk/'],
    ['that is the root by its index', page, '/index.php'],
    ['that is no web address', page, 'javascript:alert(1)'],
    ['of another scheme', page, 'ftp://example.co.uk/news/a'],
    ['that cannot be parsed', page, 'https://'],
    ['of another IP address', 'http://127.0.0.1/a', 'http://127.0.0.2/a'],
    ['on a page that is no web page', 'about:blank', 'https://example.org/a'],
    [
      'of an archived page that names another site',
      'https://web.archive.org/web/20200102030405/https://example.org/a',
      'https://web.archive.org/web/20200102030405/https://example.com/a',
    ],
  ])('%s', (_, url, canonical) => {
    expect(plausibleCanonical(url, canonical)).toBeNull();
  });
});
