/**
 * Annotation sets as files, off the page's main thread: what a page and `set-worker.js` say to each other.
 *
 * The page sends one request; the worker answers once, after words of how far it is, and ends. Files of any size leave
 * the page responsive. Who gives up ends the worker: nothing is left half done, since an export only reads and what was
 * staged is dropped at the next start.
 */

import { DEMO_DATABASE } from '../model/demo.ts';
import { type ErrorCode, ExtensionError } from '../model/errors.ts';
import type { ImportPreview, TableStart } from '../model/import-preview.ts';
import type { VerdictCode } from '../model/verdict-scheme.ts';
import { extensionUrl, isDemoPage } from '../platform/runtime.ts';

export type ExportRequest =
  | { readonly kind: 'all' }
  | { readonly kind: 'page'; readonly pageUrl: string; readonly title: string }
  | { readonly kind: 'claims'; readonly ids: readonly string[] }
  | { readonly kind: 'set'; readonly id: string }
  | { readonly kind: 'layer'; readonly id: string };

export interface ExportedSet {
  readonly label: string;
  /** Those that are in the file. */
  readonly claims: number;
  readonly file: Blob;
  /** Of its name: `.json`. */
  readonly ending: string;
  /** What the set says and the format cannot carry, as sentences. */
  readonly lost: readonly string[];
  /** How many private things stayed behind. */
  readonly keptBack: number;
  readonly refused: readonly RefusedClaim[];
}

/** A claim that the format has no place for yet, and why: codes of `lib/interchange/claim-review`. */
export interface RefusedClaim {
  readonly text: string;
  readonly reasons: readonly string[];
}

/** How a set is written. Left out: whole, as an annotation set. */
export interface WrittenAs {
  /** Of `lib/interchange/formats`. Every format but our own is written of what may leave alone. */
  readonly format?: string;
  /** Only what may leave: no drafts, no private notes, no contacts. */
  readonly isPublic?: boolean;
}

/** What its file cannot say of itself. */
export interface ReadAs {
  /** Of a table: which column is which field, by the number of the column. Guessed where it is left out. */
  readonly mapping?: Readonly<Record<string, number>>;
  /** Labels that nobody else knows, as the person understands them. */
  readonly labels?: Readonly<Record<string, VerdictCode>>;
}

/** A file that was read: for `set.open` or `set.discard`, with what it would bring. */
export interface StagedSet {
  readonly staged: string;
  readonly preview: ImportPreview;
}

export type SetWorkerRequest =
  | { readonly do: 'look'; readonly file: Blob }
  | { readonly do: 'stage'; readonly file: Blob; readonly as: ReadAs }
  | { readonly do: 'export'; readonly request: ExportRequest; readonly generator: string; readonly as: WrittenAs };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type SetWorkerValue = TableStart | null | StagedSet | ExportedSet;

export type SetWorkerReply =
  | Progress
  | { readonly ok: true; readonly value: SetWorkerValue }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface Watching {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted, the work ends with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** How a file begins that is a table; null for one of another kind. */
export async function lookAtTable(file: Blob): Promise<TableStart | null> {
  return (await askWorker({ do: 'look', file }, {})) as TableStart | null;
}

/**
 * Parse a file of any format that is read into staging, and compare it with what is here.
 * Errors: `import-malformed` with the path of the first wrong field; nothing is stored then.
 */
export async function stageFile(file: Blob, as: ReadAs = {}): Promise<StagedSet> {
  return (await askWorker({ do: 'stage', file, as }, {})) as StagedSet;
}

/** Parse a file into staging. Answers the staged id, for `set.open`. */
export async function stageSet(file: Blob): Promise<string> {
  return (await stageFile(file)).staged;
}

/** Write a set as a file. Errors: `not-found` for a set or layer that is not there. */
export async function exportSet(
  request: ExportRequest,
  generator: string,
  { onProgress, signal, ...as }: WrittenAs & Watching = {},
): Promise<ExportedSet> {
  const watching = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  return (await askWorker({ do: 'export', request, generator, as }, watching)) as ExportedSet;
}

function askWorker(request: SetWorkerRequest, { onProgress, signal }: Watching): Promise<SetWorkerValue> {
  signal?.throwIfAborted();
  const worker = new Worker(extensionUrl('set-worker.js'), isDemoPage(location.href) ? { name: DEMO_DATABASE } : {});
  const { promise, resolve, reject } = Promise.withResolvers<SetWorkerValue>();
  worker.onmessage = ({ data }: MessageEvent<SetWorkerReply>) => {
    if ('done' in data) onProgress?.(data);
    else if (data.ok) resolve(data.value);
    else reject(new ExtensionError(data.code, data.message));
  };
  worker.onerror = ({ message }) => reject(new ExtensionError('unexpected', message));
  const giveUp = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', giveUp);
  worker.postMessage(request);
  return promise.finally(() => {
    signal?.removeEventListener('abort', giveUp);
    worker.terminate();
  });
}
