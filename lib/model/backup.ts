/**
 * A backup: all that makes somebody the same author with the same work again (model.md, "Identity, backup").
 *
 * It is read from a file that anybody may have made, passphrase and all: what is in it is parsed like any file.
 */
import * as v from 'valibot';
import { PersonSchema, SetHeaderSchema } from './annotation-set.ts';
import { DeskPatchSchema, SavedFilterSchema } from './desk.ts';
import { DraftSchema } from './draft.ts';
import { FeedAddressSchema } from './feed.ts';
import { choiceKinds } from './reading-choice.ts';
import { AuthorIdSchema, RecordIdSchema, RecordSchema } from './record.ts';
import { SettingsPatchSchema } from './settings.ts';
import { spotReasons } from './spotting.ts';
import { nonEmpty, TimeSchema } from './text.ts';
import { TopicListSchema } from './topic.ts';

export const BACKUP_FORMAT = 'claimlight.backup';
export const BACKUP_VERSION = 1;

/** 32 bytes. */
const hexKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be a key in hex'));

export const IdentitySchema = v.object({
  author: AuthorIdSchema,
  publicKey: hexKey,
  secretKey: hexKey,
  device: nonEmpty,
  set: nonEmpty,
  created: TimeSchema,
});

const StoredSetSchema = v.object({
  id: nonEmpty,
  header: SetHeaderSchema,
  claims: v.array(v.string()),
  digest: v.string(),
  extras: v.record(v.string(), v.record(v.string(), v.unknown())),
  loose: v.array(RecordIdSchema),
});

const ChoiceSchema = v.looseObject({ kind: v.picklist(choiceKinds), id: nonEmpty });

/** A subscription, without what one browser knows of its last fetch. */
const FeedSchema = v.object({
  url: FeedAddressSchema,
  set: nonEmpty,
  label: v.string(),
  claims: v.pipe(v.number(), v.integer(), v.minValue(0)),
  modified: TimeSchema,
  reachedAt: TimeSchema,
});

const FeedbackSchema = v.object({
  id: nonEmpty,
  label: v.picklist(['claim', 'not-claim']),
  text: v.string(),
  sentence: v.string(),
  language: v.nullable(v.string()),
  checkWorthiness: v.nullable(v.number()),
  // A reason that is given no more does not make a backup unreadable.
  reasons: v.pipe(
    v.array(v.string()),
    v.transform((given) => spotReasons.filter((reason) => given.includes(reason))),
  ),
  pageUrl: v.string(),
  created: TimeSchema,
});

export const BackupSchema = v.object({
  at: TimeSchema,
  identity: IdentitySchema,
  records: v.array(RecordSchema),
  drafts: v.array(DraftSchema),
  sets: v.array(StoredSetSchema),
  people: v.record(v.string(), PersonSchema),
  /** Opened sets of others, as their files said them. */
  layers: v.array(v.object({ openedAt: TimeSchema, set: v.unknown() })),
  settings: v.object({
    settings: v.exactOptional(SettingsPatchSchema),
    desk: v.exactOptional(DeskPatchSchema),
    filters: v.exactOptional(v.array(SavedFilterSchema)),
    topics: v.exactOptional(TopicListSchema),
    choices: v.exactOptional(v.array(ChoiceSchema)),
  }),
  /** The first backups have none of these two. */
  feeds: v.exactOptional(v.array(FeedSchema)),
  feedback: v.exactOptional(v.array(FeedbackSchema)),
});
export type Backup = v.InferOutput<typeof BackupSchema>;

/** The settings that are backed up, by the names under which they are stored. */
export const backedUpSettings = ['settings', 'desk', 'filters', 'topics', 'choices'] as const;

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/u, 'must be base64'));
const size = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The first line of the file. */
export const SealSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  formatVersion: v.literal(BACKUP_VERSION),
  kdf: v.object({ name: v.literal('scrypt'), N: size, r: size, p: size, salt: base64 }),
  cipher: v.object({ name: v.literal('AES-256-GCM'), iv: base64 }),
  /** Of what was sealed, in bytes. */
  length: size,
});
export type Seal = v.InferOutput<typeof SealSchema>;

/** What is in a backup, for a person who decides whether to bring it back here. */
export interface BackupContents {
  /** Empty where its author gave none. */
  readonly name: string;
  readonly desk: string;
  readonly author: string;
  /** RFC 3339. */
  readonly at: string;
  readonly claims: number;
  readonly drafts: number;
  readonly layers: number;
  readonly feeds: number;
  /** Records that the author of this browser wrote, where that is another one; else 0. */
  readonly ofAnother: number;
}

/** Why a file is not opened. */
export type NotOpened =
  /** Of a newer version of this extension. */
  | { readonly status: 'newer' }
  /** No backup, or one that was cut off. */
  | { readonly status: 'malformed'; readonly reason: string }
  /** A wrong passphrase, or a file that was changed. */
  | { readonly status: 'locked' };

/** The reminder comes after a week, or this many records, without a backup. */
export const BACKUP_RECORDS = 50;
export const BACKUP_DAYS = 7;
