/** What the screen of one claim shows: the claim, the desk, and what follows from both. */
import { liveQuery } from 'dexie';
import type { HistoryEntry } from '../../components/library/HistoryList.tsx';
import { useLive } from '../../components/use-live.ts';
import type { ClaimStatus, ClaimView } from '../../lib/model/claim-view.ts';
import type { DeskProfile, GateFinding } from '../../lib/model/desk.ts';
import type { AuthorId, DecideRecord, RecordOf } from '../../lib/model/record.ts';
import { decisionOf } from '../../lib/publish/decide.ts';
import { gateOf } from '../../lib/publish/gate/gate.ts';
import { mayBeRestored } from '../../lib/publish/restore.ts';
import { isPublic, standingOf } from '../../lib/publish/status.ts';
import { historyOf } from '../../lib/records/history.ts';
import type { Database } from '../../lib/store/db.ts';
import { readDesk } from '../../lib/store/desk.ts';
import { readIdentity } from '../../lib/store/reads.ts';
import { readReview } from '../../lib/store/review.ts';

export interface Review {
  readonly view: ClaimView;
  readonly desk: DeskProfile;
  readonly status: ClaimStatus;
  readonly isPublic: boolean;
  readonly decision: DecideRecord | null;
  readonly findings: readonly GateFinding[];
  readonly history: readonly HistoryEntry[];
}

/** Undefined until it was read; null where there is no such claim. */
export function useReview(db: Database, claim: string, layer: string | null): Review | null | undefined {
  return useLive(() => liveQuery(() => read(db, claim, layer)), [db, claim, layer]);
}

async function read(db: Database, claim: string, layer: string | null): Promise<Review | null> {
  const [found, desk, identity] = await Promise.all([readReview(db, claim, layer), readDesk(db), readIdentity(db)]);
  if (found === null) return null;
  const { view, records } = found;
  const me = identity?.author ?? null;
  return {
    view,
    desk,
    status: standingOf(view),
    isPublic: isPublic(view),
    decision: decisionOf(view),
    findings: gateOf(view, desk),
    history: historyOf(records).map((item) => ({ ...item, isRestorable: isEarlier(item, view, me) })),
  };
}

/** What it says stands no more, and can stand again. The status has its own way, and what is public its corrections. */
function isEarlier({ record }: ReturnType<typeof historyOf>[number], view: ClaimView, me: AuthorId | null): boolean {
  if (!mayBeRestored(record, me) || (record.kind === 'decide' && isPublic(view))) return false;
  if (record.kind === 'set') return isEarlierValue(record, view);
  if (record.kind === 'tag') return !view.tags.includes(record.body.tag);
  const { claim, otherVersions, mentions, evidence, assessments, decisions, remarks } = view;
  const standing = [claim, ...otherVersions, ...mentions, ...evidence, ...assessments, ...decisions, ...remarks];
  return !standing.some(({ id }) => id === record.id);
}

function isEarlierValue({ body: { field, value } }: RecordOf<'set'>, { fields }: ClaimView): boolean {
  return field !== 'status' && !fields.some((one) => one.field === field && one.values.includes(value));
}
