/** Sets in and out, and the way to everything that is stored. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import { exportSet, stageSet } from '../../lib/messaging/set-worker.ts';
import type { PageAction } from '../../lib/model/keys.ts';
import { libraryPath } from '../../lib/model/library-route.ts';
import { handOver } from '../../lib/platform/hand-over.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { extensionUrl, extensionVersion, isDemoPage } from '../../lib/platform/runtime.ts';
import { openTab } from '../../lib/platform/tabs.ts';
import { download } from './download.ts';
import { PageReviews } from './PageReviews.tsx';
import type { TabState } from './tab-state.ts';
import type { Notice } from './use-notice.ts';

export interface PanelFootProps {
  /** The page whose checks are exported, with those of its frames; null where there is none. */
  readonly state: TabState | null;
  readonly checks: number;
  readonly notice: Notice;
}

/** What the library reads, as a file dialog is told. */
const readEndings = '.json,.jsonld,.csv,.tsv,.html,.htm';

export function PanelFoot({ state, checks, notice }: PanelFootProps): VNode {
  // The library is of the person's own work, which the demo does not touch.
  const isDemo = isDemoPage(location.href);
  const input = useRef<HTMLInputElement>(null);
  const openFile = async (file: File): Promise<void> => {
    // One of ours opens with one press; what is in a table, or in others' words, is looked at first.
    if (!/\.json$/iu.test(file.name)) return openInLibrary(file);
    notice.say(t('openingSet'));
    const staged = await stageSet(file);
    await ask('set.open', { staged });
    notice.say(t('setOpened'));
  };
  const exportPage = async (shown: TabState): Promise<void> => {
    const generator = `claimlight/${extensionVersion()}`;
    const { file, claims } = await exportSet({ kind: 'page', ...pagesOf(shown) }, generator);
    download(file, fileName(shown.page.url));
    notice.say(plural('exported', claims));
  };
  const onPicked = (): void => {
    const file = input.current?.files?.[0];
    if (file !== undefined) void notice.attempt(openFile(file));
    // The same file can be picked again, such as after it was mended.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <footer class="panel-foot">
      <button
        type="button"
        class="cl-button"
        data-kind="quiet"
        disabled={state === null || checks === 0}
        title={t('exportHint')}
        onClick={() => state !== null && void notice.attempt(exportPage(state))}
      >
        <Icon name="download" />
        {t('export')}
      </button>
      {state !== null && checks > 0 && !isDemo && (
        <a
          class="cl-button"
          data-kind="quiet"
          href={extensionUrl(libraryPath({ view: 'export', ...pagesOf(state) }))}
          target="_blank"
          rel="noopener"
        >
          {t('panel_exportAs')}
        </a>
      )}
      <button type="button" class="cl-button" data-kind="quiet" onClick={() => input.current?.click()}>
        <Icon name="open" />
        {t('openSet')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={isDemo ? '.json' : readEndings}
        aria-label={t('setFile')}
        onChange={onPicked}
      />
      {state !== null && (
        <>
          <PageReviews key={state.pageUrl} state={state} notice={notice} />
          <PageTool tab={state.tab} action="toggle-minimap" words={t('panel_minimap')} notice={notice} />
          <PageTool tab={state.tab} action="help" words={t('panel_keys')} notice={notice} />
        </>
      )}
      <button
        type="button"
        class="cl-button"
        data-kind="quiet"
        onClick={() => void notice.attempt(openTab(extensionUrl('library.html')))}
      >
        <Icon name="library" />
        {t('library')}
      </button>
    </footer>
  );
}

interface PageToolProps extends Pick<PanelFootProps, 'notice'> {
  readonly tab: number;
  readonly action: PageAction;
  readonly words: string;
}

/** What a key does in the page. */
function PageTool({ tab, action, words, notice }: PageToolProps): VNode {
  const act = (): void => void notice.attempt(ask('tab.act', { tab, action }));
  return (
    <button type="button" class="cl-button" data-kind="quiet" onClick={act}>
      {words}
    </button>
  );
}

async function openInLibrary(file: File): Promise<void> {
  const from = crypto.randomUUID();
  handOver(from, file);
  await openTab(extensionUrl(libraryPath({ view: 'files', from })));
}

function pagesOf({ documents, page }: TabState): { readonly title: string; readonly pageUrls: readonly string[] } {
  return { title: page.title, pageUrls: [...new Set(documents.map(({ pageUrl }) => pageUrl))] };
}

function fileName(url: string): string {
  const host = new URL(url).hostname.replace(/[^a-z0-9.-]/giu, '-');
  return `claimlight-${host}-${new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)}.json`;
}
