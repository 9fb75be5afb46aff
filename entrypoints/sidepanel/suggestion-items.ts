/** Which suggestions of a page and its frames the panel lists, and in which order. Pure. */
import type { ListedSuggestion } from '../../components/SuggestionList.tsx';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import type { PageState, Suggestion } from '../../lib/model/page.ts';
import { positionOf, quoteOf } from '../../lib/model/selector.ts';
import { type Settings, thresholdOf } from '../../lib/model/settings.ts';
import { plain } from '../../lib/text/plain.ts';
import { hostOf, type TabState } from './tab-state.ts';
import type { PageRecords } from './use-records.ts';

/**
 * Suggestions that were neither checked nor put aside: a check of one's own on the same words takes its place. Of those
 * with the words `away` one stays, to be taken back.
 */
export function openSuggestions(
  records: PageRecords,
  { documents }: TabState,
  away: string | null,
): readonly ListedSuggestion[] {
  let first = 0;
  return documents.flatMap((document) => {
    const open = openIn(document, first, records, away);
    first += document.suggestions.length;
    return open;
  });
}

/** Those of one document, whose first is the tab's `first`. */
function openIn(
  document: PageState,
  first: number,
  { own, feedback }: PageRecords,
  away: string | null,
): readonly ListedSuggestion[] {
  const checked = new Set(own.flatMap((view) => quotesHere(view, document)));
  const dismissed = new Set(document.dismissed);
  for (const { label, text, pageUrl } of feedback)
    if (label === 'not-claim' && pageUrl === document.pageUrl) dismissed.add(plain(text));
  const host = hostOf(document);
  const frame = host === null ? null : { frameId: document.frameId, host };
  let kept: string | null = null;
  return document.suggestions.flatMap((suggestion, at): ListedSuggestion[] => {
    const words = plain(suggestion.exact);
    const listed = { index: first + at, suggestion, frame };
    if (checked.has(words)) return [];
    if (!dismissed.has(words)) return [{ ...listed, isAway: false }];
    if (words !== away || words === kept) return [];
    kept = words;
    return [{ ...listed, isAway: true }];
  });
}

export function shownSuggestions(open: readonly ListedSuggestion[], settings: Settings): readonly ListedSuggestion[] {
  const threshold = thresholdOf(settings);
  const shown = open.filter(({ suggestion, isAway }) => isAway || suggestion.checkWorthiness >= threshold);
  const inPage: Order = (a, b) => startOf(a.suggestion) - startOf(b.suggestion);
  const byStrength: Order = (a, b) => b.suggestion.checkWorthiness - a.suggestion.checkWorthiness || inPage(a, b);
  const chosen = settings.order === 'page' ? inPage : byStrength;
  // No frame stands before its page, however strong it makes its words.
  return shown.toSorted((a, b) => frameOf(a) - frameOf(b) || chosen(a, b));
}

type Order = (one: ListedSuggestion, other: ListedSuggestion) => number;

function frameOf({ frame }: ListedSuggestion): number {
  return frame?.frameId ?? 0;
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
