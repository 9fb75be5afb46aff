/** Lines that change again and again: what is read stays right, and what is kept stays little. */
import { beforeEach, expect, test } from 'vitest';
import { viewClaims } from '../../../lib/records/view.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { summaryOf } from '../../../lib/store/summaries.ts';
import { addLines, changedSince, dropLines, type Line, readChange } from '../../../lib/store/summary-log.ts';
import { libraryLines } from '../../support/library-lines.ts';
import { claimRecord } from '../../support/records.ts';

const [view] = viewClaims([claimRecord()]);
let names = 0;
let db: Database;

beforeEach(() => {
  db = openDatabase(`summary-log-${names++}`);
});

const line = (id: string, text: string, layer: string | null = null): Line => ({
  id,
  summary: { ...summaryOf(view!, layer, null), id, text },
});
const many = (count: number, text: string, layer: string | null = null) =>
  Array.from({ length: count }, (_, at) => line(`c${at}`, text, layer));

function add(layer: string, lines: readonly Line[], replacing = 0): Promise<void> {
  return db.transaction('rw', [db.claimLines, db.meta], async () => addLines(db, layer, lines, replacing));
}

const drop = (layer: string) => db.transaction('rw', [db.claimLines, db.meta], async () => dropLines(db, layer));

const textsOf = async () => new Map((await libraryLines(db)).map(({ id, layer, text }) => [`${layer} ${id}`, text]));

test('many lines are a hundred to a row, and one more goes into the last', async () => {
  await add('', many(250, 'Once'));
  expect(await db.claimLines.count()).toBe(3);
  await add('', [line('c249', 'Twice')], 1);
  await add('', [line('new', 'New')]);
  expect(await db.claimLines.count()).toBe(3);
  const texts = await textsOf();
  expect(texts.size).toBe(251);
  expect([texts.get('null c249'), texts.get('null new')]).toEqual(['Twice', 'New']);
});

test('who has read so far reads what came after, and of a row that has grown nothing that is not so', async () => {
  await add('', many(150, 'Once'));
  const read = await readChange(db);
  await add('', [line('c3', 'Twice')], 1);
  const after = (await changedSince(db, read, 10)).flatMap(({ lines }) => lines);
  expect(after.at(-1)).toEqual(line('c3', 'Twice'));
  expect(after.slice(0, -1)).toEqual(many(150, 'Once').slice(100));
});

test("a layer's lines go with it, and come with it again", async () => {
  await add('', many(2, 'Mine'));
  await add('urn:a', many(3, 'Theirs', 'urn:a'));
  await drop('urn:a');
  expect([...(await textsOf()).keys()]).toEqual(['null c0', 'null c1']);
  await add('urn:a', many(1, 'Theirs again', 'urn:a'));
  expect((await textsOf()).get('urn:a c0')).toBe('Theirs again');
  await drop('urn:b');
  expect((await textsOf()).size).toBe(3);
});

test('of lines that were changed ten thousand times each is kept once, and a claim that went is not kept', async () => {
  const follow = async (change: number) => (await changedSince(db, change, 1e6)).flatMap(({ lines }) => lines);
  await add('', many(500, 'First'));
  await add('urn:a', many(1, 'Theirs', 'urn:a'));
  for (let time = 0; time < 20; time++) await add('', many(500, `Time ${time}`), 500);
  const before = await readChange(db);
  await add('', [{ id: 'c7', summary: null }], 1);
  expect(await db.claimLines.count()).toBeLessThan(10);
  const texts = await textsOf();
  expect([texts.size, texts.get('null c0'), texts.has('null c7')]).toEqual([500, 'Time 19', false]);
  expect(texts.get('urn:a c0')).toBe('Theirs');
  // Who had read all of it is told to begin anew.
  expect((await follow(before))[0]).toEqual({ id: '', summary: null });
});
