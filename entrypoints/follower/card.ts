/**
 * The reader's card: shown for the mark under a resting pointer or a click. Its file is injected on first use.
 *
 * A page can make events of its own: only a person's pointer opens a card. Frames keep their events to themselves, so
 * each document is watched by itself.
 *
 * Cost: a timer while the pointer moves, and one hit test when it rests.
 */
import { ask } from '../../lib/messaging/ask.ts';
import { popoverFile } from '../../lib/messaging/on-demand.ts';
import type { Mark } from '../../lib/model/mark.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import type { PopoverOptions } from '../../lib/model/popover.ts';
import { markAt } from '../../lib/painting/hit-test.ts';

/** A pointer that rests this long on a mark means it (WCAG 1.4.13 asks that content on hover be no surprise). */
const REST_MS = 250;

export type PlacedMark = Mark & { readonly range: Range; readonly status: AnchorStatus };

export interface MarkWatch {
  readonly marks: () => readonly PlacedMark[];
  readonly onError: (error: unknown) => void;
}

/** Opens the cards of marks in one document, until the returned function is called. */
export function watchMarks(document: Document, { marks, onError }: MarkWatch): () => void {
  const listening = new AbortController();
  const options = { passive: true, signal: listening.signal };
  let resting: ReturnType<typeof setTimeout> | undefined;

  const showAt = (x: number, y: number, openedBy: PopoverOptions['openedBy']): void => {
    const placed = marks().filter(({ range }) => range.startContainer.ownerDocument === document);
    if (placed.length === 0) return;
    const index = markAt(
      document,
      x,
      y,
      placed.map(({ range }) => range),
    );
    if (index !== null) showCard(placed[index]!, openedBy).catch(onError);
  };
  document.defaultView?.addEventListener(
    'mousemove',
    ({ clientX, clientY, isTrusted }) => {
      if (!isTrusted) return;
      clearTimeout(resting);
      if (marks().length > 0) resting = setTimeout(showAt, REST_MS, clientX, clientY, 'hover');
    },
    options,
  );
  document.defaultView?.addEventListener(
    'click',
    ({ clientX, clientY, isTrusted }) => {
      if (isTrusted) showAt(clientX, clientY, 'click');
    },
    options,
  );
  return () => {
    clearTimeout(resting);
    listening.abort();
  };
}

export async function showCard(mark: PlacedMark, openedBy: PopoverOptions['openedBy'] = 'click'): Promise<void> {
  const { claim, layer, range, status } = mark;
  const [card, popover] = await Promise.all([ask('claim.card', { claim, layer }), popoverFile.load()]);
  popover.show(card, range, { openedBy, isChanged: status === 'changed' });
}

export function hideCard(): void {
  popoverFile.offered()?.hide();
}
