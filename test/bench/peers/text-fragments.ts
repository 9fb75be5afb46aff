/** text-fragments-polyfill: a text directive made for the range, and the first place that it leads to. */

import * as generator from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { type Engine, oneByOne } from './engine.ts';

// Its own limit is half a second, which a loaded machine exceeds.
generator.setTimeout(10_000);

export const textFragments: Engine = {
  name: 'text-fragments',
  describe: (_, range) => generator.generateFragmentFromRange(range).fragment ?? null,
  anchorMany: (_, stored) =>
    oneByOne(stored, (one) => processTextFragmentDirective(one as generator.TextDirective, document)[0] ?? null),
};
