/**
 * Which page an address names: one key for all the addresses under which an article is read.
 *
 * In:     any string.
 * Out:    `host[:port]/path[?query]` without a scheme, or null where it names no web page.
 * Errors: none. Hostile input is null or a key, never an exception.
 * Cost:   linear in the address, but for the sort of its parameters.
 *
 * `https://` + key names the same page and has the same key. What version 1 answers never changes
 * (test/fixtures/page-url.v1.json): keys are stored in records and hashed into published feeds.
 */
import { trackingNames, trackingPrefixes } from './tracking-parameters.ts';

export type PageUrl = string & { readonly __brand: 'PageUrl' };

export const PAGE_URL_VERSION = 1;

/** A copy of a copy is read this deep. Beyond it nobody links; a hostile address could go on for ever. */
const MAX_COPIES = 5;

const siteVariant = /^(?:www|m|mobile|amp)\.(?=[^.]+\.)/u;

/** Where the address of the copied page begins, in archives and AMP caches. Each captures the rest. */
const copies: readonly { readonly host: RegExp; readonly path: RegExp; readonly scheme: string }[] = [
  { host: /^web\.archive\.org$/u, path: /^\/web\/(?:\d{4,14}(?:[a-z]{2}_)?\/)?(https?(?::|%3A).+)$/isu, scheme: '' },
  { host: /^web\.archive\.org$/u, path: /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/([^/:]+\.[^/:]+.*)$/su, scheme: 'http://' },
  {
    host: /^archive\.(?:today|is|li|fo|ph|vn|md)$/u,
    path: /^\/(?:\d{4}\.\d\d\.\d\d-\d{6}|\d{14})\/(https?(?::|%3A).+)$/isu,
    scheme: '',
  },
  { host: /^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/u, path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)$/su, scheme: 'https://' },
  { host: /\.cdn\.ampproject\.org$/u, path: /^\/[cv]\/(?:s\/)?([^/]+\.[^/]+.*)$/su, scheme: 'https://' },
];

export function pageUrlOf(url: string): PageUrl | null {
  const address = addressOfPage(url);
  if (address === null) return null;
  return (siteOf(address) + pathOf(address.pathname) + queryOf(address.search)) as PageUrl;
}

/** The address of the page itself: of the page that is copied, where `url` is an archive's or a cache's copy. */
export function addressOfPage(url: string): URL | null {
  let address = webAddress(url);
  for (let depth = 0; depth <= MAX_COPIES && address !== null; depth += 1) {
    const copied = copiedFrom(address);
    if (copied === null) return address;
    address = webAddress(copied);
  }
  return null;
}

function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  // An empty label ("a..b") is no host name. One dot at the end is: the root of the DNS.
  return /^\.|\.\./u.test(address.hostname) ? null : address;
}

function copiedFrom(address: URL): string | null {
  const site = siteOf(address);
  for (const { host, path, scheme } of copies) {
    if (!host.test(site)) continue;
    const rest = path.exec(address.pathname + address.search)?.[1];
    if (rest !== undefined) return scheme + (scheme === '' ? mendScheme(rest) : rest);
  }
  return null;
}

/** Archives' links are passed on percent-encoded, or with the two slashes melted into one. */
function mendScheme(rest: string): string {
  return decoded(rest).replace(/^(https?):\/*/iu, '$1://');
}

function decoded(rest: string): string {
  if (!/^https?%3A/iu.test(rest)) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** Both default ports are dropped, since the scheme that would tell them apart is dropped too. */
function siteOf(address: URL): string {
  let host = address.hostname.replace(/\.$/u, '');
  while (siteVariant.test(host)) host = host.replace(siteVariant, '');
  return address.port === '' || address.port === '80' || address.port === '443' ? host : `${host}:${address.port}`;
}

function pathOf(pathname: string): string {
  let path = steady(pathname);
  for (;;) {
    const shorter = path.replace(/\/+$/u, '').replace(/\/(?:index\.html|amp)$/u, '');
    if (shorter === path) return path;
    path = shorter;
  }
}

/** Sorted by name only: where a name is given twice, a server may read meaning into the order of its values. */
function queryOf(search: string): string {
  const kept = steady(search.slice(1))
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(nameOf(parameter).toLowerCase()))
    .map((parameter) => [nameOf(parameter), parameter] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return kept.length === 0 ? '' : `?${kept.map(([, parameter]) => parameter).join('&')}`;
}

function nameOf(parameter: string): string {
  const equals = parameter.indexOf('=');
  return equals < 0 ? parameter : parameter.slice(0, equals);
}

function isTracking(name: string): boolean {
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}

/** One spelling for every engine: browsers differ in which of `^ | ' { }` they percent-encode. */
function steady(text: string): string {
  return text
    .replace(/%[0-9a-f]{2}/giu, (octet) => octet.toUpperCase())
    .replace(/[^\w.~!$&()*+,;=:@/?%-]/gu, (odd) => encodeURIComponent(odd).replace("'", '%27'));
}
