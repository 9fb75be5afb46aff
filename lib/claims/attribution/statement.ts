/**
 * What somebody says in a sentence, and who.
 *
 * Units: UTF-16 code units of the block, end excluded.
 */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The fullest name of the source, or null where nobody is meant. */
  readonly speaker: string | null;
  /** The words that name the source, and those that tell of saying; null where they stand elsewhere. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly quoted: boolean;
}
