import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { findJsonError } from '../../../lib/interchange/json-error.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { ExtensionError } from '../../../lib/model/errors.ts';
import {
  ana,
  assessRecord,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
} from '../../support/records.ts';
import { refusalOf } from '../../support/refusal.ts';
import { setOfRecords } from '../../support/sets.ts';

const claim = claimRecord();
const second = mentionRecord(claim, { seconds: 1 });
const records = [
  claim,
  mentionRecord(claim),
  second,
  evidenceRecord(claim),
  assessRecord(claim),
  decideRecord(claim),
  noteRecord(claim),
];
const good = printSet(setOfRecords(records));

type Json = Record<string, unknown>;

/** The good set, with what stands at a path changed. */
function broken(path: string, value: unknown): Json {
  const set = JSON.parse(good) as Json;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<Json>((node, key) => node[key] as Json, set);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return set;
}

function complaint(json: unknown): string {
  return refusalOf(() => readSet(json));
}

describe('a file that is not a set is refused with the path of the first wrong field', () => {
  test.each([
    ['another format', 'format', 'csv', /^format: /u],
    ['no label', 'label', undefined, /^label: /u],
    [
      'a time without a zone',
      'created',
      '2026-01-01T00:00:00',
      /^created: This must be a date and a time with a zone/u,
    ],
    [
      'a verdict that nobody knows',
      'claims.0.assessments.0.body.verdict',
      'meh',
      /^claims\[0\]\.assessments\[0\]\.body\.verdict: /u,
    ],
    [
      'a claim without words',
      'claims.0.record.body.text',
      ' ',
      /^claims\[0\]\.record\.body\.text: This must not be empty\.$/u,
    ],
    [
      'a link that runs',
      'claims.0.evidence.0.body.url',
      'javascript:alert(1)',
      /^claims\[0\]\.evidence\[0\]\.body\.url: This must be an http/u,
    ],
    ['a kind in the wrong place', 'claims.0.mentions.0.kind', 'note', /^claims\[0\]\.mentions\[0\]\.kind: /u],
    ['a kind that nobody knows', 'records.0.kind', 'vote', /^records\[0\]\.kind: /u],
    ['claims that are no list', 'claims', {}, /^claims: /u],
    [
      'a changed record',
      'claims.0.mentions.1.body.pageTitle',
      'Other',
      /^claims\[0\]\.mentions\[1\]\.id: The id does not fit what the record says/u,
    ],
    [
      'a changed author',
      'records.0.author',
      ana.replace(/^./u, '-'),
      /^records\[0\]\.id: The id does not fit what the record says/u,
    ],
    [
      'a key that pollutes',
      'claims.0.record',
      JSON.parse('{"__proto__":{"x":1}}'),
      /^claims\[0\]\.record\.__proto__: /u,
    ],
  ])('%s', (_, path, value, expected) => {
    expect(complaint(broken(path, value))).toMatch(expected);
    expect(complaint(JSON.stringify(broken(path, value)))).toMatch(expected);
  });

  test('a record of another claim in an entry', () => {
    const other = mentionRecord(claimRecord({ seconds: 9 }));
    expect(complaint(broken('claims.0.mentions.1', other))).toBe(
      'claims[0].mentions[1].ref: This belongs to another claim than the entry that it stands in.',
    );
  });

  test('two entries of one claim', () => {
    const set = JSON.parse(good) as { claims: object[] };
    const edit = { record: nextVersion(claim), mentions: [], evidence: [], assessments: [], decisions: [] };
    expect(complaint({ ...set, claims: [...set.claims, edit] })).toBe(
      'claims[1].record: This is of the same claim as claims[0].',
    );
  });

  test.each([
    ['nothing', null],
    ['a number', 7],
    ['a list', []],
    ['an empty text', ''],
    ['a text', 'Dear colleagues,'],
  ])('%s', (_, value) => {
    expect(complaint(value)).not.toBe('');
  });
});

