/**
 * Take back what an act wrote: by new records, so that the history has both.
 *
 * In:  a record, the claim that it is of, and who takes it back.
 * Out: whether it was taken back. Only one's own is, and only what still stands: what somebody replaced since is
 *      theirs. What readers may have seen stays: a publication, and a decision after it.
 */
import type { AnyRecord, RecordKind, RecordOf } from '../model/record.ts';
import type { Acting, StoredClaim } from '../records/acting.ts';
import { isRetracted, livingSets, livingTags } from '../records/living.ts';
import { oldestFirst } from '../records/order.ts';
import { withdrawalOf, writeReturn } from '../records/withdrawal.ts';
import { rootOf } from './act.ts';
import { isPublic } from './status.ts';

type TakeBack<Kind extends RecordKind> = (record: RecordOf<Kind>, stored: StoredClaim, acting: Acting) => boolean;

const ways: { readonly [Kind in RecordKind]?: TakeBack<Kind> } = {
  set: (record, stored, acting) => {
    const { field } = record.body;
    if (field === 'status' && isPublic(stored.view)) return false;
    if (!livingSets(stored.records, field).includes(record)) return false;
    return putBack('set', record, stored, acting);
  },
  decide: (record, stored, acting) => {
    if (isPublic(stored.view) || !stored.view.decisions.some(({ id }) => id === record.id)) return false;
    return putBack('decide', record, stored, acting);
  },
  tag: (record, { view, records }, { at, write }) => {
    const { tag } = record.body;
    if (!livingTags(records, tag).includes(record)) return false;
    write({ kind: 'untag', ref: rootOf(view), body: { tag, at } }, [record]);
    return true;
  },
  untag: (record, { view, records }, { at, write }) => {
    const { tag } = record.body;
    if (livingTags(records, tag).length > 0) return false;
    write({ kind: 'tag', ref: rootOf(view), body: { tag, at } });
    return true;
  },
  note: (record, stored, acting) => retract(record, stored, acting),
  approve: (record, stored, acting) => !isPublic(stored.view) && retract(record, stored, acting),
  retract: (record, { view, records }, acting) => {
    if (!view.withdrawn || withdrawalOf(view, records, acting.author)?.id !== record.id) return false;
    writeReturn(record, records, acting);
    return true;
  },
};

export function takeBack(record: AnyRecord, stored: StoredClaim, acting: Acting): boolean {
  if (record.author !== acting.author) return false;
  const way = ways[record.kind] as TakeBack<RecordKind> | undefined;
  return way?.(record, stored, acting) ?? false;
}

/** What it replaced stands again, each of them where there were several; what replaced nothing is retracted. */
function putBack(
  kind: 'set' | 'decide',
  record: AnyRecord,
  { view, records }: StoredClaim,
  { at, write }: Acting,
): boolean {
  const before = records.filter(({ id }) => record.prev.includes(id)).sort(oldestFirst);
  for (const one of before) {
    if (one.kind !== kind) continue;
    write({ kind, ref: rootOf(view), body: { ...one.body, at } } as Parameters<typeof write>[0], [record]);
  }
  if (before.length === 0)
    write({ kind: 'retract', ref: record.root ?? record.id, body: { reason: '', at } }, [record]);
  return true;
}

function retract(record: AnyRecord, { records }: StoredClaim, { at, write }: Acting): boolean {
  if (isRetracted(record, records)) return false;
  write({ kind: 'retract', ref: record.root ?? record.id, body: { reason: '', at } }, [record]);
  return true;
}
