/**
 * The tools over a page (what can be done with a selection, the minimap, keys) as the content script calls them. Their
 * file is injected on first use.
 */
import type { DraftBeginning } from './draft.ts';
import type { KeyBindings, PageAction } from './keys.ts';
import type { Mark, Tone } from './mark.ts';
import type { AnchorStatus } from './page.ts';

/** What a person switched on. */
export interface ToolChoice {
  readonly adder: boolean;
  readonly minimap: boolean;
  readonly keys: KeyBindings;
  readonly areKeysOn: boolean;
}

/** A stored mention, where it was found in the page. */
export interface PlacedMark extends Mark {
  readonly range: Range;
  readonly status: AnchorStatus;
  /** The words that stand there, where they are not the checked ones. */
  readonly found: string | null;
}

/** Of a check or a note: the panel shows it, or the browser let none be opened; or nothing is selected. */
export type Begun = 'shown' | 'kept' | 'nothing';

/** The page, as its tools see it. */
export interface ToolPage {
  readonly choice: () => ToolChoice;
  /** In the order of the page. */
  readonly checks: () => readonly PlacedMark[];
  /** All that is painted, checks too; nothing while marks are hidden. */
  readonly painted: () => readonly { readonly range: Range; readonly tone: Tone }[];
  /** Scroll there, and let it stand out. */
  readonly show: (range: Range) => void;
  readonly openCard: (mark: PlacedMark) => Promise<void>;
  /** The panel is asked for at once: call it while a person's act counts. */
  readonly beginDraft: (begins: DraftBeginning) => Promise<Begun>;
  /** False where nothing is selected. */
  readonly keepMissed: () => Promise<boolean>;
  /** Answers whether marks are hidden now. */
  readonly toggleMarks: () => boolean;
}

export interface Tools {
  /** What is selected now, or null once nothing is. */
  readonly offer: (selected: Range | null) => void;
  readonly act: (action: PageAction) => void;
  /** What is painted, or was chosen, has changed. */
  readonly update: () => void;
  /** Nothing stays in the page. */
  readonly close: () => void;
}

export interface ToolsHook {
  readonly open: (page: ToolPage) => Tools;
}
