/** Which suggestions of a page the panel lists, and in which order. Pure. */
import type { ListedSuggestion } from '../../components/SuggestionList.tsx';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import type { PageState, Suggestion } from '../../lib/model/page.ts';
import { positionOf, quoteOf } from '../../lib/model/selector.ts';
import { type Settings, thresholdOf } from '../../lib/model/settings.ts';
import { plain } from '../../lib/text/plain.ts';
import type { PageRecords } from './use-records.ts';

/**
 * Suggestions that were neither checked nor put aside: a check of one's own on the same words takes its place. Of those
 * with the words `away` one stays, to be taken back.
 */
export function openSuggestions(
  { own, feedback }: PageRecords,
  state: PageState,
  away: string | null,
): readonly ListedSuggestion[] {
  const checked = new Set(own.flatMap((view) => quotesHere(view, state)));
  const dismissed = new Set(state.dismissed);
  for (const { label, text } of feedback) if (label === 'not-claim') dismissed.add(plain(text));
  let kept: string | null = null;
  return state.suggestions.flatMap((suggestion, index): ListedSuggestion[] => {
    const words = plain(suggestion.exact);
    if (checked.has(words)) return [];
    if (!dismissed.has(words)) return [{ index, suggestion, isAway: false }];
    if (words !== away || words === kept) return [];
    kept = words;
    return [{ index, suggestion, isAway: true }];
  });
}

export function shownSuggestions(open: readonly ListedSuggestion[], settings: Settings): readonly ListedSuggestion[] {
  const threshold = thresholdOf(settings);
  const shown = open.filter(({ suggestion, isAway }) => isAway || suggestion.checkWorthiness >= threshold);
  const inPage = (a: ListedSuggestion, b: ListedSuggestion): number => startOf(a.suggestion) - startOf(b.suggestion);
  const byStrength = (a: ListedSuggestion, b: ListedSuggestion): number =>
    b.suggestion.checkWorthiness - a.suggestion.checkWorthiness || inPage(a, b);
  return shown.toSorted(settings.order === 'page' ? inPage : byStrength);
}

export function countOf(listed: readonly ListedSuggestion[]): number {
  return listed.filter(({ isAway }) => !isAway).length;
}

function startOf({ target }: Suggestion): number {
  return positionOf(target.selectors)?.start ?? Number.MAX_SAFE_INTEGER;
}

function quotesHere({ mentions }: ClaimView, { pageUrl }: PageState): readonly string[] {
  return mentions
    .filter(({ body }) => body.pageUrl === pageUrl)
    .map(({ body }) => plain(quoteOf(body.selectors)?.exact ?? ''));
}
