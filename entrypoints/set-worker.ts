/**
 * Parse files into staging, and write sets as files: the worker behind lib/messaging/set-worker.
 *
 * A shell: it joins lib/interchange and lib/store, and decides nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exportSet, printSet } from '../lib/interchange/annotation-set.ts';
import { refuseLargeFile } from '../lib/interchange/json-text.ts';
import { readSet } from '../lib/interchange/read-set.ts';
import type { ExportedSet, ExportRequest, SetWorkerReply, SetWorkerRequest } from '../lib/messaging/set-worker.ts';
import type { AnySet } from '../lib/model/annotation-set.ts';
import { ExtensionError } from '../lib/model/errors.ts';
import { type Database, openDatabase } from '../lib/store/db.ts';
import { readForExport } from '../lib/store/exports.ts';
import { readLayer } from '../lib/store/layers.ts';
import { stage } from '../lib/store/staging.ts';

export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<SetWorkerRequest>) => {
    answer(data).then(
      (value) => postMessage({ ok: true, value } satisfies SetWorkerReply),
      (caught) => {
        const { code, message } = ExtensionError.from(caught);
        postMessage({ ok: false, code, message } satisfies SetWorkerReply);
      },
    );
  });
});

async function answer(data: SetWorkerRequest): Promise<string | ExportedSet> {
  // A worker of the demo is named for its store.
  const db = openDatabase(self.name === '' ? undefined : self.name);
  return data.do === 'stage' ? stageFile(db, data.file) : writeFile(db, data.request, data.generator);
}

async function stageFile(db: Database, file: Blob): Promise<string> {
  refuseLargeFile(file.size);
  const read = readSet(await file.text());
  const id = crypto.randomUUID();
  if (read.status === 'newer') await stage(db, { id, newer: true, set: read.raw, records: [] });
  else await stage(db, { id, newer: false, set: read.set, records: read.records });
  return id;
}

async function writeFile(db: Database, request: ExportRequest, generator: string): Promise<ExportedSet> {
  if (request.kind === 'layer') return writeLayer(await readLayer(db, request.id));
  const { people, ...found } = await readForExport(db, request, generator);
  const set = exportSet({ ...found, people });
  return { label: set.label, claims: set.claims.length, file: jsonFile(printSet(set)) };
}

/** A layer goes out as it came in, unknown keys and all. */
function writeLayer({ label, set }: { readonly label: string; readonly set: unknown }): ExportedSet {
  const { claims } = set as AnySet & { claims?: unknown };
  const count = Array.isArray(claims) ? claims.length : 0;
  return { label, claims: count, file: jsonFile(`${JSON.stringify(set, null, 2)}\n`) };
}

function jsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}
