/**
 * Print the ClaimReview markup of a set: of each published decision, one object.
 *
 * In:   a set that may leave (lib/publish/strip).
 * Out:  JSON that may stand in a script of a page as it is: an object, or an array where there are several. What has
 *       no markup yet, and why, is in `lost` and, by claim, in `outcomes`.
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import { type ClaimReviewOutcome, type ClaimReviewProblem, claimReviewOf, type Markup } from './claim-review-of.ts';

export interface WrittenClaimReview extends Written {
  /** By the root of the claim. */
  readonly outcomes: ReadonlyMap<string, ClaimReviewOutcome>;
}

const problems: Readonly<Record<ClaimReviewProblem, string>> = {
  'no-decision': 'have no decision of the desk',
  'several-decisions': 'have more than one decision',
  'in-progress': 'are still being checked',
  retracted: 'were retracted',
  'no-publisher': 'have no publisher: the set names none',
  'other-site': "have their page on another site than the publisher's",
  'no-fact-check-url': 'have no public page of the check yet',
  'not-published': 'are not published yet',
};

export function printClaimReview(set: AnnotationSet): WrittenClaimReview {
  const records = [...set.claims.flatMap(recordsOfEntry), ...set.records];
  const byClaim = Map.groupBy(records, (record) => record.ref ?? record.root ?? record.id);
  const outcomes = new Map(
    viewClaims(records).map(
      (view) => [view.id, claimReviewOf(view, set, byClaim.get(view.id as never) ?? [])] as const,
    ),
  );
  const ready = [...outcomes.values()].filter((outcome) => outcome.status === 'ready');
  return { text: printMarkup(ready.map(({ markup }) => markup)), lost: lostOf(outcomes, set), outcomes };
}

/** No `<` is left that could end the script that it stands in. */
export function printMarkup(markups: readonly Markup[]): string {
  const [only] = markups;
  const value = markups.length === 1 ? only : markups;
  return `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function lostOf(outcomes: ReadonlyMap<string, ClaimReviewOutcome>, set: AnnotationSet): readonly string[] {
  const counts = new Map<ClaimReviewProblem, number>();
  for (const outcome of outcomes.values()) {
    for (const problem of problemsOf(outcome)) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  }
  const lost = [...counts].map(([problem, count]) => `Claims without markup, as they ${problems[problem]}: ${count}.`);
  const urls = [...outcomes.values()].flatMap((outcome) => (outcome.status === 'ready' ? [outcome.url] : []));
  if (new Set(urls).size < urls.length) lost.push('Several claims have one page; Google shows one review of a page.');
  if (set.claims.some(({ mentions }) => mentions.length > 0)) lost.push('Quotes: pages are named, not places in them.');
  if (set.claims.some(({ assessments }) => assessments.length > 0)) {
    lost.push("What each checker found, and dissent: only the desk's decision is written.");
  }
  return lost;
}

function problemsOf(outcome: ClaimReviewOutcome): readonly ClaimReviewProblem[] {
  if (outcome.status === 'refused') return [outcome.reason];
  return outcome.status === 'draft' ? outcome.reasons : [];
}
