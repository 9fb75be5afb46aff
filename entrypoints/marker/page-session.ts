/**
 * One open page: read it, have its claims spotted, find what is stored for it, paint both, report; and keep up with
 * what the page changes.
 *
 * There is one way to paint: what was just saved is painted because the store changed, the same as what came from a
 * teammate or another tab. The page's nodes are never touched.
 * Once the extension was updated under the page, or the page became another one, the session ends without a word.
 */
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { listen } from '../../lib/messaging/listen.ts';
import type { RevealTarget } from '../../lib/messaging/protocol.ts';
import type { PageMetadata } from '../../lib/model/page.ts';
import { createPainter, type PaintedMark } from '../../lib/painting/painter.ts';
import { report } from '../../lib/platform/log.ts';
import { isAlive } from '../../lib/platform/runtime.ts';
import { type PlacedMark, watchMarks } from './card.ts';
import { isSamePage, metadataOfRoute, touchesHead } from './metadata-of-route.ts';
import { OrphanClock } from './orphan-clock.ts';
import { PageFeed } from './page-feed.ts';
import { isSamePaint, marksToPaint } from './painted.ts';
import { followPage, type Reading, readPage, withStoredMarks } from './reading.ts';
import { firstReport, reportOf, saysMore } from './report-of.ts';
import { revealRange } from './reveal.ts';
import { selectedSpan } from './selection.ts';
import { makePacer } from './slices.ts';
import { sentencesRound, targetOf } from './target.ts';

/** How long the mark that a person asked for stands out. */
const ACTIVE_MS = 2500;

/** Above this many units of new text, what was missing may be in it. */
const GROWTH = 200;

export interface SessionOptions {
  /** On the clock of `performance.now`. */
  readonly since: number;
  /** Called whenever the page changed: the address may be another one. */
  readonly onChange: () => void;
  /** The canonical address of the page that this one replaced in place: many sites leave it standing. */
  readonly staleCanonical: string | null;
}

export class PageSession {
  private readonly painter = createPainter();
  private readonly marks = watchMarks({ marks: () => this.placedMarks(), onError: (error) => this.fail(error) });
  private readonly feed = new PageFeed(document, () => this.queue(() => this.catchUp()));
  private readonly stopListening: () => void;
  private readonly options: SessionOptions;
  private orphans = new OrphanClock();
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** The latest reading of the page, or null before the first. */
  private reading: Reading | null = null;
  private painted: readonly PaintedMark[] = [];
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(options: SessionOptions) {
    this.options = options;
    this.stopListening = listen({
      'page.changed': () => this.queue(() => this.follow()),
      'mark.reveal': (target) => this.queue(() => this.reveal(target)),
      'selection.check': () => this.queue(() => this.checkSelection()),
    });
    this.queue(() => this.read(options.since));
  }

  isLive(): boolean {
    return !this.stopped && isAlive();
  }

  canonicalUrl(): string | null {
    return this.reading?.page.canonicalUrl ?? this.options.staleCanonical;
  }

  /** Read the page anew: a person asked again. */
  restart(): void {
    this.queue(() => this.read(performance.now()));
  }

  stop(): void {
    this.stopped = true;
    this.stopListening();
    this.feed.stop();
    clearTimeout(this.retry);
    this.marks.stop();
    this.painter.clear();
    this.reading = null;
    this.painted = [];
  }

  /** One thing after the other, in the order asked for. */
  private queue(act: () => Promise<void>): void {
    this.work = this.work.then(() => (this.stopped ? undefined : act())).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    if (this.stopped) return;
    if (isAlive()) report(error, 'marking a page');
    else this.stop();
  }

  private async read(since: number): Promise<void> {
    const page = this.metadata();
    const isFirst = this.reading === null;
    const told = isFirst ? ask('page.report', firstReport(page)) : null;
    told?.catch(() => undefined); // heard below
    this.feed.take();
    const elapsed = (): number => performance.now() - since;
    const read = await readPage(page, {
      elapsed,
      onTree: (tree) => this.feed.watch(tree),
      onSpotted: (spotted) => this.paint({ spotted, marks: [] }),
    });
    if (this.stopped) return;
    this.orphans = new OrphanClock();
    this.paint(read);
    await told;
    await this.settle({ ...read, ms: { ...read.ms, paint: elapsed() } });
  }

