/** What goes from the page to the report. */
import type { QuoteKind } from './quotes.ts';
import type { Verdict } from './score.ts';

/** One quote, tried with one engine. */
export interface Case {
  readonly scenario: string;
  readonly engine: string;
  readonly kind: QuoteKind | 'gold';
  readonly verdict: Verdict;
  readonly status?: string | undefined;
  readonly similarity?: number | undefined;
  /** Said to be the same words, and they are not. */
  readonly isFalseSame: boolean;
  /** Only where the answer is not what it should be. */
  readonly texts?: { readonly quote: string; readonly gold: string | null; readonly got: string | null } | undefined;
}
