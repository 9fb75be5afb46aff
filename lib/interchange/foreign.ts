/**
 * Make an annotation set of a file of another format: one writer for all importers.
 *
 * In:     what a file says of each of its items, as record bodies; by whom; and when, where the item says so.
 * Out:    `Foreign`: the set, its records, the items that were not taken with the reason, labels that map to no
 *         verdict code, and what of the file no record holds.
 * Errors: none for an item: what it makes is taken whole or rejected with the first fault (`read`).
 * Source: model.md, "Record" and "AnnotationSet". Authors and clocks are made of the file alone, so that the same
 *         file gives the same ids whenever and wherever it is read, and importing it twice is importing it once.
 */
import { type AnnotationSet, type Person, SET_FORMAT, SET_FORMAT_VERSION } from '../model/annotation-set.ts';
import type { Fault, Place } from '../model/fault.ts';
import type { Loss, RefusedClaim } from '../model/loss.ts';
import { faultOf } from '../model/malformed.ts';
import { type AnySchema, parse } from '../model/parse.ts';
import {
  type AnyRecord,
  type AuthorId,
  ID_LENGTH,
  LATEST_CLOCK_MS,
  type RecordId,
  type RecordKind,
  type RecordOf,
  RecordSchema,
} from '../model/record.ts';
import { isDate, UNDATED } from '../model/text.ts';
import { defaultVerdictScheme, type VerdictScheme } from '../model/verdict-scheme.ts';
import { newClock, tick } from '../records/clock.ts';
import { recordId } from '../records/id.ts';
import { viewClaims } from '../records/view.ts';
import { sha256Base64Url, wellFormedValue } from '../text/digest.ts';
import { composeSet } from './annotation-set.ts';

export interface Rejected {
  readonly where: Place;
  readonly reason: Fault;
}

/** A label of the file that stands for no verdict code of ours, and how often it was met. */
export interface Unmapped {
  readonly label: string;
  readonly count: number;
}

/** What an importer makes of a file. */
export interface Foreign {
  readonly set: AnnotationSet;
  /** All records of the set, each once. */
  readonly records: readonly AnyRecord[];
  readonly rejected: readonly Rejected[];
  readonly unmapped: readonly Unmapped[];
  /** What the file says and no record holds, each once. */
  readonly lost: readonly Loss[];
}

/** What an exporter makes of a set. */
export interface Written {
  readonly text: string;
  /** What the set says and the format cannot carry, each once. */
  readonly lost: readonly Loss[];
  /** Claims that are not in it; none where it is left out. */
  readonly refused?: readonly RefusedClaim[];
}

export interface ForeignFile {
  /** Of lib/interchange/formats. Author ids are made of it: it never changes. */
  readonly format: string;
  /** What tells this file from others of its format: its own id, or its whole text. */
  readonly identity: string;
  readonly label: string;
  readonly scheme?: VerdictScheme;
}

/** Who said it, by a key that is theirs in this format: an account, a domain, a name. */
export interface Creator {
  readonly key: string;
  readonly person?: Person;
}

export interface Statement {
  readonly by: Creator;
  /** RFC 3339; null where the file does not say (the record then says UNDATED). */
  readonly at: string | null;
  readonly ref?: RecordId;
  /** The record that this one is a later version of. */
  readonly replaces?: AnyRecord;
}

/** A body without its time: the writer puts that in. */
type Untimed<Kind extends RecordKind> = Omit<RecordOf<Kind>['body'], 'at' | 'capturedAt'>;

export class ForeignWriter {
  readonly #file: ForeignFile;
  readonly #records = new Map<RecordId, AnyRecord>();
  readonly #people: Record<string, Person> = {};
  readonly #rejected: Rejected[] = [];
  readonly #labels = new Map<string, number>();
  readonly #lost = new Map<string, Loss>();
  readonly #authors = new Map<string, AuthorId>();
  /** What the item that is being read has made so far. */
  #item: AnyRecord[] = [];
  /** How many of each kind are in it. */
  readonly #made = new Map<RecordKind, number>();

  constructor(file: ForeignFile) {
    this.#file = file;
  }

