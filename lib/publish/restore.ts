/**
 * Make what an earlier record says stand again, as a new record. History is not rewritten.
 *
 * Refused as the act itself would be: another author's words are theirs, the status has its own way, and what readers
 * have is changed by a correction.
 */
import type { AnyRecord, AuthorId, RecordId, RecordKind } from '../model/record.ts';
import type { Act, Acting, StoredClaim } from '../records/acting.ts';
import { statedRoot } from '../records/belonging.ts';
import { isRetracted } from '../records/living.ts';
import { refused, rootOf } from './act.ts';
import { addTag, setField } from './acts.ts';
import { decide } from './deciding.ts';

/** Kinds that each author has versions of. */
const versioned: ReadonlySet<RecordKind> = new Set<RecordKind>(['claim', 'mention', 'evidence', 'assess', 'note']);

/** Kinds of which an earlier state can stand again, by this person. */
export function mayBeRestored({ kind, author }: Pick<AnyRecord, 'kind' | 'author'>, me: AuthorId | null): boolean {
  return versioned.has(kind) ? author === me : kind === 'set' || kind === 'decide' || kind === 'tag';
}

export function restore(record: AnyRecord): Act {
  return (stored, acting) => {
    if (!mayBeRestored(record, acting.author)) return refused('not-yours');
    switch (record.kind) {
      case 'set':
        return setField(record.body.field, record.body.value)(stored, acting);
      case 'tag':
        return addTag(record.body.tag)(stored, acting);
      case 'decide':
        return decide(record.body)(stored, acting);
      default:
        return writeVersion(record, stored, acting);
    }
  };
}

/** In place of the versions that stand, and of what retracted the last of them. */
function writeVersion(record: AnyRecord, { view, records }: StoredClaim, { at, write }: Acting): null {
  const family = records.filter((one) => isSame(one, record));
  const replaced = new Set(family.flatMap(({ prev }) => prev));
  const standing = family.filter((one) => !replaced.has(one.id) && !isRetracted(one, records));
  const root: { root?: RecordId } = record.kind === 'assess' ? {} : { root: statedRoot(record) };
  const ref = record.kind === 'claim' ? {} : { ref: rootOf(view) };
  const draft = { kind: record.kind, ...root, ...ref, body: { ...record.body, at } };
  write(draft as Parameters<typeof write>[0], standing);
  return null;
}

function isSame(one: AnyRecord, record: AnyRecord): boolean {
  if (one.kind !== record.kind || one.author !== record.author) return false;
  return record.kind === 'assess' || statedRoot(one) === statedRoot(record);
}
