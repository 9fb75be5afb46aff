/**
 * Annotation sets as files, off the page's main thread: what a page and `set-worker.js` say to each other.
 *
 * The page sends one request; the worker answers once and ends. Files of any size leave the page responsive.
 */

import { DEMO_DATABASE } from '../model/demo.ts';
import { type ErrorCode, ExtensionError } from '../model/errors.ts';
import { extensionUrl, isDemoPage } from '../platform/runtime.ts';

export type ExportRequest =
  | { readonly kind: 'all' }
  | { readonly kind: 'page'; readonly pageUrl: string; readonly title: string }
  | { readonly kind: 'set'; readonly id: string }
  | { readonly kind: 'layer'; readonly id: string };

export interface ExportedSet {
  readonly label: string;
  readonly claims: number;
  readonly file: Blob;
}

export type SetWorkerRequest =
  | { readonly do: 'stage'; readonly file: Blob }
  | { readonly do: 'export'; readonly request: ExportRequest; readonly generator: string };

export type SetWorkerReply =
  | { readonly ok: true; readonly value: string | ExportedSet }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/**
 * Parse a file into staging. Answers the staged id, for `set.open`.
 * Errors: `import-malformed` with the path of the first wrong field; nothing is stored then.
 */
export async function stageSet(file: Blob): Promise<string> {
  return (await askWorker({ do: 'stage', file })) as string;
}

/** Write a set as a file. Errors: `not-found` for a set or layer that is not there. */
export async function exportSet(request: ExportRequest, generator: string): Promise<ExportedSet> {
  return (await askWorker({ do: 'export', request, generator })) as ExportedSet;
}

function askWorker(request: SetWorkerRequest): Promise<string | ExportedSet> {
  const worker = new Worker(extensionUrl('set-worker.js'), isDemoPage(location.href) ? { name: DEMO_DATABASE } : {});
  return new Promise<string | ExportedSet>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SetWorkerReply>) =>
      data.ok ? resolve(data.value) : reject(new ExtensionError(data.code, data.message));
    worker.onerror = ({ message }) => reject(new ExtensionError('unexpected', message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
