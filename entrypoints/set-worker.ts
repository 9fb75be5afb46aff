/**
 * Parse files into staging, write sets as files, make and open backups: the worker behind lib/messaging/set-worker.
 *
 * A shell: it joins lib/interchange and lib/store, and decides nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exportSet } from '../lib/interchange/annotation-set.ts';
import { printClaimReview } from '../lib/interchange/claim-review/print-claim-review.ts';
import { tableStart } from '../lib/interchange/csv/table-start.ts';
import { textOfBeginning, textOfFile } from '../lib/interchange/file-text.ts';
import { formats } from '../lib/interchange/formats.ts';
import { refuseLargeFile } from '../lib/interchange/json-text.ts';
import { isWritten, printFile } from '../lib/interchange/print-file.ts';
import { printSetParts } from '../lib/interchange/print-set.ts';
import { type ReadFile, type ReadingOptions, readFile } from '../lib/interchange/read-file.ts';
import type {
  BackupToOpen,
  ExportedSet,
  OpenedBackup,
  ReadAs,
  SetWorkerReply,
  SetWorkerRequest,
  SetWorkerValue,
  StagedSet,
} from '../lib/messaging/set-worker.ts';
import { type AnnotationSet, type AnySet, SET_FORMAT_VERSION } from '../lib/model/annotation-set.ts';
import { ExtensionError } from '../lib/model/errors.ts';
import type { ReportWords } from '../lib/model/report-words.ts';
import { stripSet } from '../lib/publish/strip.ts';
import { stageBackup } from '../lib/store/backup.ts';
import { contentsOf } from '../lib/store/backup-contents.ts';
import { makeBackup, openBackup } from '../lib/store/backup-file.ts';
import { type Database, openDatabase, type StagedRow } from '../lib/store/db.ts';
import { readForExport } from '../lib/store/exports.ts';
import { readLayerSet } from '../lib/store/layers.ts';
import { compareStaged } from '../lib/store/preview.ts';
import { stage } from '../lib/store/staging.ts';
import { inPieces } from '../lib/text/pieces.ts';

/** Claims between two words of how far an export is. */
const PROGRESS_STEP = 1000;

/** As much of a table as holds its first rows. */
const START_BYTES = 200_000;

export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<SetWorkerRequest>) => {
    answer(data).then(
      (value) => post({ ok: true, value }),
      (caught) => {
        const { code, message, fault } = ExtensionError.from(caught);
        post({ ok: false, code, message, fault });
      },
    );
  });
});

function post(reply: SetWorkerReply): void {
  postMessage(reply);
}

async function answer(data: SetWorkerRequest): Promise<SetWorkerValue> {
  if (data.do === 'look') return tableStart(textOfBeginning(await bytesOf(data.file.slice(0, START_BYTES))));
  // A worker of the demo is named for its store.
  const db = openDatabase(self.name === '' ? undefined : self.name);
  if (data.do === 'make-backup') return makeBackup(db, data.passphrase, data.now, onKey);
  if (data.do === 'open-backup') return lookInto(db, data);
  return data.do === 'stage' ? stageFile(db, data.file, data.as) : writeFile(db, data);
}

async function lookInto(db: Database, { file, passphrase, staged }: BackupToOpen): Promise<OpenedBackup> {
  const opened = await openBackup(file, passphrase, onKey);
  if (opened.status !== 'open') return opened;
  if (staged !== null) await stageBackup(db, staged, opened.backup);
  return { status: 'open', contents: await contentsOf(db, opened.backup) };
}

