/**
 * A page from when it was first read: find what is stored for it, paint, report, answer a person's commands, and keep
 * up with what the page and its frames change.
 */
import { ask } from '../../lib/messaging/ask.ts';
import type { RevealTarget } from '../../lib/messaging/protocol.ts';
import type { PageMetadata } from '../../lib/model/page.ts';
import type { Beginning, Following } from '../marker/follower-file.ts';
import { makePacer } from '../marker/slices.ts';
import { hideCard, type PlacedMark, showCard } from './card.ts';
import { isSamePage, touchesHead } from './changed-metadata.ts';
import { framesOf, isShown } from './frames.ts';
import { OrphanClock } from './orphan-clock.ts';
import { PageParts } from './page-parts.ts';
import { paintPage } from './painted.ts';
import { followPage, type Part, type PartChange, type Reading, spottedIn, withPart } from './reading.ts';
import { reportOf, saysMore } from './report-of.ts';
import { revealRange } from './reveal.ts';
import { SecondReading } from './second-reading.ts';
import { type SelectedSpan, selectedSpan } from './selection.ts';
import { withMarks, withStored } from './stored.ts';
import { targetOf } from './target.ts';

/** How long the mark that a person asked for stands out. */
const ACTIVE_MS = 2500;

/** Above this many units of new text, what was missing may be in it. */
const GROWTH = 200;

export class PageFollowing implements Following {
  readonly #beginning: Beginning;
  readonly #parts: PageParts;
  readonly #orphans = new OrphanClock();
  readonly #second = new SecondReading(() => this.#beginning.queue(() => this.#showJudged()));
  #retry: ReturnType<typeof setTimeout> | undefined;
  #reading: Reading;
  #stopped = false;
  /** An update that failed halfway: nothing that is known fits the page any more. */
  #isLost = false;

