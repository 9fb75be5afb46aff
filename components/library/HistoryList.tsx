/** What was done to a claim, the latest first: a sentence each, the words that changed, and the way back to it. */
import type { VNode } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { WordDiff } from '../../lib/text/word-diff.ts';
import { moment } from '../moment-words.ts';
import { WordChanges } from '../WordDiff.tsx';
import { type HistoryFact, sentenceOf } from './history-sentence.ts';

export interface HistoryEntry extends HistoryFact {
  readonly id: string;
  readonly at: string;
  readonly changed: readonly { readonly field: string; readonly words: WordDiff }[];
  /** What it says can be made to stand again. */
  readonly isRestorable: boolean;
}

export interface HistoryListProps {
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly person: (author: string) => string;
  readonly onRestore: (record: string) => void;
}

export function HistoryList({ entries, person, onRestore }: HistoryListProps): VNode {
  return (
    <ol class="review-history" reversed>
      {entries.toReversed().map((entry) => (
        <li key={entry.id}>
          <p id={`history-${entry.id}`}>{sentenceOf(entry, person)}</p>
          {entry.changed.map(({ field, words }) => (
            <WordChanges key={field} changes={words} />
          ))}
          <p class="cl-small">
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            {entry.isRestorable && (
              <button
                type="button"
                class="cl-button"
                data-kind="quiet"
                aria-describedby={`history-${entry.id}`}
                onClick={() => onRestore(entry.record.id)}
              >
                {t('history_restore')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
