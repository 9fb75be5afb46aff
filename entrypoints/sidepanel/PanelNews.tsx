/** What a person hears of beside the page: new checks of subscriptions, and work that is in no backup. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { BackupReminder } from '../../components/BackupReminder.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Feed } from '../../lib/model/feed.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { extensionUrl, isDemoPage } from '../../lib/platform/runtime.ts';
import { backupDue } from '../../lib/store/backup.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeeds } from '../../lib/store/feeds.ts';
import type { Notice } from './use-notice.ts';

export interface PanelNewsProps {
  readonly db: Database;
  readonly notice: Notice;
}

/** Nothing in the demo: what is tried out there is to be thrown away. */
export function PanelNews(props: PanelNewsProps): VNode | null {
  return isDemoPage(location.href) ? null : <News {...props} />;
}

function News({ db, notice }: PanelNewsProps): VNode | null {
  const feeds = useLive<readonly Feed[]>(() => liveQuery(() => allFeeds(db)), [db]) ?? [];
  const isDue = useLive(() => liveQuery(() => backupDue(db, Date.now())), [db]) ?? false;
  const news = feeds.filter((feed) => newsOf(feed) > 0);
  if (news.length === 0 && !isDue) return null;
  return (
    <div class="panel-news">
      {news.length > 0 && (
        <div class="cl-reminder" role="status">
          {news.map((feed) => (
            <p key={feed.url}>{plural('panel_news', newsOf(feed), isolated(feed.label.trim() || hostOf(feed)))}</p>
          ))}
          <a href={extensionUrl('library.html#sets')} target="_blank" rel="noopener">
            {t('panel_newsShow')}
          </a>
        </div>
      )}
      {isDue && (
        <BackupReminder
          href={extensionUrl('options.html#backup')}
          onLater={() => void notice.attempt(ask('backup.later', null))}
        />
      )}
    </div>
  );
}

function newsOf({ news: { added, corrected, withdrawn } }: Feed): number {
  return added + corrected + withdrawn;
}

function hostOf({ url }: Feed): string {
  return new URL(url).host;
}
