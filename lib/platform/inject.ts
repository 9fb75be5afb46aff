/**
 * Put the content script into pages: once where a person clicked, always where they granted a site.
 *
 * Nothing is declared in the manifest, so the extension asks for no host at install (model.md, permissions).
 */
import { ExtensionError } from '../model/errors.ts';
import type { DocumentPlace } from '../model/page.ts';
import { browser } from './api.ts';

const CONTENT = { js: ['marker.js'], css: ['content-scripts/highlights.css'] };
const REGISTERED = 'granted-sites';

/** Looks in a frame whether it is to be read by itself. */
const IN_FRAMES = ['frame.js'];
const REGISTERED_FRAMES = 'granted-frames';

/**
 * The grant of a click may reach the page's process after the injection does, which is then refused. Seen in
 * Chromium 156 in one click of twenty on a page just loaded; the second try never failed.
 */
const TRIES = 4;
const PAUSE_MS = 50;

/** Mark the page of a tab, and those of its frames that are pages of their own. Errors: `not-permitted` where the browser gives no access. */
export async function injectContent(tab: number): Promise<void> {
  await injectDocument({ tab, frameId: 0 });
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: IN_FRAMES });
}

/** Mark one document of a tab. Errors: as `injectContent`. */
export async function injectDocument(place: DocumentPlace): Promise<void> {
  const target = targetOf(place);
  await whenGranted(place.tab, async () => {
    const unstyled = await unstyledIn(target);
    await Promise.all([insertStyle(unstyled), browser.scripting.executeScript({ target, files: CONTENT.js })]);
  });
}

/**
 * Give a document the style of marks as a person's own, which no rule of the page is stronger than, where it has it as
 * one of the page's: Chromium registers no other for a granted site. Errors: as `injectContent`.
 */
export async function injectStyle(place: DocumentPlace): Promise<void> {
  await whenGranted(place.tab, async () => insertStyle(await unstyledIn(targetOf(place))));
}

/** Give the frames of a tab the style of marks too: those that may be reached, and no others. */
export async function injectFrameStyle(tab: number): Promise<void> {
  await whenGranted(tab, async () => insertStyle(await unstyledIn({ tabId: tab, allFrames: true })));
}

type Target = { readonly tabId: number } & ({ readonly allFrames: true } | { readonly frameIds: number[] });

/** One by one: a frame that went meanwhile is not to be in the way of the others. */
async function insertStyle(places: readonly DocumentPlace[]): Promise<void> {
  const insert = (place: DocumentPlace): Promise<void> =>
    browser.scripting.insertCSS({ target: targetOf(place), origin: 'USER', files: CONTENT.css });
  await Promise.all(places.map(insert));
}

/**
 * The documents that were not asked about before: each is to be given the style once. For one more, a browser styles
 * every element anew: a tenth of a second of a long page.
 */
async function unstyledIn(target: Target): Promise<readonly DocumentPlace[]> {
  const answers = await browser.scripting.executeScript({ target, func: asksForStyle });
  return answers.filter(({ result }) => result === true).map(({ frameId }) => ({ tab: target.tabId, frameId }));
}

/** Runs in the document. What an older run of this extension gave may be gone with it: that has no id any more. */
function asksForStyle(): boolean {
  const world = globalThis as unknown as Record<symbol, typeof chrome | undefined> & { readonly chrome: typeof chrome };
  const styled = Symbol.for('claimlight.styled');
  const isStyled = world[styled]?.runtime?.id !== undefined;
  world[styled] = world.chrome;
  return !isStyled;
}

/** Put another file of ours beside the content script of a document. Errors: as `injectContent`. */
export async function injectFile(place: DocumentPlace, file: string): Promise<void> {
  await whenGranted(place.tab, () => browser.scripting.executeScript({ target: targetOf(place), files: [file] }));
}

/** Put a file of ours in a document once, and answer what it ends with: plain data. Errors: as `injectContent`. */
export async function injectForResult(place: DocumentPlace, file: string): Promise<unknown> {
  let result: unknown;
  await whenGranted(place.tab, async () => {
    [{ result } = { result: null }] = await browser.scripting.executeScript({ target: targetOf(place), files: [file] });
  });
  return result;
}

function targetOf({ tab, frameId }: DocumentPlace): { tabId: number; frameIds: number[] } {
  return { tabId: tab, frameIds: [frameId] };
}

/**
 * The document of a tab in which a person pressed something last: each that is read by itself notes when
 * (entrypoints/follower/pressed.ts). The page itself where none was.
 */
export async function pressedLast(tab: number): Promise<DocumentPlace> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: () => (globalThis as Record<symbol, unknown>)[Symbol.for('claimlight.pressed')] ?? 0,
  });
  const [last] = results.toSorted(
    (one, other) => Number(other.result) - Number(one.result) || one.frameId - other.frameId,
  );
  return { tab, frameId: last?.frameId ?? 0 };
}

/**
 * Bring a frame into view in the documents round it. In Chromium what is shown in a frame does so itself; Firefox stops
 * at another process, and is the one that tells which frame has a number.
 */
export async function showFrame({ tab, frameId }: DocumentPlace): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    args: [frameId],
    func: (wanted: number) => {
      const { browser: firefox } = globalThis as { browser?: { runtime: { getFrameId?(frame: Element): number } } };
      for (const frame of document.querySelectorAll('iframe, frame')) {
        if (firefox?.runtime.getFrameId?.(frame) === wanted) frame.scrollIntoView({ block: 'center' });
      }
    },
  });
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
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED, REGISTERED_FRAMES] });
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
    if (matches.length === 0) return;
    const shared = { matches: [...matches], persistAcrossSessions: true };
    await browser.scripting.registerContentScripts([
      { id: REGISTERED, ...CONTENT, ...shared, runAt: 'document_idle' },
      { id: REGISTERED_FRAMES, js: IN_FRAMES, allFrames: true, ...shared, runAt: 'document_idle' },
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
