/**
 * The port on which a page tells a panel which of its marks is being read. The panel opens it, and what reads the page
 * answers: as long as no panel listens, nothing is watched and nothing is said.
 *
 * Errors: none. A page that is not there, or goes, is heard of through `onLost`.
 */
import type { DocumentPlace } from '../model/page.ts';
import { browser, type Runtime } from '../platform/api.ts';
import type { RevealTarget } from './tab-commands.ts';

const READING_PORT = 'reading';

/** The mark at the reading position; null where none is in view. */
export type ReadingTarget = RevealTarget | null;

export interface ReadingHandlers {
  readonly onTarget: (target: ReadingTarget) => void;
  readonly onLost: () => void;
}

/** In a panel. Returns a function that stops it. */
export function listenToReading({ tab, frameId }: DocumentPlace, { onTarget, onLost }: ReadingHandlers): () => void {
  const port = browser.tabs.connect(tab, { name: READING_PORT, frameId });
  port.onMessage.addListener((target) => onTarget(target as ReadingTarget));
  port.onDisconnect.addListener(() => {
    // Where it is not read, Chromium logs an error that nobody looked at.
    void browser.runtime.lastError;
    onLost();
  });
  return () => port.disconnect();
}

/** In a page. `onPort` hears of a panel that listens: nobody else's ports come here (`onConnectExternal`). */
export function watchReadingPorts(onPort: (port: Runtime.Port) => void): () => void {
  const listener = (port: Runtime.Port): void => {
    if (port.name === READING_PORT) onPort(port);
  };
  browser.runtime.onConnect.addListener(listener);
  return () => browser.runtime.onConnect.removeListener(listener);
}
