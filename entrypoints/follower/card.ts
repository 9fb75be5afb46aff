/**
 * The reader's card: shown for the mark under a resting pointer, a click or a tap, for the one that a focused link or
 * button stands in, and by Enter for the one that the caret is in. Its file is injected on first use.
 *
 * A page can make events of its own: only a person's pointer or key opens a card. Frames keep their events to themselves,
 * so each document is watched by itself.
 *
 * Cost: a timer while the pointer moves, and one hit test when it rests.
 */
import { ask } from '../../lib/messaging/ask.ts';
import { popoverFile } from '../../lib/messaging/on-demand.ts';
import type { WhichMark } from '../../lib/model/mark.ts';
import type { PlacedMark } from '../../lib/model/page-tools.ts';
import type { BesideCard, PopoverOptions } from '../../lib/model/popover.ts';
import { markAt } from '../../lib/painting/hit-test.ts';

/** A pointer that rests this long on a mark means it (WCAG 1.4.13 asks that content on hover be no surprise). */
const REST_MS = 250;

/** More checks of one sentence nobody reads. */
const MOST_ALSO = 8;

export interface MarkWatch {
  readonly marks: () => readonly PlacedMark[];
  readonly onError: (error: unknown) => void;
}

/** Opens the cards of marks in one document, until the returned function is called. */
export function watchMarks(document: Document, { marks, onError }: MarkWatch): () => void {
  const listening = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const placed = (): readonly PlacedMark[] =>
    marks().filter(({ range }) => range.startContainer.ownerDocument === document);
  const show = (mark: PlacedMark | undefined, openedBy: PopoverOptions['openedBy']): void => {
    if (mark !== undefined) showCard(mark, openedBy, placed()).catch(onError);
  };
  const showAt = (x: number, y: number, openedBy: PopoverOptions['openedBy']): void => {
    const here = placed();
    if (here.length === 0) return;
    const ranges = here.map(({ range }) => range);
    show(here[markAt(document, x, y, ranges) ?? -1], openedBy);
  };
  const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void): void =>
    document.defaultView?.addEventListener(type, (event) => event.isTrusted && listener(event), {
      passive: true,
      signal: listening.signal,
    });

  on('mousemove', ({ clientX, clientY }) => {
    clearTimeout(resting);
    if (marks().length > 0) resting = setTimeout(showAt, REST_MS, clientX, clientY, 'hover');
  });
  on('click', ({ clientX, clientY }) => {
    // Who has just selected words means them, not the mark under the last of them.
    if (document.getSelection()?.isCollapsed !== false) showAt(clientX, clientY, 'click');
  });
  on('focusin', ({ target }) => {
    const focused = target as Partial<Element>;
    if (focused.matches?.('a:focus-visible, button:focus-visible') !== true) return;
    show(
      placed().find(({ range }) => range.intersectsNode(target as Element)),
      'focus',
    );
  });
  on('keydown', ({ key, target }) => {
    // With the focus on nothing: Enter does nothing there. Whoever browses with a caret has it in the text.
    if (key !== 'Enter' || target !== (document.body ?? document.documentElement)) return;
    const { isCollapsed = false, anchorNode = null, anchorOffset = 0 } = document.getSelection() ?? {};
    if (!isCollapsed || anchorNode === null) return;
    show(
      placed().find(({ range }) => range.isPointInRange(anchorNode, anchorOffset)),
      'key',
    );
  });
  return () => {
    clearTimeout(resting);
    listening.abort();
  };
}

/** Of other marks, those in the same place are offered in the card: a pointer reaches only the innermost. */
export async function showCard(
  mark: PlacedMark,
  openedBy: PopoverOptions['openedBy'] = 'click',
  others: readonly PlacedMark[] = [],
): Promise<void> {
  const over = others.filter((other) => !isSame(mark, other) && overlap(mark.range, other.range)).slice(0, MOST_ALSO);
  const [popover, own, ...also] = await Promise.all([popoverFile.load(), cardBeside(mark), ...over.map(cardBeside)]);
  popover.show(own.card, own.anchor, { openedBy, found: own.found, also });
}

async function cardBeside({ mention, claim, layer, range, found }: PlacedMark): Promise<BesideCard> {
  return { card: await ask('claim.card', { mention, claim, layer }), anchor: range, found };
}

function isSame(one: WhichMark, other: WhichMark): boolean {
  return one.mention === other.mention && one.claim === other.claim && one.layer === other.layer;
}

/** Of two trees nothing is in the same place. `END_TO_START` compares the start of `one` with the end of the other. */
function overlap(one: Range, other: Range): boolean {
  if (one.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  const starts = one.compareBoundaryPoints(Range.END_TO_START, other);
  const ends = one.compareBoundaryPoints(Range.START_TO_END, other);
  return starts < 0 && ends > 0;
}

/** What an open card says of its words must not outlive them. */
export async function refreshCard(marks: () => readonly PlacedMark[]): Promise<void> {
  const shown = popoverFile.offered()?.shown();
  if (shown == null) return;
  const now = marks();
  const mark = now.find((one) => isSame(one, shown));
  if (mark !== undefined && mark.found !== shown.found) await showCard(mark, 'click', now);
}

export function hideCard(): void {
  popoverFile.offered()?.hide();
}
