import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../lib/article/metadata.ts';
import { type PageMetadata, PageMetadataSchema } from '../../../lib/model/page.ts';

const url = 'https://news.example.org/a/b';

function read(head: string, lang = ''): PageMetadata {
  const page = new DOMParser().parseFromString(`<html${lang}><head>${head}</head><body></body></html>`, 'text/html');
  const metadata = readMetadata(page, url);
  expect(v.parse(PageMetadataSchema, metadata)).toEqual(metadata);
  return metadata;
}

const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

test('a page that says nothing has nothing', () => {
  expect(read('')).toEqual({
    url,
    canonicalUrl: null,
    title: '',
    outlet: null,
    byline: null,
    published: null,
    modified: null,
    language: null,
  });
});

describe('a page says in meta', () => {
  test.each<[string, string, Partial<PageMetadata>]>([
    ['its title', '<title>A - B</title><meta property="og:title" content=" A \n one ">', { title: 'A one' }],
    ['its title in the title element alone', '<title> A - B </title>', { title: 'A - B' }],
    ['its outlet', '<meta property="og:site_name" content="The Example">', { outlet: 'The Example' }],
    ['its author', '<meta name="Author" content="Ann Example">', { byline: 'Ann Example' }],
    ['no author by an address', '<meta property="article:author" content="https://example.com/ann">', { byline: null }],
    [
      'when it was published',
      '<meta property="article:published_time" content="2020-01-02T03:04:05Z">',
      { published: '2020-01-02T03:04:05Z' },
    ],
    ['when it was changed', '<meta property="article:modified_time" content="2020-01-03">', { modified: '2020-01-03' }],
    ['a date that is none', '<meta property="article:published_time" content="yesterday">', { published: null }],
    ['its language as a locale', '<meta property="og:locale" content="en_GB">', { language: 'en-GB' }],
    [
      'a relative canonical address',
      '<link rel="canonical" href="/a">',
      { canonicalUrl: 'https://news.example.org/a' },
    ],
    [
      'a canonical address that is no web page',
      '<link rel="canonical" href="javascript:alert(1)">',
      { canonicalUrl: null },
    ],
    ['an empty canonical address', '<link rel="canonical" href="">', { canonicalUrl: null }],
    ['a broken canonical address', '<link rel="canonical" href="https://">', { canonicalUrl: null }],
    [
      'an empty value before a full one',
      '<meta property="og:title" content=""><meta property="og:title" content="A">',
      { title: 'A' },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toMatchObject(expected);
  });

  test('its language', () => {
    expect(read('<meta property="og:locale" content="en_GB">', ' lang="de-AT"').language).toBe('de-AT');
    expect(read('', ' lang="not a language"').language).toBeNull();
  });
});

describe('a page says in JSON-LD', () => {
  const article =
    '{"@type":"NewsArticle","datePublished":"2020-01-02T03:04:05+03:00","dateModified":"2020-01-03","author":{"name":"Ann Example"},"publisher":{"@type":"Organization","name":"The Example"}}';
  const expected = {
    published: '2020-01-02T03:04:05+03:00',
    modified: '2020-01-03',
    byline: 'Ann Example',
    outlet: 'The Example',
  };
  test.each([
    ['plainly', jsonLd(article)],
    ['in a list', jsonLd(`[{"@type":"WebSite"},${article}]`)],
    ['in a graph', jsonLd(`{"@context":"https://schema.org","@graph":[{"@type":"WebPage","author":"x"},${article}]}`)],
    ['in a comment', jsonLd(`<!-- ${article} -->`)],
    ['in CDATA', jsonLd(`//<![CDATA[\n${article}\n//]]>`)],
    ['with a semicolon', jsonLd(`${article};`)],
    ['after a script that is broken', `${jsonLd('{"@type": NewsArticle}')}${jsonLd(article)}`],
    ['with its type as a list', jsonLd(article.replace('"NewsArticle"', '["Thing","NewsArticle"]'))],
    ['with type instead of @type', jsonLd(article.replace('"@type":"NewsArticle"', '"type":"newsarticle"'))],
    ['with a line broken in a string', jsonLd(article.replace('Ann Example', 'Ann\nExample'))],
    [
      'with authors as a list',
      jsonLd(article.replace('{"name":"Ann Example"}', '["Ann Example",{"name":"Ann Example"},{}]')),
    ],
  ])('%s', (_, head) => {
    expect(read(head)).toMatchObject(expected);
  });

  test('by reference', () => {
    const graph =
      '{"@graph":[{"@type":"Article","author":{"@id":"#ann"},"publisher":{"@id":"#org"}},{"@id":"#ann","@type":"Person","name":"Ann"},{"@id":"#org","@type":"Organization","name":"Org"}]}';
    expect(read(jsonLd(graph))).toMatchObject({ byline: 'Ann', outlet: 'Org' });
  });

  test('the zero of its clock, which is no date', () => {
    expect(read(jsonLd('{"@type":"Article","dateModified":"0001-01-01"}')).modified).toBeNull();
  });

  test('an organisation without an article, which is not the outlet', () => {
    expect(read(jsonLd('{"@type":"Organization","name":"A maker of plug-ins"}')).outlet).toBeNull();
  });

  test('values of kinds that nobody expects', () => {
    const odd = '{"@type":"Article","author":[[null,1,{"name":{"@value":"x"}}]],"publisher":7,"datePublished":{"a":1}}';
    expect(read(jsonLd(odd))).toMatchObject({ byline: null, outlet: null, published: null });
    expect(read(jsonLd('{"@type":{"toString":1,"valueOf":1},"author":"x"}')).byline).toBeNull();
    expect(read(jsonLd('null') + jsonLd('7') + jsonLd('"x"')).outlet).toBeNull();
    expect(read(jsonLd(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).outlet).toBeNull();
  });
});

test('long strings are clipped', () => {
  expect(read(`<title>${'a'.repeat(5000)}</title>`).title).toHaveLength(2000);
});

test('elements named like properties of the document do no harm', () => {
  document.head.insertAdjacentHTML('beforeend', '<meta property="og:title" content="Real">');
  document.body.innerHTML = '<img name="title"><form name="documentElement"></form><form name="head"></form>';
  expect(readMetadata(document, url).title).toBe('Real');
  document.body.innerHTML = '';
  document.querySelector('meta[property="og:title"]')?.remove();
});
