/** Commands about the pages in tabs, and about the frames in them that are read by themselves: from pages of ours only. */
import type { Draft, DraftBeginning } from '../model/draft.ts';
import type { Fault } from '../model/fault.ts';
import type { PageAction } from '../model/keys.ts';

/** Of the page of a tab, or of the frame in it that is named. */
export interface WhichDocument {
  readonly tab: number;
  readonly frameId?: number | undefined;
}

export interface WhichSuggestion extends WhichDocument {
  readonly index: number;
}

export type RevealTarget =
  | { readonly kind: 'suggestion'; readonly index: number }
  | { readonly kind: 'mention'; readonly mention: string; readonly claim: string; readonly layer: string | null };

/** The fact checks that a page states in its markup: the word of its own site, and of no other. */
export interface ClaimReviewsOfPage {
  /** For `set.open` or `set.discard`; null where there is none. */
  readonly staged: string | null;
  readonly site: string;
  readonly claims: number;
  /** Reviews that were not taken, and the first reasons of it. */
  readonly rejected: number;
  readonly reasons: readonly { readonly reason: Fault; readonly count: number }[];
}

export interface TabCommands {
  /** Read and mark a tab's page. Fails with `not-permitted` where the browser gives no access. */
  'tab.mark'(which: { readonly tab: number }): null;

  /** Forget those documents of a tab that are not there any more. */
  'tab.look'(which: { readonly tab: number }): null;

  /** Scroll a document to a suggestion or a mention, and open its card when there is one. */
  'tab.reveal'(which: WhichDocument & { readonly target: RevealTarget }): null;

  /** Ask a tab to begin a check of what is selected in it, or a note on it. */
  'tab.beginOfSelection'(which: { readonly tab: number; readonly begins: DraftBeginning }): null;

  /** Ask a tab for what is selected in it, as something that should have been marked. */
  'tab.missed'(which: { readonly tab: number }): null;

  /** Do in a tab what a key does in its page. */
  'tab.act'(which: { readonly tab: number; readonly action: PageAction }): null;

  /** Read the ClaimReview markup of a tab's page into staging. Fails with `not-permitted` as `tab.mark` does. */
  'tab.claimReviews'(which: { readonly tab: number }): ClaimReviewsOfPage;

  /** Begin a check of the n-th suggestion of a document. Fails with `not-found`. */
  'draft.fromSuggestion'(which: WhichSuggestion): Draft;

  /** The n-th suggestion of a document is no claim: its words stay away in it. Fails with `not-found`. */
  'suggestion.dismiss'(which: WhichSuggestion): null;

  /** Take that back. Fails with `not-found`. */
  'suggestion.restore'(which: WhichSuggestion): null;
}
