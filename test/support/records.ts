/**
 * Complete, valid records for tests: say what matters, the rest is filled in.
 *
 * Deterministic: the same call gives the same record, id included. Two calls that should be two records differ in
 * `seconds`, `device`, `author` or the body.
 */
import type { AnyRecord, AuthorId, RecordId, RecordKind, RecordOf } from '../../lib/model/record.ts';
import { recordId } from '../../lib/records/id.ts';
import { sha256Base64Url, sha256Hex } from '../../lib/text/digest.ts';

export const START_MS = Date.UTC(2026, 2, 1, 9, 0, 0);

/** The fingerprint of a made-up author. */
export function authorNamed(name: string): AuthorId {
  return sha256Base64Url(`author ${name}`).slice(0, 26) as AuthorId;
}

export const ana = authorNamed('Ana');
export const ben = authorNamed('Ben');

export interface RecordOptions<Body> {
  readonly author?: AuthorId;
  /** Of the clock and of the body's time, after START_MS. */
  readonly seconds?: number;
  readonly device?: string;
  readonly hlc?: string;
  readonly space?: string;
  readonly prev?: readonly AnyRecord[];
  readonly root?: RecordId | undefined;
  readonly body?: Partial<Body>;
}

type Options<Kind extends RecordKind> = RecordOptions<RecordOf<Kind>['body']>;
/** `about` is a record, whose root is meant, or an id. */
type About = AnyRecord | RecordId;

