/** Checks that were begun and not saved: none is lost, and those of other pages are listed too. */
import type { VNode } from 'preact';
import type { Draft } from '../lib/model/draft.ts';
import { quoteOf } from '../lib/model/selector.ts';
import { t } from '../lib/platform/i18n.ts';

export interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly pageUrl: string | null;
  readonly onOpen: (draft: string) => void;
}

export function DraftList({ drafts, pageUrl, onOpen }: DraftListProps): VNode {
  return (
    <ul class="cl-list">
      {drafts.map((draft) => (
        <li key={draft.id} class="cl-item" data-kind="draft">
          <div class="cl-item-main">
            <button
              type="button"
              class="cl-item-text"
              id={draftId(draft.id)}
              dir="auto"
              onClick={() => onOpen(draft.id)}
            >
              {textOf(draft)}
            </button>
            {draft.pageUrl !== pageUrl && (
              <p class="cl-small">
                {t('onOtherPage')} <bdi>{draft.mention?.page.title || draft.pageUrl}</bdi>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function draftId(draft: string): string {
  return `draft-${draft}`;
}

function textOf(draft: Draft): string {
  if (draft.fields.text.trim() !== '') return draft.fields.text;
  const quote = draft.mention === null ? null : quoteOf(draft.mention.target.selectors);
  return quote?.exact ?? t('untitledDraft');
}
