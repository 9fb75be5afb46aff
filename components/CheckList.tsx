/**
 * The checks of a page, one's own or others'.
 *
 * Pressing one shows it in the page. A check whose place was not found says so, and has nothing to show.
 */
import type { VNode } from 'preact';
import type { AnchorStatus } from '../lib/model/page.ts';
import type { VerdictCode } from '../lib/model/verdict-scheme.ts';
import { isolated, type MessageKey, t } from '../lib/platform/i18n.ts';
import { type Altered, CheckAltered } from './CheckAltered.tsx';
import { Icon } from './icons.tsx';
import { langOf } from './lang-of.ts';
import { OwnNote } from './OwnNote.tsx';
import { VerdictBadge, type VerdictBadgeProps } from './VerdictBadge.tsx';

export interface CheckItem {
  readonly claim: string;
  /** The set that it came from, or null for one's own. */
  readonly layer: string | null;
  readonly setLabel: string | null;
  readonly text: string;
  readonly language: string;
  readonly speaker: string | null;
  /** Who checked it, by the names that they gave. */
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly verdicts: readonly VerdictCode[];
  readonly badge: VerdictBadgeProps | null;
  readonly state: AnchorStatus;
  /** The host of the frame that it stands in, where that is of another origin than its page. */
  readonly frame?: string;
  /** What its author, who looks at the list, keeps for themselves. */
  readonly note: string | null;
  /** What became of its sentence; null where that stands in the page as it was checked. */
  readonly altered: Altered | null;
}

export interface CheckListProps {
  readonly checks: readonly CheckItem[];
  /** The id (`checkId`) of the one at the reading position of the page. */
  readonly current?: string | null;
  readonly onShow: (check: CheckItem) => void;
  readonly onCopyLink?: (check: CheckItem) => void;
  /** Where all that is known of it is reviewed. */
  readonly reviewAt?: (check: CheckItem) => string;
  /** Left out where the checks are someone else's. */
  readonly onEdit?: (check: CheckItem) => void;
  readonly onWithdraw?: (check: CheckItem) => void;
}

export function CheckList({ checks, current = null, onShow, ...actions }: CheckListProps): VNode {
  return (
    <ul class="cl-list">
      {checks.map((check) => (
        <li key={checkId(check)} class="cl-item" data-kind={check.layer === null ? 'checked' : 'shared'}>
          <div class="cl-item-main">
            <CheckFacts check={check} />
            <CheckText check={check} isCurrent={checkId(check) === current} onShow={onShow} />
            {check.altered !== null && <CheckAltered {...check.altered} />}
            <OwnNote note={check.note} />
            <div class="cl-item-facts">
              {check.speaker !== null && <Speaker name={check.speaker} />}
              {check.setLabel !== null && (
                <span>
                  {t('fromSet')} <bdi>{check.setLabel}</bdi>
                </span>
              )}
            </div>
            {check.frame !== undefined && <p class="cl-small">{t('inFrame', isolated(check.frame))}</p>}
            <CheckActions check={check} {...actions} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The id of the element that takes the focus for a check. */
export function checkId({ claim, layer }: Pick<CheckItem, 'claim' | 'layer'>): string {
  return layer === null ? `check-${claim}` : `check-${layer}-${claim}`;
}

const stateWords: Record<Exclude<AnchorStatus, 'exact'>, MessageKey> = {
  fuzzy: 'stateFuzzy',
  changed: 'stateChanged',
  orphan: 'stateOrphan',
};

function CheckFacts({ check }: { readonly check: CheckItem }): VNode {
  return (
    <div class="cl-item-head">
      {check.state === 'changed' && check.badge !== null && <span class="cl-small">{t('card_checkedBefore')}</span>}
      {check.badge === null ? (
        <span class="cl-small">{t(check.note === null ? 'noVerdict' : 'fieldNote')}</span>
      ) : (
        <VerdictBadge {...check.badge} />
      )}
      {check.state !== 'exact' && check.altered === null && (
        <span class="cl-state" data-state={check.state}>
          <Icon name={check.state === 'orphan' ? 'warning' : 'page'} />
          {t(stateWords[check.state])}
        </span>
      )}
    </div>
  );
}

function Speaker({ name }: { readonly name: string }): VNode {
  return (
    <span class="cl-speaker">
      <Icon name="speaker" />
      <span class="cl-hidden">{t('saidBy')}</span> <bdi>{name}</bdi>
    </span>
  );
}

interface CheckTextProps {
  readonly check: CheckItem;
  readonly isCurrent: boolean;
  readonly onShow: CheckListProps['onShow'];
}

function CheckText({ check, isCurrent, onShow }: CheckTextProps): VNode {
  const shared = { class: 'cl-item-text', id: checkId(check), dir: 'auto', lang: langOf(check.language) } as const;
  if (check.state === 'orphan') {
    return (
      <p {...shared} tabIndex={-1}>
        {check.text}
      </p>
    );
  }
  return (
    <button
      {...shared}
      type="button"
      aria-current={isCurrent ? 'location' : undefined}
      title={t('showInPage')}
      onClick={() => onShow(check)}
    >
      {check.text}
    </button>
  );
}

type CheckActionsProps = Pick<CheckListProps, 'onCopyLink' | 'reviewAt' | 'onEdit' | 'onWithdraw'> & {
  readonly check: CheckItem;
};

function CheckActions({ check, onCopyLink, reviewAt, onEdit, onWithdraw }: CheckActionsProps): VNode | null {
  const copied = check.state === 'orphan' ? undefined : onCopyLink;
  if ([copied, reviewAt, onEdit, onWithdraw].every((act) => act === undefined)) return null;
  return (
    <div class="cl-item-actions">
      {onEdit !== undefined && <CheckAction check={check} words={t('edit')} onPress={onEdit} />}
      {copied !== undefined && <CheckAction check={check} words={t('copyLink')} onPress={copied} />}
      {reviewAt !== undefined && (
        <a
          class="cl-button"
          data-kind="quiet"
          href={reviewAt(check)}
          target="_blank"
          rel="noopener"
          aria-describedby={checkId(check)}
        >
          {t('panel_review')}
        </a>
      )}
      {onWithdraw !== undefined && <CheckAction check={check} words={t('withdraw')} onPress={onWithdraw} />}
    </div>
  );
}

interface CheckActionProps {
  readonly check: CheckItem;
  readonly words: string;
  readonly onPress: (check: CheckItem) => void;
}

function CheckAction({ check, words, onPress }: CheckActionProps): VNode {
  return (
    <button
      type="button"
      class="cl-button"
      data-kind="quiet"
      aria-describedby={checkId(check)}
      onClick={() => onPress(check)}
    >
      {words}
    </button>
  );
}
