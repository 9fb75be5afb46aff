/**
 * What a person does in a page that is followed: cards are opened here, and the tools over the page, whose file is
 * injected once one is used.
 *
 * What a person chose decides: a selection offers what can be done with it, keys act, the minimap shows what is
 * painted. Where all of it is off, the page has a few listeners and nothing else.
 */
import { ask } from '../../lib/messaging/ask.ts';
import { toolsFile } from '../../lib/messaging/on-demand.ts';
import type { DraftBeginning } from '../../lib/model/draft.ts';
import type { PageAction } from '../../lib/model/keys.ts';
import type { Begun, ToolChoice, ToolPage, Tools } from '../../lib/model/page-tools.ts';
import { showCard, watchMarks } from './card.ts';
import { isWritten, watchKeys } from './page-keys.ts';
import { marksToPaint } from './painted.ts';
import { placedMarks } from './placed-marks.ts';
import type { Reading } from './reading.ts';
import { type ReadingPlace, watchReadingPlace } from './reading-place.ts';
import { beginOfSelected, keepSelectedAsMissed, selectedIn } from './selected-claim.ts';
import { watchSelecting } from './selecting.ts';
import { isAnySelected, type SelectedSpan } from './selection.ts';

export interface ToolUse {
  readonly choice: ToolChoice;
  /** The page as it was last read. */
  readonly known: () => Reading;
  /** The page as it is; null once nobody follows it. To be asked for in the queue. */
  readonly now: () => Promise<Reading | null>;
  /** Scroll there, and let it stand out. */
  readonly show: (range: Range) => void;
  readonly repaint: () => void;
  /** One thing after the other. Failures are the session's. */
  readonly queue: (act: () => Promise<void>) => void;
}

export class PageTools {
  readonly #use: ToolUse;
  readonly #place: ReadingPlace;
  #choice: ToolChoice;
  #tools: Tools | null = null;
  #areHidden = false;
  /** Where the selection is that something was offered for last. */
  #selectedIn: Document | null = null;
  #stopped = false;

  constructor(use: ToolUse) {
    this.#use = use;
    this.#choice = inDocument(use.choice);
    this.#place = watchReadingPlace(use.known);
    if (this.#choice.minimap) this.#load();
  }

  get areMarksHidden(): boolean {
    return this.#areHidden;
  }

  /** Hears pointer, selections and keys in one document, until the returned function is called. */
  watch(document: Document): () => void {
    const stopMarks = watchMarks(document, {
      marks: () => (this.#areHidden ? [] : placedMarks(this.#use.known())),
      onError: (error) => this.#fail(error),
    });
    const stopKeys = watchKeys(document, {
      bindings: () => (this.#choice.areKeysOn ? this.#choice.keys : null),
      onAction: (action) => this.act(action),
    });
    const stopSelecting = watchSelecting(document, {
      onBegin: () => this.#tools?.offer(null),
      onSettled: () => this.#offer(document),
    });
    return () => {
      stopMarks();
      stopKeys();
      stopSelecting();
    };
  }

  choose(choice: ToolChoice): void {
    this.#choice = inDocument(choice);
    if (this.#choice.minimap) this.#load();
    if (!choice.adder) this.#tools?.offer(null);
    this.#tools?.update();
  }

  act(action: PageAction): void {
    this.#load((tools) => tools.act(action));
  }

  /** What is painted has changed. */
  update(): void {
    this.#tools?.update();
    this.#place.update();
  }

  stop(): void {
    this.#stopped = true;
    this.#place.stop();
    this.#tools?.close();
    this.#tools = null;
  }

  #load(then: (tools: Tools) => void = () => undefined): void {
    if (this.#tools !== null) then(this.#tools);
    else this.#open(then).catch((error) => this.#fail(error));
  }

  async #open(then: (tools: Tools) => void): Promise<void> {
    const file = await toolsFile.load();
    if (this.#stopped) return;
    this.#tools ??= file.open(this.#toolPage());
    then(this.#tools);
  }

  #fail(error: unknown): void {
    this.#use.queue(() => Promise.reject(error));
  }

  /** What is selected, once the page as it is was read: nothing is read for a selection that is empty. */
  #offer(document: Document): void {
    const texts = this.#use.known().parts.filter((part) => part.document === document);
    const isAny = !isInField(document) && texts.some(({ article }) => isAnySelected(article.text));
    if (this.#choice.adder && isAny) {
      this.#selectedIn = document;
      this.#use.queue(async () => this.#offerSpan(selectedIn(await this.#use.now())));
    } else if (this.#selectedIn === document) this.#tools?.offer(null);
  }

  #offerSpan(span: SelectedSpan | null): void {
    if (span === null || span.isCaret) this.#tools?.offer(null);
    else this.#load((tools) => tools.offer(span.text.rangeOf(span.start, span.end)));
  }

  #toolPage(): ToolPage {
    const { known, show, repaint } = this.#use;
    return {
      show,
      choice: () => this.#choice,
      checks: () => placedMarks(known()),
      painted: () => (this.#areHidden ? [] : known().parts.flatMap((part) => marksToPaint(part, known()))),
      openCard: (mark) => showCard(mark, 'key'),
      beginDraft: (begins) => this.#beginDraft(begins),
      keepMissed: () => this.#queued(keepSelectedAsMissed),
      toggleMarks: () => {
        this.#areHidden = !this.#areHidden;
        repaint();
        return this.#areHidden;
      },
    };
  }

  async #beginDraft(begins: DraftBeginning): Promise<Begun> {
    // At once: the browser opens the panel for what a person just did.
    const opened = ask('panel.open', null).then(
      () => true,
      () => false,
    );
    if (!(await this.#queued((reading) => beginOfSelected(reading, begins)))) return 'nothing';
    return (await opened) ? 'shown' : 'kept';
  }

  #queued<Answer>(act: (reading: Reading | null) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#use.queue(async () => {
        const done = this.#use.now().then(act);
        done.then(resolve, reject);
        await done;
      });
    });
  }
}

/** The minimap stands on the edge of the page, not on those of the frames in it. */
function inDocument(choice: ToolChoice): ToolChoice {
  return { ...choice, minimap: choice.minimap && window.parent === window };
}

function isInField({ activeElement }: Document): boolean {
  if (activeElement === null) return false;
  return activeElement.localName === 'textarea' || activeElement.localName === 'input' || isWritten(activeElement);
}
