/**
 * What each kind of record says (the table of model.md, with the fields of records.md 3.6).
 *
 * `at` is the RFC 3339 time that people see; order comes from the record's clock alone.
 * Ids inside a body name roots, so an edit of what they name orphans nothing.
 */
import * as v from 'valibot';
import { SelectorsSchema } from './selector-schema.ts';
import { ContentHashSchema, DateSchema, LanguageSchema, nonEmpty, TimeSchema, WebUrlSchema } from './text.ts';
import { VerdictCodeSchema } from './verdict-scheme.ts';

/** A body names records by the ids of their first versions. */
export const RootIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{26}$/u, 'notRecordId'));

/** How the claim that a link is of stands to the one that it names. */
export const linkRelations = ['same', 'narrower', 'contradicts'] as const;
export type LinkRelation = (typeof linkRelations)[number];

export const speakerTypes = ['person', 'org', 'anonymous', 'unknown'] as const;
export const claimTypes = ['event', 'numerical', 'quote', 'causal', 'position', 'media'] as const;
export const claimScopes = ['attribution', 'content'] as const;
export const checkableKinds = ['yes', 'opinion', 'prediction'] as const;
export const stances = ['supports', 'refutes', 'context', 'inconclusive'] as const;
export const confidences = ['low', 'medium', 'high'] as const;
export const evidenceTypes = [
  'primary-document',
  'data',
  'official',
  'expert',
  'media',
  'fact-check',
  'video',
  'other',
] as const;
export const evidenceAccesses = ['open', 'paywall', 'offline'] as const;
export const decisionRules = ['single', 'editor', 'majority', 'unanimous'] as const;
export const correctionKinds = ['correction', 'update', 'clarification', 'retraction'] as const;
export const claimStatuses = ['draft', 'in-review', 'approved', 'published', 'corrected', 'retracted'] as const;

/** Who said it. An unknown speaker is stated, never guessed. */
export const SpeakerSchema = v.pipe(
  v.looseObject({
    type: v.picklist(speakerTypes),
    name: v.string(),
    role: v.exactOptional(v.string()),
    sameAs: v.exactOptional(WebUrlSchema),
  }),
  v.check(({ type, name }) => name.trim() !== '' || type === 'anonymous' || type === 'unknown', 'noName'),
);

/** The normalised, self-contained statement that is checked. */
export const ClaimBodySchema = v.looseObject({
  text: nonEmpty,
  shortText: v.string(),
  language: LanguageSchema,
  translatedFrom: v.exactOptional(LanguageSchema),
  speaker: SpeakerSchema,
  claimDate: v.exactOptional(DateSchema),
  type: v.picklist(claimTypes),
  scope: v.picklist(claimScopes),
  checkable: v.picklist(checkableKinds),
  at: TimeSchema,
});

/** One anchored occurrence of a claim. `null` says "the page does not say": nothing is guessed. */
export const MentionBodySchema = v.looseObject({
  url: WebUrlSchema,
  canonicalUrl: v.nullable(WebUrlSchema),
  pageUrl: nonEmpty,
  pageTitle: v.string(),
  outlet: v.nullable(v.string()),
  byline: v.exactOptional(v.string()),
  pagePublished: v.exactOptional(DateSchema),
  pageModified: v.exactOptional(DateSchema),
  selectors: SelectorsSchema,
  capturedAt: TimeSchema,
  /** Null where the page's text was not at hand: a mention that came from another tool's file. */
  contentHash: v.nullable(ContentHashSchema),
  archivedAt: v.exactOptional(WebUrlSchema),
  context: v.exactOptional(v.string()),
  /** A checker found no earlier place of the claim. */
  earliestKnown: v.exactOptional(v.boolean()),
  /** When this version was written, where that is later than what it describes. */
  at: v.exactOptional(TimeSchema),
});

