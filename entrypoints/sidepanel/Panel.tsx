/** The panel: which page, which view, and what is said of the last thing that was done. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { checkId } from '../../components/CheckList.tsx';
import { DraftList, draftId } from '../../components/DraftList.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { onListKey } from '../../components/list-keys.ts';
import { StatusLine } from '../../components/StatusLine.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { PageState } from '../../lib/model/page.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readShortcuts } from '../../lib/platform/shortcuts.ts';
import type { Database } from '../../lib/store/db.ts';
import { ArticleView } from './ArticleView.tsx';
import { readCandidates } from './already-checked-candidates.ts';
import { EditorView } from './EditorView.tsx';
import { focusWhenThere } from './focus-when-there.ts';
import { NoAccess } from './NoAccess.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelNews } from './PanelNews.tsx';
import { panelActions } from './panel-actions.ts';
import { hostOf } from './tab-state.ts';
import { useEditing } from './use-editing.ts';
import { type Notice, UNDO_ID, useNotice } from './use-notice.ts';
import { usePage } from './use-page.ts';
import { useOpenDrafts, usePageRecords } from './use-records.ts';
import type { MentionAdded } from './use-saving.ts';
import { useScheme } from './use-scheme.ts';
import { useSettings } from './use-settings.ts';

type Shortcuts = Awaited<ReturnType<typeof readShortcuts>>;

export interface PanelProps {
  readonly db: Database;
  /** The tab that the panel is pinned to, or null to follow the active one. */
  readonly pinnedTab: number | null;
}

/** Hears of failures while drawing, such as a store that cannot be opened. */
export function Panel(props: PanelProps): VNode {
  const [broken] = useErrorBoundary();
  if (broken !== undefined) return <ErrorNotice error={ExtensionError.from(broken)} />;
  return <PanelViews {...props} />;
}

function PanelViews({ db, pinnedTab }: PanelProps): VNode {
  const { tab, state } = usePage(pinnedTab);
  const pageUrls = [...new Set(state?.documents.map((document) => document.pageUrl))];
  const drafts = useOpenDrafts(db);
  const records = usePageRecords(db, pageUrls);
  const shortcuts = useShortcuts();
  const notice = useNotice();
  const chosen = useSettings(db, notice);
  const scheme = useScheme(db);
  const editing = useEditing(drafts, pageUrls);
  const returnTo = useRef('page-heading');

  const openDraft = (draft: string, from: string): void => {
    returnTo.current = from;
    editing.open(draft);
    // "Cite this tab" fills the draft that was touched last: from now on this one.
    void notice.attempt(ask('draft.change', { draft, patch: {} }));
  };
  const leave = (words: string, focus: string, undo?: () => void): void => {
    editing.close();
    notice.say(words, undo);
    focusWhenThere(focus);
    returnTo.current = 'page-heading';
  };
  const takeBack = async (added: MentionAdded): Promise<void> => {
    if ((await notice.attempt(ask('mention.undo', added).then(() => true))) === null) return;
    notice.say(t('sameClaimUndone'));
    openDraft(added.draft.id, 'page-heading');
  };
  const discard = async (draft: Draft): Promise<void> => {
    await ask('draft.discard', { draft: draft.id });
    leave(t('discarded'), UNDO_ID, () => void notice.attempt(bringBack(draft)));
  };
  const bringBack = async (draft: Draft): Promise<void> => {
    await ask('draft.restore', draft);
    notice.say(t('discardUndone'));
    openDraft(draft.id, 'page-heading');
  };
  if (editing.draft !== null) {
    const { id } = editing.draft;
    return (
      <Frame notice={notice}>
        <EditorView
          key={id}
          readCandidates={(...asked) => readCandidates(db, ...asked)}
          draft={editing.draft}
          scheme={scheme}
          citeKey={shortcuts['cite-tab']}
          onSaved={(claim) => leave(t('saved'), checkId({ claim, layer: null }))}
          onMentioned={(added) => leave(t('sameClaimDone'), UNDO_ID, () => void takeBack(added))}
          onKeep={() => leave(t('keptForLater'), returnTo.current)}
          onDiscard={(draft) => void notice.attempt(discard(draft))}
        />
      </Frame>
    );
  }
  return (
    <Frame notice={notice}>
      <PanelNews db={db} notice={notice} />
      {state === null && <NoAccess key={tab} tab={tab} markKey={shortcuts._execute_action} notice={notice} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears arrow keys from the entries inside it. */}
      <div class="entries" onKeyDown={onListKey}>
        {state && records !== undefined && chosen !== undefined && (
          <ArticleView
            key={state.pageUrl}
            state={state}
            records={records}
            chosen={chosen}
            selectKey={shortcuts['check-selection']}
            notice={notice}
            actions={panelActions({ state, records, drafts: drafts ?? [], notice, openDraft })}
          />
        )}
        <Unfinished
          drafts={drafts ?? []}
          documents={state?.documents ?? []}
          onOpen={(id) => openDraft(id, draftId(id))}
        />
      </div>
      <PanelFoot state={state ?? null} checks={records?.own.length ?? 0} notice={notice} />
    </Frame>
  );
}

interface FrameProps {
  readonly notice: Notice;
  readonly children: ComponentChildren;
}

/** The notices stand first and stay, whichever view is below: a live region that comes with its words is not read. */
function Frame({ notice, children }: FrameProps): VNode {
  return (
    <main class="panel">
      <div class="notices">
        <StatusLine words={notice.words} />
        {notice.undo !== null && (
          <button type="button" class="cl-button" id={UNDO_ID} onClick={notice.undo}>
            {t('undo')}
          </button>
        )}
        {notice.error !== null && <ErrorNotice error={notice.error} onDismiss={notice.dismiss} />}
      </div>
      {children}
    </main>
  );
}

interface UnfinishedProps {
  readonly drafts: readonly Draft[];
  readonly documents: readonly PageState[];
  readonly onOpen: (draft: string) => void;
}

function Unfinished({ drafts, documents, onOpen }: UnfinishedProps): VNode | null {
  if (drafts.length === 0) return null;
  return (
    <section class="part" aria-labelledby="unfinished">
      <h2 id="unfinished">{t('unfinished')}</h2>
      <DraftList
        drafts={drafts}
        documents={documents.map((document) => ({ pageUrl: document.pageUrl, frame: hostOf(document) }))}
        onOpen={onOpen}
      />
    </section>
  );
}

function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return shortcuts;
}
