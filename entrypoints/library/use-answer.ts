/**
 * What the search found, asked anew when the question or a claim changes.
 *
 * An answer stays shown until the next one is there: the list does not blink while a person types.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimAnswer, ClaimQuery } from '../../lib/model/claim-query.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Searching } from './use-claim-list.ts';

export interface Found {
  readonly answer: ClaimAnswer | null;
  readonly error: ExtensionError | null;
}

export function useAnswer({ search, changes }: Searching, query: ClaimQuery): Found {
  const [answer, setAnswer] = useState<ClaimAnswer | null>(null);
  const [error, setError] = useState<ExtensionError | null>(null);

  useEffect(() => {
    if (search === null) return undefined;
    let isLatest = true;
    const asked = async (): Promise<void> => {
      const found = await search.find(query);
      if (!isLatest) return;
      setAnswer(found);
      setError(null);
    };
    asked().catch((caught) => setError(ExtensionError.from(caught)));
    return () => {
      isLatest = false;
    };
  }, [search, JSON.stringify(query), changes]);

  return { answer, error };
}
