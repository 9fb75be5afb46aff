/** Commands about subscriptions. */
import type { FeedCommands } from '../../lib/messaging/feed-commands.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { Database } from '../../lib/store/db.ts';
import { dropFeed, newsSeen, readFeed } from '../../lib/store/feeds.ts';
import { closeLayer } from '../../lib/store/layers.ts';
import { addFeed, type FeedChange, refreshFeed } from './feeds.ts';
import { scheduleFeeds } from './schedule.ts';

/** Claims have changed, of these pages or (null) of any. */
type Changed = (db: Database, pageUrls: readonly string[] | null) => Promise<void>;

export function feedHandlers(db: Database, changed: Changed): Pick<Handlers, keyof FeedCommands> {
  const shown = async ({ feed, pageUrls }: FeedChange) => {
    if (pageUrls.length > 0) await changed(db, pageUrls);
    return feed;
  };
  return {
    'feed.add': async ({ url }) => {
      const feed = await shown(await addFeed(db, url, new Date().toISOString()));
      await scheduleFeeds(db);
      return feed;
    },
    'feed.refresh': async ({ url }) => shown(await refreshFeed(db, url, new Date().toISOString())),
    'feed.remove': async ({ url }) => {
      const { set } = await readFeed(db, url);
      await dropFeed(db, url);
      await closeLayer(db, set);
      await scheduleFeeds(db);
      await changed(db, null);
      return null;
    },
    'feed.seen': async ({ url }) => {
      await newsSeen(db, url);
      return null;
    },
  };
}
