import { describe, expect, test } from 'vitest';
import { ForeignWriter, timeIn } from '../../../lib/interchange/foreign.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { at } from '../../../lib/model/fault.ts';
import { malformed } from '../../../lib/model/malformed.ts';
import { UNDATED } from '../../../lib/model/text.ts';

const by = { key: 'acct:ana', person: { name: 'Ana' } };
const claim = {
  text: 'The quay cost twelve million.',
  shortText: '',
  language: 'en',
  speaker: { type: 'unknown', name: '' },
  type: 'event',
  scope: 'content',
  checkable: 'yes',
} as const;

function writer(): ForeignWriter {
  return new ForeignWriter({ format: 'test', identity: 'file 1', label: 'A file' });
}

describe('an item is taken whole or not at all', () => {
  test('where a record of it is not one of ours', () => {
    const foreign = writer();
    foreign.read(at('1'), () => {
      const { id } = foreign.write('claim', claim, { by, at: null });
      foreign.write('tag', { tag: ' ' }, { by, at: null, ref: id });
    });
    const { set, records, rejected } = foreign.finish();
    expect(rejected).toEqual([{ where: at('1'), reason: { code: 'empty', where: at('body.tag') } }]);
    expect([set.claims, records]).toEqual([[], []]);
  });

  test('where the importer refuses it; a bug is no refusal', () => {
    const foreign = writer();
    const refuse = () => {
      throw malformed({ code: 'noWords' });
    };
    expect(foreign.read(at('1'), refuse)).toBe(false);
    expect(() => foreign.read(at('2'), () => JSON.parse('{'))).toThrow(SyntaxError);
  });
});

describe('records of a file', () => {
  const make = (order: readonly string[]) => {
    const foreign = writer();
    for (const text of order) {
      foreign.read(at(text), () => {
        const said = { by, at: '2026-03-01T09:00:00Z' };
        const { id } = foreign.write('claim', { ...claim, text }, said);
        for (const tag of ['one', 'two']) foreign.write('tag', { tag }, { ...said, ref: id });
      });
    }
    return foreign.finish();
  };

  test('are the same whenever and in whatever company they are read', () => {
    const ids = ({ records }: ReturnType<typeof make>) => records.map(({ id }) => id).sort();
    expect(ids(make(['a', 'b']))).toEqual(ids(make(['b', 'a'])));
    expect(ids(make(['a', 'a', 'b']))).toEqual(ids(make(['a', 'b'])));
    expect(make(['a'])).toEqual(make(['a']));
  });

  test('are a set of ours, with the names of who said it', () => {
    const { set } = make(['a']);
    expect(readSet(JSON.parse(JSON.stringify(set))).status).toBe('ok');
    expect(set.people![set.claims[0]!.record.author]).toEqual({ name: 'Ana' });
    expect(set).toMatchObject({ created: '2026-03-01T09:00:00.000Z', label: 'A file' });
  });

  test('say nothing of a time that the file does not say', () => {
    const foreign = writer();
    foreign.read(at('1'), () => {
      foreign.write('claim', claim, { by, at: null });
    });
    expect(foreign.finish().set.claims[0]!.record.body.at).toBe(UNDATED);
  });

  test('come after what they replace, whatever the file says of their times', () => {
    const foreign = writer();
    foreign.read(at('1'), () => {
      const first = foreign.write('claim', claim, { by, at: '2026-03-02T00:00:00Z' });
      foreign.write('claim', { ...claim, text: 'Later.' }, { by, at: '2026-03-01T00:00:00Z', replaces: first });
    });
    const { claims } = foreign.finish().set;
    expect(claims.map(({ record }) => record.body.text)).toEqual(['Later.']);
  });
});

test.each([
  ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
  ['2014-09-18T21:43:16.353744+00:00', '2014-09-18T21:43:16.353744+00:00'],
  ['2026-03-01', '2026-03-01T00:00:00Z'],
  [' 2026-03-01 09:00 ', '2026-03-01T09:00:00Z'],
  ['2026-03-01T09:00:00+0200', '2026-03-01T09:00:00+02:00'],
  ['0001-01-01T00:00:00', null],
  ['2026-02-30', null],
  ['yesterday', null],
  ['', null],
  [17, null],
  [null, null],
])('the time in %j is %j', (value, time) => {
  expect(timeIn(value)).toBe(time);
});
