/**
 * What a check rests on: links with what each does to the claim.
 *
 * Links lead to http and https only, whatever the card holds, and tell the linked site nothing of the page that they
 * were opened from.
 */
import type { VNode } from 'preact';
import type { CardSource } from '../lib/model/mark.ts';
import { isWebUrl } from '../lib/model/text.ts';
import { t } from '../lib/platform/i18n.ts';
import { langOf } from './lang-of.ts';

const stanceWords = {
  supports: 'card_stance_supports',
  refutes: 'card_stance_refutes',
  context: 'card_stance_context',
  inconclusive: 'card_stance_inconclusive',
} as const;

export function CardSources({ sources }: { readonly sources: readonly CardSource[] }): VNode {
  return (
    <section class="reader-card-sources">
      <h3>{t('card_sources')}</h3>
      {sources.length === 0 && <p class="cl-small">{t('card_noSources')}</p>}
      <ul>
        {sources.map((source, at) => (
          <Source key={at} source={source} />
        ))}
      </ul>
    </section>
  );
}

function Source({ source }: { readonly source: CardSource }): VNode {
  const { stance, primary, publisher, title, archivedAt, quote, url } = source;
  return (
    <li data-stance={stance}>
      <p class="reader-card-source">
        <OutwardLink url={url}>{titleOf(source)}</OutwardLink>
      </p>
      <p class="cl-small">
        <span class="reader-card-stance">{t(stanceWords[stance])}</span>
        {primary && ` · ${t('card_primary')}`}
        {publisher !== '' && title !== '' && (
          <>
            {' · '}
            <bdi>{publisher}</bdi>
          </>
        )}
        {archivedAt !== null && isWebUrl(archivedAt) && (
          <>
            {' · '}
            <OutwardLink url={archivedAt}>{t('card_archive')}</OutwardLink>
          </>
        )}
      </p>
      {quote !== null && (
        <blockquote lang={langOf(quote.lang)} dir="auto">
          {quote.exact}
        </blockquote>
      )}
    </li>
  );
}

export function OutwardLink({ url, children }: { readonly url: string | null; readonly children: string }): VNode {
  if (url === null || !isWebUrl(url)) return <bdi>{children}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <bdi>{children}</bdi>
    </a>
  );
}

function titleOf({ title, publisher, url }: CardSource): string {
  return [title, publisher, url ?? ''].find((words) => words.trim() !== '') ?? t('card_untitled');
}
