/** Suggestions for tests: as a page would report them. */
import type { Suggestion } from '../../lib/model/page.ts';

export function suggestionOf(exact: string, rest: Partial<Suggestion> = {}, start = 0): Suggestion {
  return {
    exact,
    checkWorthiness: 0.9,
    topics: [],
    speaker: null,
    source: null,
    reasons: [],
    tier: 1,
    target: {
      selectors: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      sentence: exact,
    },
    ...rest,
  };
}
