/**
 * The reader's card: what a check says of one claim, who says so, when, and on what grounds.
 *
 * Verdicts that differ are listed side by side and counted; nothing is averaged (records.md 4). Links lead to http
 * and https only, whatever the card holds, and tell the linked site nothing of the page that they were opened from.
 */
import type { VNode } from 'preact';
import type { Card, CardSource, CardVerdict } from '../lib/model/mark.ts';
import { isWebUrl } from '../lib/model/text.ts';
import { isolated, plural, screenLanguage, t } from '../lib/platform/i18n.ts';
import { Icon } from './icons.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

export interface ReaderCardProps {
  readonly card: Card;
  /** The words in the page are not those that were checked. */
  readonly isChanged?: boolean;
  readonly onClose: () => void;
}

const stanceWords = {
  supports: 'card_stance_supports',
  refutes: 'card_stance_refutes',
  context: 'card_stance_context',
  inconclusive: 'card_stance_inconclusive',
} as const;

export function ReaderCard({ card, isChanged = false, onClose }: ReaderCardProps): VNode {
  const differ = new Set(card.verdicts.map(({ verdict }) => verdict)).size > 1;
  const [only, ...others] = card.verdicts;
  return (
    <article class="cl-screen reader-card">
      <header class="reader-card-head">
        {differ && <VerdictBadge verdict="disagree" label={plural('disagree', card.verdicts.length)} />}
        {!differ && only !== undefined && <VerdictBadge verdict={only.verdict} label={only.label} />}
        {only === undefined && <span class="cl-small">{t('card_noVerdict')}</span>}
        <button type="button" class="cl-icon-button" aria-label={t('card_close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {isChanged && <p class="reader-card-changed">{t('card_changed')}</p>}
      <h2 class="reader-card-claim" lang={languageOf(card)} dir="auto">
        {card.text}
      </h2>
      <p class="cl-small">
        {card.speaker === null ? t('card_saidByUnknown') : t('card_saidBy', isolated(card.speaker))}
        {' · '}
        {t(card.scope === 'attribution' ? 'card_scope_attribution' : 'card_scope_content')}
      </p>
      <ul class="reader-card-verdicts">
        {card.verdicts.map((verdict) => (
          <Verdict verdict={verdict} badge={differ || others.length > 0} />
        ))}
      </ul>
      <p class="cl-small">
        {card.set === null ? t('card_fromOwn') : t('card_fromSet', isolated(card.set))}
        {card.capturedAt !== null && ` ${t('card_captured', moment(card.capturedAt))}`}
      </p>
      <section class="reader-card-sources">
        <h3>{t('card_sources')}</h3>
        {card.sources.length === 0 ? <p class="cl-small">{t('card_noSources')}</p> : <Sources sources={card.sources} />}
      </section>
    </article>
  );
}

function Verdict({ verdict, badge }: { readonly verdict: CardVerdict; readonly badge: boolean }): VNode {
  return (
    <li>
      {badge && <VerdictBadge verdict={verdict.verdict} label={verdict.label} />}
      {verdict.summary !== '' && <p dir="auto">{verdict.summary}</p>}
      <p class="cl-small">
        {whoSays(verdict)}
        {' · '}
        <time dateTime={verdict.at}>{day(verdict.at)}</time>
      </p>
    </li>
  );
}

function whoSays({ by, decided }: CardVerdict): string {
  if (by === null) return t(decided ? 'card_decidedByNobody' : 'card_byNobody');
  return t(decided ? 'card_decidedBy' : 'card_by', isolated(by));
}

function Sources({ sources }: { readonly sources: readonly CardSource[] }): VNode {
  return (
    <ul>
      {sources.map((source) => (
        <li>
          <p class="reader-card-source">
            <OutwardLink url={source.url}>{titleOf(source)}</OutwardLink>
          </p>
          <p class="cl-small">
            {t(stanceWords[source.stance])}
            {source.primary && ` · ${t('card_primary')}`}
            {source.publisher !== '' && source.title !== '' && (
              <>
                {' · '}
                <bdi>{source.publisher}</bdi>
              </>
            )}
            {source.archivedAt !== null && isWebUrl(source.archivedAt) && (
              <>
                {' · '}
                <OutwardLink url={source.archivedAt}>{t('card_archive')}</OutwardLink>
              </>
            )}
          </p>
          {source.quote !== null && <blockquote dir="auto">{source.quote}</blockquote>}
        </li>
      ))}
    </ul>
  );
}

function OutwardLink({ url, children }: { readonly url: string | null; readonly children: string }): VNode {
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

/** An empty `lang` says that the language is not known. */
function languageOf({ language }: Card): string {
  return language === 'und' ? '' : language;
}

function day(time: string): string {
  return new Intl.DateTimeFormat(screenLanguage().lang, { dateStyle: 'medium' }).format(new Date(time));
}

function moment(time: string): string {
  const format = new Intl.DateTimeFormat(screenLanguage().lang, { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(time));
}
