/**
 * The acts of a desk on one claim, as records.
 *
 * In:  the claim with its records, and who acts under which profile.
 * Out: a refusal, or null once what the act is was written. An act that would change nothing writes nothing.
 */
import type { ClaimStatus } from '../model/claim-view.ts';
import type { DeskField } from '../model/desk.ts';
import type { RecordOf } from '../model/record.ts';
import type { Act, Acting, StoredClaim } from '../records/acting.ts';
import { livingSets, livingTags } from '../records/living.ts';
import { isOwn, writeWithdrawal } from '../records/withdrawal.ts';
import { refused, rootOf } from './act.ts';
import { blockingOf } from './gate/gate.ts';
import { refusalOf, standingOf } from './status.ts';

/** The moves that are no decision; the others have acts of their own. */
const freeStatuses: readonly (string | null)[] = ['draft', 'in-review'];

export function setField(field: DeskField, value: string | null): Act {
  return (stored, acting) => {
    if (field !== 'status') return writeField(stored, acting, field, value);
    return freeStatuses.includes(value) ? moveTo(stored, acting, value as ClaimStatus) : refused('status');
  };
}

/** Move a claim, where it may be moved; to where it stands already, nothing is written. */
export function moveTo(stored: StoredClaim, acting: Acting, status: ClaimStatus): ReturnType<Act> {
  if (standingOf(stored.view) !== status) {
    const reason = refusalOf(stored.view, status, acting.desk);
    if (reason !== null) return refused(reason);
  }
  return writeField(stored, acting, 'status', status);
}

/** One value in place of all that stand. */
export function writeField(
  { view, records }: StoredClaim,
  { at, write }: Acting,
  field: RecordOf<'set'>['body']['field'],
  value: string | null,
): null {
  const standing = livingSets(records, field);
  const isSo = standing.length === 1 ? standing[0]!.body.value === value : standing.length === 0 && value === null;
  if (!isSo) write({ kind: 'set', ref: rootOf(view), body: { field, value, at } }, standing);
  return null;
}

export function addTag(tag: string): Act {
  return ({ view }, { at, write }) => {
    if (!view.tags.includes(tag)) write({ kind: 'tag', ref: rootOf(view), body: { tag, at } });
    return null;
  };
}

export function removeTag(tag: string): Act {
  return ({ view, records }, { at, write }) => {
    const seen = livingTags(records, tag);
    if (seen.length > 0) write({ kind: 'untag', ref: rootOf(view), body: { tag, at } }, seen);
    return null;
  };
}

/** For the desk alone, and named people of it. */
export function comment(text: string, people: readonly string[]): Act {
  return ({ view }, { at, write }) => {
    const named = [...new Set(people)];
    const body = { text, private: true, ...(named.length > 0 && { people: named }), at };
    write({ kind: 'note', ref: rootOf(view), body });
    return null;
  };
}

/** Back to the checker: a draft again, and a note that says why. */
export function sendBack(text: string): Act {
  return (stored, acting) => {
    const { view } = stored;
    if (standingOf(view) === 'draft') return refused('status');
    const checkers = [view.claim, ...view.assessments].map(({ author }) => author);
    const others = checkers.filter((author) => author !== acting.author);
    return moveTo(stored, acting, 'draft') ?? comment(text, others)(stored, acting);
  };
}

/** Approved, and nothing that blocks is missing. */
export const publish: Act = (stored, acting) => {
  const reason = refusalOf(stored.view, 'published', acting.desk);
  if (reason !== null) return refused(reason);
  const findings = blockingOf(stored.view, acting.desk);
  return findings.length > 0 ? refused('gate', findings) : moveTo(stored, acting, 'published');
};

/** Readers of a published claim are told by a retraction: it does not vanish. */
export const withdraw: Act = ({ view }, acting) => {
  if (!isOwn(view, acting.author)) return refused('not-yours');
  const standing = standingOf(view);
  if (standing === 'published' || standing === 'corrected') return refused('published');
  writeWithdrawal(view, '', acting);
  return null;
};
