/**
 * One line of the library: what a claim is found, filtered, sorted and counted by.
 *
 * A pure function of a claim's view (and of where its page last had it), stored beside the view so that a hundred
 * thousand of them are read in one go.
 */

import type { ClaimStatus } from './claim-view.ts';
import type { AnchorStatus } from './page.ts';
import type { VerdictCode } from './verdict-scheme.ts';

export interface ClaimSummary {
  readonly id: string;
  /** Null for one's own records; else the layer that the claim is of. */
  readonly layer: string | null;
  readonly text: string;
  readonly language: string;
  readonly speaker: string;
  readonly status: ClaimStatus;
  readonly assignee: string | null;
  /** RFC 3339 day. */
  readonly due: string | null;
  /** One of `priorities`, or another product's word. */
  readonly priority: string | null;
  /** As readers see them: the decision's where there is one, else each author's, each once. */
  readonly verdicts: readonly VerdictCode[];
  /** Living verdicts differ, or more than one decision stands. */
  readonly disagree: boolean;
  /** Two people set one field, two decisions stand, or an author has two living versions. */
  readonly conflict: boolean;
  readonly tags: readonly string[];
  readonly outlets: readonly string[];
  /** Authors of the claim and of what was said of it, by fingerprint. */
  readonly people: readonly string[];
  readonly sources: number;
  readonly mentions: number;
  /** RFC 3339 day on which it was said, where that is known. */
  readonly claimDate: string | null;
  readonly modified: string;
  /** How its mentions were last found: the worst of them; null while none was looked for. */
  readonly anchored: AnchorStatus | null;
}
