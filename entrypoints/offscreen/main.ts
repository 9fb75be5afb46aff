/**
 * Chromium's home for the second reader's worker. It hands on what is said, and closes itself when nobody asks.
 *
 * A background that was stopped comes back with another port: what the worker still reads for the old one is dropped.
 */
import { browser } from '../../lib/platform/api.ts';
import { READER_PORT, startReader } from '../../lib/platform/reader-host.ts';

/** Its model takes some tens of megabytes of memory. */
const IDLE_MS = 60_000;

let idle = setTimeout(close, IDLE_MS);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== READER_PORT) return;
  const worker = startReader({ onMessage: (reply) => port.postMessage(reply), onLost: () => port.disconnect() });
  port.onMessage.addListener((message) => {
    clearTimeout(idle);
    idle = setTimeout(close, IDLE_MS);
    worker.postMessage(message);
  });
  port.onDisconnect.addListener(() => worker.terminate());
});
