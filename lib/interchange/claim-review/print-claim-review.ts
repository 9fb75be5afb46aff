/**
 * Print the ClaimReview markup of a set: of each published decision, one object.
 *
 * In:   a set that may leave (lib/publish/strip).
 * Out:  JSON that may stand in a script of a page as it is: an object, or an array where there are several. What has
 *       no markup yet, and why, is in `refused`.
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { Loss, RefusedClaim } from '../../model/loss.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import { type ClaimReviewOutcome, claimReviewOf, type Markup } from './claim-review-of.ts';

/** By the root of the claim. */
type Outcomes = ReadonlyMap<string, ClaimReviewOutcome>;

export interface WrittenClaimReview extends Written {
  readonly outcomes: Outcomes;
}

export function printClaimReview(set: AnnotationSet): WrittenClaimReview {
  const records = [...set.claims.flatMap(recordsOfEntry), ...set.records];
  const byClaim = Map.groupBy(records, (record) => record.ref ?? record.root ?? record.id);
  const outcomes = new Map(
    viewClaims(records).map(
      (view) => [view.id, claimReviewOf(view, set, byClaim.get(view.id as never) ?? [])] as const,
    ),
  );
  const ready = [...outcomes.values()].filter((outcome) => outcome.status === 'ready');
  const text = printMarkup(ready.map(({ markup }) => markup));
  return { text, lost: lostOf(outcomes, set), refused: refusedOf(outcomes, set), outcomes };
}

/** No `<` is left that could end the script that it stands in. */
export function printMarkup(markups: readonly Markup[]): string {
  const [only] = markups;
  const value = markups.length === 1 ? only : markups;
  return `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function lostOf(outcomes: Outcomes, set: AnnotationSet): readonly Loss[] {
  const lost: Loss[] = [];
  const urls = [...outcomes.values()].flatMap((outcome) => (outcome.status === 'ready' ? [outcome.url] : []));
  if (new Set(urls).size < urls.length) lost.push({ code: 'onePage' });
  if (set.claims.some(({ mentions }) => mentions.length > 0)) lost.push({ code: 'quotes' });
  if (set.claims.some(({ assessments }) => assessments.length > 0)) lost.push({ code: 'voices' });
  return lost;
}

function refusedOf(outcomes: Outcomes, set: AnnotationSet): readonly RefusedClaim[] {
  const texts = new Map<string, string>(set.claims.map(({ record }) => [record.root ?? record.id, record.body.text]));
  return [...outcomes].flatMap(([claim, outcome]) => {
    if (outcome.status === 'ready') return [];
    const reasons = outcome.status === 'refused' ? [outcome.reason] : outcome.reasons;
    return [{ text: texts.get(claim) ?? '', reasons }];
  });
}
