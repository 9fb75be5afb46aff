/** Where a claim stands: each place with its quote and a link to the page. */
import type { VNode } from 'preact';
import type { MentionRecord } from '../../lib/model/record.ts';
import { quoteOf } from '../../lib/model/selector.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { OutwardLink } from '../CardSources.tsx';
import { CheckField } from '../fields.tsx';
import { day } from '../moment-words.ts';

export interface MentionsProps {
  readonly mentions: readonly MentionRecord[];
  /** Who looks at them, where that one may say which of the own ones is the earliest; else null. */
  readonly me: string | null;
  /** Hears the root of the mention. */
  readonly onEarliest: (mention: string, isEarliest: boolean) => void;
}

export function Mentions({ mentions, me, onEarliest }: MentionsProps): VNode {
  return (
    <ul class="review-list">
      {mentions.map(({ id, root, author, body }) => (
        <li key={id}>
          <figure class="cl-quote">
            <blockquote dir="auto">{quoteOf(body.selectors)?.exact ?? t('review_noQuote')}</blockquote>
            <figcaption>
              <OutwardLink url={body.url}>{body.pageTitle === '' ? body.url : body.pageTitle}</OutwardLink>
              {body.outlet !== null && (
                <>
                  {' · '}
                  <bdi>{body.outlet}</bdi>
                </>
              )}
              {` · ${t('review_captured', day(body.capturedAt))}`}
              {body.archivedAt !== undefined && isWebUrl(body.archivedAt) && (
                <>
                  {' · '}
                  <OutwardLink url={body.archivedAt}>{t('card_archive')}</OutwardLink>
                </>
              )}
              {author !== me && body.earliestKnown === true && ` · ${t('review_earliest')}`}
            </figcaption>
          </figure>
          {author === me && (
            <CheckField
              label={t('review_markEarliest')}
              checked={body.earliestKnown === true}
              onCheck={(isEarliest) => onEarliest(root ?? id, isEarliest)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
