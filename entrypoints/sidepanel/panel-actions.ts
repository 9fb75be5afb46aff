/** What can be done in the panel, as commands to the background. Failures are shown, never thrown. */
import { type CheckItem, checkId } from '../../components/CheckList.tsx';
import { suggestionId } from '../../components/SuggestionList.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { Draft, DraftBeginning } from '../../lib/model/draft.ts';
import { quoteOf } from '../../lib/model/selector.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { mentionToShow } from './check-items.ts';
import { focusWhenThere } from './focus-when-there.ts';
import { linkToCheck } from './sentence-link.ts';
import { placeOfSuggestion, type TabState } from './tab-state.ts';
import { type Notice, UNDO_ID } from './use-notice.ts';
import type { PageRecords } from './use-records.ts';

export interface PanelActions {
  readonly beginOfSelection: (begins: DraftBeginning) => void;
  readonly missedSelection: () => void;
  readonly checkSuggestion: (index: number) => void;
  readonly showSuggestion: (index: number) => void;
  readonly showCheck: (check: CheckItem) => void;
  readonly copyLink: (check: CheckItem) => void;
  readonly edit: (claim: string) => void;
  readonly withdraw: (claim: string) => void;
}

export interface ActionContext {
  readonly state: TabState;
  readonly records: PageRecords;
  readonly drafts: readonly Draft[];
  readonly notice: Notice;
  /** Open a draft in the editor. `from` is the id of the element that the focus goes back to. */
  readonly openDraft: (draft: string, from: string) => void;
}

export function panelActions({ state, records, drafts, notice, openDraft }: ActionContext): PanelActions {
  const { tab } = state;

  // A second press on the same thing goes on with what was begun.
  const begin = async (begun: Draft | undefined, from: string, ask: () => Promise<Draft>): Promise<void> => {
    notice.dismiss();
    const draft = begun ?? (await notice.attempt(ask()));
    if (draft !== null) openDraft(draft.id, from);
  };

  return {
    beginOfSelection: (begins) => {
      notice.dismiss();
      void notice.attempt(ask('tab.beginOfSelection', { tab, begins }));
    },
    missedSelection: () => {
      notice.dismiss();
      void notice.attempt(ask('tab.missed', { tab }));
    },
    checkSuggestion: (index) => {
      const exact = state.suggestions[index]?.exact;
      const { document, index: at } = placeOfSuggestion(state, index);
      const begun = drafts.find((draft) => draft.pageUrl === document.pageUrl && exactOf(draft) === exact);
      const which = { tab, frameId: document.frameId, index: at };
      void begin(begun, suggestionId(index), () => ask('draft.fromSuggestion', which));
    },
    showSuggestion: (index) => {
      const exact = state.suggestions[index]?.exact ?? '';
      const { document, index: at } = placeOfSuggestion(state, index);
      const target = { kind: 'suggestion', index: at } as const;
      const shown = ask('tab.reveal', { tab, frameId: document.frameId, target });
      void notice.attempt(shown.then(() => notice.say(t('shownInPage', isolated(exact)))));
    },
    showCheck: (check) => {
      const place = mentionToShow(check, state, records);
      if (place === null) return;
      const { claim, layer, text } = check;
      const target = { kind: 'mention', mention: place.mention, claim, layer } as const;
      const shown = ask('tab.reveal', { tab, frameId: place.document.frameId, target });
      void notice.attempt(shown.then(() => notice.say(t('shownInPage', isolated(text)))));
    },
    copyLink: (check) => {
      notice.dismiss();
      const link = linkToCheck(check, state, records);
      if (link === null) return notice.say(t('linkImpossible'));
      void notice.attempt(navigator.clipboard.writeText(link).then(() => notice.say(t('linkCopied'))));
    },
    edit: (claim) => {
      const begun = drafts.find((draft) => draft.claim === claim);
      void begin(begun, checkId({ claim, layer: null }), () => ask('draft.fromClaim', { claim }));
    },
    withdraw: (claim) => {
      const withdraw = async (): Promise<void> => {
        await ask('claim.withdraw', { claim, reason: '' });
        notice.say(t('withdrawn'), () => void notice.attempt(restore()));
        focusWhenThere(UNDO_ID);
      };
      const restore = async (): Promise<void> => {
        await ask('claim.restore', { claim });
        notice.say(t('withdrawUndone'));
        focusWhenThere(checkId({ claim, layer: null }));
      };
      void notice.attempt(withdraw());
    },
  };
}

function exactOf(draft: Draft): string | undefined {
  return draft.mention === null ? undefined : quoteOf(draft.mention.target.selectors)?.exact;
}
