/**
 * The database: tables, indexes, versions. Nothing outside lib/store names a table.
 *
 * Writer:     the background alone; pages of the extension read, watch with `liveQuery`, and write `staging`.
 * Truth:      `records`, immutable and only ever added to. `claims` and `layerClaims` are views for speed.
 * Durability: strict: a transaction completes when its bytes are on the disk, not when they are in a buffer.
 * Schema:     a version, once released, is never edited; a change is a new `version(n)` with its `upgrade`, tested
 *             over rows saved by the version before.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { AnySet, Person, Publisher, SetHeader } from '../model/annotation-set.ts';
import type { Backup } from '../model/backup.ts';
import type { ClaimView } from '../model/claim-view.ts';
import type { Draft } from '../model/draft.ts';
import type { Feed } from '../model/feed.ts';
import type { Feedback } from '../model/feedback.ts';
import type { AnchorStatus } from '../model/page.ts';
import type { AnyRecord, RecordId, RecordKind } from '../model/record.ts';
import type { Sighting } from '../model/sighting.ts';
import { type ArrivalsRow, noteStored } from './arrivals.ts';
import { indexStored } from './match-entries.ts';
import type { MatchEntryRow, MatchFreshRow, MatchSegmentRow, MatchVectorRow } from './match-rows.ts';
import { summarizeStored } from './summaries.ts';
import type { LinesRow } from './summary-log.ts';
import { dropUnaskedFields, splitLayers } from './upgrade-4.ts';

export interface RecordRow {
  readonly id: string;
  readonly kind: RecordKind;
  /** Of an erasure alone: few rows are found by it. */
  readonly erase?: 1;
  /** The roots of the claims whose views it can change; `['']` while what it is about has not arrived. */
  readonly claims: readonly string[];
  /** Every id that it names, in `prev`, `ref` or `root`. */
  readonly names: readonly string[];
  /** Local order of arrival (`arrivals.ts`). */
  readonly arrival: number;
  readonly record: AnyRecord;
}

export interface ClaimRow {
  readonly id: string;
  readonly pageUrls: readonly string[];
  readonly modified: string;
  readonly view: ClaimView;
}

export interface LayerClaimRow {
  readonly layer: string;
  readonly claim: string;
  readonly pageUrls: readonly string[];
  readonly view: ClaimView;
}

/** A set of someone else, opened to be read: what screens show of it. */
export interface LayerRow {
  readonly id: string;
  readonly label: string;
  readonly openedAt: string;
  /** The file is of a newer format: it can be passed on, not merged. */
  readonly newer: boolean;
  readonly people: Readonly<Record<string, Person>>;
  /** Who answers for it, where the set says so. */
  readonly publisher: Publisher | null;
  /** How many claims it shows. */
  readonly claims: number;
}

/** The set of a layer: what the file said, unknown keys and all. Read to be passed on or merged, never to be listed. */
export interface LayerSetRow {
  readonly id: string;
  readonly set: AnySet;
  /** As it was staged; null where that said nothing of it. */
  readonly merging: Mergeable | null;
}

/** What a merge takes in: the records of a set, and what is kept beside them. */
export interface Mergeable {
  readonly records: readonly AnyRecord[];
  readonly stored: Omit<SetRow, 'id'>;
}

/** What is kept of a set that was merged, so that it can be handed on as itself (`lib/interchange`). */
export interface SetRow {
  readonly id: string;
  readonly header: SetHeader;
  readonly claims: readonly string[];
  readonly digest: string;
  readonly extras: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly loose: readonly RecordId[];
}

/** How a stored mention was found in its page, last and before. Local, never exported. */
export interface ObservationRow {
  readonly mention: string;
  readonly pageUrl: string;
  readonly seenAt: string;
  readonly status: AnchorStatus;
  /** Left out in rows that were written before histories were kept. */
  readonly sightings?: readonly Sighting[];
}

export interface PersonRow {
  readonly author: string;
  readonly name: string;
  readonly desk: string;
}

/** A parsed file between a page's worker and the background. What is left over is dropped at the next start. */
export interface StagedRow {
  readonly id: string;
  readonly newer: boolean;
  readonly set: AnySet;
  readonly records: readonly AnyRecord[];
  /** What a merge keeps beside the records; left out, it is made of the set again. */
  readonly stored?: Omit<SetRow, 'id'>;
  /** All of one's own, out of a backup, in place of a set. */
  readonly backup?: Backup;
}