function onKey(share: number): void {
  post({ done: share, total: 1 });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function stageFile(db: Database, file: Blob, as: ReadAs): Promise<StagedSet> {
  refuseLargeFile(file.size);
  const read = readFile(textOfFile(await bytesOf(file)), as as ReadingOptions);
  const row = rowOf(read);
  await stage(db, row);
  const compared = await compareStaged(db, row);
  const { rejected, unmapped, lost } = read.status === 'ok' ? read : { rejected: [], unmapped: [], lost: [] };
  return { staged: row.id, preview: { ...compared, format: read.format, rejected, unmapped, lost } };
}

function rowOf(read: ReadFile): StagedRow {
  const id = crypto.randomUUID();
  if (read.status === 'newer') return { id, newer: true, set: read.raw, records: [] };
  return { id, newer: false, set: read.set, records: read.records, stored: read.stored };
}

type Writing = Extract<SetWorkerRequest, { do: 'export' }>;

async function writeFile(db: Database, { request, generator, as, words }: Writing): Promise<ExportedSet> {
  const { format = 'annotation-set', isPublic = format !== 'annotation-set' } = as;
  // A layer goes out as it came in, unknown keys and all.
  const whole =
    request.kind === 'layer'
      ? await readLayer(db, request.id)
      : { newer: false, set: exportSet(await readForExport(db, request, generator)) };
  if (!isPublic && whole.newer) return { ...writeNewer(whole.set), ...nothingBack };
  if (!isPublic) return { ...writeSet(readable(whole)), ...nothingBack };
  const { set, removed } = stripSet(readable(whole));
  const keptBack = Object.values(removed).reduce((sum, count) => sum + count, 0);
  const written = format === 'annotation-set' ? writeSet(set) : writeAs(set, format, words);
  return { ...nothingBack, ...written, keptBack, undecided: undecidedIn(set, format) };
}

/** All went out. */
const nothingBack = { keptBack: 0, undecided: 0, refused: [] } as const;

type Written = Omit<ExportedSet, 'keptBack' | 'undecided' | 'refused'> & Partial<Pick<ExportedSet, 'refused'>>;

/** Markup is of what is decided alone, and names what it refuses. */
function undecidedIn({ claims }: AnnotationSet, format: string): number {
  return format === 'claim-review' ? 0 : claims.filter(({ decisions }) => decisions.length === 0).length;
}

interface Whole {
  readonly newer: boolean;
  readonly set: AnySet;
}

async function readLayer(db: Database, layer: string): Promise<Whole> {
  const { set } = await readLayerSet(db, layer);
  return { set, newer: set.formatVersion > SET_FORMAT_VERSION };
}

/** What is stored was checked when it was staged. */
function readable({ newer, set }: Whole): AnnotationSet {
  if (newer) throw new ExtensionError('import-newer', `${set.id} is of format version ${set.formatVersion}`);
  return set as AnnotationSet;
}

function writeNewer(set: AnySet): Written {
  const file = fileOf([`${JSON.stringify(set, null, 2)}\n`], 'application/json');
  return { label: set.label, claims: 0, file, ending: '.json', lost: [] };
}

function writeSet({ claims, records, ...header }: AnnotationSet): Written {
  const parts = printSetParts(header, { claims: counted(claims), records });
  const file = fileOf(inPieces(parts), 'application/json');
  return { label: header.label, claims: claims.length, file, ending: '.json', lost: [] };
}

function writeAs(set: AnnotationSet, name: string, words: ReportWords): Written {
  const format = formats.find(({ id }) => id === name);
  if (format === undefined || !isWritten(format.id)) throw new ExtensionError('bad-message', `${name} is not written`);
  const as = { label: set.label, ending: format.endings[0]! };
  if (format.id === 'claim-review') return { ...as, ...writeClaimReview(set, format.mediaType) };
  const { text, lost } = printFile(set, format.id, words);
  return { ...as, claims: set.claims.length, file: fileOf([text], format.mediaType), lost };
}

/** Only what the world may find is written; of every other claim it is said what it waits for. */
function writeClaimReview(set: AnnotationSet, mediaType: string): Omit<Written, 'label' | 'ending'> {
  const { text, lost, refused = [], outcomes } = printClaimReview(set);
  return { claims: outcomes.size - refused.length, file: fileOf([text], mediaType), lost, refused };
}

function* counted<Item>(items: readonly Item[]): Generator<Item> {
  for (const [at, item] of items.entries()) {
    if (at % PROGRESS_STEP === 0) post({ done: at, total: items.length });
    yield item;
  }
}

/** The pieces of a text are the browser's as soon as they are in a file, and no memory of this worker. */
function fileOf(pieces: Iterable<string>, type: string): Blob {
  return new Blob(
    Array.from(pieces, (piece) => new Blob([piece])),
    { type },
  );
}
