/**
 * Injected into the frames that the browser gives access to: has those read that are pages of their own.
 *
 * A frame that another document can look into is read with that (lib/anchoring/page-text/frames.ts). Of the others, one
 * with enough to read is read by itself; most are too small for that, and cost this file and nothing else. What comes
 * late or grows is looked at again. Injected again, or brought back by the browser, it is read anew.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../lib/messaging/ask.ts';
import { isAlive } from '../../lib/platform/runtime.ts';
import { isOfOtherOrigin, isWorthReading } from './own-page.ts';

/** A frame that changes its size all the time is not looked at all the time. */
const PAUSE_MS = 500;

const watchKey = Symbol.for('claimlight.frame');
type WatchHolder = { [watchKey]?: FrameWatch };

export default defineUnlistedScript(() => {
  const world = globalThis as WatchHolder;
  if (!isOfOtherOrigin(window)) return;
  world[watchKey] ??= new FrameWatch();
  world[watchKey].look();
});

class FrameWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #sizes = new ResizeObserver(() => this.#lookSoon());

  constructor() {
    this.#sizes.observe(document.documentElement);
    addEventListener('load', this.look);
  }

  readonly look = (): void => {
    if (!isWorthReading(window)) return;
    this.#sizes.disconnect();
    removeEventListener('load', this.look);
    clearTimeout(this.#timer);
    // Whatever comes of it, the frame's page is not to hear of it.
    ask('frame.read', null).catch(() => undefined);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
  };

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.look, PAUSE_MS);
  }
}

function leave(): void {
  if (isAlive()) ask('frame.left', null).catch(() => undefined);
}

function comeBack({ persisted }: PageTransitionEvent): void {
  if (persisted && isAlive()) ask('frame.read', null).catch(() => undefined);
}
