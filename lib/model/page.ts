/**
 * A page as the content script reads it, and what was found in it.
 *
 * `PageState` is what the content script reports and the side panel shows. It lives in memory only
 * (`storage.session`): which pages a person reads is never written to disk.
 */
import * as v from 'valibot';
import { MAX_SUGGESTIONS, MAX_TEXT } from './limits.ts';
import { SelectorsSchema } from './selector-schema.ts';
import { MAX_FOUND, type Sighting } from './sighting.ts';
import { spotReasons } from './spotting.ts';
import { ContentHashSchema, DateSchema, LanguageSchema, WebUrlSchema } from './text.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shortText = v.pipe(v.string(), v.maxLength(2000));

/** What a page says of itself. `null` is "it does not say". Nothing of it is trusted. */
export const PageMetadataSchema = v.object({
  url: WebUrlSchema,
  canonicalUrl: v.nullable(WebUrlSchema),
  title: shortText,
  outlet: v.nullable(shortText),
  byline: v.nullable(shortText),
  published: v.nullable(DateSchema),
  modified: v.nullable(DateSchema),
  language: v.nullable(LanguageSchema),
});
export type PageMetadata = v.InferOutput<typeof PageMetadataSchema>;

/** Where a span stands in its page. */
export const MentionTargetSchema = v.object({
  selectors: SelectorsSchema,
  /** The whole sentence round the span: what a claim's text is prefilled with. */
  sentence: v.string(),
  /** Up to 500 characters before and after, kept with the record as private context. */
  context: v.string(),
});
export type MentionTarget = v.InferOutput<typeof MentionTargetSchema>;

/**
 * A span that is worth checking. The program ranks; it never says what is true. What stands round it is in the
 * report's `text`, once for all of them.
 */
export const SuggestionSchema = v.object({
  target: v.omit(MentionTargetSchema, ['context']),
  exact: v.string(),
  checkWorthiness: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  topics: v.array(v.string()),
  speaker: v.nullable(v.string()),
  /** Who says it in the article's own words ("the minister"), where it has any. */
  source: v.nullable(v.string()),
  /** Why it was marked, in the order of `spotReasons`. */
  reasons: v.array(v.picklist(spotReasons)),
  tier: v.picklist([0, 1, 2]),
  /** Which of the report's frames it stands in; left out for the page's own text. */
  frame: v.exactOptional(count),
});
export type Suggestion = v.InferOutput<typeof SuggestionSchema>;

export const anchorStatuses = ['exact', 'fuzzy', 'changed', 'orphan'] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** How a stored mention was found again in this page. `layer` is null for one's own. */
export const OutcomeSchema = v.object({
  mention: v.string(),
  claim: v.string(),
  layer: v.nullable(v.string()),
  status: v.picklist(anchorStatuses),
  /** The words that stand there now, where the status is `changed`: what was checked is in the mention's quote. */
  found: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_FOUND))),
});
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

/** Milliseconds from the injection of the content script to the end of each stage. */
export const StageTimesSchema = v.object({
  detect: v.number(),
  segment: v.number(),
  spot: v.number(),
  paint: v.number(),
});
export type StageTimes = v.InferOutput<typeof StageTimesSchema>;

/** Whether spans that were left open were read by the second reader; `absent` where there is none. */
export const secondReadingStates = ['reading', 'done', 'absent'] as const;
export type SecondReadingState = (typeof secondReadingStates)[number];

export const PageReportSchema = v.object({
  page: PageMetadataSchema,
  stage: v.picklist(['spotting', 'painted']),
  article: v.object({ characters: count, sentences: count, contentHash: ContentHashSchema }),
  /** The text of the page as `lib/anchoring` reads it, up to MAX_TEXT: where suggestions stand. */
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  /** The texts of its frames, with it up to MAX_TEXT. */
  frames: v.exactOptional(v.array(v.pipe(v.string(), v.maxLength(MAX_TEXT)))),
  suggestions: v.pipe(v.array(SuggestionSchema), v.maxLength(MAX_SUGGESTIONS)),
  outcomes: v.array(OutcomeSchema),
  second: v.exactOptional(v.picklist(secondReadingStates)),
  ms: v.nullable(StageTimesSchema),
});
export type PageReport = v.InferOutput<typeof PageReportSchema>;

/** A document that is read by itself, as the browser numbers it: the page of a tab (frame 0), or a frame in it. */
export interface DocumentPlace {
  readonly tab: number;
  readonly frameId: number;
}

/** A report, filed by the background under its document. */
export interface PageState extends PageReport, DocumentPlace {
  /** Of the document, where the browser names it: a frame can show another one. */
  readonly documentId?: string;
  readonly pageUrl: string;
  readonly incognito: boolean;
  /** In a private window, where nothing is written: the words that a person put aside there (`Showing`). */
  readonly dismissed: readonly string[];
  /**
   * What was seen of mentions that are `changed` or `orphan`, by mention, the state of now last: `first` of that one is
   * when the change was seen. Of one's own from the store (`observations`), of others' since this tab was opened.
   * What was checked, when, in which context, and its archived copy are in the mention itself.
   */
  readonly sightings: Readonly<Record<string, readonly Sighting[]>>;
}

/** Which suggestions of a page a person wants to see. */
export interface Showing {
  /** The check-worthiness from which on. */
  readonly threshold: number;
  /** Those with these words (`plain`) are no claims to that person. */
  readonly dismissed: readonly string[];
}
