/**
 * Merge two sets of records: their union, less what its own author erased.
 *
 * In:    records with the right id (law L11: others are refused before), in any order, with duplicates.
 * Out:   a map by id. Commutative, associative and idempotent; nothing vanishes but by an explicit `erase`,
 *        whichever of the two arrives first. An erased id stays known as the `prev` of its erase.
 * Cost:  O(records).
 *
 * An erase is of single versions: the writer names every version of a thing in `prev`, or the one before shows
 * again. Its `ref` names the claim, since what it erases is gone.
 */
import type { AnyRecord, RecordId } from '../model/record.ts';

export type RecordMap = ReadonlyMap<RecordId, AnyRecord>;

export function mergeRecords(a: Iterable<AnyRecord>, b: Iterable<AnyRecord>): RecordMap {
  return withoutErased([...a, ...b]);
}

/** The records by id, without those that an entitled `erase` among them names. */
export function withoutErased(records: Iterable<AnyRecord>): RecordMap {
  const byId = new Map<RecordId, AnyRecord>();
  const erases: AnyRecord[] = [];
  for (const record of records) {
    byId.set(record.id, record);
    if (record.kind === 'erase') erases.push(record);
  }
  for (const erase of erases) {
    for (const id of erase.prev) {
      const target = byId.get(id);
      if (target !== undefined && mayErase(erase, target)) byId.delete(id);
    }
  }
  return byId;
}

/** An erase is the record of an erasure and stays; anything else its own author may erase. */
export function mayErase(erase: AnyRecord, target: AnyRecord): boolean {
  return erase.kind === 'erase' && target.kind !== 'erase' && erase.author === target.author;
}
