/** How many requests this extension has made, for what, and what the browser holds it to. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useLive } from '../../components/use-live.ts';
import { shownAddress } from '../../lib/model/feed.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { pagePolicy } from '../../lib/platform/runtime.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeeds, requestsMade } from '../../lib/store/feeds.ts';
import { Section } from '../library/Section.tsx';

export function Network({ db }: { readonly db: Database }): VNode {
  const made = useLive<number>(() => liveQuery(() => requestsMade(db)), [db]);
  const links = useLive<readonly string[]>(
    () => liveQuery(async () => (await allFeeds(db)).map(({ url }) => url)),
    [db],
  );
  const connections = connectionsOf(pagePolicy());
  return (
    <Section title={t('settings_network')}>
      {made !== undefined && <p class="settings-count">{t('settings_requests', number(made))}</p>}
      <p>{t(links?.length === 0 ? 'settings_noSubscription' : 'settings_subscriptions')}</p>
      <ul class="library-sites">
        {links?.map((url) => (
          <li key={url}>
            <bdi dir="ltr">{shownAddress(url)}</bdi>
          </li>
        ))}
      </ul>
      {connections === null ? (
        <p>{t('settings_noPolicy')}</p>
      ) : (
        <p>
          {t('settings_policy')} <code dir="ltr">{connections}</code>
        </p>
      )}
      <p>{t('settings_noCode')}</p>
    </Section>
  );
}

function connectionsOf(policy: string): string | null {
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives.find((directive) => directive.startsWith('connect-src ')) ?? null;
}
