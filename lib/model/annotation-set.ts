/**
 * An annotation set: the JSON that teams exchange (model.md, "AnnotationSet").
 *
 * Unknown keys are kept, at every level. A set of a newer `formatVersion` passes `AnySetSchema` only:
 * it can be opened and passed on, not merged.
 */
import * as v from 'valibot';
import {
  AssessRecordSchema,
  ClaimRecordSchema,
  DecideRecordSchema,
  EvidenceRecordSchema,
  MentionRecordSchema,
  RecordSchema,
} from './record.ts';
import { LanguageSchema, nonEmpty, TimeSchema, WebUrlSchema } from './text.ts';
import { VerdictSchemeSchema } from './verdict-scheme.ts';

export const SET_FORMAT = 'claimlight.annotation-set';
export const SET_FORMAT_VERSION = 1;

/** A person as others see them: a name and a desk beside the fingerprint of their key. */
export const PersonSchema = v.looseObject({ name: v.string(), desk: v.exactOptional(v.string()) });
export type Person = v.InferOutput<typeof PersonSchema>;

export const PublisherSchema = v.looseObject({
  id: WebUrlSchema,
  name: nonEmpty,
  publishingPrinciples: v.exactOptional(WebUrlSchema),
  correctionsPolicy: v.exactOptional(WebUrlSchema),
  fundingPolicy: v.exactOptional(WebUrlSchema),
  contact: v.exactOptional(v.string()),
});

export type Publisher = v.InferOutput<typeof PublisherSchema>;

const headerEntries = {
  id: nonEmpty,
  label: v.string(),
  created: TimeSchema,
  modified: TimeSchema,
  generator: v.string(),
  language: v.exactOptional(LanguageSchema),
  publisher: v.exactOptional(PublisherSchema),
  /** Names of the authors, by fingerprint, for those who gave one. */
  people: v.exactOptional(v.record(v.string(), PersonSchema)),
  verdictScheme: VerdictSchemeSchema,
};

/** One claim with its living records; everything else that belongs to it stands in the set's `records`. */
export const ClaimEntrySchema = v.looseObject({
  record: ClaimRecordSchema,
  mentions: v.array(MentionRecordSchema),
  evidence: v.array(EvidenceRecordSchema),
  assessments: v.array(AssessRecordSchema),
  decisions: v.array(DecideRecordSchema),
});

export const AnnotationSetSchema = v.looseObject({
  format: v.literal(SET_FORMAT),
  formatVersion: v.literal(SET_FORMAT_VERSION),
  ...headerEntries,
  claims: v.array(ClaimEntrySchema),
  records: v.array(RecordSchema),
});

/** Any version of the format: what a reader of this version may rely on. */
export const AnySetSchema = v.looseObject({
  format: v.literal(SET_FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: nonEmpty,
  label: v.string(),
});

export const SetHeaderSchema = v.looseObject(headerEntries);

export type ClaimEntry = v.InferOutput<typeof ClaimEntrySchema>;
export type AnnotationSet = v.InferOutput<typeof AnnotationSetSchema>;
export type AnySet = v.InferOutput<typeof AnySetSchema>;
export type SetHeader = v.InferOutput<typeof SetHeaderSchema>;
