/**
 * Put the content script into pages: once where a person clicked, always where they granted a site.
 *
 * Nothing is declared in the manifest, so the extension asks for no host at install (model.md, permissions).
 */
import { ExtensionError } from '../model/errors.ts';
import { browser } from './api.ts';

const CONTENT = { js: ['marker.js'], css: ['content-scripts/highlights.css'] };
const REGISTERED = 'granted-sites';

/**
 * The grant of a click may reach the page's process after the injection does, which is then refused. Seen in
 * Chromium 156 in one click of twenty on a page just loaded; the second try never failed.
 */
const TRIES = 4;
const PAUSE_MS = 50;

/** Mark the page of a tab. Errors: `not-permitted` where the browser gives no access. */
export async function injectContent(tab: number): Promise<void> {
  const target = { tabId: tab };
  await whenGranted(tab, async () => {
    await browser.scripting.insertCSS({ target, files: CONTENT.css });
    await browser.scripting.executeScript({ target, files: CONTENT.js });
  });
}

/** Give the frames of a tab the style of marks too: those that may be reached, and no others. */
export async function injectFrameStyle(tab: number): Promise<void> {
  await whenGranted(tab, () =>
    browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: CONTENT.css }),
  );
}

/** Put another file of ours beside the content script of a tab. Errors: as `injectContent`. */
export async function injectFile(tab: number, file: string): Promise<void> {
  await whenGranted(tab, () => browser.scripting.executeScript({ target: { tabId: tab }, files: [file] }));
}

async function whenGranted(tab: number, inject: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await inject();
      return;
    } catch (cause) {
      if (tries === TRIES) throw new ExtensionError('not-permitted', `tab ${tab} cannot be read`, { cause });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Register the content script for exactly the given match patterns. Idempotent; two calls at once come one after the other. */
export async function registerContent(matches: readonly string[]): Promise<void> {
  await navigator.locks.request(REGISTERED, async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: REGISTERED, matches: [...matches], ...CONTENT, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
}

/** What a person has selected in a tab, with the page's address and title. Needs `activeTab`. */
export async function readSelection(tab: number): Promise<{ url: string; title: string; site: string; text: string }> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: () => ({
      url: location.href,
      title: document.title,
      site: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '',
      text: String(getSelection() ?? ''),
    }),
  });
  return result?.result as { url: string; title: string; site: string; text: string };
}
