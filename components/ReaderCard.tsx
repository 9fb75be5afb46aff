/**
 * The reader's card: what a check says of one claim, who says so, when, and on what grounds.
 *
 * Verdicts that differ are listed side by side and counted; nothing is averaged (records.md 4). Where the sentence was
 * changed after the check, the card says so before all else, and the verdict is one of before.
 */
import type { VNode } from 'preact';
import type { Card, CardVerdict } from '../lib/model/mark.ts';
import { isWebUrl } from '../lib/model/text.ts';
import { isolated, t } from '../lib/platform/i18n.ts';
import { AlsoChecked, VerdictsBadge } from './AlsoChecked.tsx';
import { CardActs, type CardActsProps } from './CardActs.tsx';
import { CardAlarm } from './CardAlarm.tsx';
import { CardSources, OutwardLink } from './CardSources.tsx';
import { Icon } from './icons.tsx';
import { langOf } from './lang-of.ts';
import { day, moment } from './moment-words.ts';
import { OwnNote } from './OwnNote.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';
import { whoSays } from './verdict-words.ts';

export interface ReaderCardProps extends CardActsProps {
  /** The words in the page, where they are not those that were checked. */
  readonly found: string | null;
  /** RFC 3339. */
  readonly now: string;
  /** Other checks of the same place. */
  readonly also: readonly Card[];
  readonly onSwitch: (card: Card) => void;
  readonly onClose: () => void;
}

export function ReaderCard({ card, found, now, also, onSwitch, onClose, ...acts }: ReaderCardProps): VNode {
  return (
    <article class="cl-screen reader-card" data-changed={found !== null || undefined}>
      <header class="reader-card-head">
        <p class="reader-card-verdict">
          {found !== null && card.verdicts.length > 0 && <span class="cl-small">{t('card_checkedBefore')} </span>}
          <VerdictsBadge verdicts={card.verdicts} />
        </p>
        <button type="button" class="cl-icon-button" aria-label={t('card_close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {found !== null && <CardAlarm card={card} found={found} now={now} />}
      <h2 class="reader-card-claim" lang={langOf(card.language)} dir="auto">
        {card.text}
      </h2>
      <p class="cl-small">
        {card.speaker === null ? t('card_saidByUnknown') : t('card_saidBy', isolated(card.speaker))}
        {' · '}
        {t(card.scope === 'attribution' ? 'card_scope_attribution' : 'card_scope_content')}
      </p>
      <ul class="reader-card-verdicts">
        {card.verdicts.map((verdict, at) => (
          <Verdict key={at} verdict={verdict} badge={card.verdicts.length > 1} />
        ))}
      </ul>
      <OwnNote note={card.note} />
      <Origin card={card} isChanged={found !== null} />
      <CardSources sources={card.sources} />
      {also.length > 0 && <AlsoChecked cards={also} onSwitch={onSwitch} />}
      <CardActs card={card} {...acts} />
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

interface OriginProps {
  readonly card: Card;
  /** The alarm has said already when the page was checked. */
  readonly isChanged: boolean;
}

/** Whose check it is, and which version of the page was checked. */
function Origin({ card: { set, checked }, isChanged }: OriginProps): VNode {
  return (
    <p class="cl-small">
      {set === null ? t('card_fromOwn') : t('card_fromSet', isolated(set))}{' '}
      {!isChanged && t('card_captured', moment(checked.capturedAt))}
      {checked.archivedAt !== null && isWebUrl(checked.archivedAt) && (
        <>
          {' '}
          <OutwardLink url={checked.archivedAt}>{t('card_pageArchive')}</OutwardLink>
        </>
      )}
    </p>
  );
}
