/**
 * The tables of "was this checked before?": what is found, and by what.
 *
 * A claim that changes gets a new number, and what was under its old one is dead. `matchEntries` says which are alive.
 * A new entry waits in `matchFresh`, which every search reads, until it is put into a segment (`match-segments.ts`):
 * so nothing is ever missing, whenever the background stops.
 */
export interface MatchEntryRow {
  readonly number: number;
  /** Empty for one's own claims. */
  readonly layer: string;
  readonly claim: string;
  readonly claimTerms: Uint32Array;
  readonly titleTerms: Uint32Array;
  readonly run: string;
  readonly day: number | null;
  /** Of all that was said, to see that it is said no more. */
  readonly digest: number;
}

/** The terms of an entry that is in no segment yet. */
export interface MatchFreshRow {
  readonly number: number;
  readonly terms: Uint32Array;
  readonly impacts: Uint8Array;
}

/** One bucket of the terms of one segment (`lib/claims/match/postings.ts`). */
export interface MatchSegmentRow {
  readonly segment: number;
  readonly bucket: number;
  readonly packed: Uint8Array;
}

/** The sentence vector of a claim, to the nearest of 255 steps. */
export interface MatchVectorRow {
  readonly number: number;
  readonly vector: Int8Array;
}

/** In `meta` under `matchVectors`: entries up to this number have vectors, where their language has any. */
export interface MatchVectorMark {
  /** The model that made them. */
  readonly model: string;
  readonly number: number;
}

export interface MatchSegment {
  readonly id: number;
  /** The numbers that it holds are from `first` to `last`, dead ones among them. */
  readonly first: number;
  readonly last: number;
  /** How many it held when it was made. */
  readonly claims: number;
}

/** In `meta` under `match`: the segments that are whole, in the order of their numbers. */
export interface MatchDirectory {
  readonly segments: readonly MatchSegment[];
  readonly nextSegment: number;
  /** A segment that is being made of others, and is not whole yet. */
  readonly joining: number | null;
}
