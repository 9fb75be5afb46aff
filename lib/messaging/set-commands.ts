/**
 * Sets of others: opened as layers from files that were staged, merged into one's own, and that undone.
 *
 * Only pages of the extension give these. Each is one transaction: all of it or nothing.
 */
import type { Proposal } from '../model/import-preview.ts';
import type { LinkRelation } from '../model/record-body.ts';

export interface SetCommands {
  /** Open a staged set as a read-only layer, in place of one of the same id. The reply names the layer. */
  'set.open'(which: { readonly staged: string }): { readonly layer: string };

  /** Drop a staged set that is not to be opened. */
  'set.discard'(which: { readonly staged: string }): null;

  /**
   * Merge the records of a layer into one's own; the layer closes. What was one's own is kept as a backup first. Claims
   * on the same words as one's own stay apart and are proposed as the same. Fails with `import-newer` for a newer format.
   */
  'set.merge'(which: { readonly layer: string }): {
    readonly merge: string;
    readonly added: number;
    readonly known: number;
    readonly proposals: readonly Proposal[];
  };

  /**
   * Take out what a merge brought: one's own is as it was. Fails with `conflict` where something was built on it since,
   * with `not-found` for a merge of long ago.
   */
  'set.undoMerge'(which: { readonly merge: string }): { readonly removed: number };

  /** Close a layer: its marks and its claims go, nothing of one's own does. */
  'set.close'(which: { readonly layer: string }): null;

  /** Say that a claim is the same as another, or how they stand to each other. Answers the link's record. */
  'link.accept'(link: { readonly claim: string; readonly to: string; readonly relation: LinkRelation }): {
    readonly record: string;
  };
}
