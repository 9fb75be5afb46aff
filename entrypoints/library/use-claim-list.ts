/**
 * The search of this page, and the list of claims as a person left it: what was asked, what is chosen, which row is
 * active. Both outlive the views, so that a claim that was looked at leads back to the same list.
 */
import { useEffect, useState } from 'preact/hooks';
import { type Choosing, nothingChosen } from '../../components/library/choosing.ts';
import { type ClaimSearch, openSearch, type SearchState } from '../../lib/messaging/search.ts';
import type { ClaimQuery } from '../../lib/model/claim-query.ts';

export interface ListPlace {
  readonly query: ClaimQuery;
  readonly choosing: Choosing;
  readonly active: number;
}

/** `changes` grows whenever an answer may be another one now. */
export type Searching = SearchState & { readonly search: ClaimSearch | null; readonly changes: number };

export interface ClaimList {
  readonly searching: Searching;
  readonly place: ListPlace;
  readonly move: (change: Partial<ListPlace>) => void;
}

const start: ListPlace = { query: {}, choosing: nothingChosen, active: 0 };

export function useClaimList(): ClaimList {
  const [searching, setSearching] = useState<Searching>({ search: null, changes: 0, isLoaded: false, error: null });
  const [place, setPlace] = useState(start);
  useEffect(() => {
    const search = openSearch();
    search.onChange((state) => setSearching(({ changes }) => ({ search, changes: changes + 1, ...state })));
    setSearching((now) => ({ ...now, search }));
    return () => search.close();
  }, []);
  return { searching, place, move: (change) => setPlace((now) => ({ ...now, ...change })) };
}
