/**
 * One open page: read it, have its claims spotted, find what is stored for it, paint both, and report.
 *
 * There is one way to paint: what was just saved is painted because the store changed, the same as what came from a
 * teammate or another tab. The page's nodes are never touched.
 * Once the extension was updated under the page, the session ends without a word.
 */
import { ask } from '../../lib/messaging/ask.ts';
import { listen } from '../../lib/messaging/listen.ts';
import type { RevealTarget } from '../../lib/messaging/protocol.ts';
import { createPainter } from '../../lib/painting/painter.ts';
import { report } from '../../lib/platform/log.ts';
import { isAlive } from '../../lib/platform/runtime.ts';
import { type PlacedMark, watchMarks } from './card.ts';
import { findMarks, type Reading, readPage, reportOf } from './reading.ts';
import { revealRange } from './reveal.ts';
import { selectedSpan } from './selection.ts';
import { sentencesRound, targetOf } from './target.ts';

/** How long the mark that a person asked for stands out. */
const ACTIVE_MS = 2500;

export class PageSession {
  private readonly painter = createPainter();
  private readonly marks = watchMarks({ marks: () => this.placedMarks(), onError: (error) => this.fail(error) });
  private readonly stopListening: () => void;
  /** The latest reading of the page, or null before the first. */
  private reading: Reading | null = null;
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(injectedAt: number) {
    this.stopListening = listen({
      'page.changed': () => this.queue(() => this.follow()),
      'mark.reveal': (target) => this.queue(() => this.reveal(target)),
      'selection.check': () => this.queue(() => this.checkSelection()),
    });
    this.queue(() => this.read(injectedAt));
  }

  isLive(): boolean {
    return !this.stopped && isAlive();
  }

  /** Read the page anew: a person asked again. */
  restart(): void {
    this.queue(() => this.read(performance.now()));
  }

  /** One thing after the other, in the order asked for. */
  private queue(act: () => Promise<void>): void {
    this.work = this.work.then(act).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    if (isAlive()) report(error, 'marking a page');
    else this.stop();
  }

  private stop(): void {
    this.stopped = true;
    this.stopListening();
    this.marks.stop();
    this.painter.clear();
  }

  private async read(since: number): Promise<void> {
    const elapsed = (): number => performance.now() - since;
    const read = await readPage(elapsed, (spotted) => this.paint({ spotted, marks: [] }));
    this.paint(read);
    await this.settle({ ...read, ms: { ...read.ms, paint: elapsed() } });
  }

  /** The store changed, or the background asks whether this page is still there. */
  private async follow(): Promise<void> {
    const known = this.currentReading();
    if (known === null) return this.read(performance.now());
    const reading = { ...known, ...(await findMarks(known)) };
    this.paint(reading);
    await this.settle(reading);
  }

  /** Null once this is another page than was read: some sites change their address in place, some their body. */
  private currentReading(): Reading | null {
    const { reading } = this;
    return reading?.page.url === location.href && reading.article.text.root.isConnected ? reading : null;
  }

  private async settle(reading: Reading): Promise<void> {
    this.reading = reading;
    await ask('page.report', await reportOf(reading));
  }

  private async checkSelection(): Promise<void> {
    if (this.currentReading() === null) await this.read(performance.now());
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

  /** What somebody checked is painted as such, not as a suggestion too. */
  private paint({ spotted, marks }: Pick<Reading, 'spotted' | 'marks'>, active?: Range): void {
    const checked = marks.flatMap(({ place, tone }) => (place === null ? [] : [{ ...place, tone }]));
    const open = spotted.filter(({ place }) => !checked.some(({ from, to }) => from < place.to && place.from < to));
    this.painter.paint([
      ...open.map(({ place: { range } }) => ({ range, tone: 'suggested' as const })),
      ...checked,
      ...(active === undefined ? [] : [{ range: active, tone: 'active' as const }]),
    ]);
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
