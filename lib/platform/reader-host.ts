/**
 * Where the second reader's worker lives: an offscreen document in Chromium, whose service workers may not start
 * workers; the event page itself in Firefox.
 *
 * Errors: `openReaderHost` rejects where the browser opens neither.
 */
import { browser, offscreen, type Runtime } from './api.ts';
import { extensionUrl } from './runtime.ts';

export const READER_PORT = 'claimlight.reader';

export interface ReaderHost {
  readonly send: (message: unknown) => void;
}

export interface HostListener {
  readonly onMessage: (message: unknown) => void;
  readonly onLost: () => void;
}

export function openReaderHost(listener: HostListener): Promise<ReaderHost> {
  return offscreen === undefined ? Promise.resolve(inWorker(listener)) : inDocument(listener);
}

/** The worker that reads, wherever it is started. */
export function startReader({ onMessage, onLost }: HostListener): Worker {
  const worker = new Worker(extensionUrl('reader-worker.js'));
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onLost();
  };
  return worker;
}

function inWorker(listener: HostListener): ReaderHost {
  const worker = startReader(listener);
  return { send: (message) => worker.postMessage(message) };
}

async function inDocument({ onMessage, onLost }: HostListener): Promise<ReaderHost> {
  await ensureDocument();
  const port: Runtime.Port = browser.runtime.connect({ name: READER_PORT });
  port.onMessage.addListener(onMessage);
  port.onDisconnect.addListener(onLost);
  return { send: (message) => port.postMessage(message) };
}

let opening: Promise<void> | null = null;

/** There may be one at most, and it outlives a background that was stopped. */
function ensureDocument(): Promise<void> {
  opening ??= openDocument().finally(() => {
    opening = null;
  });
  return opening;
}

async function openDocument(): Promise<void> {
  if (await offscreen!.hasDocument()) return;
  await offscreen!.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification: 'Judges, on this device, which sentences are worth checking.',
  });
}