export function hlcAt(ms: number, device = 'test', counter = 0): string {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

export function timeAt(seconds: number): string {
  return new Date(START_MS + seconds * 1000).toISOString();
}

/** A record of any kind with a given body: what the builders below are made of. */
export function makeRecord<Kind extends RecordKind>(
  kind: Kind,
  { ref, ...options }: RecordOptions<unknown> & { readonly ref?: RecordId | undefined },
  body: object,
): RecordOf<Kind> {
  const { author = ana, seconds = 0, device = 'test', space = 'local', prev = [], root } = options;
  const content = {
    v: 1,
    kind,
    space,
    author,
    hlc: options.hlc ?? hlcAt(START_MS + seconds * 1000, device),
    prev: prev.map(({ id }) => id),
    ...(root === undefined ? {} : { root }),
    ...(ref === undefined ? {} : { ref }),
    body: { ...body, ...options.body },
  };
  return { ...content, id: recordId(content) } as unknown as RecordOf<Kind>;
}

/** The next version of a record: same kind, root and subject, replacing it. */
export function nextVersion<Record extends AnyRecord>(
  record: Record,
  options: RecordOptions<Record['body']> = {},
): Record {
  const { author, space, ref } = record;
  const filled = { author, space, prev: [record], root: record.root ?? record.id, ref, ...options };
  return makeRecord(record.kind, filled, record.body) as Record;
}

export function claimRecord(options: Options<'claim'> = {}): RecordOf<'claim'> {
  return makeRecord('claim', options, {
    text: 'The harbour authority spent 12 million euros on the new quay in 2025.',
    shortText: 'The new quay cost 12 million euros.',
    language: 'en',
    speaker: { type: 'person', name: 'Mara Lindqvist', role: 'Mayor' },
    claimDate: '2026-02-27',
    type: 'numerical',
    scope: 'content',
    checkable: 'yes',
    at: timeAt(options.seconds ?? 0),
  });
}

export function mentionRecord(about: About, options: Options<'mention'> = {}): RecordOf<'mention'> {
  const exact = 'spent 12 million euros on the new quay';
  return makeRecord(
    'mention',
    { ...options, ref: rootId(about) },
    {
      url: 'https://coast-times.example/2026/02/quay',
      canonicalUrl: null,
      pageUrl: 'coast-times.example/2026/02/quay',
      pageTitle: 'What the new quay cost',
      outlet: 'The Coast Times',
      selectors: [
        { type: 'TextQuoteSelector', exact, prefix: 'The authority ', suffix: ' last year' },
        { type: 'TextPositionSelector', start: 140, end: 140 + exact.length },
      ],
      capturedAt: timeAt(options.seconds ?? 0),
      contentHash: sha256Hex('The authority spent 12 million euros on the new quay last year.'),
    },
  );
}

export function evidenceRecord(about: About, options: Options<'evidence'> = {}): RecordOf<'evidence'> {
  return makeRecord(
    'evidence',
    { ...options, ref: rootId(about) },
    {
      url: 'https://harbour.example/accounts/2025.pdf',
      title: 'Annual accounts 2025',
      publisher: 'Harbour authority',
      retrievedAt: timeAt(0),
      type: 'primary-document',
      primary: true,
      stance: 'refutes',
      quote: { exact: 'Quay 4: EUR 7,900,000', lang: 'en' },
      access: 'open',
      onRecord: true,
      at: timeAt(options.seconds ?? 0),
    },
  );
}

export function assessRecord(about: About, options: Options<'assess'> = {}): RecordOf<'assess'> {
  return makeRecord(
    'assess',
    { ...options, ref: rootId(about) },
    {
      verdict: 'mostly-false',
      label: 'Mostly false',
      scheme: 'claimlight.default.1',
      confidence: 'high',
      summary: 'The accounts say 7.9 million.',
      reasoning: 'The figure of 12 million is the budget for three quays.',
      evidence: [],
      at: timeAt(options.seconds ?? 0),
    },
  );
}

export function decideRecord(about: About, options: Options<'decide'> = {}): RecordOf<'decide'> {
  return makeRecord(
    'decide',
    { ...options, ref: rootId(about) },
    {
      verdict: 'mostly-false',
      label: 'Mostly false',
      summary: 'The accounts say 7.9 million.',
      rule: 'editor',
      dissent: [],
      at: timeAt(options.seconds ?? 0),
    },
  );
}

export function setRecord(about: About, options: Options<'set'> = {}): RecordOf<'set'> {
  const body = { field: 'status', value: 'in-review', at: timeAt(options.seconds ?? 0) } as const;
  return makeRecord('set', { ...options, ref: rootId(about) }, body);
}

export function tagRecord(about: About, options: Options<'tag'> = {}): RecordOf<'tag'> {
  return makeRecord('tag', { ...options, ref: rootId(about) }, { tag: 'harbour', at: timeAt(options.seconds ?? 0) });
}

export function untagRecord(about: About, options: Options<'untag'> = {}): RecordOf<'untag'> {
  return makeRecord('untag', { ...options, ref: rootId(about) }, { tag: 'harbour', at: timeAt(options.seconds ?? 0) });
}

export function noteRecord(about: About, options: Options<'note'> = {}): RecordOf<'note'> {
  const body = { text: 'Called the press office; no answer yet.', at: timeAt(options.seconds ?? 0) };
  return makeRecord('note', { ...options, ref: rootId(about) }, body);
}

export function linkRecord(about: About, to: About, options: Options<'link'> = {}): RecordOf<'link'> {
  const body = { to: rootId(to), relation: 'narrower', at: timeAt(options.seconds ?? 0) } as const;
  return makeRecord('link', { ...options, ref: rootId(about) }, body);
}

export function approveRecord(decision: About, options: Options<'approve'> = {}): RecordOf<'approve'> {
  const body = { statement: 'I read the accounts and agree.', at: timeAt(options.seconds ?? 0) };
  return makeRecord('approve', { ...options, ref: rootId(decision) }, body);
}

export function retractRecord(about: About, options: Options<'retract'> = {}): RecordOf<'retract'> {
  const body = { reason: 'The wrong page.', at: timeAt(options.seconds ?? 0) };
  return makeRecord('retract', { ...options, ref: rootId(about) }, body);
}

export function eraseRecord(about: About, options: Options<'erase'> = {}): RecordOf<'erase'> {
  const body = { reason: 'Names a private person.', at: timeAt(options.seconds ?? 0) };
  return makeRecord('erase', { ...options, ref: rootId(about) }, body);
}

function rootId(about: About): RecordId {
  return typeof about === 'string' ? about : (about.root ?? about.id);
}
