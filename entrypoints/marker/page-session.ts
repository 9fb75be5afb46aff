/**
 * One open page: read it, have its claims spotted, paint them; then the content script's second file takes over.
 *
 * There is one way to paint: what was just saved is painted because the store changed, the same as what came from a
 * teammate or another tab. The page's nodes are never touched.
 * Once the extension was updated under the page, or the page became another one, the session ends without a word.
 */
import { readMetadata } from '../../lib/article/metadata.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { listen } from '../../lib/messaging/listen.ts';
import { DEMO_ADDRESS } from '../../lib/model/demo.ts';
import type { PageMetadata } from '../../lib/model/page.ts';
import { report } from '../../lib/platform/log.ts';
import { isAlive, isOwnPage } from '../../lib/platform/runtime.ts';
import { readFirst } from './first-reading.ts';
import { firstReport } from './first-report.ts';
import { type Following, followerFile } from './follower-file.ts';
import { metadataOfRoute } from './metadata-of-route.ts';
import { pageReader } from './page-reader.ts';

/** When an extension is updated its channels close this long before that shows, at most. */
const ENDING_MS = 500;

export interface SessionOptions {
  /** On the clock of `performance.now`. */
  readonly since: number;
  /** Called whenever the page changed: the address may be another one. */
  readonly onChange: () => void;
  /** The canonical address of the page that this one replaced in place: many sites leave it standing. */
  readonly staleCanonical: string | null;
}

export class PageSession {
  private readonly onChange = (): void => this.queue(() => this.catchUp());
  private readonly part = pageReader.openPart(document, this.onChange);
  private readonly stopListening: () => void;
  private readonly options: SessionOptions;
  /** Null until the page was read. */
  private following: Following | null = null;
  private work: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(options: SessionOptions) {
    this.options = options;
    this.stopListening = listen({
      'page.changed': () => this.queue(() => this.act((following) => following.refresh())),
      'mark.reveal': (target) => this.queue(() => this.act((following) => following.reveal(target))),
      'selection.begin': (begins) => this.queue(() => this.act((following) => following.beginOfSelection(begins))),
      'selection.missed': () => this.queue(() => this.act((following) => following.keepMissed())),
      'tools.changed': (choice) => this.queue(() => this.act(async ({ tools }) => tools.choose(choice))),
      'page.act': (action) => this.queue(() => this.act(async ({ tools }) => tools.act(action))),
      'threshold.changed': ({ threshold }) => this.queue(() => this.act((following) => following.showFrom(threshold))),
    });
    this.queue(() => this.read(options.since));
  }

  isLive(): boolean {
    return !this.stopped && isAlive();
  }

  canonicalUrl(): string | null {
    return this.following?.page.canonicalUrl ?? this.options.staleCanonical;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Read the page anew: a person asked again. */
  restart(): void {
    this.queue(() => this.read(performance.now()));
  }

  stop(): void {
    this.stopping.abort();
    this.stopListening();
    this.following?.stop();
    this.following = null;
    this.part.feed.stop();
    this.part.painter.clear();
  }

  /** One thing after the other, in the order asked for. */
  private queue(act: () => Promise<void>): void {
    this.work = this.work.then(() => (this.stopped ? undefined : act())).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    if (this.stopped) return;
    if (isAlive()) setTimeout(() => this.reportIfAlive(error), ENDING_MS);
    else this.stop();
  }

  private reportIfAlive(error: unknown): void {
    if (this.stopped) return;
    if (isAlive()) report(error, 'marking a page');
    else this.stop();
  }

  private async read(since: number): Promise<void> {
    const { part, onChange } = this;
    const page = this.metadata();
    const told = this.following === null ? ask('page.report', firstReport(page)) : null;
    told?.catch(() => undefined); // heard below
    const asked = ask('page.marks', page);
    // Where there are marks to be found, the second file comes while the page is read.
    asked.then(({ marks }) => (marks.length > 0 ? followerFile.load() : null)).catch(() => undefined);
    part.feed.take();
    const elapsed = (): number => performance.now() - since;
    const { signal } = this.stopping;
    const first = await readFirst(page, { elapsed, part, signal, showing: asked.then(({ showing }) => showing) });
    const [follower, stored] = await Promise.all([followerFile.load(), asked, told]);
    if (this.stopped) return;
    this.following?.stop();
    this.following = follower.follow({
      ...{ page, part, first, stored, elapsed, onChange, reader: pageReader },
      metadata: () => this.metadata(),
      queue: (act) => this.queue(act),
    });
    await this.following.begin();
  }

  /** The page changed. One that was not read yet, or could not be, is not read for that. */
  private async catchUp(): Promise<void> {
    if (this.following !== null) await this.act((following) => following.catchUp());
  }

  /** What is asked of a page that has another body by now is asked of that. */
  private async act(what: (following: Following) => Promise<void>): Promise<void> {
    this.options.onChange();
    if (!this.stopped && !isAlive()) this.stop();
    if (!this.stopped && this.following?.isCurrent() !== true) await this.read(performance.now());
    if (!this.stopped && this.following !== null) await what(this.following);
  }

  private metadata(): PageMetadata {
    return metadataOfRoute(
      readMetadata(document, isOwnPage() ? DEMO_ADDRESS : location.href),
      this.options.staleCanonical,
    );
  }
}
