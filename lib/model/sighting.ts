/**
 * What was seen of a stored mention in its page, each state and each wording once: the history of a checked sentence.
 *
 * Local, never a record, never exported (model.md, "Not records").
 *
 * Out: histories are in the order in which their sightings were last seen; the last one is how it stands now.
 */
import type { AnchorStatus } from './page.ts';

export interface Sighting {
  readonly status: AnchorStatus;
  /** The words that stood there, where they are not the checked ones: cut at MAX_FOUND. Null for any other state. */
  readonly found: string | null;
  /** When it was first and last seen so. RFC 3339. */
  readonly first: string;
  readonly last: string;
}

/** A page that shows other words at each visit must not fill the store. */
export const MOST_SIGHTINGS = 20;

/** UTF-16 code units of the words that are kept: nobody reads the diff of a longer sentence. */
export const MAX_FOUND = 2000;

/** The history after one more look. */
export function withSighting(
  before: readonly Sighting[],
  { status, found, at }: Pick<Sighting, 'status' | 'found'> & { readonly at: string },
): readonly Sighting[] {
  const isSame = (one: Sighting): boolean => one.status === status && one.found === found;
  const first = before.find(isSame)?.first ?? at;
  return [...before.filter((one) => !isSame(one)), { status, found, first, last: at }].slice(-MOST_SIGHTINGS);
}

/** Since when these words stand there; null where that was not seen yet. */
export function changedSince(sightings: readonly Sighting[], found: string): string | null {
  return sightings.find((one) => one.status === 'changed' && one.found === found)?.first ?? null;
}
