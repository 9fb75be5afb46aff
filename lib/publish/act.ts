/** What the acts of a desk have in common. */
import type { ClaimView } from '../model/claim-view.ts';
import type { GateFinding, RefusalReason } from '../model/desk.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import type { Refused, StoredClaim } from '../records/acting.ts';
import { viewClaim } from '../records/view.ts';

export function refused(reason: RefusalReason, findings: readonly GateFinding[] = []): Refused {
  return { reason, findings };
}

export function rootOf(view: ClaimView): RecordId {
  return view.id as RecordId;
}

/** The claim with what an act has written so far. */
export function after({ view, records }: StoredClaim, written: readonly AnyRecord[]): StoredClaim {
  const all = [...records, ...written];
  return { view: viewClaim(view.id, all) ?? view, records: all };
}
