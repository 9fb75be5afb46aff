/**
 * Digests of text, and the one JSON form over which records and sets are hashed and compared.
 *
 * In:     strings, hashed as UTF-8; JSON values (`undefined` members are left out, as JSON does).
 * Out:    SHA-256 as 64 characters of hex or 43 of base64url; RFC 8785 text.
 * Errors: `canonicalJson` throws on what is not JSON: a cycle, NaN, an infinity.
 * Cost:   synchronous: `crypto.subtle` is absent on http pages, and awaiting it ends a Dexie transaction. The depth
 *         of a value is bounded by the call stack; readers of untrusted files check it before (lib/interchange).
 * Source: FIPS 180-4 through @noble/hashes; RFC 8785 (JCS) through canonicalize.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { wellFormed } from '../model/text.ts';

export function sha256Hex(text: string): string {
  return bytesToHex(digestOf(text));
}

export function sha256Base64Url(text: string): string {
  const binary = String.fromCharCode(...digestOf(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** RFC 8785 of a value whose strings were made well-formed: JCS has no form for a lone surrogate. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(wellFormedValue(value));
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * The value with every string in it well-formed, keys too: lone surrogates become U+FFFD. The value itself where
 * nothing had to change. Where two keys become one, the later stays.
 */
export function wellFormedValue<T>(value: T): T {
  return mend(value) as T;
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(mend);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value);
  const mended = entries.map(([key, item]) => [wellFormed(key), mend(item)] as const);
  const same = mended.every(([key, item], index) => key === entries[index]?.[0] && item === entries[index][1]);
  // fromEntries defines its keys, so that one named `__proto__` stays a key.
  return same ? value : Object.fromEntries(mended);
}

function digestOf(text: string): Uint8Array {
  return sha256(utf8ToBytes(wellFormed(text)));
}
