/** Every source that checks rest on: what it is, where its copy is kept, and which claims name it. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { OutwardLink } from '../../components/CardSources.tsx';
import { langOf } from '../../components/lang-of.ts';
import { PagedList } from '../../components/library/PagedList.tsx';
import { useLive } from '../../components/use-live.ts';
import { hashOf } from '../../lib/model/library-route.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { allSources, type KnownSource, type SourceClaim } from '../../lib/store/sources.ts';
import { useFinding } from './finding.ts';
import { Section } from './Section.tsx';

/** Claims that are listed of one source: one archive is named by thousands. */
const MAX_CLAIMS = 50;

const none: readonly KnownSource[] = [];

export function SourcesView({ db }: { readonly db: Database }): VNode {
  const sources = useLive<readonly KnownSource[]>(() => liveQuery(() => allSources(db)), [db]);
  const find = useFinding<KnownSource>(sources ?? none, ({ title, publisher, url }) => [title, publisher, url ?? '']);
  return (
    <div class="library-column">
      <Section title={t('view_sources')}>
        {sources === undefined && <p>{t('list_reading')}</p>}
        {sources?.length === 0 && <p>{t('sources_none')}</p>}
        {sources !== undefined && sources.length > 0 && (
          <PagedList
            label={t('view_sources')}
            search={t('sources_search')}
            entries={sources}
            find={find}
            row={(source) => <Source key={source.key} source={source} />}
          />
        )}
      </Section>
    </div>
  );
}

function Source({ source: { url, title, publisher, archivedAt, claims } }: { readonly source: KnownSource }): VNode {
  const name = [title, publisher, url ?? ''].find((words) => words.trim() !== '') ?? t('card_untitled');
  return (
    <li class="library-row">
      <h3>
        <OutwardLink url={url}>{name}</OutwardLink>
      </h3>
      {publisher !== '' && publisher !== name && <p dir="auto">{publisher}</p>}
      {url !== null && url !== name && (
        <p class="cl-small">
          <bdi dir="ltr">{url}</bdi>
        </p>
      )}
      <p class="cl-small">
        {archivedAt !== null && isWebUrl(archivedAt) ? (
          <OutwardLink url={archivedAt}>{t('card_archive')}</OutwardLink>
        ) : (
          t('sources_noArchive')
        )}
      </p>
      <details>
        <summary>{plural('sources_in', claims.length)}</summary>
        <ul class="library-pages">
          {claims.slice(0, MAX_CLAIMS).map((claim) => (
            <Claim key={`${claim.layer} ${claim.id}`} claim={claim} />
          ))}
        </ul>
        {claims.length > MAX_CLAIMS && <p class="cl-small">{plural('sources_more', claims.length - MAX_CLAIMS)}</p>}
      </details>
    </li>
  );
}

function Claim({ claim: { id, layer, text, language } }: { readonly claim: SourceClaim }): VNode {
  return (
    <li>
      <a href={hashOf({ view: 'review', claim: id, layer })} dir="auto" lang={langOf(language)}>
        {text}
      </a>
    </li>
  );
}
