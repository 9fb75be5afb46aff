/** Compare what a file brings with what is here. Reads only; the file's own report of its reading is the caller's. */
import type { AnySet } from '../model/annotation-set.ts';
import type { ImportPreview } from '../model/import-preview.ts';
import type { AnyRecord } from '../model/record.ts';
import { viewClaims } from '../records/view.ts';
import type { Database } from './db.ts';
import { proposalsFor } from './proposals.ts';

export type Compared = Omit<ImportPreview, 'format' | 'rejected' | 'unmapped' | 'lost'>;

export async function compareStaged(
  db: Database,
  { set, newer, records }: { readonly set: AnySet; readonly newer: boolean; readonly records: readonly AnyRecord[] },
): Promise<Compared> {
  const layer = await db.layers.get(set.id);
  const views = viewClaims(records);
  const here = await idsHere(db, set.id);
  const shares = views.map(({ history }) => history.filter((id) => here.has(id)).length / history.length);
  const known = shares.filter((share) => share === 1).length;
  const fresh = shares.filter((share) => share === 0).length;
  return {
    set: set.id,
    label: set.label,
    newer,
    claims: views.length,
    fresh,
    known,
    changed: views.length - known - fresh,
    proposals: await proposalsFor(db, views),
    replaces: layer === undefined ? null : { label: layer.label, claims: layer.claims },
  };
}

async function idsHere(db: Database, layer: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>(await db.records.toCollection().primaryKeys());
  await db.layerClaims
    .where('layer')
    .equals(layer)
    .each(({ view }) => {
      for (const id of view.history) ids.add(id);
    });
  return ids;
}
