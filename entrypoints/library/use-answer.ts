/**
 * What the search found, asked anew when the question or a claim changes; and the rows of it that are looked at.
 *
 * An answer stays shown until the next one is there: the list does not blink while a person types.
 */
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ClaimSearch } from '../../lib/messaging/search.ts';
import type { ClaimAnswer, ClaimQuery } from '../../lib/model/claim-query.ts';
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Searching } from './use-claim-list.ts';

export interface Found {
  readonly answer: ClaimAnswer | null;
  readonly error: ExtensionError | null;
  readonly rowOf: (number: number) => ClaimSummary | undefined;
  /** The numbers of rows that are about to be looked at. */
  readonly want: (numbers: Uint32Array) => void;
}

export function useAnswer({ search, changes }: Searching, query: ClaimQuery): Found {
  const [answer, setAnswer] = useState<ClaimAnswer | null>(null);
  const [error, setError] = useState<ExtensionError | null>(null);
  const fail = (caught: unknown): void => setError(ExtensionError.from(caught));
  const { rowOf, want, forget } = useRows(search, fail);

  useEffect(() => {
    if (search === null) return undefined;
    let isLatest = true;
    forget();
    const asked = async (): Promise<void> => {
      const found = await search.find(query);
      if (!isLatest) return;
      setAnswer(found);
      setError(null);
    };
    asked().catch(fail);
    return () => {
      isLatest = false;
    };
  }, [search, JSON.stringify(query), changes]);

  return { answer, error, rowOf, want };
}

interface ReadRows extends Pick<Found, 'rowOf' | 'want'> {
  /** Read what is shown again: it may say something else now. Until then it is shown as it was. */
  readonly forget: () => void;
}

function useRows(search: ClaimSearch | null, fail: (caught: unknown) => void): ReadRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const known = useRef(new Map<number, ClaimSummary>());
  const asked = useRef(new Set<number>());
  const read = async (from: ClaimSearch, numbers: Uint32Array): Promise<void> => {
    const summaries = await from.rows(numbers);
    for (const [at, number] of numbers.entries()) {
      const summary = summaries[at];
      if (summary !== undefined) known.current.set(number, summary);
    }
    redraw(null);
  };
  return {
    rowOf: (number) => known.current.get(number),
    want: (numbers) => {
      const missing = numbers.filter((number) => !asked.current.has(number));
      if (search === null || missing.length === 0) return;
      for (const number of missing) asked.current.add(number);
      read(search, missing).catch(fail);
    },
    forget: () => {
      asked.current = new Set();
    },
  };
}
