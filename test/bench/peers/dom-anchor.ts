/** dom-anchor-text-quote: diff-match-patch from the old position on. */
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { type Engine, oneByOne } from './engine.ts';
import { offsetIn } from './text-offsets.ts';

interface Stored {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly hint: number;
}

export const domAnchor: Engine = {
  name: 'dom-anchor',
  describe: (root, range): Stored => ({
    quote: fromRange(root, range),
    hint: offsetIn(root, range.startContainer, range.startOffset),
  }),
  anchorMany: (root, stored) =>
    oneByOne(stored, (one) => {
      const { quote, hint } = one as Stored;
      return toRange(root, quote, { hint });
    }),
};
