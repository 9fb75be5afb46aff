/**
 * The spans of an article that are worth checking.
 *
 * A rank says how much a check is worth the time, in dots and in a word. It never says what is true.
 */
import type { VNode } from 'preact';
import type { Suggestion } from '../lib/model/page.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import { Icon } from './icons.tsx';
import { TopicChips } from './TopicChips.tsx';

export interface ListedSuggestion {
  /** Its place in the page's report: what commands name it by. */
  readonly index: number;
  readonly suggestion: Suggestion;
}

export interface SuggestionListProps {
  readonly suggestions: readonly ListedSuggestion[];
  readonly language: string | null;
  readonly onCheck: (index: number) => void;
  readonly onShow: (index: number) => void;
}

export function SuggestionList({ suggestions, language, onCheck, onShow }: SuggestionListProps): VNode {
  return (
    <ul class="cl-list">
      {suggestions.map(({ index, suggestion }) => (
        <li key={index} class="cl-item" data-kind="suggested">
          <div class="cl-item-main">
            <button
              type="button"
              class="cl-item-text"
              id={suggestionId(index)}
              dir="auto"
              lang={language ?? undefined}
              onClick={() => onCheck(index)}
            >
              {suggestion.exact}
            </button>
            <div class="cl-item-facts">
              <Worth checkWorthiness={suggestion.checkWorthiness} />
              {suggestion.speaker !== null && <Speaker name={suggestion.speaker} />}
              <TopicChips topics={suggestion.topics} />
            </div>
          </div>
          <button
            type="button"
            class="cl-icon-button"
            aria-label={t('showInPage')}
            title={t('showInPage')}
            aria-describedby={suggestionId(index)}
            onClick={() => onShow(index)}
          >
            <Icon name="show" />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function suggestionId(index: number): string {
  return `suggestion-${index}`;
}

export function Speaker({ name }: { readonly name: string }): VNode {
  return (
    <span class="cl-speaker">
      <Icon name="speaker" />
      <span class="cl-hidden">{t('saidBy')}</span> <bdi>{name}</bdi>
    </span>
  );
}

const RANKS = [
  // Thirds of the scale: the program's rank is too rough for finer steps.
  { from: 2 / 3, dots: 3, words: 'worthHigh' },
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
      <span>
        <span class="cl-hidden">{t('worthChecking')}:</span> {t(words)}
      </span>
    </span>
  );
}
