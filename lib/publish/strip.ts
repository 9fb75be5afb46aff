/**
 * A set as it may leave: without what is private (private.ts, leaving.ts).
 *
 * In:   a set of one's own, as its desk holds it.
 * Out:  the set for the world, and how many of what stayed behind. Whatever is published, in whichever format, is made
 *       of this set; only the desk's own file carries all.
 * Note: the id of a record is a hash of it, so that a mention without its surroundings is another record, with no
 *       signature, and what names it names the new id. The same set gives the same ids each time.
 *       Keys that the format does not know do not leave, but those in the bodies of records.
 * Cost: O(records).
 */
import {
  type AnnotationSet,
  type ClaimEntry,
  type Person,
  type Publisher,
  PublisherSchema,
} from '../model/annotation-set.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import { recordId } from '../records/id.ts';
import { byCodeUnit, oldestFirst } from '../records/order.ts';
import { keptBack } from './leaving.ts';
import { type PrivateThing, publicBody } from './private.ts';

export interface Stripped {
  readonly set: AnnotationSet;
  readonly removed: Readonly<Partial<Record<PrivateThing, number>>>;
}

export function stripSet(set: AnnotationSet): Stripped {
  const records = [...set.claims.flatMap(recordsOf), ...set.records];
  const kept = keptBack(records);
  const leaves = (record: AnyRecord) => !kept.has(record.id);
  const rewriting = new Rewriting(records.filter(leaves));
  const through = <Record extends AnyRecord>(some: readonly Record[]): Record[] =>
    some.filter(leaves).map((record) => rewriting.of(record));
  const claims = oncePerClaim(
    set.claims.filter(({ record }) => leaves(record)).map((entry) => entryThrough(entry, through)),
  );
  const rest = through(set.records).sort(oldestFirst);
  const authors = new Set([...claims.flatMap(recordsOf), ...rest].map(({ author }) => author as string));
  return {
    set: { ...publicHeader(set, authors), claims, records: rest } as AnnotationSet,
    removed: counted([...kept.values(), ...rewriting.without]),
  };
}

function recordsOf({ record, mentions, evidence, assessments, decisions }: ClaimEntry): AnyRecord[] {
  return [record, ...mentions, ...evidence, ...assessments, ...decisions];
}

type Through = <Record extends AnyRecord>(records: readonly Record[]) => Record[];

function entryThrough(entry: ClaimEntry, through: Through): ClaimEntry {
  return {
    record: through([entry.record])[0]!,
    mentions: through(entry.mentions),
    evidence: through(entry.evidence),
    assessments: through(entry.assessments),
    decisions: through(entry.decisions),
  };
}

/** Two claims that differed in what stayed behind are one: its entry holds what both held. */
function oncePerClaim(entries: readonly ClaimEntry[]): ClaimEntry[] {
  return [...Map.groupBy(entries, ({ record }) => record.id).values()].map((same) => ({
    record: same[0]!.record,
    mentions: onceEach(same.flatMap(({ mentions }) => mentions)),
    evidence: onceEach(same.flatMap(({ evidence }) => evidence)),
    assessments: onceEach(same.flatMap(({ assessments }) => assessments)),
    decisions: onceEach(same.flatMap(({ decisions }) => decisions)),
  }));
}

function onceEach<Record extends AnyRecord>(records: readonly Record[]): Record[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

function publicHeader(set: AnnotationSet, authors: ReadonlySet<string>): object {
  const { format, formatVersion, id, label, created, modified, generator, language, verdictScheme } = set;
  const people = Object.entries(set.people ?? {}).filter(([author]) => authors.has(author));
  return {
    ...{ format, formatVersion, id, label, created, modified, generator },
    ...(language !== undefined && { language }),
    ...(set.publisher !== undefined && { publisher: publicPublisher(set.publisher) }),
    ...(people.length > 0 && { people: Object.fromEntries(people.map(([id, person]) => [id, publicPerson(person)])) }),
    verdictScheme,
  };
}

function publicPublisher(publisher: Publisher): Publisher {
  return Object.fromEntries(Object.entries(publisher).filter(([key]) => key in PublisherSchema.entries)) as Publisher;
}

function publicPerson({ name, desk, claimedName }: Person): Person {
  return {
    name,
    ...(desk !== undefined && { desk }),
    ...(typeof claimedName === 'string' && { claimedName }),
  };
}

/** Gives records the bodies that leave, and lets what names them name their new ids. */
class Rewriting {
  readonly without: PrivateThing[] = [];
  readonly #rewritten = new Map<RecordId, AnyRecord>();

  /** What a record names first: it has its new id by then. Records that name each other in a ring have no ids. */
  constructor(leaving: readonly AnyRecord[]) {
    const byId = new Map(leaving.map((record) => [record.id, record]));
    const waiting = leaving.toSorted(oldestFirst).reverse();
    for (let record = waiting.at(-1); record !== undefined; record = waiting.at(-1)) {
      const first = namedBy(record).flatMap((id) => (this.#rewritten.has(id) ? [] : (byId.get(id) ?? [])));
      waiting.push(...first);
      if (first.length > 0) continue;
      waiting.pop();
      if (!this.#rewritten.has(record.id)) this.#rewritten.set(record.id, this.#rewrite(record));
    }
  }

  of<Record extends AnyRecord>(record: Record): Record {
    return this.#rewritten.get(record.id) as Record;
  }

  #rewrite(record: AnyRecord): AnyRecord {
    const stripped = publicBody(record);
    if (stripped !== null) this.without.push(stripped.without);
    const named = this.#withNewIds(record);
    return stripped === null && named === record ? record : withId({ ...named, ...bodyOf(stripped) });
  }

  #withNewIds(record: AnyRecord): AnyRecord {
    const { prev, root, ref } = record;
    const changed = {
      prev: prev.map((id) => this.#idOf(id)).sort(byCodeUnit),
      ...(root !== undefined && { root: this.#idOf(root) }),
      ...(ref !== undefined && { ref: this.#idOf(ref) }),
    };
    const same = prev.every((id) => changed.prev.includes(id)) && changed.root === root && changed.ref === ref;
    return same ? record : ({ ...record, ...changed } as AnyRecord);
  }

  #idOf(id: RecordId): RecordId {
    return this.#rewritten.get(id)?.id ?? id;
  }
}

function namedBy({ prev, root, ref }: AnyRecord): readonly RecordId[] {
  return [...prev, ...(root === undefined ? [] : [root]), ...(ref === undefined ? [] : [ref])];
}

function bodyOf(stripped: { readonly body: object } | null): object {
  return stripped === null ? {} : { body: stripped.body };
}

function withId(record: object): AnyRecord {
  const { id: _id, sig: _sig, ...content } = record as AnyRecord;
  return { ...content, id: recordId(content) } as AnyRecord;
}

function counted(things: readonly PrivateThing[]): Stripped['removed'] {
  const counts: Partial<Record<PrivateThing, number>> = {};
  for (const thing of things) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
}
