/** Checks that were begun and not saved: none is lost, and those of other pages are listed too. */
import type { VNode } from 'preact';
import type { Draft } from '../lib/model/draft.ts';
import { quoteOf } from '../lib/model/selector.ts';
import { isolated, t } from '../lib/platform/i18n.ts';

/** The page beside the list, or what is read by itself in it. */
export interface ShownDocument {
  readonly pageUrl: string;
  /** The host of a frame; null for the page itself. */
  readonly frame: string | null;
}

export interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly documents: readonly ShownDocument[];
  readonly onOpen: (draft: string) => void;
}

export function DraftList({ drafts, documents, onOpen }: DraftListProps): VNode {
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
            <Whereabouts draft={draft} document={documents.find(({ pageUrl }) => pageUrl === draft.pageUrl)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface WhereaboutsProps {
  readonly draft: Draft;
  readonly document: ShownDocument | undefined;
}

/** Nothing is said of a draft of the page itself. */
function Whereabouts({ draft, document }: WhereaboutsProps): VNode | null {
  if (document === undefined) {
    return (
      <p class="cl-small">
        {t('onOtherPage')} <bdi>{draft.mention?.page.title || draft.pageUrl}</bdi>
      </p>
    );
  }
  return document.frame === null ? null : <p class="cl-small">{t('inFrame', isolated(document.frame))}</p>;
}

export function draftId(draft: string): string {
  return `draft-${draft}`;
}

function textOf(draft: Draft): string {
  if (draft.fields.text.trim() !== '') return draft.fields.text;
  const quote = draft.mention === null ? null : quoteOf(draft.mention.target.selectors);
  return quote?.exact ?? t('untitledDraft');
}
