/** This extension as a running program: is it still there, who speaks, where are its pages. */
import { browser, type Runtime } from './api.ts';

/** False once the extension was updated or removed under an open page: this script is then the old one's. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Who sent a message: a page of ours, a content script of ours, or a stranger. What cannot be shown to be ours is refused. */
export function senderKind(sender: Runtime.MessageSender): 'page' | 'content' | 'stranger' {
  if (sender.id !== browser.runtime.id) return 'stranger';
  if (sender.url?.startsWith(extensionUrl(''))) return 'page';
  // Ours are injected into the page itself, never into what it frames.
  return sender.tab?.id === undefined || sender.frameId !== 0 ? 'stranger' : 'content';
}
