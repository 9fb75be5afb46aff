/** Subscriptions: one row a link. The claims themselves are those of a layer. */
import { ExtensionError } from '../model/errors.ts';
import { type Feed, noNews } from '../model/feed.ts';
import type { Database } from './db.ts';

const REQUESTS = 'requests';

export async function allFeeds(db: Database): Promise<readonly Feed[]> {
  return db.feeds.toArray();
}

export async function findFeed(db: Database, url: string): Promise<Feed | null> {
  return (await db.feeds.get(url)) ?? null;
}

/** Errors: `not-found`. */
export async function readFeed(db: Database, url: string): Promise<Feed> {
  const feed = await findFeed(db, url);
  if (feed === null) throw new ExtensionError('not-found', 'subscription');
  return feed;
}

export async function keepFeed(db: Database, feed: Feed): Promise<void> {
  await db.feeds.put(feed);
}

/** Keep a change of a subscription, unless it was ended meanwhile. */
export async function changeFeed(db: Database, url: string, change: Partial<Feed>): Promise<void> {
  await db.feeds.update(url, change);
}

export async function newsSeen(db: Database, url: string): Promise<void> {
  await changeFeed(db, url, { news: noNews });
}

export async function dropFeed(db: Database, url: string): Promise<void> {
  await db.feeds.delete(url);
}

/** A layer that was closed is not fetched again. */
export async function dropFeedsOf(db: Database, layer: string): Promise<void> {
  await db.feeds.filter(({ set }) => set === layer).delete();
}

/** One more request is about to be made: counted before, so that none goes uncounted. */
export async function countRequest(db: Database): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: REQUESTS, value: (await requestsMade(db)) + 1 });
  });
}

/** How many requests this extension has made. */
export async function requestsMade(db: Database): Promise<number> {
  return ((await db.meta.get(REQUESTS))?.value as number | undefined) ?? 0;
}
