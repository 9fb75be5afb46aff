/** Where a claim stands: each place with its quote and a link to the page. */
import type { VNode } from 'preact';
import type { MentionRecord } from '../../lib/model/record.ts';
import { quoteOf } from '../../lib/model/selector.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { OutwardLink } from '../CardSources.tsx';
import { day } from '../moment-words.ts';

export function Mentions({ mentions }: { readonly mentions: readonly MentionRecord[] }): VNode {
  return (
    <ul class="review-list">
      {mentions.map(({ id, body }) => (
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
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
