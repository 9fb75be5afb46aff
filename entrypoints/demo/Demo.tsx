/** Guide, article, and beside it the panel as it is in every page; or what a reader has in its place. */
import { Fragment, type VNode } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { ExtensionError } from '../../lib/model/errors.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readShortcuts } from '../../lib/platform/shortcuts.ts';
import type { Database } from '../../lib/store/db.ts';
import { focusWhenThere } from '../sidepanel/focus-when-there.ts';
import { Panel } from '../sidepanel/Panel.tsx';
import { type Notice, useNotice } from '../sidepanel/use-notice.ts';
import { Article } from './Article.tsx';
import { Aside } from './Aside.tsx';
import { type DemoActions, deleteDemo, exportCheck, pickSentence, resetDemo, showSuggestions } from './demo-actions.ts';
import { Guide } from './Guide.tsx';
import { ReaderView } from './ReaderView.tsx';
import { type Progress, useProgress } from './use-demo.ts';

export interface DemoProps {
  readonly db: Database;
  /** The tab that the demo is in. */
  readonly tab: number;
}

export function Demo(props: DemoProps): VNode {
  const [broken] = useErrorBoundary();
  if (broken !== undefined) return <ErrorNotice error={ExtensionError.from(broken)} />;
  return <DemoViews {...props} />;
}

function DemoViews({ db, tab }: DemoProps): VNode {
  const progress = useProgress(db);
  const notice = useNotice();
  const keys = useKeys();
  const [asReader, setAsReader] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const turn = async (toReader: boolean): Promise<void> => {
    await showSuggestions(!toReader);
    setAsReader(toReader);
    if (!toReader) return;
    progress?.did('reader');
    focusWhenThere('demo-reader');
  };
  const show = (isDeleted: boolean, focus: string): void => {
    progress?.forget();
    setAsReader(false);
    setDeleted(isDeleted);
    focusWhenThere(focus);
  };
  const actions = actionsOf({ tab, notice, progress, turn: () => turn(!asReader), show });
  return (
    <Fragment>
      <Aside class="demo-side">
        <Notices notice={notice} />
        {deleted && <Deleted onReset={actions.reset} />}
        {!deleted && progress && <Guide {...{ progress, actions, asReader, keys }} />}
      </Aside>
      <section class="demo-article" aria-label={t('demo_article')}>
        <Article />
      </section>
      {!deleted && (
        <Aside class="demo-panel">
          {asReader ? <ReaderView {...{ db, tab, notice }} /> : <Panel db={db} pinnedTab={tab} />}
        </Aside>
      )}
    </Fragment>
  );
}

interface ActionContext {
  readonly tab: number;
  readonly notice: Notice;
  readonly progress: Progress | undefined;
  readonly turn: () => Promise<void>;
  /** Show the demo anew, or that it was deleted. `focus` is the id of what takes the focus. */
  readonly show: (isDeleted: boolean, focus: string) => void;
}

function actionsOf({ tab, notice, progress, turn, show }: ActionContext): DemoActions {
  const act = (work: () => Promise<void>): (() => void) => {
    return () => {
      notice.dismiss();
      void notice.attempt(work());
    };
  };
  return {
    pick: act(() => pickSentence(tab)),
    exportCheck: act(async () => {
      await exportCheck();
      progress?.did('export');
      notice.say(t('demo_exported'));
    }),
    turnReader: act(turn),
    reset: act(async () => {
      await resetDemo();
      show(false, 'demo-heading');
    }),
    remove: act(async () => {
      await deleteDemo();
      show(true, 'demo-deleted');
    }),
  };
}

function Notices({ notice }: { readonly notice: Notice }): VNode {
  return (
    <div class="demo-notices">
      <StatusLine words={notice.words} />
      {notice.error !== null && <ErrorNotice error={notice.error} onDismiss={notice.dismiss} />}
    </div>
  );
}

function Deleted({ onReset }: { readonly onReset: () => void }): VNode {
  return (
    <section class="demo-guide" aria-labelledby="demo-deleted">
      <h2 id="demo-deleted" tabIndex={-1}>
        {t('demo_deleted')}
      </h2>
      <button type="button" class="cl-button" onClick={onReset}>
        {t('demo_reset')}
      </button>
    </section>
  );
}

function useKeys(): { readonly mark: string | undefined; readonly select: string | undefined } {
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof readShortcuts>>>({});
  useEffect(() => {
    void readShortcuts().then(setKeys);
  }, []);
  return { mark: keys._execute_action, select: keys['check-selection'] };
}
