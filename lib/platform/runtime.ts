/** This extension as a running program: is it still there, who speaks, where are its pages. */
import { DEMO_PAGE } from '../model/demo.ts';
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

/** The policy that the browser holds our pages to; empty where the manifest has none. */
export function pagePolicy(): string {
  const { content_security_policy: policy } = browser.runtime.getManifest() as {
    content_security_policy?: { extension_pages?: string };
  };
  return policy?.extension_pages ?? '';
}

/** What the manifest asks for at install. */
export function askedPermissions(): readonly string[] {
  return browser.runtime.getManifest().permissions ?? [];
}

/** Whether this script runs in a page of the extension. */
export function isOwnPage(): boolean {
  return location.protocol.endsWith('-extension:');
}

/** Whether an address is that of the demo. No page on the web can open it, or speak from it. */
export function isDemoPage(address: string | undefined): boolean {
  return address?.split(/[?#]/u, 1)[0] === extensionUrl(DEMO_PAGE);
}

/** Who sent a message: a page of ours, a content script of ours, or a stranger. What cannot be shown to be ours is refused. */
export function senderKind(sender: Runtime.MessageSender): 'page' | 'content' | 'stranger' {
  if (sender.id !== browser.runtime.id) return 'stranger';
  if (sender.url?.startsWith(extensionUrl(''))) return 'page';
  return sender.tab?.id === undefined || sender.frameId === undefined ? 'stranger' : 'content';
}
