/**
 * Records of a claim that still stand, for kinds of which its view shows the value alone: fields and tags.
 *
 * In:  the claim's records. One of these is dead once another that may replace it names it (replacing.ts).
 * Out: oldest first.
 */
import type { AnyRecord, RecordOf } from '../model/record.ts';
import { oldestFirst } from './order.ts';

type FieldName = RecordOf<'set'>['body']['field'];

export function livingSets(records: readonly AnyRecord[], field: FieldName): readonly RecordOf<'set'>[] {
  const sets = records.filter((record) => record.kind === 'set').filter(({ body }) => body.field === field);
  const dead = new Set(sets.flatMap(({ prev }) => prev));
  return without(sets, dead, records);
}

export function livingTags(records: readonly AnyRecord[], tag: string): readonly RecordOf<'tag'>[] {
  const tags = records.filter((record) => record.kind === 'tag').filter(({ body }) => body.tag === tag);
  const untags = records.filter((record) => record.kind === 'untag').filter(({ body }) => body.tag === tag);
  return without(tags, new Set(untags.flatMap(({ prev }) => prev)), records);
}

/** Taken back by its own author. */
export function isRetracted(record: AnyRecord, records: readonly AnyRecord[]): boolean {
  return records.some(
    ({ kind, author, prev }) => kind === 'retract' && author === record.author && prev.includes(record.id),
  );
}

function without<Kind extends AnyRecord>(
  found: readonly Kind[],
  dead: ReadonlySet<string>,
  records: readonly AnyRecord[],
): readonly Kind[] {
  return found.filter((record) => !dead.has(record.id) && !isRetracted(record, records)).toSorted(oldestFirst);
}
