/**
 * A subscription: an annotation set that is fetched whole from a link, and shown as a read-only layer.
 *
 * The address is a person's choice: `https`, or `http` on this machine, without a name or a password in it.
 */
import * as v from 'valibot';
import type { Fault } from './fault.ts';

/** Why the last attempt brought nothing. The last good state is kept, whatever it was. */
export const feedTroubles = [
  'no-access', // the site's permission was taken back, or not given in this browser
  'unreachable', // no answer, or one that says it failed
  'moved', // its host names another address: access was given to this one
  'too-large', // more than a set fetched whole may have
  'malformed', // not an annotation set
  'newer', // of a newer format
  'rolled-back', // older than what was fetched before
  'other-set', // another set than the one that was subscribed to
] as const;
export type FeedTrouble = (typeof feedTroubles)[number];

/** Claims since the person last looked. */
export interface FeedNews {
  readonly added: number;
  /** Their verdict, decision or text is another now. */
  readonly corrected: number;
  readonly withdrawn: number;
}

export interface Feed {
  readonly url: string;
  /** The id of the set, and so of the layer that shows it. */
  readonly set: string;
  readonly label: string;
  readonly claims: number;
  /** RFC 3339 times: of the set's own last change, of the last attempt, and of the last that reached it. */
  readonly modified: string;
  readonly triedAt: string;
  readonly reachedAt: string;
  /** What the host calls the version that is here (RFC 9110, 8.8.3), to ask for another only. */
  readonly etag: string | null;
  /** Of a file that is malformed its fault; else the detail is for those who report it. */
  readonly trouble: { readonly kind: FeedTrouble; readonly detail: string; readonly fault?: Fault } | null;
  readonly news: FeedNews;
}

export const noNews: FeedNews = { added: 0, corrected: 0, withdrawn: 0 };

/** An address as it is kept, or null where it may not be subscribed to. */
export function feedAddress(typed: string): string | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname))) return null;
  url.hash = '';
  return url.href;
}

/** As the manifest's `connect-src` has them. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}

/** An address to look at: what follows the question mark may be a key that others are not to see on a screen. */
export function shownAddress(url: string): string {
  const [address, query = ''] = url.split('?', 2) as [string, string?];
  return query === '' ? address : `${address}?…`;
}

export const FeedAddressSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((address) => feedAddress(address) === address, 'must be an address that can be subscribed to'),
);
