/**
 * Other checks of the same words, by other desks or about another claim in them: each leads to its own card.
 *
 * Whether they say the same is for the reader to see: nothing here compares verdicts of different claims.
 */
import type { VNode } from 'preact';
import type { Card } from '../lib/model/mark.ts';
import { isolated, plural, t } from '../lib/platform/i18n.ts';
import { langOf } from './lang-of.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

export interface AlsoCheckedProps {
  readonly cards: readonly Card[];
  readonly onSwitch: (card: Card) => void;
}

export function AlsoChecked({ cards, onSwitch }: AlsoCheckedProps): VNode {
  const shared = { type: 'button', class: 'cl-button', 'data-kind': 'quiet', dir: 'auto' } as const;
  return (
    <section class="reader-card-also">
      <h3>{t('card_also')}</h3>
      <ul>
        {cards.map((card) => (
          <li key={`${card.layer} ${card.mention} ${card.claim}`}>
            <VerdictsBadge verdicts={card.verdicts} />
            <button {...shared} lang={langOf(card.language)} onClick={() => onSwitch(card)}>
              {card.text}
            </button>
            <p class="cl-small">{card.set === null ? t('card_fromOwn') : t('card_fromSet', isolated(card.set))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The verdict that they share, or how many differ; nothing is averaged. */
export function VerdictsBadge({ verdicts }: Pick<Card, 'verdicts'>): VNode {
  const [first] = verdicts;
  if (first === undefined) return <span class="cl-small">{t('card_noVerdict')}</span>;
  const differ = new Set(verdicts.map(({ verdict }) => verdict)).size > 1;
  if (differ) return <VerdictBadge verdict="disagree" label={plural('disagree', verdicts.length)} />;
  return <VerdictBadge verdict={first.verdict} label={first.label} />;
}
