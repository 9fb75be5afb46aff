import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_URL_VERSION, pageUrlOf } from '../../../lib/model/page-url.ts';
import { trackingNames, trackingPrefixes } from '../../../lib/model/tracking-parameters.ts';
import fixture from '../../fixtures/page-url.v1.json' with { type: 'json' };

describe('version 1 answers as it always has', () => {
  test('the vectors are of the version that the code says', () => {
    expect(fixture.version).toBe(PAGE_URL_VERSION);
    expect(fixture.vectors.length).toBeGreaterThanOrEqual(80);
  });

  test('the list of tracking parameters is the one of version 1', () => {
    const list = [...trackingPrefixes, '|', ...trackingNames].join(' ');
    const digest = '72e0c777e38e8675d80fc13d14d565ec7055d576030c023f3d382641d28bdeb8';
    expect(createHash('sha256').update(list).digest('hex')).toBe(digest);
  });

  test.each(fixture.vectors)('$why: $url', ({ url, key }) => {
    expect(pageUrlOf(url)).toBe(key);
  });

  test.each(fixture.vectors.filter(({ key }) => key !== null))('the key of $why names itself', ({ key }) => {
    expect(pageUrlOf(`https://${key}`)).toBe(key);
  });
});

const host = fc.oneof(
  fc.webAuthority({ withIPv4: true, withIPv6: true, withPort: true, withUserInfo: true }),
  fc.constantFrom(
    'www.example.org',
    'm.com',
    'a.b.example.org.',
    'web.archive.org',
    'archive.ph',
    'google.com',
    'bücher.example',
  ),
);
const segment = fc.oneof(
  fc.constantFrom('amp', 'index.html', 'web', '20200102030405', '20200102030405id_', '2020.01.02-030405', 's', 'c', ''),
  fc.constantFrom(
    'https:',
    '',
    'http:',
    'example.org',
    'https%3A%2F%2Fexample.org',
    '..',
    '%2e%2e',
    "it's",
    '%e9%',
    'é|^',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const parameter = fc.oneof(
  fc.constantFrom('utm_source=a', 'b=2', 'b=1', 'a', '=', '', 'fbclid', 'é=ß', "'={}", '%7e=%7E'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const address = fc
  .tuple(fc.constantFrom('http://', 'https://'), host, fc.array(segment), fc.array(parameter))
  .map(([scheme, where, path, query]) => `${scheme}${where}/${path.join('/')}?${query.join('&')}`);

test('the address made of a key has that key', () => {
  fc.assert(
    fc.property(address, (url) => {
      const key = pageUrlOf(url);
      if (key !== null) expect(pageUrlOf(`https://${key}`)).toBe(key);
    }),
    { numRuns: 3000 },
  );
});

test('hostile input never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        address.map((url) => url + url),
      ),
      (text) => {
        pageUrlOf(text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('neither parameters of tracking nor their order change a key', () => {
  const tracking = fc.constantFrom(...trackingNames, ...trackingPrefixes.map((prefix) => `${prefix}x`));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-f]{1,3}$/u)),
      fc.array(tracking),
      fc.nat(),
      (names, dropped, turn) => {
        const plain = names.map((name) => `${name}=1`);
        const mixed = [...plain.slice(turn % 5), ...dropped.map((name) => `${name}=2`), ...plain.slice(0, turn % 5)];
        expect(pageUrlOf(`https://example.org/a?${mixed.join('&')}`)).toBe(
          pageUrlOf(`https://example.org/a?${plain.join('&')}`),
        );
      },
    ),
  );
});

test('a key of a hundred thousand characters is made at once', () => {
  const long = `https://example.org/${'a/'.repeat(50_000)}?${'b=1&'.repeat(20_000)}`;
  const start = performance.now();
  pageUrlOf(long);
  expect(performance.now() - start).toBeLessThan(500);
});
