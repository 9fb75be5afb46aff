/**
 * A page from when it was first read: find what is stored for it, paint, report, answer a person's commands, and keep
 * up with what the page and its frames change.
 */
import { ask } from '../../lib/messaging/ask.ts';
import type { RevealTarget } from '../../lib/messaging/tab-commands.ts';
import type { DraftBeginning } from '../../lib/model/draft.ts';
import type { PageMetadata } from '../../lib/model/page.ts';
import type { PlacedMark } from '../../lib/model/page-tools.ts';
import type { Beginning, Following } from '../marker/follower-file.ts';
import { makePacer } from '../marker/slices.ts';
import { hideCard, refreshCard, showCard } from './card.ts';
import { isSamePage, touchesHead } from './changed-metadata.ts';
import { framesOf, isShown } from './frames.ts';
import { isGone, withoutGone } from './gone.ts';
import { OrphanClock } from './orphan-clock.ts';
import { PageParts } from './page-parts.ts';
import { PageTools } from './page-tools.ts';
import { paintPage } from './painted.ts';
import { placedMarks } from './placed-marks.ts';
import { followPage, type Part, type PartChange, type Reading, spottedIn, withPart } from './reading.ts';
import { reportOf, saysMore } from './report-of.ts';
import { revealRange } from './reveal.ts';
import { SecondReading } from './second-reading.ts';
import { beginOfSelected, keepSelectedAsMissed } from './selected-claim.ts';
import { withMarks, withStored } from './stored.ts';

/** How long the mark that a person asked for stands out. */
const ACTIVE_MS = 2500;

/** Above this many units of new text, what was missing may be in it. */
const GROWTH = 200;

export class PageFollowing implements Following {
  readonly tools: PageTools;
  readonly #beginning: Beginning;
  readonly #parts: PageParts;
  readonly #orphans = new OrphanClock();
  readonly #second = new SecondReading(() => this.#beginning.queue(() => this.#showJudged()));
  #retry: ReturnType<typeof setTimeout> | undefined;
  #flash: ReturnType<typeof setTimeout> | undefined;
  #reading: Reading;
  #stopped = false;
  /** An update that failed halfway: nothing that is known fits the page any more. */
  #isLost = false;

  constructor(beginning: Beginning) {
    const { page, part, first, stored, reader } = beginning;
    this.#beginning = beginning;
    this.tools = new PageTools({
      ...{ choice: stored.tools, queue: beginning.queue, now: () => this.#now(), known: () => this.#reading },
      ...{ show: (range) => this.#show(range), repaint: () => this.#paint(this.#reading) },
    });
    this.#parts = new PageParts({ reader, watch: (page) => this.tools.watch(page), onChange: beginning.onChange });
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
    const mark =
      target.kind === 'mention' ? placedMarks(this.#reading).find((one) => isTarget(one, target)) : undefined;
    const range = target.kind === 'mention' ? mark?.range : spottedIn(this.#reading)[target.index]?.place.range;
    if (range === undefined) return;
    this.#show(range);
    if (mark !== undefined) await showCard(mark);
  }

  async beginOfSelection(begins: DraftBeginning): Promise<void> {
    await beginOfSelected(await this.#now(), begins);
  }

  async keepMissed(): Promise<void> {
    await keepSelectedAsMissed(await this.#now());
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#flash);
    this.tools.stop();
    this.#parts.closeAll();
    hideCard();
  }

  #fail(error: unknown): void {
    this.#beginning.queue(() => Promise.reject(error));
  }

  /** The page as it is now; null once nobody follows it. */
  async #now(): Promise<Reading | null> {
    await this.catchUp();
    return this.#stopped ? null : this.#reading;
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
      if (!isGone(document)) this.#fail(error);
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
    const told = await reportOf(withoutGone(this.#reading));
    if (this.#stopped) return;
    await ask('page.report', told);
    await refreshCard(() => placedMarks(this.#reading));
  }

  async #showJudged(): Promise<void> {
    if (this.#stopped) return;
    this.#reading = this.#second.applied(this.#reading);
    this.#paint(this.#reading);
    if (this.#reading.second !== 'reading') await this.#settle(this.#reading);
  }

  #show(range: Range): void {
    revealRange(range);
    clearTimeout(this.#flash);
    this.#paint(this.#reading, range);
    this.#flash = setTimeout(() => this.#paint(this.#reading), ACTIVE_MS);
  }

  #paint(reading: Reading, active?: Range): void {
    if (this.#stopped) return;
    paintPage(reading, { active, areHidden: this.tools.areMarksHidden });
    this.tools.update();
  }
}

function isTarget(mark: PlacedMark, target: RevealTarget & { kind: 'mention' }): boolean {
  return mark.mention === target.mention && mark.layer === target.layer;
}
