/**
 * What one step of a random history writes: an act of a checker on what its device knows, as a record draft.
 *
 * An honest act names in `prev` what it replaces and its device had seen; the `usurp` acts name what is another's.
 */
import type { AnyRecord, AuthorId, RecordDraft, RecordId, RecordKind, RecordOf } from '../../lib/model/record.ts';
import { ratingIn, type VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { knownSchemes } from '../../lib/model/verdict-schemes.ts';
import { named } from '../../lib/publish/own-scheme.ts';
import type { ClockState } from '../../lib/records/clock.ts';
import {
  approveRecord,
  assessRecord,
  claimRecord,
  decideRecord,
  eraseRecord,
  evidenceRecord,
  linkRecord,
  mentionRecord,
  noteRecord,
  retractRecord,
  setRecord,
  tagRecord,
  untagRecord,
} from './records.ts';

export const acts = [
  'claim',
  'mention',
  'evidence',
  'assess',
  'rival-assess',
  'decide',
  'correct',
  'set',
  'tag',
  'untag',
  'note',
  'link',
  'approve',
  'scheme',
  'edit',
  'edit',
  'move',
  'retract',
  'erase',
  'erase-one',
  'usurp',
  'usurp',
  'usurp-retract',
  'usurp-erase',
  'sync',
  'sync',
  'sync',
] as const;
export type Act = (typeof acts)[number];

export interface Step {
  readonly act: Act;
  readonly device: number;
  /** Which of the things that there are. */
  readonly pick: number;
  readonly other: number;
  /** Time that passes before the step. */
  readonly ms: number;
}

export interface Device {
  readonly name: string;
  readonly author: AuthorId;
  readonly skew: number;
  /** What its desk assesses and decides by. */
  scheme: VerdictScheme;
  records: ReadonlyMap<RecordId, AnyRecord>;
  clock: ClockState;
}

/** A scheme that is offered, or a state of the desk's own. */
export function schemeOf({ pick, other }: Step): VerdictScheme {
  const known = pickOf(knownSchemes, pick)!;
  if (other % 2 === 0) return known;
  const labels = known.labels.map(({ code, label }) => ({ code, label: `${label} ${other}` }));
  return named({ ...known, labels });
}

/** What is given under the desk's scheme: one of its labels, or one's own words where it has no scale. */
function verdictBy({ scheme }: Device, { pick, other }: Step) {
  const { code, label } = pickOf(scheme.labels, other)!;
  const rating = ratingIn(scheme, code);
  const words = scheme.isFree === true ? `In short, ${pick}` : label;
  return { verdict: code, label: words, scheme: scheme.id, ...(rating !== null && { rating }) };
}

/** What the step would write, or null where there is nothing to act on. */
export function draftOf(one: Step, device: Device): RecordDraft | null {
  if (one.act === 'claim') return draft(claimRecord({ body: { shortText: `Claim ${one.pick}` } }));
  const claims = living(device, 'claim');
  const claim = pickOf(claims, one.pick);
  if (claim === undefined) return null;
  return draftAbout(claim.root ?? claim.id, one, device);
}

function draftAbout(claim: RecordId, one: Step, device: Device): RecordDraft | null {
  switch (one.act) {
    case 'edit':
      return editOf(pickOf(living(device).filter(isEditable(device)), one.other), device);
    case 'move':
      return moved(pickOf(living(device, 'mention').filter(isOwn(device)), one.other), claim);
    case 'retract':
      return withdrawn(pickOf(living(device).filter(isOwn(device)), one.other));
    case 'erase':
    case 'erase-one':
      return erased(pickOf([...device.records.values()].filter(isOwn(device)), one.other), claim, one, device);
    case 'usurp':
    case 'usurp-retract':
    case 'usurp-erase':
      return usurped(pickOf(living(device).filter(isForeign(device)), one.other), one.act);
    case 'approve': {
      const decision = pickOf(living(device, 'decide'), one.other);
      return decision === undefined ? null : draft(approveRecord(decision.id));
    }
    default:
      return partOf(claim, one, device);
  }
}

const fields = ['status', 'assignee', 'priority', 'due'] as const;
const values = { status: ['draft', 'in-review', 'published', 'corrected'], other: [null, 'a', 'b'] } as const;

/** A new part of a claim, replacing what one that knows of it replaces. */
function partOf(claim: RecordId, one: Step, device: Device): RecordDraft | null {
  const { act, pick, other } = one;
  const about = living(device).filter((record) => record.ref === claim);
  const ids = (records: readonly AnyRecord[]) => records.map(({ id }) => id);
  switch (act) {
    case 'mention':
      return draft(mentionRecord(claim, { body: { pageUrl: `coast-times.example/${pick % 3}` } }));
    case 'evidence':
      return draft(evidenceRecord(claim, { body: { title: `Document ${pick}` } }));
    case 'rival-assess':
      return draft(assessRecord(claim, { body: { ...verdictBy(device, one), summary: `Second thoughts ${pick}` } }));
    case 'assess': {
      const own = about.filter(({ kind }) => kind === 'assess').filter(isOwn(device));
      return {
        ...draft(assessRecord(claim, { body: { ...verdictBy(device, one), summary: `Verdict ${pick}` } })),
        prev: ids(own),
      };
    }
    case 'decide':
    case 'correct': {
      const correction = act === 'correct' ? { correction: { kind: 'correction', note: 'We erred.' } as const } : {};
      const body = { ...verdictBy(device, one), summary: `Decision ${pick}`, ...correction };
      return { ...draft(decideRecord(claim, { body })), prev: ids(about.filter(({ kind }) => kind === 'decide')) };
    }
    case 'set': {
      const field = fields[other % fields.length]!;
      const value = pickOf<string | null>(field === 'status' ? values.status : values.other, pick)!;
      const seen = about.filter((record) => record.kind === 'set' && record.body.field === field);
      return { ...draft(setRecord(claim, { body: { field, value } })), prev: ids(seen) };
    }
    case 'tag':
      return draft(tagRecord(claim, { body: { tag: `tag ${other % 3}` } }));
    case 'untag': {
      const tag = `tag ${other % 3}`;
      const seen = about.filter((record) => record.kind === 'tag' && record.body.tag === tag);
      return seen.length === 0 ? null : { ...draft(untagRecord(claim, { body: { tag } })), prev: ids(seen) };
    }
    case 'note':
      return draft(noteRecord(pickOf([claim, ...ids(about)], other)!, { body: { text: `Note ${pick}` } }));
    case 'link':
      return draft(linkRecord(claim, pickOf(living(device, 'claim'), other)!));
    default:
      return null;
  }
}

function editOf(record: AnyRecord | undefined, device: Device): RecordDraft | null {
  if (record === undefined) return null;
  const root = record.root ?? record.id;
  const versions = living(device, record.kind).filter((one) => (one.root ?? one.id) === root && isOwn(device)(one));
  return { ...draft(record), root, prev: versions.map(({ id }) => id) };
}

function moved(mention: RecordOf<'mention'> | undefined, claim: RecordId): RecordDraft | null {
  if (mention === undefined) return null;
  return { ...draft(mention), root: mention.root ?? mention.id, ref: claim, prev: [mention.id] };
}

function withdrawn(record: AnyRecord | undefined): RecordDraft | null {
  return record === undefined ? null : { ...draft(retractRecord(record)), prev: [record.id] };
}

function erased(record: AnyRecord | undefined, claim: RecordId, { act }: Step, device: Device): RecordDraft | null {
  if (record === undefined) return null;
  const root = record.root ?? record.id;
  const versions = [...device.records.values()].filter((one) => (one.root ?? one.id) === root && isOwn(device)(one));
  const prev = act === 'erase' ? versions.map(({ id }) => id) : [record.id];
  const subject = record.kind === 'claim' ? root : claim;
  return { ...draft(eraseRecord(subject)), prev };
}

/** What a hostile client writes: a version, a retraction or an erasure of what is another author's. */
function usurped(record: AnyRecord | undefined, act: Act): RecordDraft | null {
  if (record === undefined) return null;
  const prev = [record.id];
  const subject = record.ref ?? record.root ?? record.id;
  if (act === 'usurp-retract') return { ...draft(retractRecord(subject)), prev };
  if (act === 'usurp-erase') return { ...draft(eraseRecord(subject)), prev };
  return { ...draft(record), root: record.root ?? record.id, prev };
}

/** The records that no known record names in `prev`, as a client that reads only `prev` would have it. */
function living(device: Device): AnyRecord[];
function living<Kind extends RecordKind>(device: Device, kind: Kind): RecordOf<Kind>[];
function living(device: Device, kind?: RecordKind): AnyRecord[] {
  const records = [...device.records.values()];
  const named = new Set(records.flatMap(({ prev }) => prev));
  return records.filter((record) => !named.has(record.id) && (kind === undefined || record.kind === kind));
}

const editable: ReadonlySet<RecordKind> = new Set(['claim', 'mention', 'evidence', 'note', 'link']);

function isEditable(device: Device): (record: AnyRecord) => boolean {
  return (record) => record.author === device.author && editable.has(record.kind);
}

function isOwn(device: Device): (record: AnyRecord) => boolean {
  return ({ author }) => author === device.author;
}

function isForeign(device: Device): (record: AnyRecord) => boolean {
  return ({ author }) => author !== device.author;
}

function draft({ kind, body, ref }: AnyRecord): RecordDraft {
  return { kind, body, ...(ref === undefined ? {} : { ref }) } as RecordDraft;
}

function pickOf<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length];
}
