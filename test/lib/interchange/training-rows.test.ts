/** Rows of feedback as files: the trainer's own readers read them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLabelled, readLines, readTable } from '../../../lib/claims/training/rows.ts';
import { printTrainingRows } from '../../../lib/interchange/training-rows.ts';
import type { Feedback } from '../../../lib/model/feedback.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = '2026-11-23T10:00:00.000Z';
const missed: Feedback = {
  id: 'one',
  label: 'claim',
  text: 'Twelve trucks\tof rockets\nwere "found".',
  sentence: 'He said: Twelve trucks\tof rockets\nwere "found".',
  language: 'en',
  checkWorthiness: null,
  reasons: [],
  pageUrl: 'news.example/a',
  created: NOW,
};
const none: Feedback = {
  ...missed,
  id: 'two',
  label: 'not-claim',
  text: 'أفاد المصدر',
  language: null,
  checkWorthiness: 0.61,
  reasons: ['number', 'topic'],
};
const elsewhere: Feedback = { ...none, id: 'three', pageUrl: 'news.example/b' };

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a table has the label and the text that the trainer reads, whatever the words hold', () => {
  const file = written('rows.tsv', printTrainingRows([missed, none, elsewhere], 'tsv'));
  expect(readLabelled(file)).toEqual([
    { text: 'Twelve trucks of rockets were "found".', positive: true },
    { text: 'أفاد المصدر', positive: false },
    { text: 'أفاد المصدر', positive: false },
  ]);
  const rows = readTable(file);
  expect(rows[1]).toMatchObject({ checkWorthiness: '0.61', reasons: 'number,topic', language: '', created: NOW });
  expect(rows[0]).toMatchObject({ checkWorthiness: '', language: 'en' });
});

test('lines of JSON have the words as they were', () => {
  const rows = readLines<Record<string, unknown>>(written('rows.jsonl', printTrainingRows([missed, none], 'jsonl')));
  expect(rows[0]).toMatchObject({ label: 1, text: missed.text, checkWorthiness: null });
  expect(rows[1]).toMatchObject({ label: 0, reasons: ['number', 'topic'], language: null });
});

test.each(['tsv', 'jsonl'] as const)('in a %s file rows of one page have one number, and no address', (format) => {
  const text = printTrainingRows([missed, none, elsewhere], format);
  expect(text).not.toContain('news.example');
  const rows =
    format === 'tsv' ? readTable(written('g.tsv', text)) : readLines<{ group: number }>(written('g.jsonl', text));
  expect(rows.map(({ group }) => String(group))).toEqual(['1', '1', '2']);
});

test('no rows are a first line alone, or nothing', () => {
  expect(printTrainingRows([], 'tsv').trim().split('\n')).toHaveLength(1);
  expect(printTrainingRows([], 'jsonl').trim()).toBe('');
});