describe('hostile files', () => {
  test('a million brackets end neither the stack nor the patience', () => {
    const deep = '['.repeat(1_000_000);
    expect(complaint(`{"x":${deep}${']'.repeat(1_000_000)}}`)).toMatch(
      /: This is nested too deep: 64 levels are the most\.$/u,
    );
    expect(complaint(deep)).toBe('Line 1, column 1000001: The file ends here, before it is complete (JSON).');
  });

  test('a circle is too deep', () => {
    const circle: Json = { format: 'claimlight.annotation-set' };
    circle.again = circle;
    expect(complaint(circle)).toMatch(/: This is nested too deep: 64 levels are the most\.$/u);
  });

  test('a number past all numbers, and what is no JSON, are refused with their path', () => {
    expect(complaint(good.replace('"label": ', '"x": [0, 1e999], "label": '))).toBe(
      'x[1]: JSON cannot hold this value.',
    );
    expect(complaint({ a: { b: undefined } })).toBe('a.b: JSON cannot hold this value.');
  });

  test('a file of more than 448 MiB is refused unread', () => {
    expect(complaint(' '.repeat(448 * 2 ** 20 + 1))).toBe('The file is larger than 448 MiB.');
  });

  test('whatever is broken in a good set, it is read or refused with a reason, never anything else', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const paths = fc.constantFrom(...pathsOf(JSON.parse(good)));
    fc.assert(
      fc.property(paths, anything, (path, value) => {
        try {
          readSet(broken(path, value));
        } catch (caught) {
          expect((caught as ExtensionError).code).toBe('import-malformed');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...pathsOf(item, here)];
  });
}

describe('a good file', () => {
  test('is read with each record once, where it stands twice', () => {
    const set = JSON.parse(good) as { records: unknown[] };
    const read = readSet({ ...set, records: [...set.records, second] });
    expect(read).toMatchObject({ status: 'ok' });
    if (read.status === 'ok') expect(read.records.filter(({ id }) => id === second.id)).toHaveLength(1);
  });

  test('may begin with a byte order mark', () => {
    expect(readSet(`\ufeff${good}`).status).toBe('ok');
  });

  test('may hold lone surrogates, which are read as U+FFFD and hash the same', () => {
    const mended = claimRecord({ body: { text: 'A\ufffdB' } });
    const file = printSet(setOfRecords([mended])).replaceAll('A\ufffdB', 'A\\ud800B');
    expect(readSet(file)).toMatchObject({ status: 'ok', records: [mended] });
  });

  test('of a newer version is opened as it came, whatever else it holds', () => {
    const newer = { format: 'claimlight.annotation-set', formatVersion: 2, id: 'x', label: 'y', claims: 'elsewhere' };
    expect(readSet(JSON.stringify(newer))).toEqual({ status: 'newer', raw: newer });
    expect(complaint({ ...newer, formatVersion: 0 })).toMatch(/^formatVersion: /u);
  });
});

describe('where a text stops being JSON', () => {
  test.each([
    ['', 1, 1, { code: 'jsonCutOff' }],
    ['{"a": 1,\n "b" 2}', 2, 6, { code: 'jsonSign', values: [':'] }],
    ['[1, 2,]', 1, 7, { code: 'jsonValue' }],
    ['{"a": 1,}', 1, 9, { code: 'jsonKey' }],
    ['{"a": tru}', 1, 7, { code: 'jsonValue' }],
    ['{"a": "b\n"}', 1, 9, { code: 'jsonOpenText' }],
    ['["\\x"]', 1, 3, { code: 'jsonOpenText' }],
    ['[1 2]', 1, 4, { code: 'jsonSign', values: [', ]'] }],
    ['{"a": 1]', 1, 8, { code: 'jsonSign', values: [', }'] }],
    ['{} {}', 1, 4, { code: 'jsonEnd' }],
    ['{"a": [1, {"b": null}', 1, 22, { code: 'jsonCutOff' }],
    ['01', 1, 2, { code: 'jsonEnd' }],
  ])('%j', (text, line, column, fault) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonError(text)).toEqual({ ...fault, where: { kind: 'line', values: [line, column] } });
  });

  test('it finds an error in every text that the engine refuses, and past none that it accepts', () => {
    const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ']', '}', '"', '\\', 'x', '\n', ':'));
    fc.assert(
      fc.property(cut, ([json, place, extra]) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + extra + json.slice(at + 1);
        expect(findJsonError(text).code === 'notJson').toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
