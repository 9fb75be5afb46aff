/** Subscriptions: sets that are fetched from a link, what is new in them, and what went wrong. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { faultWords } from '../../components/file-words.ts';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { type Feed, type FeedTrouble, feedAddress, shownAddress } from '../../lib/model/feed.ts';
import { requestAccess, sitePattern } from '../../lib/platform/access.ts';
import { isolated, type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeeds } from '../../lib/store/feeds.ts';
import { Section } from './Section.tsx';
import { type Act, useAct } from './use-act.ts';
import { setName } from './words.ts';

export function Feeds({ db }: { readonly db: Database }): VNode {
  const feeds = useLive<readonly Feed[]>(() => liveQuery(() => allFeeds(db)), [db]);
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useAct();
  return (
    <Section title={t('feeds_title')} act={act} heading={heading}>
      <p class="cl-small">{t('feeds_hint')}</p>
      <Subscribe act={act} />
      {feeds?.length === 0 && <p>{t('feeds_none')}</p>}
      <ul class="library-list">
        {feeds?.map((feed) => (
          <Subscription key={feed.url} feed={feed} act={act} onLeave={() => heading.current?.focus()} />
        ))}
      </ul>
    </Section>
  );
}

function Subscribe({ act }: { readonly act: Act }): VNode {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const subscribe = (): void => {
    const url = feedAddress(typed);
    const pattern = url === null ? null : sitePattern(url);
    setWrong(pattern === null);
    if (url === null || pattern === null) return;
    // Asked inside the act, before any `await`: later the browser would refuse.
    const granted = requestAccess(pattern);
    void act.run(async () => {
      if (!(await granted)) return t('accessDeclined');
      const { label, claims } = await ask('feed.add', { url });
      setTyped('');
      return t('feeds_added', isolated(setName(label)), plural('library_claims', claims));
    });
  };
  return (
    <form
      class="feeds-form"
      onSubmit={(event) => {
        event.preventDefault();
        subscribe();
      }}
    >
      <label for={id}>{t('feeds_link')}</label>
      <input
        id={id}
        class="cl-input"
        type="url"
        dir="ltr"
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="cl-button" data-kind="primary">
        {t('feeds_subscribe')}
      </button>
      {isWrong && (
        <p class="cl-small" id={`${id}-wrong`} role="alert">
          {t('feeds_wrongLink')}
        </p>
      )}
    </form>
  );
}

const troubleWords: Record<FeedTrouble, MessageKey> = {
  'no-access': 'feeds_notAllowed',
  unreachable: 'feeds_unreachable',
  moved: 'feeds_moved',
  'too-large': 'feeds_tooLarge',
  malformed: 'feeds_malformed',
  newer: 'feeds_newer',
  'rolled-back': 'feeds_rolledBack',
  'other-set': 'feeds_otherSet',
};

interface SubscriptionProps {
  readonly feed: Feed;
  readonly act: Act;
  /** The row goes away with the button that was pressed. */
  readonly onLeave: () => void;
}

function Subscription({ feed, act, onLeave }: SubscriptionProps): VNode {
  const { url, label, claims, reachedAt, trouble } = feed;
  const name = setName(label);
  const button = (words: string, onClick: () => void): VNode => (
    <button type="button" class="cl-button" aria-label={t('library_ofSet', words, isolated(name))} onClick={onClick}>
      {words}
    </button>
  );
  const refresh = (): void => {
    const pattern = sitePattern(url);
    // Asked inside the press, before any `await`. Where it is given already nobody is asked.
    const granted = pattern === null ? Promise.resolve(false) : requestAccess(pattern);
    void act.run(async () => {
      if (!(await granted)) return t('accessDeclined');
      const refreshed = await ask('feed.refresh', { url });
      return refreshed.trouble === null ? t('feeds_fetched', isolated(name)) : t(troubleWords[refreshed.trouble.kind]);
    });
  };
  const remove = (): void =>
    void act.run(async () => {
      await ask('feed.remove', { url });
      onLeave();
      return t('feeds_removed', isolated(name));
    });
  return (
    <li class="library-row">
      <h3 dir="auto">{name}</h3>
      <p class="cl-small">
        <bdi dir="ltr">{shownAddress(url)}</bdi>
      </p>
      <p class="cl-small">
        {plural('library_claims', claims)} · {t('feeds_reached', moment(reachedAt))}
      </p>
      <News feed={feed} />
      {trouble !== null && (
        <p class="library-note">
          {t(troubleWords[trouble.kind])} {t('feeds_kept')}
          {(trouble.detail !== '' || trouble.fault !== undefined) && (
            <span class="cl-small" dir="auto">
              {' '}
              {trouble.fault === undefined ? trouble.detail : faultWords(trouble.fault)}
            </span>
          )}
        </p>
      )}
      <div class="library-actions">
        {button(t('feeds_refresh'), refresh)}
        {button(t('feeds_unsubscribe'), remove)}
      </div>
    </li>
  );
}

function News({ feed: { url, news } }: { readonly feed: Feed }): VNode | null {
  const said = [
    news.added > 0 && plural('feeds_newsAdded', news.added),
    news.corrected > 0 && plural('feeds_newsCorrected', news.corrected),
    news.withdrawn > 0 && plural('feeds_newsWithdrawn', news.withdrawn),
  ].filter((words) => words !== false);
  if (said.length === 0) return null;
  return (
    <p class="feeds-news" role="status">
      {said.join(' · ')}{' '}
      <button type="button" class="cl-button" onClick={() => void ask('feed.seen', { url })}>
        {t('feeds_seen')}
      </button>
    </p>
  );
}
