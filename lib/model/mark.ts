/**
 * What the content script is told to paint, and what a reader's card shows.
 *
 * A tone says how a mark looks. What is unpublished has a neutral tone, since a page can read
 * `CSS.highlights`; its verdict is shown in the extension's own card only (model.md).
 */

import type { Stance } from './record-body.ts';
import type { Selector } from './selector.ts';
import type { VerdictCode } from './verdict-scheme.ts';

/**
 * `suggested` and `hinted`: worth checking, strongly or less so. `changed`: the sentence is not what was checked, so
 * that no verdict is painted on it.
 */
export const neutralTones = ['suggested', 'hinted', 'checked', 'shared', 'changed', 'active'] as const;
export type Tone = (typeof neutralTones)[number] | VerdictCode | 'disagree';

/** One stored mention to be found and painted. `layer` is null for one's own. */
export interface Mark {
  readonly mention: string;
  readonly claim: string;
  readonly layer: string | null;
  readonly selectors: readonly Selector[];
  readonly tone: Tone;
}

export interface CardSource {
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string;
  readonly stance: Stance;
  readonly quote: string | null;
  readonly archivedAt: string | null;
  readonly primary: boolean;
}

export interface CardVerdict {
  readonly verdict: VerdictCode;
  readonly label: string;
  readonly summary: string;
  /** The name that the author gave, or null for one who gave none. */
  readonly by: string | null;
  /** RFC 3339. */
  readonly at: string;
  /** A desk's decision, or one person's assessment. */
  readonly decided: boolean;
}

export interface Card {
  readonly claim: string;
  readonly text: string;
  readonly language: string;
  readonly speaker: string | null;
  readonly scope: 'attribution' | 'content';
  readonly verdicts: readonly CardVerdict[];
  readonly sources: readonly CardSource[];
  /** When the version of the page that was checked was captured. RFC 3339. */
  readonly capturedAt: string | null;
  /** The label of the set that it came from, or null for one's own. */
  readonly set: string | null;
}