/** A thing that was consulted. On screen: a source. */
export const EvidenceBodySchema = v.pipe(
  v.looseObject({
    url: v.nullable(WebUrlSchema),
    title: v.string(),
    publisher: v.string(),
    author: v.exactOptional(v.string()),
    published: v.exactOptional(DateSchema),
    retrievedAt: TimeSchema,
    archivedAt: v.exactOptional(WebUrlSchema),
    type: v.picklist(evidenceTypes),
    primary: v.boolean(),
    independentOf: v.exactOptional(v.array(RootIdSchema)),
    quote: v.exactOptional(
      v.looseObject({ exact: nonEmpty, lang: LanguageSchema, translation: v.exactOptional(v.string()) }),
    ),
    stance: v.picklist(stances),
    note: v.exactOptional(v.string()),
    access: v.picklist(evidenceAccesses),
    /** A checker found that its address leads nowhere any more. */
    linkDead: v.exactOptional(v.boolean()),
    onRecord: v.boolean(),
    hash: v.exactOptional(v.string()),
    at: TimeSchema,
  }),
  v.forward(
    v.check(({ url, access }) => url !== null || access === 'offline', 'noAddress'),
    ['url'],
  ),
);

const rating = v.looseObject({ value: v.number(), best: v.number(), worst: v.number() });

/** One person's verdict on a claim, with reasons. */
export const AssessBodySchema = v.looseObject({
  verdict: VerdictCodeSchema,
  label: nonEmpty,
  scheme: nonEmpty,
  rating: v.exactOptional(rating),
  confidence: v.exactOptional(v.picklist(confidences)),
  summary: v.string(),
  reasoning: v.string(),
  evidence: v.array(RootIdSchema),
  at: TimeSchema,
});

/** The desk's verdict, with the rule it was reached by and the dissent. */
export const DecideBodySchema = v.looseObject({
  verdict: VerdictCodeSchema,
  label: nonEmpty,
  /** The scheme that the label is of, and its number there; left out in what was decided before these were kept. */
  scheme: v.exactOptional(nonEmpty),
  rating: v.exactOptional(rating),
  summary: v.string(),
  rule: v.picklist(decisionRules),
  dissent: v.array(RootIdSchema),
  factCheckUrl: v.exactOptional(WebUrlSchema),
  correction: v.exactOptional(
    v.looseObject({
      kind: v.picklist(correctionKinds),
      note: nonEmpty,
    }),
  ),
  at: TimeSchema,
});

/** One value of one field that any member may set. Null clears it. */
const SetBodySchema = v.pipe(
  v.looseObject({
    field: v.picklist(['status', 'assignee', 'priority', 'due']),
    value: v.nullable(v.string()),
    at: TimeSchema,
  }),
  v.forward(
    v.check(
      ({ field, value }) => field !== 'status' || (claimStatuses as readonly unknown[]).includes(value),
      'notStatus',
    ),
    ['value'],
  ),
);

const TagBodySchema = v.looseObject({ tag: nonEmpty, at: TimeSchema });
const ReasonBodySchema = v.looseObject({ reason: v.string(), at: TimeSchema });

export const bodySchemas = {
  claim: ClaimBodySchema,
  mention: MentionBodySchema,
  evidence: EvidenceBodySchema,
  assess: AssessBodySchema,
  decide: DecideBodySchema,
  approve: v.looseObject({ statement: v.string(), at: TimeSchema }),
  set: SetBodySchema,
  tag: TagBodySchema,
  untag: TagBodySchema,
  note: v.looseObject({
    text: nonEmpty,
    private: v.exactOptional(v.boolean()),
    /** Whom it is for, by fingerprint. */
    people: v.exactOptional(v.array(RootIdSchema)),
    at: TimeSchema,
  }),
  retract: ReasonBodySchema,
  link: v.looseObject({ to: RootIdSchema, relation: v.picklist(linkRelations), at: TimeSchema }),
  erase: ReasonBodySchema,
} as const;

export type Speaker = v.InferOutput<typeof SpeakerSchema>;
export type ClaimBody = v.InferOutput<typeof ClaimBodySchema>;
export type MentionBody = v.InferOutput<typeof MentionBodySchema>;
export type EvidenceBody = v.InferOutput<typeof EvidenceBodySchema>;
export type AssessBody = v.InferOutput<typeof AssessBodySchema>;
export type ClaimType = (typeof claimTypes)[number];
export type Stance = (typeof stances)[number];
export type DecisionRule = (typeof decisionRules)[number];
export type CorrectionKind = (typeof correctionKinds)[number];
export type Confidence = (typeof confidences)[number];
