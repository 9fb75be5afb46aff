/**
 * The desk's verdict, and its approval: with it agreed under the desk's rule, the claim is approved.
 *
 * Before a claim is public, a decision is a proposal: it can be taken back, and waits in review until its rule is met.
 * After, it is a correction, which readers have with its writing: its rule is met before, or it is refused, and the way
 * back is another correction.
 */
import type { ClaimStatus } from '../model/claim-view.ts';
import type { AnyRecord } from '../model/record.ts';
import type { CorrectionKind } from '../model/record-body.ts';
import { isInScheme, ratingIn, type Verdict } from '../model/verdict-scheme.ts';
import { schemeInUse } from '../model/verdict-schemes.ts';
import type { Act, Acting, StoredClaim } from '../records/acting.ts';
import { after, refused, rootOf } from './act.ts';
import { writeField } from './acts.ts';
import { decisionOf, dissentFrom, isAgreed, mayCorrect } from './decide.ts';
import { isPublic, standingOf } from './status.ts';

export interface Ruling extends Verdict {
  readonly summary: string;
  readonly factCheckUrl?: string | undefined;
  readonly correction?: { readonly kind: CorrectionKind; readonly note: string } | undefined;
}

/** In place of every decision that stands: this is how two that conflict are settled. Dissent stays with it. */
export function decide(ruling: Ruling): Act {
  return (stored, acting) => {
    const { view } = stored;
    const standing = standingOf(view);
    if (standing === 'retracted') return refused('published');
    if (isPublic(view) && ruling.correction === undefined) return refused('published');
    if (!isPublic(view) && ruling.correction !== undefined) return refused('status');
    if (isPublic(view) && !mayCorrect(view, ruling, acting)) return refused('rule');
    const written = [writeRuling(ruling, stored, acting)];
    const next = isPublic(view) ? corrected(ruling, standing) : agreed(after(stored, written), acting);
    return writeField(stored, acting, 'status', next);
  };
}

/** One's own decision is not approved by oneself, but where the desk is one person's. */
export function approve(statement: string): Act {
  return (stored, acting) => {
    const { view } = stored;
    const decision = decisionOf(view);
    if (decision === null) return refused('undecided');
    if (isPublic(view)) return refused('published');
    if (decision.author === acting.author && !acting.desk.singlePerson) return refused('rule');
    const ref = decision.root ?? decision.id;
    const isDone = view.remarks.some(
      (one) => one.kind === 'approve' && one.ref === ref && one.author === acting.author,
    );
    const { at } = acting;
    const written = isDone ? [] : [acting.write({ kind: 'approve', ref, body: { statement, at } })];
    return writeField(stored, acting, 'status', agreed(after(stored, written), acting));
  };
}

function writeRuling(ruling: Ruling, { view }: StoredClaim, { at, desk, write }: Acting): AnyRecord {
  const { verdict, label, summary, factCheckUrl, correction } = ruling;
  const scheme = schemeInUse(desk);
  const known = isInScheme(scheme, ruling);
  const rating = known ? ratingIn(scheme, verdict) : null;
  const body = {
    ...{ verdict, label, summary, rule: desk.rule },
    ...(known && { scheme: scheme.id }),
    ...(rating !== null && { rating }),
    dissent: dissentFrom(view, verdict),
    ...(factCheckUrl !== undefined && { factCheckUrl }),
    ...(correction !== undefined && { correction }),
    at,
  };
  return write({ kind: 'decide', ref: rootOf(view), body }, view.decisions);
}

function agreed({ view }: StoredClaim, { desk }: Acting): ClaimStatus {
  return isAgreed(view, desk) ? 'approved' : 'in-review';
}

/** An update or a clarification of what is right is no correction of what was wrong. */
function corrected({ correction }: Ruling, standing: ClaimStatus): ClaimStatus {
  if (correction?.kind === 'retraction') return 'retracted';
  return correction?.kind === 'correction' ? 'corrected' : standing;
}
