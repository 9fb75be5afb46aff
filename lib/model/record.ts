/**
 * A record: one immutable, content-addressed statement by one author. The unit of storage, history,
 * merging and exchange (model.md).
 *
 * These schemas are the single source of the types, of the parser and of the published JSON Schema. They change
 * nothing that they read: no defaults, no trimming, unknown keys kept, since an id is a hash of all of it.
 */
import * as v from 'valibot';
import { bodySchemas } from './record-body.ts';
import { nonEmpty } from './text.ts';

/** Characters of a record's id: 156 bits of a SHA-256 in base64url. */
export const ID_LENGTH = 26;

const hashId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{26}$/u, 'notRecordId'));

export const RecordIdSchema = v.pipe(hashId, v.brand('RecordId'));
export type RecordId = v.InferOutput<typeof RecordIdSchema>;

/** Fingerprint of an author's Ed25519 key. */
export const AuthorIdSchema = v.pipe(hashId, v.brand('AuthorId'));
export type AuthorId = v.InferOutput<typeof AuthorIdSchema>;

/** The latest clock that is read: past it, the nine digits of the next one could run out. Year 4000. */
export const LATEST_CLOCK_MS = Date.UTC(4000, 0, 1);

/** Hybrid logical clock, `<ms base36, 9>-<counter hex, 4>-<device>`: string order is clock order. Never shown to people. */
export const HlcSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{9}-[0-9a-f]{4}-[A-Za-z0-9_]{1,26}$/u, 'notClock'),
  v.check((hlc) => Number.parseInt(hlc.slice(0, 9), 36) < LATEST_CLOCK_MS, 'clockTooLate'),
);

/** `local`, or a team's id. */
export const SpaceSchema = nonEmpty;

export const recordKinds = [
  'claim',
  'mention',
  'evidence',
  'assess',
  'decide',
  'approve',
  'set',
  'tag',
  'untag',
  'note',
  'retract',
  'link',
  'erase',
] as const;
export type RecordKind = (typeof recordKinds)[number];

function recordOf<Kind extends RecordKind>(kind: Kind) {
  return v.looseObject({
    v: v.literal(1),
    id: RecordIdSchema,
    kind: v.literal(kind),
    space: SpaceSchema,
    author: AuthorIdSchema,
    hlc: HlcSchema,
    prev: v.array(RecordIdSchema),
    root: v.exactOptional(RecordIdSchema),
    ref: v.exactOptional(RecordIdSchema),
    body: bodySchemas[kind],
    sig: v.exactOptional(v.string()),
  });
}

/** Kinds whose `ref` names what they are about; only a claim stands alone. */
function referringRecordOf<Kind extends RecordKind>(kind: Kind) {
  return v.looseObject({ ...recordOf(kind).entries, ref: RecordIdSchema });
}

export const ClaimRecordSchema = recordOf('claim');
export const MentionRecordSchema = referringRecordOf('mention');
export const EvidenceRecordSchema = referringRecordOf('evidence');
export const AssessRecordSchema = referringRecordOf('assess');
export const DecideRecordSchema = referringRecordOf('decide');

export const RecordSchema = v.variant('kind', [
  ClaimRecordSchema,
  MentionRecordSchema,
  EvidenceRecordSchema,
  AssessRecordSchema,
  DecideRecordSchema,
  referringRecordOf('approve'),
  referringRecordOf('set'),
  referringRecordOf('tag'),
  referringRecordOf('untag'),
  referringRecordOf('note'),
  referringRecordOf('retract'),
  referringRecordOf('link'),
  referringRecordOf('erase'),
]);

// `Record` shadows TypeScript's own helper type; the house's word wins here, and `AnyRecord` is what others import.
export type AnyRecord = v.InferOutput<typeof RecordSchema>;
export type RecordOf<Kind extends RecordKind> = Extract<AnyRecord, { kind: Kind }>;
export type ClaimRecord = RecordOf<'claim'>;
export type MentionRecord = RecordOf<'mention'>;
export type EvidenceRecord = RecordOf<'evidence'>;
export type AssessRecord = RecordOf<'assess'>;
export type DecideRecord = RecordOf<'decide'>;

/** A record before it has a clock and an id. */
export type RecordDraft<Kind extends RecordKind = RecordKind> = Kind extends RecordKind
  ? Pick<RecordOf<Kind>, 'kind' | 'body'> & {
      readonly prev?: readonly RecordId[];
      readonly root?: RecordId;
      readonly ref?: RecordId;
    }
  : never;
