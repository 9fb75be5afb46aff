/**
 * "This sentence was changed after the check": what went and what came, when it was checked and when the change was
 * seen, what stood round it then, and what was seen there since.
 */

import type { VNode } from 'preact';
import type { Card } from '../lib/model/mark.ts';
import type { AnchorStatus } from '../lib/model/page.ts';
import { changedSince, type Sighting } from '../lib/model/sighting.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import { DatedFact } from './DatedFact.tsx';
import { Icon } from './icons.tsx';
import { langOf } from './lang-of.ts';
import { day } from './moment-words.ts';
import { WordDiff } from './WordDiff.tsx';

export interface CardAlarmProps {
  readonly card: Pick<Card, 'checked' | 'sightings'>;
  /** The words that stand there now. */
  readonly found: string;
  /** Now, for a change that nobody saw before. RFC 3339. */
  readonly now: string;
}

export function CardAlarm({ card: { checked, sightings }, found, now }: CardAlarmProps): VNode {
  const lang = langOf(checked.language);
  return (
    <section class="reader-card-changed">
      <p class="reader-card-alarm">
        <Icon name="warning" />
        <strong>{t('card_changed')}</strong>
      </p>
      <WordDiff before={checked.exact} after={found} lang={lang} />
      <dl class="cl-small">
        <DatedFact words={t('card_checkedAt')} time={checked.capturedAt} />
        <DatedFact words={t('card_changeSeen')} time={changedSince(sightings, found) ?? now} />
      </dl>
      <details>
        <summary>{t('card_before')}</summary>
        <blockquote lang={lang} dir="auto">
          {checked.context}
        </blockquote>
      </details>
      {sightings.length > 1 && <History sightings={sightings} lang={lang} />}
    </section>
  );
}

const stateWords: Record<AnchorStatus, MessageKey> = {
  exact: 'card_seenExact',
  fuzzy: 'card_seenFuzzy',
  changed: 'card_seenChanged',
  orphan: 'card_seenOrphan',
};

function History({ sightings, lang }: Pick<Card, 'sightings'> & { readonly lang: string }): VNode {
  return (
    <details>
      <summary>{t('card_history')}</summary>
      <ul>
        {sightings.map((sighting) => (
          <Seen key={`${sighting.status} ${sighting.found}`} {...sighting} lang={lang} />
        ))}
      </ul>
    </details>
  );
}

function Seen({ status, found, first, last, lang }: Sighting & { readonly lang: string }): VNode {
  return (
    <li>
      {t(stateWords[status])} <span class="cl-small">{t('card_seenBetween', day(first), day(last))}</span>
      {found !== null && (
        <blockquote lang={lang} dir="auto">
          {found}
        </blockquote>
      )}
    </li>
  );
}
