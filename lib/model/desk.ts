/**
 * A desk: who publishes, by which rule it decides, with which labels; and what its acts answer.
 *
 * The profile is a setting of this browser, not a record: what was decided under it carries what it was decided by.
 */
import * as v from 'valibot';
import { PublisherSchema } from './annotation-set.ts';
import { type ClaimQuery, ClaimQuerySchema } from './claim-query.ts';
import { decisionRules } from './record-body.ts';
import { nonEmpty } from './text.ts';
import { defaultVerdictScheme, VerdictSchemeSchema } from './verdict-scheme.ts';

export const deskFields = ['status', 'assignee', 'priority', 'due'] as const;
export type DeskField = (typeof deskFields)[number];

/** Those that this product sets; a record may hold another word. */
export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

export const DeskPatchSchema = v.object({
  /** Null while nobody said who publishes. */
  publisher: v.exactOptional(v.nullable(PublisherSchema)),
  rule: v.exactOptional(v.picklist(decisionRules)),
  /** One person checks and publishes: no second one has to approve, and what is exported says so. */
  singlePerson: v.exactOptional(v.boolean()),
  /** The id of the scheme in use, or `own` for the desk's own. */
  scheme: v.exactOptional(nonEmpty),
  /** The desk's own scheme, as it stands; null where it has none. */
  ownScheme: v.exactOptional(v.nullable(VerdictSchemeSchema)),
});
export type DeskPatch = v.InferOutput<typeof DeskPatchSchema>;
export type DeskProfile = Readonly<Required<DeskPatch>>;

/** As shipped: a second person has to approve until somebody says that there is none. */
export const defaultDesk: DeskProfile = {
  publisher: null,
  rule: 'editor',
  singlePerson: false,
  scheme: defaultVerdictScheme.id,
  ownScheme: null,
};

/** What a checker finds out later: of a source that its link leads nowhere, of a mention that it is the earliest known. */
export const ticks = ['linkDead', 'earliestKnown'] as const;
export interface Tick {
  readonly says: (typeof ticks)[number];
  readonly is: boolean;
}

/** A search of the library that a person named. */
export const SavedFilterSchema = v.object({ name: v.pipe(nonEmpty, v.maxLength(200)), query: ClaimQuerySchema });
export interface SavedFilter {
  readonly name: string;
  readonly query: ClaimQuery;
}

/** The rules of the publish gate (records.md 3.6): B block, W warn. */
export const gateRules = [
  ...(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'] as const),
  ...(['W1', 'W2', 'W3', 'W4', 'W5', 'W6'] as const),
] as const;
export type GateRule = (typeof gateRules)[number];

/** Where a screen jumps to. */
export type GateField =
  | 'text'
  | 'shortText'
  | 'speaker'
  | 'claimDate'
  | 'mentions'
  | 'sources'
  | 'verdict'
  | 'summary'
  | 'approval'
  | 'publisher';

export interface GateFinding {
  readonly rule: GateRule;
  readonly severity: 'block' | 'warn';
  readonly field: GateField;
  /** The root of the mention or source that it is about, where it is one. */
  readonly of: string | null;
}

/** Why an act was not done to a claim. */
export type RefusalReason =
  /** No such claim, or it was withdrawn. */
  | 'not-found'
  /** Only its author may. */
  | 'not-yours'
  /** Its status does not allow it. */
  | 'status'
  /** Nothing was decided, or two decisions stand. */
  | 'undecided'
  /** The desk's rule is not met: too few agree, or nobody else approved. */
  | 'rule'
  /** It is public: only a correction changes it. */
  | 'published'
  /** Blocked by the gate: `findings` say by what. */
  | 'gate';

export interface Refusal {
  readonly claim: string;
  readonly reason: RefusalReason;
  /** The blocking ones, where the gate refused. */
  readonly findings: readonly GateFinding[];
}

/** What an act did: all claims that it was not refused for, in one transaction. */
export interface DeskDone {
  /** What was written: `desk.undo` takes these back. Empty where there is nothing to take back. */
  readonly records: readonly string[];
  readonly refused: readonly Refusal[];
}
