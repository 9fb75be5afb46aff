/** A claim is withdrawn by its author, and comes back: each version that the withdrawal hid has a next one that says the same. */
import type { ClaimView } from '../model/claim-view.ts';
import type { AnyRecord, AuthorId, RecordDraft, RecordId, RecordOf } from '../model/record.ts';
import { latestFirst } from './order.ts';

interface Writer {
  readonly author: AuthorId;
  readonly at: string;
  readonly write: (draft: RecordDraft, replaced?: readonly AnyRecord[]) => AnyRecord;
}

/** Every version is this author's. */
export function isOwn({ claim, otherVersions }: ClaimView, author: AuthorId): boolean {
  return [claim, ...otherVersions].every((version) => version.author === author);
}

export function writeWithdrawal(view: ClaimView, reason: string, { at, write }: Writer): AnyRecord {
  const versions = [view.claim, ...view.otherVersions];
  return write({ kind: 'retract', ref: view.id as RecordId, body: { reason, at } }, versions);
}

/** This author's latest withdrawal of a claim, or undefined. */
export function withdrawalOf(
  view: ClaimView,
  records: readonly AnyRecord[],
  author: AuthorId,
): RecordOf<'retract'> | undefined {
  return records
    .filter((record) => record.kind === 'retract')
    .filter((record) => record.ref === view.id && record.author === author)
    .sort(latestFirst)[0];
}

export function writeReturn(withdrawal: AnyRecord, records: readonly AnyRecord[], { at, write }: Writer): void {
  const hidden = records.filter((record) => record.kind === 'claim').filter(({ id }) => withdrawal.prev.includes(id));
  for (const version of hidden) {
    const { kind, body } = version;
    write({ kind, root: version.root ?? version.id, body: { ...body, at } }, [version, withdrawal]);
  }
}
