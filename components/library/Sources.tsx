/** What the checks of a claim rest on, everybody's together: the same address is listed once. */
import type { VNode } from 'preact';
import type { EvidenceRecord } from '../../lib/model/record.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { isolated, list, t } from '../../lib/platform/i18n.ts';
import { OutwardLink } from '../CardSources.tsx';
import { offered } from '../choices.ts';
import { CheckField } from '../fields.tsx';
import { langOf } from '../lang-of.ts';

export interface SourcesProps {
  readonly evidence: readonly EvidenceRecord[];
  readonly person: (author: string) => string;
  /** Who looks at them, where that one may say that the link of an own source leads nowhere; else null. */
  readonly me: string | null;
  /** Hears the root of the source. */
  readonly onLinkDead: (source: string, isDead: boolean) => void;
}

/** The id of a source's element, by its root. */
export function sourceId(root: string): string {
  return `source-${root}`;
}

export function Sources({ evidence, ...shared }: SourcesProps): VNode {
  const merged = [...Map.groupBy(evidence, ({ id, body }) => body.url ?? id)];
  return (
    <ul class="review-list">
      {merged.map(([key, same]) => (
        <Source key={key} same={same} {...shared} />
      ))}
    </ul>
  );
}

interface SourceProps extends Omit<SourcesProps, 'evidence'> {
  readonly same: readonly EvidenceRecord[];
}

function Source({ same, person, me, onLinkDead }: SourceProps): VNode {
  const [{ body }] = same as [EvidenceRecord];
  const own = body.url === null ? undefined : same.find(({ author }) => author === me);
  const facts = [
    ...new Set(same.map((one) => offered.stances().find(({ value }) => value === one.body.stance)!.label)),
    ...(body.primary ? [t('card_primary')] : []),
    ...(body.publisher === '' ? [] : [isolated(body.publisher)]),
    ...(same.some((one) => one.body.onRecord) ? [] : [t('review_offRecord')]),
    ...(same.some((one) => one !== own && one.body.linkDead === true) ? [t('review_linkDead')] : []),
    t('review_addedBy', list([...new Set(same.map(({ author }) => isolated(person(author))))])),
  ];
  return (
    <li>
      {same.map(({ id, root }) => (
        <span key={id} id={sourceId(root ?? id)} tabIndex={-1} />
      ))}
      <p>
        <OutwardLink url={body.url}>
          {[body.title, body.publisher, body.url ?? ''].find(isSaid) ?? t('card_untitled')}
        </OutwardLink>
        {body.archivedAt !== undefined && isWebUrl(body.archivedAt) && (
          <>
            {' · '}
            <OutwardLink url={body.archivedAt}>{t('card_archive')}</OutwardLink>
          </>
        )}
      </p>
      <p class="cl-small">{facts.join(' · ')}</p>
      {same.map(
        ({ id, body: { quote } }) =>
          quote !== undefined && (
            <blockquote key={id} class="cl-quote" dir="auto" lang={langOf(quote.lang)}>
              {quote.exact}
            </blockquote>
          ),
      )}
      {own !== undefined && (
        <CheckField
          label={t('sourceLinkDead')}
          checked={own.body.linkDead === true}
          onCheck={(isDead) => onLinkDead(own.root ?? own.id, isDead)}
        />
      )}
    </li>
  );
}

function isSaid(words: string): boolean {
  return words.trim() !== '';
}
