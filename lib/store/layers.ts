/**
 * Layers: sets of someone else, opened to be read beside one's own records, never among them.
 *
 * Opening a set again replaces its layer. Each act is one transaction: all of it or nothing.
 */
import type { AnnotationSet, Person, Publisher, SetHeader } from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord } from '../model/record.ts';
import { viewClaims } from '../records/view.ts';
import type { Database, LayerRow, SetRow } from './db.ts';
import { addEntries, dropEntries, matchTables, wordedClaims } from './match-entries.ts';
import { mergeIn } from './records.ts';
import { pageUrlsOf } from './views.ts';

/** Open a staged set. Answers the layer and the pages that it has marks for. */
export async function openStaged(
  db: Database,
  staged: string,
  openedAt: string,
): Promise<{ readonly layer: string; readonly pageUrls: readonly string[] }> {
  return db.transaction('rw', [db.staging, db.layers, db.layerClaims, ...matchTables(db)], async () => {
    const row = await db.staging.get(staged);
    if (row === undefined) throw new ExtensionError('not-found', `staged set ${staged}`);
    const { id, label, people } = row.set as Partial<AnnotationSet> & { id: string; label: string };
    const views = viewClaims(row.records);
    const claims = views.map((view) => ({
      layer: id,
      claim: view.id,
      pageUrls: pageUrlsOf(view),
      view,
    }));
    await removeLayer(db, id);
    await db.layers.add({
      id,
      label,
      openedAt,
      newer: row.newer,
      set: row.set,
      people: row.newer ? {} : (people ?? {}),
    });
    await db.layerClaims.bulkAdd(claims);
    await addEntries(db, id, wordedClaims(views));
    await db.staging.delete(staged);
    return { layer: id, pageUrls: claims.flatMap(({ pageUrls }) => pageUrls) };
  });
}

export async function closeLayer(db: Database, layer: string): Promise<void> {
  await db.transaction('rw', [db.layers, db.layerClaims, ...matchTables(db)], async () => removeLayer(db, layer));
}

async function removeLayer(db: Database, layer: string): Promise<void> {
  await db.layerClaims.where('layer').equals(layer).delete();
  await dropEntries(db, layer);
  await db.layers.delete(layer);
}

export async function readLayer(db: Database, layer: string): Promise<LayerRow> {
  const row = await db.layers.get(layer);
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
  const { label, people, newer, set } = row;
  // What a newer format says of its publisher was not parsed.
  const publisher = newer ? undefined : (set as Partial<AnnotationSet>).publisher;
  return { view: found.view, set: label, people, publisher: publisher ?? null };
}

/**
 * Merge a set into one's own records, as a second act after opening it. The layer closes, since its claims are one's
 * own now; the set itself is remembered, so that it can be handed on as it came.
 */
export async function mergeSet(
  db: Database,
  records: readonly AnyRecord[],
  set: Omit<SetRow, 'id'>,
  now: number,
): Promise<{ readonly added: number; readonly known: number }> {
  const { id } = set.header;
  return mergeIn(db, records, now, async () => {
    const known = await db.sets.get(id);
    await db.sets.put({ id, ...(known === undefined ? set : joinSets(known, set)) });
    await rememberPeople(db, set.header);
    await removeLayer(db, id);
  });
}

/** Two states of one set: the later header, all claims. The same whichever of them came first. */
export function joinSets(a: Omit<SetRow, 'id'>, b: Omit<SetRow, 'id'>): Omit<SetRow, 'id'> {
  const [earlier, later] = [a, b].sort((x, y) => (stampOf(x) < stampOf(y) ? -1 : 1)) as [typeof a, typeof b];
  return {
    ...later,
    claims: [...new Set([...later.claims, ...earlier.claims])].sort(),
    extras: { ...earlier.extras, ...later.extras },
    loose: [...new Set([...later.loose, ...earlier.loose])].sort(),
  };
}

function stampOf({ header, digest }: Omit<SetRow, 'id'>): string {
  return `${new Date(header.modified).toISOString()} ${digest}`;
}

/** Names that a set gives its authors; one's own name stays, and of two names for one author the same one wins always. */
async function rememberPeople(db: Database, { people = {} }: SetHeader): Promise<void> {
  const own = ((await db.meta.get('identity'))?.value as { author?: string } | undefined)?.author;
  for (const [author, person] of Object.entries(people)) {
    const { name, desk } = nameOf(person);
    const known = await db.people.get(author);
    if (author === own || (known !== undefined && known.name >= name)) continue;
    await db.people.put({ author, name, desk });
  }
}

function nameOf({ name, desk }: Person): { readonly name: string; readonly desk: string } {
  return { name, desk: desk ?? '' };
}
