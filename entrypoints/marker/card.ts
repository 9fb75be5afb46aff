/**
 * The reader's card: shown for the mark under a resting pointer or a click. Its file is injected on first use.
 *
 * A page can make events of its own: only a person's pointer opens a card.
 *
 * Cost: a timer while the pointer moves, and one hit test when it rests.
 */
import { ask } from '../../lib/messaging/ask.ts';
import type { Mark } from '../../lib/model/mark.ts';
import type { AnchorStatus } from '../../lib/model/page.ts';
import { type PopoverOptions, popoverHook } from '../../lib/model/popover.ts';
import { markAt } from '../../lib/painting/hit-test.ts';

/** A pointer that rests this long on a mark means it (WCAG 1.4.13 asks that content on hover be no surprise). */
const REST_MS = 250;

export type PlacedMark = Mark & { readonly range: Range; readonly status: AnchorStatus };

export interface MarkWatch {
  readonly show: (mark: PlacedMark) => Promise<void>;
  readonly stop: () => void;
}

export function watchMarks({
  marks,
  onError,
}: {
  readonly marks: () => readonly PlacedMark[];
  readonly onError: (error: unknown) => void;
}): MarkWatch {
  const listening = new AbortController();
  const options = { passive: true, signal: listening.signal };
  let resting: ReturnType<typeof setTimeout> | undefined;

  const showAt = (x: number, y: number, openedBy: PopoverOptions['openedBy']): void => {
    const placed = marks();
    const index =
      placed.length === 0
        ? null
        : markAt(
            document,
            x,
            y,
            placed.map(({ range }) => range),
          );
    const mark = index === null ? undefined : placed[index];
    if (mark !== undefined) show(mark, openedBy).catch(onError);
  };
  addEventListener(
    'mousemove',
    ({ clientX, clientY, isTrusted }) => {
      if (!isTrusted) return;
      clearTimeout(resting);
      if (marks().length > 0) resting = setTimeout(showAt, REST_MS, clientX, clientY, 'hover');
    },
    options,
  );
  addEventListener(
    'click',
    ({ clientX, clientY, isTrusted }) => {
      if (isTrusted) showAt(clientX, clientY, 'click');
    },
    options,
  );

  return {
    show: (mark) => show(mark, 'click'),
    stop: () => {
      clearTimeout(resting);
      listening.abort();
      popoverHook()?.hide();
    },
  };
}

async function show({ claim, layer, range, status }: PlacedMark, openedBy: PopoverOptions['openedBy']): Promise<void> {
  const [card] = await Promise.all([ask('claim.card', { claim, layer }), popoverHook() ?? ask('popover.load', null)]);
  popoverHook()?.show(card, range, { openedBy, isChanged: status === 'changed' });
}
