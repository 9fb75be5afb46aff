/**
 * The checks of a page, one's own or others'.
 *
 * Pressing one shows it in the page. A check whose place was not found says so, and has nothing to show.
 */
import type { VNode } from 'preact';
import type { AnchorStatus } from '../lib/model/page.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Icon } from './icons.tsx';
import { VerdictBadge, type VerdictBadgeProps } from './VerdictBadge.tsx';

export interface CheckItem {
  readonly claim: string;
  /** The set that it came from, or null for one's own. */
  readonly layer: string | null;
  readonly setLabel: string | null;
  readonly text: string;
  readonly language: string;
  readonly speaker: string | null;
  readonly badge: VerdictBadgeProps | null;
  readonly state: AnchorStatus;
}

export interface CheckListProps {
  readonly checks: readonly CheckItem[];
  readonly onShow: (check: CheckItem) => void;
  readonly onCopyLink?: (check: CheckItem) => void;
  /** Left out where the checks are someone else's. */
  readonly onEdit?: (check: CheckItem) => void;
  readonly onWithdraw?: (check: CheckItem) => void;
}

export function CheckList({ checks, onShow, ...actions }: CheckListProps): VNode {
  return (
    <ul class="cl-list">
      {checks.map((check) => (
        <li key={checkId(check)} class="cl-item" data-kind={check.layer === null ? 'checked' : 'shared'}>
          <div class="cl-item-main">
            <CheckFacts check={check} />
            <CheckText check={check} onShow={onShow} />
            <div class="cl-item-facts">
              {check.speaker !== null && <Speaker name={check.speaker} />}
              {check.setLabel !== null && (
                <span>
                  {t('fromSet')} <bdi>{check.setLabel}</bdi>
                </span>
              )}
            </div>
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
      {check.badge === null ? <span class="cl-small">{t('noVerdict')}</span> : <VerdictBadge {...check.badge} />}
      {check.state !== 'exact' && (
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

function CheckText({ check, onShow }: { readonly check: CheckItem; readonly onShow: CheckListProps['onShow'] }): VNode {
  const lang = check.language === 'und' ? undefined : check.language;
  const shared = { class: 'cl-item-text', id: checkId(check), dir: 'auto', lang } as const;
  if (check.state === 'orphan') {
    return (
      <p {...shared} tabIndex={-1}>
        {check.text}
      </p>
    );
  }
  return (
    <button {...shared} type="button" title={t('showInPage')} onClick={() => onShow(check)}>
      {check.text}
    </button>
  );
}

type CheckActionsProps = Pick<CheckListProps, 'onCopyLink' | 'onEdit' | 'onWithdraw'> & { readonly check: CheckItem };

function CheckActions({ check, onCopyLink, onEdit, onWithdraw }: CheckActionsProps): VNode | null {
  const copied = check.state === 'orphan' ? undefined : onCopyLink;
  if (copied === undefined && onEdit === undefined && onWithdraw === undefined) return null;
  return (
    <div class="cl-item-actions">
      {onEdit !== undefined && <CheckAction check={check} words={t('edit')} onPress={onEdit} />}
      {copied !== undefined && <CheckAction check={check} words={t('copyLink')} onPress={copied} />}
      {onWithdraw !== undefined && (
        <ConfirmButton
          label={t('withdraw')}
          question={t('withdrawQuestion')}
          confirmLabel={t('withdrawConfirm')}
          describedBy={checkId(check)}
          onConfirm={() => onWithdraw(check)}
        />
      )}
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
