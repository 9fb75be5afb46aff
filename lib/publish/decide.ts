/**
 * How a desk decides: who stands behind a decision, who dissents, and whether the rule that it names is met.
 *
 * In:   a view, of records that may have come in any order: what is computed here is the same in all of them. A
 *       verdict is never the last writer's: an author whose two living verdicts differ agrees with nobody, and two
 *       living decisions are none.
 * Out:  roots of records and fingerprints of authors.
 *
 * A verdict that is still in progress is no vote.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { DeskProfile } from '../model/desk.ts';
import type { AssessRecord, AuthorId, DecideRecord, RecordId } from '../model/record.ts';
import type { VerdictCode } from '../model/verdict-scheme.ts';

/** What one person says of a claim, beside what the others say. */
export interface Voice {
  readonly author: AuthorId;
  /** Living ones; more than one where the author has not chosen between two devices. */
  readonly assessments: readonly AssessRecord[];
  /** The verdict where it is one, else null. */
  readonly verdict: VerdictCode | null;
}

/** Each author's living assessments side by side, in the order of fingerprints. */
export function voicesIn({ assessments }: Pick<ClaimView, 'assessments'>): readonly Voice[] {
  const byAuthor = Map.groupBy(assessments.filter(isVote), ({ author }) => author);
  return [...byAuthor]
    .map(([author, own]) => {
      const [first, ...others] = new Set(own.map(({ body }) => body.verdict));
      return { author, assessments: own, verdict: others.length === 0 ? (first ?? null) : null };
    })
    .sort((a, b) => (a.author < b.author ? -1 : 1));
}

/** The assessments that say otherwise, by their roots. */
export function dissentFrom({ assessments }: Pick<ClaimView, 'assessments'>, verdict: VerdictCode): RecordId[] {
  return assessments
    .filter(isVote)
    .filter(({ body }) => body.verdict !== verdict)
    .map(({ id, root }) => root ?? id)
    .sort();
}

/** The decision that stands, or null where there is none, or more than one: that is for the desk to settle. */
export function decisionOf({ decisions }: Pick<ClaimView, 'decisions'>): DecideRecord | null {
  return decisions.length === 1 ? decisions[0]! : null;
}

/** Who approved a decision, its own author apart. */
export function approversOf({ remarks }: Pick<ClaimView, 'remarks'>, decision: DecideRecord): ReadonlySet<AuthorId> {
  const approvals = remarks.filter(({ kind, ref }) => kind === 'approve' && ref === (decision.root ?? decision.id));
  return new Set(approvals.map(({ author }) => author).filter((author) => author !== decision.author));
}

/** Who decided, who approved, and who came to the same verdict alone. */
export function standBehind(view: ClaimView, decision: DecideRecord): ReadonlySet<AuthorId> {
  const agreeing = voicesIn(view).filter(({ verdict }) => verdict === decision.body.verdict);
  return new Set([decision.author, ...approversOf(view, decision), ...agreeing.map(({ author }) => author)]);
}

/** Two people at least stand behind it, or the desk is one person's. */
export function isSeconded(view: ClaimView, decision: DecideRecord, { singlePerson }: DeskProfile): boolean {
  return singlePerson || standBehind(view, decision).size > 1;
}

/** The rule that a decision was reached by is met. */
export function isRuleMet(view: ClaimView, decision: DecideRecord): boolean {
  const voices = voicesIn(view);
  const agreeing = voices.filter(({ verdict }) => verdict === decision.body.verdict).length;
  switch (decision.body.rule) {
    case 'single':
      return true;
    case 'editor': {
      // One who looks at the work of others: an assessor who decides is no editor.
      const assessors = new Set(voices.map(({ author }) => author));
      return [decision.author, ...approversOf(view, decision)].some((author) => !assessors.has(author));
    }
    case 'majority':
      return agreeing * 2 > voices.length;
    case 'unanimous':
      return voices.length > 0 && agreeing === voices.length;
  }
}

/** Whether the decision that stands may be approved: by its rule, and by a second person. */
export function isAgreed(view: ClaimView, desk: DeskProfile): boolean {
  const decision = decisionOf(view);
  if (decision === null) return false;
  const isMet = desk.singlePerson || isRuleMet(view, decision);
  return isMet && isSeconded(view, decision, desk);
}

function isVote({ body }: AssessRecord): boolean {
  return body.verdict !== 'in-progress';
}
