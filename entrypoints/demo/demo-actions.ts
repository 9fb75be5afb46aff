/** What the guide does for a person. The rest is done in the article and in the panel, as anywhere. */
import { ask } from '../../lib/messaging/ask.ts';
import { exportSet } from '../../lib/messaging/set-worker.ts';
import { DEMO_PAGE_URL } from '../../lib/model/demo.ts';
import { DEMO_SENTENCE, demoArticle } from '../../lib/model/demo-article.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';
import { download } from '../sidepanel/download.ts';

export interface DemoActions {
  readonly pick: () => void;
  readonly exportCheck: () => void;
  readonly turnReader: () => void;
  readonly reset: () => void;
  readonly remove: () => void;
}

/** Select the sentence in the article, and begin a check of the selection. */
export async function pickSentence(tab: number): Promise<void> {
  const words = [...document.querySelectorAll('article p')]
    .map(({ firstChild }) => firstChild)
    .find((node) => node?.nodeValue?.includes(DEMO_SENTENCE) === true);
  if (words === undefined || words === null) return;
  const start = words.nodeValue!.indexOf(DEMO_SENTENCE);
  getSelection()?.setBaseAndExtent(words, start, words, start + DEMO_SENTENCE.length);
  await ask('tab.beginOfSelection', { tab, begins: 'check' });
}

export async function exportCheck(): Promise<void> {
  const request = { kind: 'page', pageUrls: [DEMO_PAGE_URL], title: demoArticle.title } as const;
  const { file } = await exportSet(request, `claimlight/${extensionVersion()}`);
  download(file, 'claimlight-demo.json');
}

/** Suggestions are for checkers. None is as strong as this. */
export async function showSuggestions(shown: boolean): Promise<void> {
  await ask('settings.change', { threshold: shown ? null : 1 });
}

export async function resetDemo(): Promise<void> {
  await ask('store.empty', null);
  await ask('demo.begin', null);
}

export async function deleteDemo(): Promise<void> {
  await ask('store.empty', null);
}
