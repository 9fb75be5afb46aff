/**
 * Hears what the page changes, and says so once the page is quiet.
 *
 * Cost: a set operation a record. While nobody sees the page nothing is said; what has changed meanwhile is kept as the
 *       set of its nodes, or as "all of it" where that is large.
 */
import { DirtyNodes } from '../../lib/anchoring/page-text/dirty-nodes.ts';
import { watchedChanges } from '../../lib/anchoring/page-text/slow-reading.ts';
import { whenIdle } from '../../lib/platform/scheduling.ts';

/** A page is quiet when nothing was heard for so long; one that never is has its changes read all the same. */
const QUIET_MS = 200;
const LONGEST_MS = 1000;

/** While a page is busy, only what is near its view is painted: a person who scrolls waits no longer than this. */
const SCROLL_MS = 100;

/** Records in a second. Above this, what is painted costs a page its frames (`npm run bench -- mutations`). */
const BUSY = 1000;

const OURS = 'claimlight-ui';

export class PageFeed {
  private readonly observer: MutationObserver;
  private readonly onQuiet: () => void;
  private readonly watched = new WeakSet<Node>();
  private readonly stopping = new AbortController();
  private dirty = new DirtyNodes();
  private heard = 0;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private scrolling: ReturnType<typeof setTimeout> | undefined;
  private firstAt = 0;
  private latestAt = 0;

  constructor(page: Document, onQuiet: () => void) {
    this.onQuiet = onQuiet;
    this.observer = new MutationObserver((records) => this.hear(records));
    const seen = { capture: true, passive: true, signal: this.stopping.signal };
    page.addEventListener('scroll', () => this.followScroll(), seen);
    page.addEventListener('visibilitychange', () => this.wait(), { signal: this.stopping.signal });
    this.watch(page);
  }

  watch(tree: Node): void {
    if (this.watched.has(tree)) return;
    this.watched.add(tree);
    this.observer.observe(tree, watchedChanges);
    // A frame shows another document now: no record tells, and the event stays in the tree that the frame is in.
    const options = { capture: true, signal: this.stopping.signal };
    tree.addEventListener('load', ({ target }) => isFrame(target as Element) && this.onQuiet(), options);
  }

  /** Whether the page changes very fast, and all the time. When it stops to, that is said as a quiet page is. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** What changed since this was asked last. */
  take(): DirtyNodes {
    this.collect(this.observer.takeRecords());
    const { dirty } = this;
    this.dirty = new DirtyNodes();
    this.heard = 0;
    if (this.busy) this.wait();
    return dirty;
  }

  stop(): void {
    this.stopping.abort();
    this.observer.disconnect();
    clearTimeout(this.timer);
    clearTimeout(this.scrolling);
    this.dirty.clear();
  }

  private hear(records: readonly MutationRecord[]): void {
    this.collect(records);
    if (this.dirty.isEmpty) return;
    this.latestAt = performance.now();
    this.wait();
  }

  private collect(records: readonly MutationRecord[]): void {
    this.heard += records.length;
    for (const record of records) if (!isOurs(record)) this.dirty.add(record);
  }

  /** One timer at a time, looked at again when it ends: setting one anew for each record would cost more. */
  private wait(): void {
    if (this.timer !== undefined || document.visibilityState === 'hidden') return;
    if (this.dirty.isEmpty && !this.busy) return;
    this.firstAt = performance.now();
    this.timer = setTimeout(() => this.look(), QUIET_MS);
  }

  private followScroll(): void {
    if (!this.busy || this.scrolling !== undefined) return;
    this.scrolling = setTimeout(() => {
      this.scrolling = undefined;
      this.onQuiet();
    }, SCROLL_MS);
  }

  private look(): void {
    const now = performance.now();
    const rest = Math.min(this.latestAt + QUIET_MS, this.firstAt + LONGEST_MS) - now;
    if (rest > 1) {
      this.timer = setTimeout(() => this.look(), rest);
      return;
    }
    this.busy = now < this.latestAt + QUIET_MS && this.heard > (BUSY * (now - this.firstAt)) / 1000;
    whenIdle(() => {
      this.timer = undefined;
      if (!this.stopping.signal.aborted) this.onQuiet();
    });
  }
}

function isFrame({ localName }: Element): boolean {
  return localName === 'iframe' || localName === 'frame';
}

/** The reader's card comes and goes in one element of ours. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && areOurs(addedNodes) && areOurs(removedNodes);
}

function areOurs(nodes: NodeList): boolean {
  for (let at = 0; at < nodes.length; at += 1) {
    if ((nodes[at] as Element).localName !== OURS) return false;
  }
  return true;
}