/** A merge, with what it takes to undo it. */
export interface MergeRow {
  readonly id: string;
  /** Larger than that of every merge before. */
  readonly order: number;
  readonly set: string;
  readonly label: string;
  /** RFC 3339. */
  readonly at: string;
  readonly added: readonly RecordId[];
  /** Records that it brought too, of which nothing was changed: those here before, and those that were erased. */
  readonly known: readonly RecordId[];
  readonly skipped: readonly RecordId[];
  /** The last arrival among them: whatever arrived after may have been built on them. */
  readonly arrival: number;
  /** What the merge erased, and what it replaced. */
  readonly erased: readonly RecordRow[];
  readonly setBefore: SetRow | null;
  readonly people: readonly { readonly author: string; readonly before: PersonRow | null }[];
  /** Whom the set names. */
  readonly named: readonly string[];
}

/** All of one's own, as a set in a file, before a merge. */
export interface BackupRow {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  /** The label of the set that was merged then. */
  readonly label: string;
  readonly claims: number;
  /** JSON, by gzip. */
  readonly file: Blob;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export type Database = Dexie & {
  readonly records: EntityTable<RecordRow, 'id'>;
  readonly arrivals: EntityTable<ArrivalsRow, 'last'>;
  readonly claims: EntityTable<ClaimRow, 'id'>;
  readonly drafts: EntityTable<Draft, 'id'>;
  readonly observations: EntityTable<ObservationRow, 'mention'>;
  readonly sets: EntityTable<SetRow, 'id'>;
  readonly layers: EntityTable<LayerRow, 'id'>;
  readonly layerClaims: Table<LayerClaimRow, [string, string]>;
  readonly people: EntityTable<PersonRow, 'author'>;
  readonly staging: EntityTable<StagedRow, 'id'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly feedback: EntityTable<Feedback, 'id'>;
  readonly matchEntries: EntityTable<MatchEntryRow, 'number'>;
  readonly matchFresh: EntityTable<MatchFreshRow, 'number'>;
  readonly matchSegments: Table<MatchSegmentRow, [number, number]>;
  readonly matchVectors: EntityTable<MatchVectorRow, 'number'>;
  readonly feeds: EntityTable<Feed, 'url'>;
  readonly claimLines: EntityTable<LinesRow, 'change'>;
  readonly layerSets: EntityTable<LayerSetRow, 'id'>;
  readonly merges: EntityTable<MergeRow, 'id'>;
  readonly backups: EntityTable<BackupRow, 'id'>;
};

export function openDatabase(name = 'claimlight'): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  // Upgrades are `async` functions: for the promise of another one Dexie does not wait before it opens.
  db.version(1).stores({
    records: '&id, kind, *claims, *names, arrival',
    claims: '&id, *pageUrls, *topics, *verdicts, modified',
    drafts: '&id, pageUrl, modified',
    observations: '&mention, pageUrl',
    sets: '&id',
    layers: '&id',
    layerClaims: '&[layer+claim], layer, *pageUrls',
    people: '&author',
    staging: '&id',
    meta: '&key',
  });
  db.version(2).stores({
    feedback: '&id, pageUrl, created',
  });
  db.version(3)
    .stores({
      matchEntries: '++number, &[layer+claim], layer',
      matchFresh: '&number',
      matchSegments: '&[segment+bucket]',
      matchVectors: '&number',
    })
    .upgrade(async () => {
      await indexStored(db);
    });
  db.version(4)
    .stores({
      // Each index of these two costs an import its share of time: none that nothing asks.
      records: '&id, erase, *claims, *names, arrival',
      claims: '&id, *pageUrls, modified',
      feeds: '&url',
      claimSummaries: '&[layer+id], change',
      layerSets: '&id',
      merges: '&id, order',
      backups: '&id, at',
    })
    .upgrade(async () => {
      await dropUnaskedFields(db);
      await splitLayers(db);
    });
  db.version(5)
    .stores({
      claimSummaries: null,
      claimLines: '&change, layer',
      records: '&id, erase, *claims, *names',
      arrivals: '&last',
    })
    .upgrade(async () => {
      await db.meta.delete('summaryChange');
      await noteStored(db);
    });
  // A line says the priority too.
  db.version(6)
    .stores({})
    .upgrade(async () => {
      await summarizeStored(db);
    });
  return db;
}