  constructor(beginning: Beginning) {
    const { page, part, first, stored, reader } = beginning;
    this.#beginning = beginning;
    const watch = { marks: () => this.#placedMarks(), onError: (error: unknown) => this.#fail(error) };
    this.#parts = new PageParts({ reader, watch, onChange: beginning.onChange });
    this.#reading = {
      ...{ page, contentHash: first.contentHash, ms: first.ms },
      ...{ pageUrl: stored.pageUrl, showing: stored.showing, marks: [], second: 'done' },
      parts: [{ ...this.#parts.begin(part, first.article), spotted: first.spotted }],
    };
  }

  get page(): PageMetadata {
    return this.#reading.page;
  }

  isCurrent(): boolean {
    return !this.#isLost && isShown(this.#reading.parts[0]!);
  }

  async begin(): Promise<void> {
    const { stored, elapsed } = this.#beginning;
    const found = withMarks(this.#reading, stored);
    this.#paint(found);
    this.#reading = stored.marks.length > 0 ? { ...found, ms: { ...found.ms, paint: elapsed() } } : found;
    const reading = await this.#withFrames(this.#reading);
    if (this.#stopped) return;
    this.#paint(reading);
    await this.#settle(reading);
  }

  async catchUp(): Promise<void> {
    const before = this.#reading;
    this.#isLost = true;
    const changes = await this.#changes();
    const page = changes.isHeadTouched ? this.#beginning.metadata() : before.page;
    const next = await this.#after(changes.ofParts, this.#mayFindOrphans(changes.ofParts));
    const reading = isSamePage(page, before.page) ? next : await withStored({ ...next, page });
    if (this.#stopped) return;
    this.#reading = reading;
    this.#isLost = false;
    this.#paint(reading);
    if (saysMore(before, reading)) await this.#settle(reading);
  }

  async refresh(): Promise<void> {
    const reading = await withStored(this.#reading);
    if (this.#stopped) return;
    this.#paint(reading);
    await this.#settle(reading);
  }

  async showFrom(threshold: number): Promise<void> {
    const { showing } = this.#reading;
    this.#reading = { ...this.#reading, showing: { ...showing, threshold } };
    this.#paint(this.#reading);
  }

  async reveal(target: RevealTarget): Promise<void> {
    const mark = target.kind === 'mention' ? this.#placedMarks().find((one) => isTarget(one, target)) : undefined;
    const range = target.kind === 'mention' ? mark?.range : spottedIn(this.#reading)[target.index]?.place.range;
    if (range === undefined) return;
    revealRange(range);
    this.#paint(this.#reading, range);
    setTimeout(() => this.#paint(this.#reading), ACTIVE_MS);
    if (mark !== undefined) await showCard(mark);
  }

  async checkSelection(): Promise<void> {
    const { page, selected } = await this.#selection();
    if (selected === null) return;
    const { text, start, end, sentence } = selected;
    await ask('draft.fromSelection', { page, target: targetOf(text, start, end, sentence) });
  }

  async keepMissed(): Promise<void> {
    const { page, selected } = await this.#selection();
    if (selected === null) return;
    const { text, start, end, sentence } = selected;
    await ask('feedback.missed', { page, text: text.text.slice(start, end), sentence: text.text.slice(...sentence) });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#parts.closeAll();
    hideCard();
  }

  #fail(error: unknown): void {
    this.#beginning.queue(() => Promise.reject(error));
  }

  /** What a person selected in the page as it is now. */
  async #selection(): Promise<{ readonly page: PageMetadata; readonly selected: SelectedSpan | null }> {
    await this.catchUp();
    const { page, parts } = this.#reading;
    const texts = parts.map(({ article }) => article.text);
    return { page, selected: this.#stopped ? null : selectedSpan(texts, page.language) };
  }

  /** What became of the parts that are still there; the others are closed. */
  async #changes(): Promise<{ readonly ofParts: readonly PartChange[]; readonly isHeadTouched: boolean }> {
    const { parts } = this.#reading;
    const frames = new Set(framesOf(parts));
    const isThere = (part: Part, at: number): boolean => at === 0 || (frames.has(part.document) && isShown(part));
    const kept = parts.filter(isThere);
    for (const part of parts) if (!kept.includes(part)) this.#parts.close(part.document);
    const dirty = kept.map(({ feed }) => feed.take());
    const ofParts: PartChange[] = [];
    for (const [at, part] of kept.entries()) {
      const { live, feed } = part;
      const slow = { pause: makePacer(), onTree: (tree: ShadowRoot) => feed.watch(tree) };
      ofParts.push({ part, update: await live.updateSlowly(dirty[at]!, slow) });
    }
    return { ofParts, isHeadTouched: touchesHead(dirty[0]!) };
  }

  async #after(changes: readonly PartChange[], retryOrphans: boolean): Promise<Reading> {
    const { reader } = this.#beginning;
    return this.#withFrames(await followPage(this.#reading, { changes, retryOrphans, reader }));
  }

  /** With the frames that came, and those in them. */
  async #withFrames(before: Reading): Promise<Reading> {
    let reading = before;
    const known = new Set(reading.parts.map(({ document }) => document));
    const next = (): Document | undefined => framesOf(reading.parts).find((document) => !known.has(document));
    for (let document = next(); document !== undefined && !this.#stopped; document = next()) {
      // Before anything is painted in them. Without the style the frames' claims are listed all the same.
      if (reading === before) await ask('frames.style', null).catch((error) => this.#fail(error));
      known.add(document);
      reading = await this.#withFrame(reading, document);
    }
    if (this.#stopped) this.#parts.closeAll();
    return reading;
  }

  /** A frame can go while it is read: whatever comes of that, the rest of the page is not to suffer. */
  async #withFrame(reading: Reading, document: Document): Promise<Reading> {
    try {
      const part = await this.#parts.open(document, reading.page.language);
      return await withPart(reading, { ...part, spotted: [] }, this.#beginning.reader);
    } catch (error) {
      this.#parts.close(document);
      if (document.defaultView !== null) this.#fail(error);
      return reading;
    }
  }

  /** Whether it is time to look again for what was not found; if it is not, it will be. */
  #mayFindOrphans(changes: readonly PartChange[]): boolean {
    const lengths = changes.flatMap(({ update }) => update.changes.map(({ length }) => length));
    if (lengths.length === 0 || this.#reading.marks.every(({ place }) => place !== null)) return false;
    const now = performance.now();
    const rest = this.#orphans.rest(now, { grew: lengths.some((length) => length >= GROWTH) });
    clearTimeout(this.#retry);
    if (rest > 0) this.#retry = setTimeout(() => this.#beginning.queue(() => this.#retryOrphans()), rest);
    else this.#orphans.tried(now);
    return rest === 0;
  }

  async #retryOrphans(): Promise<void> {
    if (this.#stopped) return;
    this.#orphans.tried(performance.now());
    const before = this.#reading;
    const nothing = { changes: [], reread: [] };
    const changes = before.parts.map((part) => ({ part, update: { ...nothing, text: part.article.text } }));
    const next = await this.#after(changes, true);
    if (this.#stopped || !saysMore(before, next)) return;
    this.#paint(next);
    await this.#settle(next);
  }

  async #settle(reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#second.look(() => (this.#stopped ? null : this.#reading));
    this.#reading = this.#second.applied(reading);
    const told = await reportOf(this.#reading);
    if (!this.#stopped) await ask('page.report', told);
  }

  async #showJudged(): Promise<void> {
    if (this.#stopped) return;
    this.#reading = this.#second.applied(this.#reading);
    this.#paint(this.#reading);
    if (this.#reading.second !== 'reading') await this.#settle(this.#reading);
  }

  #paint(reading: Reading, active?: Range): void {
    if (!this.#stopped) paintPage(reading, active);
  }

  #placedMarks(): readonly PlacedMark[] {
    return this.#reading.marks.flatMap(({ place, ...mark }) =>
      place === null ? [] : [{ ...mark, range: place.range }],
    );
  }
}

function isTarget(mark: PlacedMark, target: RevealTarget & { kind: 'mention' }): boolean {
  return mark.mention === target.mention && mark.layer === target.layer;
}
