/**
 * What a set has that it did not have before: the checks to announce to who subscribed to it.
 *
 * In:   the views of the claims before and after.
 * Out:  how many claims came, went, and are checked with another result or in other words. A new source or a new
 *       mention is no news.
 * Cost: O(n).
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { FeedNews } from '../model/feed.ts';

export function newsOf(before: readonly ClaimView[], after: readonly ClaimView[]): FeedNews {
  const known = new Map(living(before).map((view) => [view.id, said(view)]));
  const current = living(after);
  const ids = new Set(current.map(({ id }) => id));
  return {
    added: current.filter(({ id }) => !known.has(id)).length,
    corrected: current.filter((view) => known.has(view.id) && known.get(view.id) !== said(view)).length,
    withdrawn: [...known.keys()].filter((id) => !ids.has(id)).length,
  };
}

export function joinNews(a: FeedNews, b: FeedNews): FeedNews {
  return {
    added: a.added + b.added,
    corrected: a.corrected + b.corrected,
    withdrawn: a.withdrawn + b.withdrawn,
  };
}

function living(views: readonly ClaimView[]): readonly ClaimView[] {
  return views.filter(({ withdrawn }) => !withdrawn);
}

/** The claim's words and its verdicts, in one string that is another when one of them is. */
function said({ claim, decisions, assessments }: ClaimView): string {
  const results = (decisions.length > 0 ? decisions : assessments).map(({ body }) => [
    body.verdict,
    body.label,
    body.summary,
  ]);
  return JSON.stringify([claim.body.text, ...results.map((result) => JSON.stringify(result)).sort()]);
}
