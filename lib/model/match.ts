/** A claim that says what a sentence says: the answer to "was this checked before?". */
export interface Match {
  readonly claim: string;
  /** Null for one's own. */
  readonly layer: string | null;
  /** The chance that both state the same, in [0, 1], as it was on what the weights were learnt from. */
  readonly similarity: number;
  /** Words of the sentence that the claim has too, as they are written in the sentence. */
  readonly words: readonly string[];
}
