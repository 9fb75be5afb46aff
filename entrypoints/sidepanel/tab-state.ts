/**
 * The page of a tab as the panel lists it, with the frames in it that are read by themselves. Pure.
 *
 * A frame says nothing of its page or of another frame: what it reports stands after the page's, and counts for what is
 * stored for its own address. Of the suggestions that a tab may have, frames share what the page leaves.
 */
import { MAX_FRAMES, MAX_SUGGESTIONS } from '../../lib/model/limits.ts';
import type { PageState } from '../../lib/model/page.ts';
import { sharesOf } from '../../lib/model/shares.ts';

export interface TabState extends PageState {
  /** The page first. The suggestions of the tab are those of all of these, in this order. */
  readonly documents: readonly PageState[];
}

/** Null where the page itself was not read. */
export function tabState([page, ...all]: readonly PageState[]): TabState | null {
  if (page === undefined || page.frameId !== 0) return null;
  const frames = all.slice(0, MAX_FRAMES);
  const room = Math.max(0, MAX_SUGGESTIONS - page.suggestions.length);
  const shares = sharesOf(
    frames.map(({ suggestions }) => suggestions.length),
    room,
  );
  const cut = frames.map((frame, at) => ({ ...frame, suggestions: frame.suggestions.slice(0, shares[at]) }));
  const documents = [page, ...cut];
  return { ...page, documents, suggestions: documents.flatMap(({ suggestions }) => suggestions) };
}

/** A suggestion of the tab as its document names it. */
export interface SuggestionPlace {
  readonly document: PageState;
  readonly index: number;
}

export function placeOfSuggestion({ documents }: TabState, index: number): SuggestionPlace {
  let left = index;
  for (const document of documents) {
    if (left < document.suggestions.length) return { document, index: left };
    left -= document.suggestions.length;
  }
  return { document: documents[0]!, index };
}

/** The host of a frame, as a person is told it; null for the page itself. */
export function hostOf({ frameId, page }: PageState): string | null {
  return frameId === 0 ? null : new URL(page.url).host;
}
