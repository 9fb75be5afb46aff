/**
 * Subscriptions: fetched when a person asks and then on a schedule, shown as layers.
 *
 * A host that fails, or gives what may not be shown, costs nothing that is here: the last good state stays, and the
 * subscription says why.
 */
import { refusalOf } from '../../lib/feed/accept.ts';
import { joinNews, newsOf } from '../../lib/feed/news.ts';
import { readSet } from '../../lib/interchange/read-set.ts';
import type { AnnotationSet } from '../../lib/model/annotation-set.ts';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import { type ErrorCode, ExtensionError } from '../../lib/model/errors.ts';
import type { Fault } from '../../lib/model/fault.ts';
import { type Feed, type FeedTrouble, noNews } from '../../lib/model/feed.ts';
import type { AnyRecord } from '../../lib/model/record.ts';
import { hasAccess, sitePattern } from '../../lib/platform/access.ts';
import { download } from '../../lib/platform/download.ts';
import { viewClaims } from '../../lib/records/view.ts';
import type { Database } from '../../lib/store/db.ts';
import { changeFeed, countRequest, findFeed, keepFeed, readFeed } from '../../lib/store/feeds.ts';
import { openStaged } from '../../lib/store/layers.ts';
import { layerClaims, openLayers } from '../../lib/store/reads.ts';
import { stage } from '../../lib/store/staging.ts';

/** What was fetched and may be shown, or why there is none. */
type Fetched =
  | {
      readonly status: 'set';
      readonly set: AnnotationSet;
      readonly records: readonly AnyRecord[];
      readonly etag: string | null;
    }
  | { readonly status: 'same' }
  | { readonly status: 'failed'; readonly kind: FeedTrouble; readonly detail: string; readonly fault?: Fault };

export interface FeedChange {
  readonly feed: Feed;
  /** The pages whose marks are others now. */
  readonly pageUrls: readonly string[];
}

const codes: Readonly<Record<FeedTrouble, ErrorCode>> = {
  'no-access': 'not-permitted',
  unreachable: 'no-reply',
  moved: 'no-reply',
  'too-large': 'import-malformed',
  malformed: 'import-malformed',
  newer: 'import-newer',
  'rolled-back': 'conflict',
  'other-set': 'conflict',
};

/**
 * Errors: why the first fetch brought nothing, as an `ExtensionError`; nothing is kept then. The address may hold a
 * key, and is in no message.
 */
export async function addFeed(db: Database, url: string, now: string): Promise<FeedChange> {
  if ((await findFeed(db, url)) !== null) return refreshFeed(db, url, now);
  const fetched = await fetchSet(db, url, null);
  if (fetched.status === 'failed') {
    const { kind, detail, fault } = fetched;
    throw new ExtensionError(codes[kind], `${kind}: ${detail}`, { fault });
  }
  if (fetched.status === 'same') throw new ExtensionError('unexpected', 'nothing is new, at first');
  return show(db, fetched, { url, now, before: null });
}

/** What goes wrong is said in the subscription. Errors: `not-found`. */
export async function refreshFeed(db: Database, url: string, now: string): Promise<FeedChange> {
  const feed = await readFeed(db, url);
  const fetched = await fetchSet(db, url, feed);
  // Ended meanwhile: nothing of it comes back.
  if ((await findFeed(db, url)) === null) return { feed, pageUrls: [] };
  if (fetched.status === 'set') return show(db, fetched, { url, now, before: feed });
  const change: Partial<Feed> =
    fetched.status === 'same'
      ? { triedAt: now, reachedAt: now, trouble: null }
      : { triedAt: now, trouble: troubleOf(fetched) };
  await changeFeed(db, url, change);
  return { feed: { ...feed, ...change }, pageUrls: [] };
}

async function fetchSet(db: Database, url: string, feed: Feed | null): Promise<Fetched> {
  const pattern = sitePattern(url);
  if (pattern === null || !(await hasAccess(pattern))) return { status: 'failed', kind: 'no-access', detail: '' };
  await countRequest(db);
  const layers = await openLayers(db);
  // A layer that is gone is fetched whole again.
  const isShown = feed !== null && layers.some(({ id }) => id === feed.set);
  const downloaded = await download(url, isShown ? feed.etag : null);
  if (downloaded.status !== 'got') return downloaded;
  try {
    const read = readSet(downloaded.text);
    const offered = read.status === 'ok' ? read : { status: read.status, set: read.raw };
    const refusal = refusalOf(offered, feed, new Set(layers.map(({ id }) => id)));
    if (refusal !== null) return { status: 'failed', ...refusal };
    const { set, records } = read as Extract<typeof read, { status: 'ok' }>;
    return { status: 'set', set, records, etag: downloaded.etag };
  } catch (caught) {
    const { message, fault } = ExtensionError.from(caught);
    return { status: 'failed', kind: 'malformed', detail: message, ...(fault !== undefined && { fault }) };
  }
}

function troubleOf({ status: _, ...trouble }: Extract<Fetched, { status: 'failed' }>): Feed['trouble'] {
  return trouble;
}

interface Showing {
  readonly url: string;
  readonly now: string;
  readonly before: Feed | null;
}

/** Open what was fetched in place of what was open. */
async function show(
  db: Database,
  { set, records, etag }: Extract<Fetched, { status: 'set' }>,
  { url, now, before }: Showing,
): Promise<FeedChange> {
  const old = await layerClaims(db, set.id);
  const views = viewClaims(records);
  const feed: Feed = {
    url,
    set: set.id,
    label: set.label,
    claims: views.length,
    // A time to come, kept, would have every honest state after it refused as older.
    modified: Date.parse(set.modified) > Date.parse(now) ? now : set.modified,
    triedAt: now,
    reachedAt: now,
    etag,
    trouble: null,
    news: before === null ? noNews : joinNews(before.news, newsOf(old, views)),
  };
  // Stopped in between, the subscription asks for the whole set again.
  await keepFeed(db, { ...feed, etag: null });
  const staged = crypto.randomUUID();
  await stage(db, { id: staged, newer: false, set, records });
  const { pageUrls } = await openStaged(db, staged, now);
  await changeFeed(db, url, { etag });
  return { feed, pageUrls: [...new Set([...pageUrls, ...old.flatMap(pagesOf)])] };
}

function pagesOf({ mentions }: ClaimView): readonly string[] {
  return mentions.map(({ body }) => body.pageUrl);
}
