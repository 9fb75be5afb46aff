/**
 * What a desk does with its claims: assign, tag, discuss, decide, approve, publish, and take back.
 *
 * Only pages of the extension give these. An act on several claims is one transaction; what it is refused for is
 * answered, not thrown. Errors: `not-found` where a single claim or record is named that is not here.
 */
import type { DeskDone, DeskField, DeskPatch, SavedFilter, Tick } from '../model/desk.ts';
import type { CorrectionKind } from '../model/record-body.ts';
import type { VerdictCode } from '../model/verdict-scheme.ts';

export interface Decision {
  readonly claim: string;
  readonly verdict: VerdictCode;
  /** The label of the desk's scheme, or the conclusion itself where the scheme has no scale. */
  readonly label: string;
  readonly summary: string;
  /** On the publisher's site. */
  readonly factCheckUrl?: string | undefined;
  /** Needed once the claim was published. A retraction retracts the claim; a correction marks it as corrected. */
  readonly correction?: { readonly kind: CorrectionKind; readonly note: string } | undefined;
}

export interface DeskCommands {
  /**
   * Set a field of claims; null clears it. Of the status only the moves between draft and in review, and back from
   * approved: the others have commands of their own.
   */
  'desk.set'(change: {
    readonly claims: readonly string[];
    readonly field: DeskField;
    readonly value: string | null;
  }): DeskDone;

  'desk.tag'(which: { readonly claims: readonly string[]; readonly tag: string }): DeskDone;
  'desk.untag'(which: { readonly claims: readonly string[]; readonly tag: string }): DeskDone;

  /** Say of a source or a mention of one's own, by its root, what was found out later. Saying the opposite takes it back. */
  'desk.tick'(tick: Tick & { readonly claim: string; readonly record: string }): DeskDone;

  /** A private note that names the people who should read it, by fingerprint. */
  'desk.comment'(comment: {
    readonly claim: string;
    readonly text: string;
    readonly mentions: readonly string[];
  }): DeskDone;

  /**
   * The desk's verdict by its rule, in place of those that stand. Who dissents is computed from the living assessments.
   * A correction is refused until the rule is met, and is not taken back: the way back is another one.
   */
  'desk.decide'(decision: Decision): DeskDone;

  /** Approve the one decision that stands; with it approved under the desk's rule, the claim's status is too. */
  'desk.approve'(which: { readonly claim: string; readonly statement: string }): DeskDone;

  /** Publish approved claims that pass the gate. It is not taken back: afterwards there are corrections. */
  'desk.publish'(which: { readonly claims: readonly string[] }): DeskDone;

  /** Back to the checker as a draft, with a private note that says why. */
  'desk.return'(which: { readonly claim: string; readonly comment: string }): DeskDone;

  /** Withdraw claims of one's own: hidden, kept in the history. */
  'desk.delete'(which: { readonly claims: readonly string[] }): DeskDone;

  /** Take back what one of these acts wrote, where it still stands. Answers how many of the records it was. */
  'desk.undo'(which: { readonly records: readonly string[] }): { readonly undone: number };

  /** Make what an earlier record says stand again, as a new record. Refused as the act itself would be. */
  'desk.restore'(which: { readonly record: string }): DeskDone;

  /** How the desk works: what is left out stays as it is. */
  'desk.profile'(patch: DeskPatch): null;

  /** All of the inbox up to this arrival was seen. */
  'desk.seen'(which: { readonly arrival: number }): null;

  /** Keep a search of the library under its name, in place of one that has it; and forget one. */
  'desk.saveFilter'(filter: SavedFilter): null;
  'desk.dropFilter'(which: { readonly name: string }): null;
}
