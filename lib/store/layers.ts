/**
 * Layers: sets of someone else, opened to be read beside one's own records, never among them.
 *
 * Opening a set again replaces its layer. Each act is one transaction: all of it or nothing.
 */
import type { AnySet, Publisher, SetHeader } from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import { ExtensionError } from '../model/errors.ts';
import { viewClaims } from '../records/view.ts';
import type { Database, LayerRow, LayerSetRow } from './db.ts';
import { addEntries, dropEntries, matchTables, wordedClaims } from './match-entries.ts';
import { addLayerSummaries } from './summaries.ts';
import { dropLines } from './summary-log.ts';
import { pageUrlsOf } from './views.ts';

/** Everything that opening and closing a layer touches. */
const layerTables = (db: Database) => [
  db.layers,
  db.layerSets,
  db.layerClaims,
  db.claimLines,
  db.meta,
  ...matchTables(db),
];

/** Open a staged set. Answers the layer and the pages that it has marks for. */
export async function openStaged(
  db: Database,
  staged: string,
  openedAt: string,
): Promise<{ readonly layer: string; readonly pageUrls: readonly string[] }> {
  return db.transaction('rw', [db.staging, ...layerTables(db)], async () => {
    const row = await db.staging.get(staged);
    if (row === undefined) throw new ExtensionError('not-found', `staged set ${staged}`);
    const { set, newer, records, stored } = row;
    const views = viewClaims(records);
    const claims = views.map((view) => ({ layer: set.id, claim: view.id, pageUrls: pageUrlsOf(view), view }));
    await removeLayer(db, set.id);
    await db.layers.add({
      id: set.id,
      label: set.label,
      openedAt,
      newer,
      people: newer ? {} : ((set as Partial<SetHeader>).people ?? {}),
      publisher: publisherOf(set, newer),
      claims: claims.length,
    });
    await db.layerSets.add({ id: set.id, set, merging: stored === undefined ? null : { records, stored } });
    await db.layerClaims.bulkAdd(claims);
    await addLayerSummaries(db, set.id, views);
    await addEntries(db, set.id, wordedClaims(views));
    await db.staging.delete(staged);
    return { layer: set.id, pageUrls: claims.flatMap(({ pageUrls }) => pageUrls) };
  });
}

export async function closeLayer(db: Database, layer: string): Promise<void> {
  await db.transaction('rw', layerTables(db), async () => removeLayer(db, layer));
}

/** Inside a transaction on `layerTables`. */
export async function removeLayer(db: Database, layer: string): Promise<void> {
  await db.layerClaims.where('layer').equals(layer).delete();
  await dropLines(db, layer);
  await dropEntries(db, layer);
  await db.layers.delete(layer);
  await db.layerSets.delete(layer);
}

/** The set that a layer is of, as it came. */
export async function readLayerSet(db: Database, layer: string): Promise<LayerSetRow> {
  const row = await db.layerSets.get(layer);
  if (row === undefined) throw new ExtensionError('not-found', `layer ${layer}`);
  return row;
}

/** A claim of a layer with what its card needs: the label of its set, the names in it, and who answers for it. */
export interface LayerClaim {
  readonly view: ClaimView;
  readonly set: string;
  readonly people: LayerRow['people'];
  readonly publisher: Publisher | null;
}

export async function findLayerClaim(db: Database, layer: string, claim: string): Promise<LayerClaim | null> {
  const [row, found] = await Promise.all([db.layers.get(layer), db.layerClaims.get([layer, claim])]);
  if (row === undefined || found === undefined) return null;
  const { label, people, publisher } = row;
  return { view: found.view, set: label, people, publisher };
}

/** What a newer format says of its publisher was not parsed. */
export function publisherOf(set: AnySet, newer: boolean): Publisher | null {
  return newer ? null : ((set as { readonly publisher?: Publisher }).publisher ?? null);
}
