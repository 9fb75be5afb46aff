/**
 * What the spotter is given and what it finds: sentences in, spans that are worth checking out.
 *
 * Units: every offset is in UTF-16 code units, end excluded.
 */

/** A block of text, such as a paragraph, with its sentences as UTF-16 offsets in it. */
export interface SpotBlock {
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

/** What is known of an article before its first block. */
export interface SpotArticle {
  readonly title: string;
  readonly language: string | null;
}

/** An article that is there as a whole. */
export interface SpotRequest extends SpotArticle {
  readonly blocks: readonly SpotBlock[];
}

/** A span of `blocks[block].text` that is worth checking. */
export interface SpottedClaim {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly checkWorthiness: number;
  /** Labels of the topics that it matches. */
  readonly topics: readonly string[];
  /** The fullest name of the source that the article gives, or null where none is named. */
  readonly speaker: string | null;
}
