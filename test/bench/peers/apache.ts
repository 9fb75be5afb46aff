/** @apache-annotator/dom: the exact quote, with as much context as makes it unique. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { type Engine, oneByOne } from './engine.ts';

type TextQuote = Awaited<ReturnType<typeof describeTextQuote>>;

export const apache: Engine = {
  name: 'apache',
  describe: (root, range) => describeTextQuote(range, root),
  anchorMany: (root, stored) =>
    oneByOne(stored, async (one) => {
      for await (const range of createTextQuoteSelectorMatcher(one as TextQuote)(root)) return range;
      return null;
    }),
};
