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
function approversOf({ remarks }: Pick<ClaimView, 'remarks'>, decision: DecideRecord): ReadonlySet<AuthorId> {
  const approvals = remarks.filter(({ kind, ref }) => kind === 'approve' && ref === (decision.root ?? decision.id));
  return new Set(approvals.map(({ author }) => author).filter((author) => author !== decision.author));
}

/** A verdict with the rule that it is reached by, and who put their name to it: who decided, and who approved. */
interface Signed extends Pick<DecideRecord['body'], 'verdict' | 'rule'> {
  readonly by: ReadonlySet<AuthorId>;
}

/** Two people at least stand behind it, whoever came to the same verdict alone among them, or the desk is one person's. */
export function isSeconded(view: ClaimView, decision: DecideRecord, desk: DeskProfile): boolean {
  return isBySeveral(view, signed(view, decision), desk);
}

/** Whether the decision that stands may be approved: by the rule it names and by the desk's own, and by a second person. */
export function isAgreed(view: ClaimView, desk: DeskProfile): boolean {
  const decision = decisionOf(view);
  return decision !== null && isSettled(view, signed(view, decision), desk);
}

/**
 * Whether a correction may be made. It is public with its writing, so that its rule has to be met before: by what others
 * found themselves and, where the verdict stays as it is, by who decided and approved that.
 */
export function mayCorrect(
  view: ClaimView,
  { verdict, label }: Pick<DecideRecord['body'], 'verdict' | 'label'>,
  { author, desk }: { readonly author: AuthorId; readonly desk: DeskProfile },
): boolean {
  const same = view.decisions.filter(({ body }) => body.verdict === verdict && body.label === label);
  const by = new Set([author, ...same.flatMap((decision) => [...signed(view, decision).by])]);
  return isSettled(view, { verdict, rule: desk.rule, by }, desk);
}

function signed(view: ClaimView, decision: DecideRecord): Signed {
  const { verdict, rule } = decision.body;
  return { verdict, rule, by: new Set([decision.author, ...approversOf(view, decision)]) };
}

function isSettled(view: ClaimView, ruling: Signed, desk: DeskProfile): boolean {
  const rules = desk.singlePerson ? [] : [ruling.rule, desk.rule];
  return rules.every((rule) => isRuleMet(view, { ...ruling, rule })) && isBySeveral(view, ruling, desk);
}

function isBySeveral(view: ClaimView, { verdict, by }: Signed, { singlePerson }: DeskProfile): boolean {
  const agreeing = voicesIn(view).filter((voice) => voice.verdict === verdict);
  return singlePerson || new Set([...by, ...agreeing.map(({ author }) => author)]).size > 1;
}

function isRuleMet(view: ClaimView, { verdict, rule, by }: Signed): boolean {
  const voices = voicesIn(view);
  const agreeing = voices.filter((voice) => voice.verdict === verdict).length;
  switch (rule) {
    case 'single':
      return true;
    case 'editor': {
      // One who looks at the work of others: an assessor who decides is no editor.
      const assessors = new Set(voices.map(({ author }) => author));
      return [...by].some((author) => !assessors.has(author));
    }
    case 'majority':
      return agreeing * 2 > voices.length;
    case 'unanimous':
      return voices.length > 0 && agreeing === voices.length;
  }
}

function isVote({ body }: AssessRecord): boolean {
  return body.verdict !== 'in-progress';
}