  /** Read one item: all that `make` writes is taken, or nothing when it throws the error of a fault. */
  read(where: Place, make: () => void): boolean {
    this.#item = [];
    this.#made.clear();
    try {
      make();
    } catch (caught) {
      this.reject(where, faultOf(caught));
      return false;
    }
    for (const record of this.#item) if (!this.#records.has(record.id)) this.#records.set(record.id, record);
    return true;
  }

  /** Read a part of an item: where it throws, the rest of the item is taken without it. */
  part(where: Place, make: () => void): void {
    const before = this.#item.length;
    try {
      make();
    } catch (caught) {
      for (const { kind } of this.#item.splice(before)) this.#made.set(kind, (this.#made.get(kind) ?? 0) - 1);
      this.reject(where, faultOf(caught));
    }
  }

  /** A record as a file of ours would hold it. `ExtensionError` where the body is not one. */
  write<Kind extends RecordKind>(
    kind: Kind,
    body: Untimed<Kind>,
    { by, at, ref, replaces }: Statement,
  ): RecordOf<Kind> {
    const time = at ?? UNDATED;
    const content = wellFormedValue({
      v: 1,
      kind,
      space: 'local',
      author: this.author(by),
      hlc: this.#stamp(kind, time, replaces),
      prev: replaces === undefined ? [] : [replaces.id],
      ...(replaces === undefined ? {} : { root: replaces.root ?? replaces.id }),
      ...(ref === undefined ? {} : { ref }),
      body: { ...body, [kind === 'mention' ? 'capturedAt' : 'at']: time },
    });
    const record = { ...content, id: recordId(content) } as unknown as RecordOf<Kind>;
    parse(schemas.get(kind)!, record, 'import-malformed');
    this.keep(record);
    return record;
  }

  /** A record of ours that rides in the file. It is taken as it is: its id was checked by who hands it in. */
  keep(record: AnyRecord): void {
    this.#item.push(record);
    this.#made.set(record.kind, (this.#made.get(record.kind) ?? 0) + 1);
  }

  /** The id of a foreign author: not of a key, so nothing can ever be signed in their name. */
  author({ key, person }: Creator): AuthorId {
    const id = this.#authors.get(key) ?? foreignAuthor(this.#file.format, key);
    this.#authors.set(key, id);
    if (person !== undefined) this.#people[id] = person;
    return id;
  }

  reject(where: Place, reason: Fault): void {
    this.#rejected.push({ where, reason });
  }

  unmapped(label: string): void {
    this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
  }

  lose(loss: Loss): void {
    this.#lost.set(JSON.stringify(loss), loss);
  }

  finish(): Foreign {
    const records = [...this.#records.values()];
    const { format, identity, label, scheme = defaultVerdictScheme } = this.#file;
    const times = records.map(({ hlc }) => hlc).sort();
    const header = {
      format: SET_FORMAT,
      formatVersion: SET_FORMAT_VERSION,
      id: `urn:claimlight:${format}:${digest(identity)}`,
      label,
      created: timeOfClock(times[0]),
      modified: timeOfClock(times.at(-1)),
      generator: `Claimlight, read from ${format}`,
      ...(Object.keys(this.#people).length === 0 ? {} : { people: this.#people }),
      verdictScheme: scheme,
    } as const;
    return {
      set: composeSet(header, viewClaims(records), records),
      records,
      rejected: this.#rejected,
      unmapped: [...this.#labels].map(([name, count]) => ({ label: name, count })),
      lost: [...this.#lost.values()],
    };
  }

  /** Of the item's own time, and of the record's place among those of its kind: mentions keep their order. */
  #stamp(kind: RecordKind, time: string, replaces: AnyRecord | undefined): string {
    const now = Math.min(Math.max(Date.parse(time), 0), LATEST_CLOCK_MS - 1);
    const before = { ...newClock('foreign'), lastMs: now, counter: (this.#made.get(kind) ?? 0) - 1 };
    return tick(before, { now, after: replaces === undefined ? [] : [replaces.hlc] }).hlc;
  }
}

/** By kind: to try one kind's schema after the other costs more than the check itself. */
const schemas: ReadonlyMap<RecordKind, AnySchema> = new Map(
  RecordSchema.options.map((schema) => [schema.entries.kind.literal, schema]),
);

export function foreignAuthor(format: string, key: string): AuthorId {
  return digest(`clk1:foreign:${format}:${key}`) as AuthorId;
}

/** A file's date as a record's time: RFC 3339, or a day, which becomes its first moment. Null for anything else. */
export function timeIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/u, '$1T');
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? `${text}T00:00:00Z` : zoned(text);
  // Programs write the year 1 where they have no date. A date that `zoned` was given is a time by now.
  return time >= '1000' && isDate(time) ? time : null;
}

/** Without a zone a time is read as UTC, with `+0200` as `+02:00`, without seconds as on the minute. */
function zoned(text: string): string {
  const [, stem, seconds = ':00', zone = 'Z'] =
    /^(\S+T\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/u.exec(text) ?? [];
  if (stem === undefined) return text;
  return stem + seconds + zone.replace(/(\d\d)(\d\d)$/u, '$1:$2');
}

function timeOfClock(hlc: string | undefined): string {
  return hlc === undefined ? UNDATED : new Date(Number.parseInt(hlc.slice(0, 9), 36)).toISOString();
}

function digest(text: string): string {
  return sha256Base64Url(text).slice(0, ID_LENGTH);
}