  /** The page changed: what the change can have touched is read again. */
  private async catchUp(): Promise<void> {
    this.options.onChange();
    if (!this.stopped && !isAlive()) this.stop();
    const { reading } = this;
    if (this.stopped || reading === null) return;
    if (!reading.article.text.root.isConnected) return this.read(performance.now());
    const dirty = this.feed.take();
    const page = touchesHead(dirty) ? this.metadata() : reading.page;
    const onTree = (tree: ShadowRoot): void => this.feed.watch(tree);
    const update = await reading.article.live.updateSlowly(dirty, { pause: makePacer(), onTree });
    const retryOrphans = this.mayFindOrphans(reading, update);
    const followed = await followPage(reading, update, { retryOrphans });
    const next = isSamePage(page, reading.page) ? followed : await withStoredMarks(followed, page);
    if (this.stopped) return;
    this.paint(next);
    if (saysMore(reading, next)) await this.settle(next);
    else this.reading = next;
  }

  /** Whether it is time to look again for what was not found; if it is not, it will be. */
  private mayFindOrphans({ marks }: Reading, { changes }: TextUpdate): boolean {
    if (changes.length === 0 || marks.every(({ place }) => place !== null)) return false;
    const now = performance.now();
    const rest = this.orphans.rest(now, { grew: changes.some(({ length }) => length >= GROWTH) });
    clearTimeout(this.retry);
    if (rest > 0) this.retry = setTimeout(() => this.queue(() => this.retryOrphans()), rest);
    else this.orphans.tried(now);
    return rest === 0;
  }

  private async retryOrphans(): Promise<void> {
    const { reading } = this;
    if (reading === null) return;
    this.orphans.tried(performance.now());
    const update = { text: reading.article.text, changes: [], reread: [] };
    const next = await followPage(reading, update, { retryOrphans: true });
    if (this.stopped || !saysMore(reading, next)) return;
    this.paint(next);
    await this.settle(next);
  }

  /** The store changed, or the background asks whether this page is still there. */
  private async follow(): Promise<void> {
    this.options.onChange();
    if (this.stopped) return;
    const known = this.currentReading();
    if (known === null) return this.read(performance.now());
    const reading = await withStoredMarks(known);
    if (this.stopped) return;
    this.paint(reading);
    await this.settle(reading);
  }

  /** Null once the body is another one than was read. */
  private currentReading(): Reading | null {
    const { reading } = this;
    return reading?.article.text.root.isConnected ? reading : null;
  }

  private async settle(reading: Reading): Promise<void> {
    this.reading = reading;
    const told = await reportOf(reading);
    if (!this.stopped) await ask('page.report', told);
  }

  private metadata(): PageMetadata {
    return metadataOfRoute(readMetadata(document, location.href), this.options.staleCanonical);
  }

  private async checkSelection(): Promise<void> {
    if (this.currentReading() === null) await this.read(performance.now());
    else await this.catchUp();
    if (this.reading === null) return;
    const { page, article } = this.reading;
    const span = selectedSpan(article.text, page.language);
    if (span === null) return;
    const { start, end } = span;
    const sentence = sentencesRound(article.text, start, end, page.language);
    await ask('draft.fromSelection', { page, target: targetOf(article.text, start, end, sentence) });
  }

  private async reveal(target: RevealTarget): Promise<void> {
    const mark = target.kind === 'mention' ? this.placedMarks().find((one) => isTarget(one, target)) : undefined;
    const range = target.kind === 'mention' ? mark?.range : this.reading?.spotted[target.index]?.place.range;
    if (range === undefined) return;
    revealRange(range);
    this.paint(this.reading!, range);
    setTimeout(() => this.reading !== null && !this.stopped && this.paint(this.reading), ACTIVE_MS);
    if (mark !== undefined) await this.marks.show(mark);
  }

  /** Ranges follow the page by themselves: what is painted already is not painted anew. */
  private paint(found: Pick<Reading, 'spotted' | 'marks'>, active?: Range): void {
    const marks = marksToPaint(found, active);
    if (isSamePaint(this.painted, marks)) return;
    this.painter.paint(marks);
    this.painted = marks;
  }

  private placedMarks(): readonly PlacedMark[] {
    return (this.reading?.marks ?? []).flatMap(({ place, ...mark }) =>
      place === null ? [] : [{ ...mark, range: place.range }],
    );
  }
}

function isTarget(mark: PlacedMark, target: RevealTarget & { kind: 'mention' }): boolean {
  return mark.mention === target.mention && mark.layer === target.layer;
}
