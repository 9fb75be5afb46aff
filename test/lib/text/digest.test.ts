import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Base64Url, sha256Hex, wellFormedValue } from '../../../lib/text/digest.ts';

describe('a digest of text', () => {
  test('is the SHA-256 of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('in base64url has no padding and no character that a URL would escape', () => {
    expect(sha256Base64Url('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });

  test('is of UTF-8, and takes a lone surrogate for U+FFFD', () => {
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
    expect(sha256Hex('a\ud800b')).toBe(sha256Hex('a\ufffdb'));
  });
});

describe('canonical JSON', () => {
  // RFC 8785, sections 3.2.2 and 3.2.3.
  test('is that of RFC 8785', () => {
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000f\nA\'B"\\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts keys by UTF-16 code unit', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('leaves out members that are undefined, and refuses what is not JSON', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson([Number.NaN])).toThrow();
  });
});

describe('making a value well-formed', () => {
  test('mends strings at every depth, keys too', () => {
    expect(wellFormedValue({ 'k\udc00': ['\ud800', { a: 'x' }] })).toEqual({ 'k\ufffd': ['\ufffd', { a: 'x' }] });
  });

  test('answers the value itself where nothing had to change', () => {
    const value = { a: ['b', 1, null, { c: true }] };
    expect(wellFormedValue(value)).toBe(value);
  });

  test('keeps a key named __proto__ a key', () => {
    const value = wellFormedValue(JSON.parse('{"__proto__":{"a":1},"b":"\\ud800"}'));
    expect(Object.keys(value)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
