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

/** Why a span was marked, in words that a reader can be told. */
export const spotReasons = [
  'number',
  'comparison',
  'event',
  'cause',
  'name',
  'attributed',
  'quoted',
  'contested', // its source claimed, alleged or denied it, rather than said it
  'topic',
] as const;
export type SpotReason = (typeof spotReasons)[number];

/** Who says a span, as the article puts it. */
export interface SpotAttribution {
  /** The words that name the source ("the minister", "he"), or null where the block has none. */
  readonly source: string | null;
  /** The words that tell of saying ("told reporters"), or null where a label or a quote mark tells it. */
  readonly cue: string | null;
  readonly quoted: boolean;
}

/**
 * Which means judged a span: 0 rules alone, where weights are missing or the language has none; 1 the hashed model;
 * 2 the sentence model.
 */
export type SpotTier = 0 | 1 | 2;

/** A span of `blocks[block].text` that is worth checking. */
export interface SpottedClaim {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The words in it that are judged: what is said, without who says it. */
  readonly judged: readonly [start: number, end: number];
  readonly checkWorthiness: number;
  /** Labels of the topics that it matches. */
  readonly topics: readonly string[];
  /** One of these topics is drawn strongly, whatever the check-worthiness. */
  readonly isStrong?: boolean;
  /** The fullest name of the source that the article gives, or null where none is named. */
  readonly speaker: string | null;
  readonly attribution: SpotAttribution | null;
  readonly reasons: readonly SpotReason[];
  readonly tier: SpotTier;
}
