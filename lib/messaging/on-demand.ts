/**
 * What a content script has in files of their own, injected when they are needed: each offers itself to the others
 * under a symbol of the isolated world that they share, where no page sees it.
 *
 * Errors: `load` fails with `not-permitted` where the browser refuses the file, and with `no-reply` when the background
 *         was lost again and again (ask.ts).
 * Cost:   a message and an injection the first time; then a look-up.
 */
import { ExtensionError } from '../model/errors.ts';
import type { ToolsHook } from '../model/page-tools.ts';
import type { PopoverHook } from '../model/popover.ts';
import { ask } from './ask.ts';
import type { OnDemandFile } from './protocol.ts';

export interface OnDemand<Offer> {
  /** Null while the file was not injected. */
  readonly offered: () => Offer | null;
  readonly offer: (offer: Offer) => void;
  readonly load: () => Promise<Offer>;
}

export const popoverFile = onDemand<PopoverHook>('popover');
export const toolsFile = onDemand<ToolsHook>('tools');

export function onDemand<Offer>(file: OnDemandFile): OnDemand<Offer> {
  const key = Symbol.for(`claimlight.${file}`);
  const world = globalThis as { [key]?: Offer };
  const offered = (): Offer | null => world[key] ?? null;
  let loading: Promise<Offer> | null = null;

  async function load(): Promise<Offer> {
    await ask('file.load', { file });
    const known = offered();
    if (known === null) throw new ExtensionError('no-reply', `${file} was not loaded`);
    return known;
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
