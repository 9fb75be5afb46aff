/**
 * The extension API as the browser itself offers it: in files that are injected into pages it stands in the place of
 * webextension-polyfill (wxt.config.ts). Both browsers answer with promises, and a page waits for every byte.
 *
 * By target, not by looking: a page can name an element "browser", and a content script in Chromium would find that.
 */
import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { readonly browser: Browser; readonly chrome: Browser };
const native = import.meta.env.FIREFOX ? world.browser : world.chrome;

export { native as default };
