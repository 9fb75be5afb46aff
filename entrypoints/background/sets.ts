/** Commands about sets of others: open as a layer, merge, close. */
import { readSet } from '../../lib/interchange/read-set.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Database } from '../../lib/store/db.ts';
import { mergeSet, readLayer } from '../../lib/store/layers.ts';

export async function mergeLayer(
  db: Database,
  layer: string,
  now: number,
): Promise<{ readonly added: number; readonly known: number }> {
  const read = readSet((await readLayer(db, layer)).set);
  if (read.status === 'newer') {
    throw new ExtensionError('import-newer', `${layer} is of format version ${read.raw.formatVersion}`);
  }
  return mergeSet(db, read.records, read.stored, now);
}
