/**
 * Fetch a file from the web: the one place that makes a request, and only for an address that a person subscribed to.
 *
 * Without cookies, referrer and redirects, past the browser's cache (a cache shared with pages would tell them), at most
 * MAX_BYTES and LIMIT_MS long. What goes wrong is a value: hosts fail every day.
 */
import type { FeedTrouble } from '../model/feed.ts';

/** A set that is fetched whole: some thousand checks. */
export const MAX_BYTES = 16 * 2 ** 20;

const LIMIT_MS = 60_000;

export type Downloaded =
  | { readonly status: 'got'; readonly text: string; readonly etag: string | null }
  /** The host has no other version than the one named. */
  | { readonly status: 'same' }
  | { readonly status: 'failed'; readonly kind: FeedTrouble; readonly detail: string };

export async function download(url: string, etag: string | null): Promise<Downloaded> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      // A host that leads elsewhere would choose whom this browser asks: this machine's own services too.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(etag !== null && { 'if-none-match': etag }) },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (response.status === 304 && etag !== null) return { status: 'same' };
    if (response.type === 'opaqueredirect') return failed('moved', 'a redirect');
    if (!response.ok) return failed('unreachable', `${response.status} ${response.statusText}`.trim());
    const bytes = await readUpTo(response, MAX_BYTES);
    if (bytes === null) return failed('too-large', `> ${MAX_BYTES / 2 ** 20} MiB`);
    return { status: 'got', text: new TextDecoder().decode(bytes), etag: response.headers.get('etag') };
  } catch (caught) {
    return failed('unreachable', caught instanceof Error ? caught.message : String(caught));
  }
}

function failed(kind: FeedTrouble, detail: string): Downloaded {
  return { status: 'failed', kind, detail };
}

/** The whole body, or null once it is more than the limit: what follows is not asked for. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let reader = response.body!.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
