/**
 * The way of a claim: draft -> in review -> approved -> published -> corrected or retracted.
 *
 * In:   a view, and the desk's profile.
 * Out:  whether a move may be made, as a reason why not, or null.
 *
 * Two people can set the status at once. Then the claim stands where the furthest of them put it, in whatever order
 * their records came: what one person published is public, whoever wrote later.
 */
import type { ClaimStatus, ClaimView } from '../model/claim-view.ts';
import type { DeskProfile, RefusalReason } from '../model/desk.ts';
import { claimStatuses } from '../model/record-body.ts';
import { decisionOf, isAgreed } from './decide.ts';

const moves: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
  draft: ['in-review', 'approved'],
  'in-review': ['draft', 'approved'],
  approved: ['draft', 'in-review', 'published'],
  published: ['corrected', 'retracted'],
  corrected: ['corrected', 'retracted'],
  retracted: [],
};

/** The furthest of the values that stand. */
export function standingOf({ fields }: Pick<ClaimView, 'fields'>): ClaimStatus {
  const values = fields.find(({ field }) => field === 'status')?.values ?? [];
  return claimStatuses.findLast((status) => values.includes(status)) ?? 'draft';
}

/** Readers have it, or had it: only a correction changes it. */
export function isPublic(view: Pick<ClaimView, 'fields'>): boolean {
  return ['published', 'corrected', 'retracted'].includes(standingOf(view));
}

/** Why a claim may not move there, or null where it may. Standing still is no move, and is refused. */
export function refusalOf(view: ClaimView, to: ClaimStatus, desk: DeskProfile): RefusalReason | null {
  const from = standingOf(view);
  if (!moves[from].includes(to)) return isPublic(view) ? 'published' : 'status';
  if (to === 'draft' || to === 'in-review') return null;
  if (decisionOf(view) === null) return 'undecided';
  if (to === 'approved') return isAgreed(view, desk) ? null : 'rule';
  return null;
}
