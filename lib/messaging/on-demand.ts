/**
 * What a content script has in files of their own, injected when they are needed: each offers itself to the others
 * under a symbol of the isolated world that they share, where no page sees it.
 *
 * Errors: `load` fails with `not-permitted` where the browser refuses the file, and with `no-reply` when the background
 *         was lost `ATTEMPTS` times.
 * Cost:   a message and an injection the first time; then a look-up.
 */
import { ExtensionError } from '../model/errors.ts';
import type { PopoverHook } from '../model/popover.ts';
import { isAlive } from '../platform/runtime.ts';
import { ask } from './ask.ts';
import type { OnDemandFile } from './protocol.ts';

/** A background that is stopped halfway starts again with the next message. */
const ATTEMPTS = 3;

export interface OnDemand<Offer> {
  /** Null while the file was not injected. */
  readonly offered: () => Offer | null;
  readonly offer: (offer: Offer) => void;
  readonly load: () => Promise<Offer>;
}

export const popoverFile = onDemand<PopoverHook>('popover');

export function onDemand<Offer>(file: OnDemandFile): OnDemand<Offer> {
  const key = Symbol.for(`claimlight.${file}`);
  const world = globalThis as { [key]?: Offer };
  const offered = (): Offer | null => world[key] ?? null;
  let loading: Promise<Offer> | null = null;

  async function load(): Promise<Offer> {
    let lost: unknown;
    for (let attempt = 0; attempt < ATTEMPTS && isAlive(); attempt += 1) {
      await ask('file.load', { file }).catch((error) => {
        if (isRefused(error)) throw error;
        lost = error;
      });
      const known = offered();
      if (known !== null) return known;
    }
    throw new ExtensionError('no-reply', `${file} was not loaded`, { cause: lost });
  }

  return {
    offered,
    offer(offer) {
      world[key] = offer;
    },
    async load() {
      const known = offered();
      if (known !== null) return known;
      loading ??= load().finally(() => {
        loading = null;
      });
      return loading;
    },
  };
}

function isRefused(error: unknown): boolean {
  return error instanceof ExtensionError && error.code === 'not-permitted';
}
