/**
 * Annotation sets and backups as files, off the page's main thread: what a page and `set-worker.js` say to each other.
 *
 * The page sends one request; the worker answers once, after words of how far it is, and ends. Files of any size leave
 * the page responsive. Who gives up ends the worker: nothing is left half done, since an export only reads and what was
 * staged is dropped at the next start.
 */

import type { BackupContents, NotOpened } from '../model/backup.ts';
import { DEMO_DATABASE } from '../model/demo.ts';
import { ExtensionError, type Failure } from '../model/errors.ts';
import type { ImportPreview, TableStart } from '../model/import-preview.ts';
import type { Loss, RefusedClaim } from '../model/loss.ts';
import { type ReportWords, reportWordsIn } from '../model/report-words.ts';
import type { VerdictCode } from '../model/verdict-scheme.ts';
import { screenLanguage, t } from '../platform/i18n.ts';
import { extensionUrl, isDemoPage } from '../platform/runtime.ts';

export type ExportRequest =
  | { readonly kind: 'all' }
  /** The page first, then what is read by itself in it. */
  | { readonly kind: 'page'; readonly pageUrls: readonly string[]; readonly title: string }
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
  /** What the set says and the format cannot carry. */
  readonly lost: readonly Loss[];
  /** How many private things stayed behind. */
  readonly keptBack: number;
  /** Of the claims of a file for everybody: on how many no decision stands. Their readers see what each checker found. */
  readonly undecided: number;
  readonly refused: readonly RefusedClaim[];
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

/** What is in a backup, or why nobody can say. */
export type OpenedBackup = { readonly status: 'open'; readonly contents: BackupContents } | NotOpened;

export interface BackupToOpen {
  readonly file: Blob;
  /** Kept nowhere. */
  readonly passphrase: string;
  /** Under which name it waits for `backup.restore`; null to look into it only: nothing is written then. */
  readonly staged: string | null;
}

export type SetWorkerRequest =
  | { readonly do: 'make-backup'; readonly passphrase: string; readonly now: number }
  | ({ readonly do: 'open-backup' } & BackupToOpen)
  | { readonly do: 'look'; readonly file: Blob }
  | { readonly do: 'stage'; readonly file: Blob; readonly as: ReadAs }
  | {
      readonly do: 'export';
      readonly request: ExportRequest;
      readonly generator: string;
      readonly as: WrittenAs;
      /** Of a report. */
      readonly words: ReportWords;
    };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type SetWorkerValue = TableStart | null | StagedSet | ExportedSet | Blob | OpenedBackup;

export type SetWorkerReply =
  | Progress
  | { readonly ok: true; readonly value: SetWorkerValue }
  | ({ readonly ok: false } & Failure);

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
  const words = reportWordsIn(screenLanguage(), t);
  const watching = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  return (await askWorker({ do: 'export', request, generator, as, words }, watching)) as ExportedSet;
}

/** All of one's own, sealed. Null while nothing was written. */
export async function makeBackup(passphrase: string, now: number, watching: Watching): Promise<Blob | null> {
  return (await askWorker({ do: 'make-backup', passphrase, now }, watching)) as Blob | null;
}

export async function openBackup(which: BackupToOpen, watching: Watching): Promise<OpenedBackup> {
  return (await askWorker({ do: 'open-backup', ...which }, watching)) as OpenedBackup;
}

function askWorker(request: SetWorkerRequest, { onProgress, signal }: Watching): Promise<SetWorkerValue> {
  signal?.throwIfAborted();
  const worker = new Worker(extensionUrl('set-worker.js'), isDemoPage(location.href) ? { name: DEMO_DATABASE } : {});
  const { promise, resolve, reject } = Promise.withResolvers<SetWorkerValue>();
  worker.onmessage = ({ data }: MessageEvent<SetWorkerReply>) => {
    if ('done' in data) onProgress?.(data);
    else if (data.ok) resolve(data.value);
    else reject(ExtensionError.of(data));
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
