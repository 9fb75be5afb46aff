/**
 * Which mark of a page a person is reading, told to the panels that ask: the one in view that is nearest to the reading
 * line.
 *
 * Cost: an idle listener while no panel asks; then one box a mark, a few times a second while the page is scrolled.
 */
import { type ReadingTarget, watchReadingPorts } from '../../lib/messaging/reading-port.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import { shownOf } from '../marker/shown.ts';
import { documentOf, withoutGone } from './gone.ts';
import { placedMarks } from './placed-marks.ts';
import { type Reading, spottedIn } from './reading.ts';

const SETTLE_MS = 120;

export interface ReadingPlace {
  /** What is found in the page has changed. */
  readonly update: () => void;
  readonly stop: () => void;
}

export function watchReadingPlace(known: () => Reading): ReadingPlace {
  const ports = new Set<Runtime.Port>();
  const options = { capture: true, passive: true };
  let isWaiting = false;
  let last: string | undefined;

  const tell = (): void => {
    isWaiting = false;
    const target = readTarget(withoutGone(known()));
    const words = JSON.stringify(target);
    if (words === last) return;
    last = words;
    for (const port of ports) port.postMessage(target);
  };
  const update = (): void => {
    if (isWaiting || ports.size === 0) return;
    isWaiting = true;
    setTimeout(tell, SETTLE_MS);
  };
  addEventListener('scroll', update, options);
  const stopPorts = watchReadingPorts((port) => {
    port.onDisconnect.addListener(() => ports.delete(port));
    ports.add(port);
    last = undefined;
    update();
  });
  return {
    update,
    stop: () => {
      stopPorts();
      removeEventListener('scroll', update, options);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}

/** Of the page's own document: what is in a frame is where the frame is, and has coordinates of its own. */
function readTarget(reading: Reading): ReadingTarget {
  // From the top of the view to its foot as the page goes by: at a fixed height some marks were never the nearest.
  const { scrollHeight } = document.documentElement;
  const line = (innerHeight * scrollY) / (scrollHeight - innerHeight || 1);
  let nearest = Number.POSITIVE_INFINITY;
  const isNearest = ({ range }: { readonly range: Range }): boolean => {
    if (documentOf(range) !== document) return false;
    const { top, bottom } = range.getBoundingClientRect();
    const distance = Math.abs((top + bottom) / 2 - line);
    if (bottom <= 0 || top >= innerHeight || top === bottom || distance >= nearest) return false;
    nearest = distance;
    return true;
  };
  // Each that is nearer than those before it: the last is the nearest.
  const check = placedMarks(reading).filter(isNearest).at(-1);
  const spotted = spottedIn(reading);
  const suggestion = shownOf(spotted, reading.showing)
    .filter(({ place }) => isNearest(place))
    .at(-1);
  if (suggestion !== undefined) return { kind: 'suggestion', index: spotted.indexOf(suggestion) };
  if (check === undefined) return null;
  const { mention, claim, layer } = check;
  return { kind: 'mention', mention, claim, layer };
}
