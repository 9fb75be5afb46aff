/**
 * Hears what the page changes, and says so once the page is quiet.
 *
 * Cost: a set operation a record. While nobody sees the page nothing is said; what has changed meanwhile is kept as the
 *       set of its nodes, or as "all of it" where that is large.
 */
import { DirtyNodes } from '../../lib/anchoring/page-text/dirty-nodes.ts';
import { watchedChanges } from '../../lib/anchoring/page-text/live-text.ts';
import { whenIdle } from '../../lib/platform/scheduling.ts';

/** A page is quiet when nothing was heard for so long; one that never is has its changes read all the same. */
const QUIET_MS = 200;
const LONGEST_MS = 1000;

const OURS = 'claimlight-ui';

export class PageFeed {
  private readonly observer: MutationObserver;
  private readonly onQuiet: () => void;
  private readonly watched = new WeakSet<Node>();
  private readonly stopping = new AbortController();
  private dirty = new DirtyNodes();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAt = 0;
  private latestAt = 0;

  constructor(page: Document, onQuiet: () => void) {
    this.onQuiet = onQuiet;
    this.observer = new MutationObserver((records) => this.hear(records));
    page.addEventListener('visibilitychange', () => this.wait(), { signal: this.stopping.signal });
    this.watch(page);
  }

  watch(tree: Node): void {
    if (this.watched.has(tree)) return;
    this.watched.add(tree);
    this.observer.observe(tree, watchedChanges);
  }

  /** What changed since this was asked last. */
  take(): DirtyNodes {
    this.collect(this.observer.takeRecords());
    const { dirty } = this;
    this.dirty = new DirtyNodes();
    return dirty;
  }

  stop(): void {
    this.stopping.abort();
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.dirty.clear();
  }

  private hear(records: readonly MutationRecord[]): void {
    this.collect(records);
    if (this.dirty.isEmpty) return;
    this.latestAt = performance.now();
    this.wait();
  }

  private collect(records: readonly MutationRecord[]): void {
    for (const record of records) if (!isOurs(record)) this.dirty.add(record);
  }

  /** One timer at a time, looked at again when it ends: setting one anew for each record would cost more. */
  private wait(): void {
    if (this.timer !== undefined || this.dirty.isEmpty || document.visibilityState === 'hidden') return;
    this.firstAt = performance.now();
    this.timer = setTimeout(() => this.look(), QUIET_MS);
  }

  private look(): void {
    const now = performance.now();
    const rest = Math.min(this.latestAt + QUIET_MS, this.firstAt + LONGEST_MS) - now;
    if (rest > 1) {
      this.timer = setTimeout(() => this.look(), rest);
      return;
    }
    whenIdle(() => {
      this.timer = undefined;
      if (!this.stopping.signal.aborted) this.onQuiet();
    });
  }
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
