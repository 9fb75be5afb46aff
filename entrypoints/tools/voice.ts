/**
 * What is read out: each once, by a region that was there before its words.
 *
 * Out: the words of the moment, to be shown in a polite live region; they go again, so that nobody meets them late.
 */

/** Longer than a screen reader needs to take note of a new region. */
const BEFORE_MS = 120;
const STAYS_MS = 6000;

export class Voice {
  #words: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Null while there is nothing to say: no region is needed. */
  get words(): string | null {
    return this.#words;
  }

  say(words: string): void {
    this.#become('', BEFORE_MS, () => this.#become(words, STAYS_MS, () => this.#become(null)));
  }

  /** What is said is of no use any more. */
  hush(): void {
    this.#become(null);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #become(words: string | null, forMs = 0, then?: () => void): void {
    clearTimeout(this.#timer);
    this.#words = words;
    this.#onChange();
    if (then !== undefined) this.#timer = setTimeout(then, forMs);
  }
}
