/**
 * A check whose sentence is not as it was checked, in a list: changed, with what went and what came; or not in the page
 * any more, with what stood round it. Either way with both dates, and the archived copy where there is one.
 */

import type { VNode } from 'preact';
import type { CheckedWords } from '../lib/model/mark.ts';
import type { Sighting } from '../lib/model/sighting.ts';
import { t } from '../lib/platform/i18n.ts';
import { CardAlarm } from './CardAlarm.tsx';
import { OutwardLink } from './CardSources.tsx';
import { DatedFact } from './DatedFact.tsx';
import { Icon } from './icons.tsx';
import { langOf } from './lang-of.ts';

export interface Altered {
  readonly checked: CheckedWords;
  /** What was seen in its place since, the latest last. */
  readonly sightings: readonly Sighting[];
  /** The words that stand there now; null where it was not found. */
  readonly found: string | null;
}

export function CheckAltered({ checked, sightings, found }: Altered): VNode {
  // For a change that nobody saw before.
  const now = new Date().toISOString();
  return (
    <div class="cl-altered">
      {found === null ? (
        <Lost checked={checked} since={sightings.findLast(({ status }) => status === 'orphan')?.first ?? now} />
      ) : (
        <CardAlarm card={{ checked, sightings }} found={found} now={now} />
      )}
      {checked.archivedAt !== null && (
        <p>
          <OutwardLink url={checked.archivedAt}>{t('card_archive')}</OutwardLink>
        </p>
      )}
    </div>
  );
}

function Lost({ checked, since }: { readonly checked: CheckedWords; readonly since: string }): VNode {
  return (
    <section class="reader-card-changed">
      <p class="reader-card-alarm">
        <Icon name="warning" />
        <strong>{t('stateOrphan')}</strong>
      </p>
      <dl class="cl-small">
        <DatedFact words={t('card_checkedAt')} time={checked.capturedAt} />
        <DatedFact words={t('lostSince')} time={since} />
      </dl>
      <details>
        <summary>{t('card_before')}</summary>
        <blockquote lang={langOf(checked.language)} dir="auto">
          {checked.context}
        </blockquote>
      </details>
    </section>
  );
}
