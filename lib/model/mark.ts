/**
 * What the content script is told to paint, and what a reader's card shows.
 *
 * A tone says how a mark looks. What is unpublished has a neutral tone, since a page can read
 * `CSS.highlights`; its verdict is shown in the extension's own card only (model.md).
 */

import type { Stance } from './record-body.ts';
import type { Selector } from './selector.ts';
import type { Sighting } from './sighting.ts';
import type { VerdictCode } from './verdict-scheme.ts';

/**
 * `suggested` and `hinted`: worth checking, strongly or less so. `changed`: the sentence is not what was checked, so
 * that no verdict is painted on it.
 */
export const neutralTones = ['suggested', 'hinted', 'checked', 'shared', 'changed', 'active'] as const;
export type Tone = (typeof neutralTones)[number] | VerdictCode | 'disagree';

/** One stored mention. `layer` is null for one's own. */
export interface WhichMark {
  readonly mention: string;
  readonly claim: string;
  readonly layer: string | null;
}

/** One to be found and painted. */
export interface Mark extends WhichMark {
  readonly selectors: readonly Selector[];
  readonly tone: Tone;
}

export interface CardSource {
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string;
  readonly stance: Stance;
  readonly quote: { readonly exact: string; readonly lang: string } | null;
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

/** What was checked: the words of one mention, as they stood when the page was captured. */
export interface CheckedWords {
  readonly exact: string;
  /** Of the page's words: a claim can be a translation. */
  readonly language: string;
  /** They and what stood round them. */
  readonly context: string;
  /** RFC 3339. */
  readonly capturedAt: string;
  /** A copy of that version of the page. */
  readonly archivedAt: string | null;
  readonly url: string;
}

/** Who answers for a set, as its header says. */
export interface CardDesk {
  readonly name: string;
  /** An e-mail or web address, or words. */
  readonly contact: string | null;
  readonly correctionsPolicy: string | null;
}

export interface Card extends WhichMark {
  readonly text: string;
  readonly language: string;
  readonly speaker: string | null;
  readonly scope: 'attribution' | 'content';
  readonly verdicts: readonly CardVerdict[];
  readonly sources: readonly CardSource[];
  readonly checked: CheckedWords;
  /** What the reader, as the author of the check, keeps for themselves; of others' sets never anything. */
  readonly note: string | null;
  /** What was seen in the place of the checked words where they are not as they were, the latest last. */
  readonly sightings: readonly Sighting[];
  /** The label of the set that it came from, or null for one's own. */
  readonly set: string | null;
  /** Null where nobody is named. */
  readonly desk: CardDesk | null;
  /** Whether a reader may hide and mute from here: in a private window nothing is written. */
  readonly mayChoose: boolean;
}
