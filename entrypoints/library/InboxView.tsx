/** What others did since one last looked, and what two people did against each other. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { langOf } from '../../components/lang-of.ts';
import { statusWords } from '../../components/library/status-words.ts';
import { useLive } from '../../components/use-live.ts';
import { codeWords } from '../../components/verdict-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { ClaimQuery } from '../../lib/model/claim-query.ts';
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import { hashOf } from '../../lib/model/library-route.ts';
import { isolated, list, type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { type Inbox, type InboxItem, type InboxReason, readInbox } from '../../lib/store/inbox.ts';
import { type Names, useNames } from './row-words.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';
import { useAnswer } from './use-answer.ts';
import type { ClaimList } from './use-claim-list.ts';
import { useRows } from './use-rows.ts';

export interface InboxViewProps {
  readonly db: Database;
  readonly list: ClaimList;
}

const conflicts: ClaimQuery = { conflict: true };
/** Claims of one heading: after a merge of thousands nobody reads all, and the list has them. */
const MAX_NEWS = 200;
/** Conflicts that are listed here; the claims' own filter has all. */
const MAX_CONFLICTS = 50;

const reasonKeys: Readonly<Record<InboxReason, MessageKey>> = {
  new: 'inbox_new_from',
  assigned: 'inbox_assigned',
  named: 'inbox_named',
  changed: 'inbox_changed_by',
};

export function InboxView({ db, list: { searching } }: InboxViewProps): VNode | null {
  const inbox = useLive<Inbox>(() => liveQuery(() => readInbox(db)), [db]);
  const names = useNames(db);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const { answer } = useAnswer(searching, conflicts);
  const { rowOf, want } = useRows(searching.search, answer);
  const found = answer?.found.subarray(0, MAX_CONFLICTS);
  useEffect(() => {
    if (found !== undefined) want(found);
  }, [answer]);
  if (inbox === undefined) return null;
  const { news, changed, isCut, arrival } = inbox;
  const seen = (
    <button
      type="button"
      class="cl-button"
      onClick={() =>
        void act.run(async () => {
          await ask('desk.seen', { arrival });
          heading.current?.focus();
          return t('inbox_seen');
        })
      }
    >
      {t('inbox_markSeen')}
    </button>
  );
  return (
    <div class="library-column">
      <Section title={t('inbox_news')} act={act} heading={heading} actions={news.length + changed.length > 0 && seen}>
        {news.length === 0 && <p>{t('inbox_noNews')}</p>}
        <Items items={news} names={names} />
        {(isCut || news.length > MAX_NEWS) && <p class="cl-small">{t('inbox_cut')}</p>}
      </Section>
      {changed.length > 0 && (
        <Section title={t('inbox_changed')}>
          <Items items={changed} names={names} />
        </Section>
      )}
      {found !== undefined && found.length > 0 && (
        <Section title={t('inbox_conflicts')}>
          <p class="cl-small">{plural('inbox_conflictsHint', answer?.total ?? 0)}</p>
          <ul class="library-list">
            {[...found].map((number) => (
              <Claim key={number} claim={rowOf(number)} why={t('claims_conflict')} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Items({ items, names }: { readonly items: readonly InboxItem[]; readonly names: Names }): VNode {
  return (
    <ul class="library-list">
      {items.slice(0, MAX_NEWS).map(({ claim, reason, authors }) => (
        <Claim
          key={claim.id}
          claim={claim}
          why={t(reasonKeys[reason], list(authors.map((author) => isolated(names.words.person(author)))))}
        />
      ))}
    </ul>
  );
}

function Claim({ claim, why }: { readonly claim: ClaimSummary | undefined; readonly why: string }): VNode | null {
  if (claim === undefined) return null;
  const { id, layer, text, language, status, verdicts } = claim;
  return (
    <li class="library-row">
      <a class="library-claim" href={hashOf({ view: 'review', claim: id, layer })} dir="auto" lang={langOf(language)}>
        {text}
      </a>
      <p class="cl-small">{[why, statusWords(status), ...verdicts.map(codeWords)].join(' · ')}</p>
    </li>
  );
}
