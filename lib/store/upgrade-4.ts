/** Inside the upgrade to version 4: rows as this version has them. */
import type { AnySet } from '../model/annotation-set.ts';
import type { Database, LayerRow } from './db.ts';
import { publisherOf } from './layers.ts';

/** As version 3 kept a layer: all in one, so that listing layers read whole files. */
type WholeLayer = Omit<LayerRow, 'publisher' | 'claims'> & { readonly set: AnySet };

export async function splitLayers(db: Database): Promise<void> {
  await db.staging.clear();
  for (const row of (await db.layers.toArray()) as unknown as readonly WholeLayer[]) {
    const { set, ...layer } = row;
    const claims = await db.layerClaims.where('layer').equals(layer.id).count();
    await db.layers.put({ ...layer, publisher: publisherOf(set, layer.newer), claims });
    await db.layerSets.put({ id: layer.id, set, merging: null });
  }
}

/** Claims were found by topic and verdict, records by kind: of these only erasures are still asked for. */
export async function dropUnaskedFields(db: Database): Promise<void> {
  await db.claims.toCollection().modify((row: { topics?: unknown; verdicts?: unknown }) => {
    delete row.topics;
    delete row.verdicts;
  });
  const erasures = await db.records.filter(({ kind }) => kind === 'erase').toArray();
  await db.records.bulkPut(erasures.map((row) => ({ ...row, erase: 1 })));
}
