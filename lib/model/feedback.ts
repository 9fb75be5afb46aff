/**
 * What a person says of the program's suggestions: that one is no claim, or that it missed one.
 *
 * Local, never a record, never sent (model.md, "Not records"). It leaves the browser in a file that a person exports.
 */
import * as v from 'valibot';
import { PageMetadataSchema } from './page.ts';
import type { SpotReason } from './spotting.ts';

/** What is worth learning from: the words, what stood round them, and what the program made of them. */
export interface Feedback {
  /** Of the page and the words: what was said last of the same words counts. */
  readonly id: string;
  readonly label: 'claim' | 'not-claim';
  readonly text: string;
  readonly sentence: string;
  readonly language: string | null;
  /** What the program gave it, or null where it had not marked it. */
  readonly checkWorthiness: number | null;
  readonly reasons: readonly SpotReason[];
  /** Where the words are to stay away; and rows of one page are no independent examples. */
  readonly pageUrl: string;
  /** RFC 3339. */
  readonly created: string;
}

/** Longer is no claim: somebody selected the page. */
const MAX_MISSED = 5000;
const missed = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_MISSED));

/** Words that a person selected because they were not marked. */
export const MissedSchema = v.object({ page: PageMetadataSchema, text: missed, sentence: missed });
export type Missed = v.InferOutput<typeof MissedSchema>;
