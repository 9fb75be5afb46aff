/**
 * The rows of an answer that are looked at, and no others: a list that is scrolled draws again what asks here alone.
 *
 * After another answer they are read again, as they may say something else now, and shown as they were until then.
 */
import { useReducer, useRef, useState } from 'preact/hooks';
import type { ClaimSearch } from '../../lib/messaging/search.ts';
import type { ClaimAnswer } from '../../lib/model/claim-query.ts';
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import { ExtensionError } from '../../lib/model/errors.ts';

/** Whoever scrolls through everything comes back to rows near by, not to all of them. */
const MOST_KNOWN = 1000;

export interface ReadRows {
  readonly error: ExtensionError | null;
  readonly rowOf: (number: number) => ClaimSummary | undefined;
  /** The numbers of rows that are about to be looked at. */
  readonly want: (numbers: Uint32Array) => void;
}

export function useRows(search: ClaimSearch | null, answer: ClaimAnswer | null): ReadRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [error, setError] = useState<ExtensionError | null>(null);
  const known = useRef(new Map<number, ClaimSummary>());
  const asked = useRef({ of: answer, numbers: new Set<number>() });
  if (asked.current.of !== answer) asked.current = { of: answer, numbers: new Set() };

  const read = async (from: ClaimSearch, numbers: Uint32Array): Promise<void> => {
    const summaries = await from.rows(numbers);
    for (const [at, number] of numbers.entries()) known.current.set(number, summaries[at]!);
    redraw(null);
  };
  const keepOnly = (numbers: Uint32Array): void => {
    const kept = new Set(numbers);
    for (const number of known.current.keys()) {
      if (kept.has(number)) continue;
      known.current.delete(number);
      asked.current.numbers.delete(number);
    }
  };
  const want = (numbers: Uint32Array): void => {
    if (known.current.size > MOST_KNOWN) keepOnly(numbers);
    const missing = numbers.filter((number) => !asked.current.numbers.has(number));
    if (search === null || missing.length === 0) return;
    for (const number of missing) asked.current.numbers.add(number);
    read(search, missing).catch((caught) => setError(ExtensionError.from(caught)));
  };
  return { error, rowOf: (number) => known.current.get(number), want };
}
