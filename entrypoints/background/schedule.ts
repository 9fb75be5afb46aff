/**
 * What is done without being asked each time: subscriptions are fetched again. Without one there is no alarm.
 *
 * Each is fetched every six hours, and after a failure at the next turn of the hour. A host sees when a browser asks,
 * not what it reads: the times do not depend on what is done in pages.
 */

import type { Feed } from '../../lib/model/feed.ts';
import { onAlarm, repeat, stopRepeating } from '../../lib/platform/alarms.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeeds } from '../../lib/store/feeds.ts';

const ALARM = 'feeds';
const TURN_MINUTES = 60;
const EVERY_MS = 6 * 60 * TURN_MINUTES * 1000 - 60_000;

export function listenToSchedule(db: Database, refresh: (url: string) => Promise<unknown>): void {
  onAlarm(ALARM, () => {
    refreshDue(db, refresh, Date.now())
      .then(() => scheduleFeeds(db))
      .catch((error) => report(error, 'fetching subscriptions'));
  });
}

/** Begin or end the turns, as there are subscriptions. */
export async function scheduleFeeds(db: Database): Promise<void> {
  if ((await allFeeds(db)).length > 0) await repeat(ALARM, TURN_MINUTES);
  else await stopRepeating(ALARM);
}

/** One after the other: nobody waits for them. */
export async function refreshDue(db: Database, refresh: (url: string) => Promise<unknown>, now: number): Promise<void> {
  for (const feed of await allFeeds(db)) {
    if (isDue(feed, now)) await refresh(feed.url);
  }
}

/** One without access waits for its person. After a clock that went wrong the last attempt may be yet to come. */
function isDue({ triedAt, trouble }: Feed, now: number): boolean {
  if (trouble?.kind === 'no-access') return false;
  return trouble !== null || Math.abs(now - Date.parse(triedAt)) >= EVERY_MS;
}
