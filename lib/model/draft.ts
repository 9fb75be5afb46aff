/**
 * A draft: a check that is being written. Local, never exported (model.md, "Not records").
 *
 * Everything a person typed is kept as typed, valid or not; it is parsed when it is
 * saved. A draft changes by patches, so that "cite this tab" and an open editor never overwrite one another.
 */
import * as v from 'valibot';
import { MentionTargetSchema, PageMetadataSchema } from './page.ts';
import {
  checkableKinds,
  claimScopes,
  claimTypes,
  confidences,
  evidenceAccesses,
  evidenceTypes,
  linkRelations,
  RootIdSchema,
  speakerTypes,
  stances,
} from './record-body.ts';
import { TimeSchema, wellFormed } from './text.ts';
import { VerdictCodeSchema } from './verdict-scheme.ts';

/** Of any field. What is proposed for a field is cut to it: a proposal that is too long could never be changed. */
export const MAX_TYPED = 20_000;

const typed = v.pipe(v.string(), v.maxLength(MAX_TYPED));

/** A source as it is typed in. `key` tells the rows of the form apart; `record` is the root of the one it edits. */
export const EvidenceDraftSchema = v.object({
  key: v.string(),
  record: v.nullable(v.string()),
  url: typed,
  title: typed,
  publisher: typed,
  retrievedAt: TimeSchema,
  archivedAt: typed,
  quote: typed,
  note: typed,
  stance: v.picklist(stances),
  type: v.picklist(evidenceTypes),
  access: v.picklist(evidenceAccesses),
  primary: v.boolean(),
  /** Drafts from before it was asked do not say. */
  linkDead: v.exactOptional(v.boolean()),
});
export type EvidenceDraft = v.InferOutput<typeof EvidenceDraftSchema>;

/** What a person types about the claim itself. */
export const DraftFieldsSchema = v.object({
  text: typed,
  shortText: typed,
  speakerType: v.picklist(speakerTypes),
  speakerName: typed,
  speakerRole: typed,
  scope: v.picklist(claimScopes),
  type: v.picklist(claimTypes),
  checkable: v.picklist(checkableKinds),
  claimDate: typed,
  tags: v.array(typed),
  verdict: v.nullable(VerdictCodeSchema),
  /** The words that were chosen with it; without them the scheme's own for its code. */
  label: v.exactOptional(typed),
  confidence: v.nullable(v.picklist(confidences)),
  summary: typed,
  reasoning: typed,
  /** For the author alone. Left out where there is no place that it could stand at, and of drafts from before notes. */
  note: v.exactOptional(typed),
});
export type DraftFields = v.InferOutput<typeof DraftFieldsSchema>;

/** Where the claim was found: the page as it was, and the place in it. */
export const DraftMentionSchema = v.object({
  page: PageMetadataSchema,
  pageUrl: v.string(),
  contentHash: v.string(),
  capturedAt: TimeSchema,
  target: MentionTargetSchema,
});
export type DraftMention = v.InferOutput<typeof DraftMentionSchema>;

/** How the claim stands to others, by their roots. */
export const DraftLinksSchema = v.record(RootIdSchema, v.picklist(linkRelations));
export type DraftLinks = v.InferOutput<typeof DraftLinksSchema>;

/** What a person began: a check, or a note, which is a check without a verdict. */
export const draftBeginnings = ['check', 'note'] as const;
export type DraftBeginning = (typeof draftBeginnings)[number];

export const DraftSchema = v.object({
  id: v.string(),
  /** A check where it says nothing. */
  begins: v.exactOptional(v.picklist(draftBeginnings)),
  /** The claim that is edited, or null for a new one. */
  claim: v.nullable(v.string()),
  /** The new mention, or null when only the claim is edited. */
  mention: v.nullable(DraftMentionSchema),
  pageUrl: v.string(),
  fields: DraftFieldsSchema,
  evidence: v.array(EvidenceDraftSchema),
  /** Drafts that were begun before there were links have none. */
  links: v.exactOptional(DraftLinksSchema),
  created: TimeSchema,
  modified: TimeSchema,
});
export type Draft = v.InferOutput<typeof DraftSchema>;

/** Only a source that was removed says which `record` it edits and where it stands (`at`, from 0), as it comes back. */
const SourcePatchSchema = v.object({
  ...v.partial(v.omit(EvidenceDraftSchema, ['key'])).entries,
  at: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** A change to a draft. A source is named by its key, a link by the claim that it leads to; `null` removes it. */
export const DraftPatchSchema = v.object({
  fields: v.exactOptional(v.partial(DraftFieldsSchema)),
  evidence: v.exactOptional(v.record(v.string(), v.nullable(SourcePatchSchema))),
  links: v.exactOptional(v.record(RootIdSchema, v.nullable(v.picklist(linkRelations)))),
});
export type DraftPatch = v.InferOutput<typeof DraftPatchSchema>;

/** A field that cannot be saved as it is: `path` as in `evidence.<key>.url`, `problem` a message key. */
export interface DraftIssue {
  readonly path: string;
  readonly problem: 'required' | 'url' | 'date' | 'offline';
}

/** What is proposed for a field, as much as it holds. */
export function proposed(text: string): string {
  return text.length <= MAX_TYPED ? text : wellFormed(text.slice(0, MAX_TYPED));
}

/** The draft after a change. Pure; an unknown key adds a source, blank but for what the patch says. */
export function applyPatch(draft: Draft, patch: DraftPatch, now: string): Draft {
  let evidence: readonly EvidenceDraft[] = draft.evidence;
  for (const [key, of] of Object.entries(patch.evidence ?? {})) {
    const known = evidence.find((source) => source.key === key);
    const { at = evidence.length, ...change } = of ?? {};
    if (of === null) evidence = evidence.filter((source) => source.key !== key);
    else if (known === undefined) evidence = evidence.toSpliced(at, 0, changed(blankEvidence(key, now), change));
    else evidence = evidence.map((source) => (source === known ? changed(source, change) : source));
  }
  const links = { ...draft.links, ...patch.links };
  const isLinked = draft.links !== undefined || patch.links !== undefined;
  return {
    ...draft,
    fields: changed(draft.fields, patch.fields ?? {}),
    evidence: [...evidence],
    ...(isLinked && { links: withoutNulls(links) }),
    modified: now,
  };
}

function withoutNulls<Value>(values: { readonly [key: string]: Value | null }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null));
}

/** `base` with the keys of `change` that have a value. */
function changed<T extends object>(base: T, change: { readonly [Key in keyof T]?: T[Key] | undefined }): T {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

export function blankEvidence(key: string, now: string): EvidenceDraft {
  return {
    key,
    record: null,
    url: '',
    title: '',
    publisher: '',
    retrievedAt: now,
    archivedAt: '',
    quote: '',
    note: '',
    stance: 'context',
    type: 'other',
    access: 'open',
    primary: false,
  };
}

export const blankFields: DraftFields = {
  text: '',
  shortText: '',
  speakerType: 'unknown',
  speakerName: '',
  speakerRole: '',
  scope: 'content',
  type: 'event',
  checkable: 'yes',
  claimDate: '',
  tags: [],
  verdict: null,
  confidence: null,
  summary: '',
  reasoning: '',
};
