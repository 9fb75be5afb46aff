/**
 * The tools over one page: what is shown of them, and what each key does.
 *
 * One host holds all that is shown. It comes with the first of it and goes with the last: the page is then as it was.
 */
import { render } from 'preact';
import type { IconName } from '../../components/icons.tsx';
import themeStyle from '../../components/theme.css?inline';
import { ask } from '../../lib/messaging/ask.ts';
import type { DraftBeginning } from '../../lib/model/draft.ts';
import type { PageAction } from '../../lib/model/keys.ts';
import type { Begun, ToolPage, Tools } from '../../lib/model/page-tools.ts';
import { createHost } from '../../lib/overlay/host.ts';
import { list, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { type Offer, withKey } from './Adder.tsx';
import { Stepper } from './stepper.ts';
import { type BrowserKeys, ToolScreen } from './ToolScreen.tsx';
import toolsStyle from './tools.css?inline';
import { Voice } from './voice.ts';

/** What was done stays to be read for so long. */
const DONE_MS = 5000;

/** What is said once a draft was begun: the panel shows it, a key opens the panel, or its button does. */
const begunWords = {
  check: { shown: 'adder_begun', byKey: 'adder_begunKey', byToolbar: 'adder_begunNoKey' },
  note: { shown: 'adder_noteBegun', byKey: 'adder_noteBegunKey', byToolbar: 'adder_noteBegunNoKey' },
} as const;

export class OpenTools implements Tools {
  readonly #page: ToolPage;
  readonly #stepper: Stepper;
  readonly #voice = new Voice(() => this.#draw());
  readonly #root = document.createElement('div');
  readonly #host = createHost(themeStyle + toolsStyle, this.#root);
  readonly #keysRead: Promise<void>;
  #ofBrowser: BrowserKeys = {};
  #selected: Range | null = null;
  /** What was done with it. */
  #done: string | null = null;
  #isHelpOpen = false;
  /** As it was chosen for all pages; a key hides or shows it in this one. */
  #chosenMinimap: boolean;
  #hasMinimap: boolean;
  #version = 0;
  #focusedBefore: Element | null = null;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(page: ToolPage) {
    this.#page = page;
    this.#stepper = new Stepper(page);
    this.#chosenMinimap = page.choice().minimap;
    this.#hasMinimap = this.#chosenMinimap;
    this.#keysRead = this.#readKeys();
    this.#draw();
  }

  offer(selected: Range | null): void {
    if (selected !== null && this.#selected !== null && isSameRange(selected, this.#selected)) return;
    this.#closeAdder();
    this.#selected = selected;
    this.#draw();
    if (selected !== null) void this.#keysRead.then(() => this.#announce(selected));
  }

  act(action: PageAction): void {
    const acts: Readonly<Record<PageAction, () => Promise<void> | void>> = {
      'next-mark': () => this.#step(1),
      'previous-mark': () => this.#step(-1),
      'open-card': () => this.#openCard(),
      'check-selection': () => this.#begin('check'),
      'note-selection': () => this.#begin('note'),
      'missed-selection': () => this.#keepMissed(),
      'focus-adder': () => this.#focusAdder(),
      'toggle-marks': () => this.#voice.say(t(this.#page.toggleMarks() ? 'marks_hidden' : 'marks_shown')),
      'toggle-minimap': () => this.#toggleMinimap(),
      help: () => this.#openHelp(!this.#isHelpOpen),
    };
    this.#run(acts[action]);
  }

  update(): void {
    const { minimap } = this.#page.choice();
    if (minimap !== this.#chosenMinimap) {
      this.#chosenMinimap = minimap;
      this.#hasMinimap = minimap;
    } else if (!this.#hasMinimap) return;
    this.#version += 1;
    this.#draw();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#ending);
    this.#voice.stop();
    render(null, this.#root);
    this.#host.remove();
  }

  async #readKeys(): Promise<void> {
    try {
      this.#ofBrowser = await ask('keys.ofBrowser', null);
      this.#draw();
    } catch (error) {
      // Without them no tool tells its key, and all do what they do.
      report(error, 'reading the keys of the browser');
    }
  }

  #announce(selected: Range): void {
    if (this.#selected !== selected || this.#done !== null) return;
    this.#voice.say(t('adder_offered', list(this.#offers().map(({ words, shortcut }) => withKey(words, shortcut)))));
  }

  #offers(): readonly Offer[] {
    const { keys, areKeysOn } = this.#page.choice();
    const keyOf = (action: PageAction): string | null => this.#ofBrowser[action] ?? (areKeysOn ? keys[action] : null);
    const offer = (action: PageAction, icon: IconName, words: string): Offer => ({
      ...{ action, icon, words, shortcut: keyOf(action) },
    });
    return [
      offer('check-selection', 'add', t('adder_check')),
      offer('note-selection', 'edit', t('adder_note')),
      offer('missed-selection', 'speaker', t('adder_missed')),
    ];
  }

  #run(act: () => Promise<void> | void): void {
    Promise.resolve()
      .then(act)
      .catch((error) => report(error, 'using a tool of the page'));
  }

  async #step(direction: 1 | -1): Promise<void> {
    this.#voice.say(await this.#stepper.step(direction));
  }

  async #openCard(): Promise<void> {
    const check = this.#stepper.inView();
    if (check === null) this.#voice.say(t('step_none'));
    else await this.#page.openCard(check);
  }

  async #begin(begins: DraftBeginning): Promise<void> {
    this.#end(this.#wordsOf(begins, await this.#page.beginDraft(begins)));
  }

  async #keepMissed(): Promise<void> {
    this.#end(t((await this.#page.keepMissed()) ? 'adder_missedKept' : 'adder_nothing'));
  }

  #wordsOf(begins: DraftBeginning, begun: Begun): string {
    if (begun === 'nothing') return t('adder_nothing');
    const { shown, byKey, byToolbar } = begunWords[begins];
    if (begun === 'shown') return t(shown);
    const { _execute_action: key } = this.#ofBrowser;
    return key === undefined ? t(byToolbar) : t(byKey, key);
  }

  /** Says what was done, where the buttons were too, and takes them away. */
  #end(done: string): void {
    this.#done = done;
    this.#voice.say(done);
    this.#draw();
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => this.#closeAdder(), DONE_MS);
  }

  #closeAdder(): void {
    clearTimeout(this.#ending);
    if (this.#selected === null && this.#done === null) return;
    this.#selected = null;
    this.#done = null;
    this.#voice.hush();
  }

  #focusAdder(): void {
    const first = this.#root.querySelector<HTMLElement>('.adder button');
    if (first === null) {
      this.#voice.say(t('adder_nothing'));
      return;
    }
    this.#focusedBefore = document.activeElement;
    first.focus({ preventScroll: true });
  }

  #toggleMinimap(): void {
    this.#hasMinimap = !this.#hasMinimap;
    this.#voice.say(t(this.#hasMinimap ? 'minimap_shown' : 'minimap_hidden'));
    this.#draw();
  }

  #openHelp(isOpen: boolean): void {
    this.#isHelpOpen = isOpen;
    this.#draw();
  }

  #draw(): void {
    if (this.#isClosed) return;
    const { words } = this.#voice;
    if (this.#selected === null && !this.#isHelpOpen && !this.#hasMinimap && words === null) {
      this.#leave();
      return;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    const hadFocus = this.#root.querySelector('.adder :focus') !== null;
    render(
      <ToolScreen
        words={words ?? ''}
        adder={this.#selected === null ? null : { selected: this.#selected, done: this.#done, offers: this.#offers() }}
        help={this.#isHelpOpen ? { choice: this.#page.choice(), ofBrowser: this.#ofBrowser } : null}
        minimap={this.#hasMinimap ? { painted: this.#page.painted(), version: this.#version } : null}
        onAct={(action) => this.act(action)}
        onCloseAdder={() => this.#closeAdder()}
        onCloseHelp={() => this.#openHelp(false)}
        onShow={(range) => this.#page.show(range)}
      />,
      this.#root,
    );
    if (hadFocus && this.#root.querySelector('.adder button') === null) this.#giveFocusBack();
  }

  #leave(): void {
    const hadFocus = document.activeElement === this.#host;
    render(null, this.#root);
    this.#host.remove();
    if (hadFocus) this.#giveFocusBack();
  }

  #giveFocusBack(): void {
    (this.#focusedBefore as Partial<HTMLElement> | null)?.focus?.({ preventScroll: true });
    this.#focusedBefore = null;
  }
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
