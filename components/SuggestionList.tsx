/**
 * The spans of an article that are worth checking, each with why it was marked.
 *
 * A rank says how much a check is worth the time, in dots and in a word. It never says what is true.
 */
import type { VNode } from 'preact';
import { STRONG_FROM } from '../lib/model/limits.ts';
import type { Suggestion } from '../lib/model/page.ts';
import { isolated, type MessageKey, t } from '../lib/platform/i18n.ts';
import { Icon } from './icons.tsx';
import { whyWords } from './why-words.ts';

export interface ListedSuggestion {
  /** Its place in what its tab reports: what commands name it by. */
  readonly index: number;
  readonly suggestion: Suggestion;
  /** Where it stands in a frame of another origin. */
  readonly frame?: { readonly frameId: number; readonly host: string } | null;
  /** A person put it aside just now: what stands in its place takes that back. */
  readonly isAway: boolean;
}

export interface SuggestionListProps {
  readonly suggestions: readonly ListedSuggestion[];
  readonly language: string | null;
  /** The index of the one at the reading position of the page. */
  readonly current?: number | null;
  readonly onCheck: (index: number) => void;
  readonly onShow: (index: number) => void;
  readonly onDismiss: (index: number) => void;
  readonly onRestore: (index: number) => void;
}

export function SuggestionList({ suggestions, onRestore, ...row }: SuggestionListProps): VNode {
  return (
    <ul class="cl-list">
      {suggestions.map((listed) =>
        listed.isAway ? (
          <li key={listed.index} class="cl-item" data-kind="away">
            <p id={`away-${listed.index}`}>{t('notClaimDone')}</p>
            <button
              type="button"
              class="cl-button"
              data-kind="quiet"
              id={restoreId(listed.index)}
              aria-describedby={`away-${listed.index}`}
              onClick={() => onRestore(listed.index)}
            >
              {t('undo')}
            </button>
          </li>
        ) : (
          <SuggestionItem key={listed.index} {...listed} {...row} />
        ),
      )}
    </ul>
  );
}

export function suggestionId(index: number): string {
  return `suggestion-${index}`;
}

/** The id of the button that takes back that a suggestion was put aside. */
export function restoreId(index: number): string {
  return `restore-${index}`;
}

type SuggestionItemProps = Omit<SuggestionListProps, 'suggestions' | 'onRestore'> & Omit<ListedSuggestion, 'isAway'>;

function SuggestionItem({ index, suggestion, frame, language, current, ...on }: SuggestionItemProps): VNode {
  const why = whyWords(suggestion);
  const about = { 'aria-describedby': suggestionId(index) };
  return (
    <li class="cl-item" data-kind="suggested" data-strong={suggestion.checkWorthiness >= STRONG_FROM || undefined}>
      <div class="cl-item-main">
        <button
          type="button"
          class="cl-item-text"
          id={suggestionId(index)}
          dir="auto"
          lang={language ?? undefined}
          aria-current={current === index ? 'location' : undefined}
          onClick={() => on.onCheck(index)}
        >
          {suggestion.exact}
        </button>
        {why !== '' && <p class="cl-small">{t('why', why)}</p>}
        {frame != null && <p class="cl-small">{t('inFrame', isolated(frame.host))}</p>}
        <div class="cl-item-facts">
          <Worth checkWorthiness={suggestion.checkWorthiness} />
          <button type="button" class="cl-button" data-kind="quiet" {...about} onClick={() => on.onDismiss(index)}>
            {t('notClaim')}
          </button>
        </div>
      </div>
      <button
        type="button"
        class="cl-icon-button"
        aria-label={t('showInPage')}
        title={t('showInPage')}
        {...about}
        onClick={() => on.onShow(index)}
      >
        <Icon name="show" />
      </button>
    </li>
  );
}

const RANKS = [
  // Thirds of the scale: the program's rank is too rough for finer steps.
  { from: STRONG_FROM, dots: 3, words: 'worthHigh' },
  { from: 1 / 3, dots: 2, words: 'worthMedium' },
  { from: 0, dots: 1, words: 'worthLow' },
] as const satisfies readonly { from: number; dots: number; words: MessageKey }[];

function Worth({ checkWorthiness }: { readonly checkWorthiness: number }): VNode {
  const { dots, words } = RANKS.find(({ from }) => checkWorthiness >= from) ?? RANKS[2];
  return (
    <span class="cl-worth" title={t('worthHint')}>
      <svg class="cl-dots" viewBox="0 0 26 8" aria-hidden="true">
        {[1, 2, 3].map((dot) => (
          <circle key={dot} cx={dot * 9 - 5} cy="4" r="3" data-on={dot <= dots || undefined} />
        ))}
      </svg>
      <span class="cl-hidden">{t('worthSaid', t(words))}</span>
      <span aria-hidden="true">{t(words)}</span>
    </span>
  );
}
