import { beforeEach, describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lib/model/feedback.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import {
  allFeedback,
  deleteFeedback,
  dismissedIn,
  feedbackOfPage,
  keepFeedback,
  withdrawFeedback,
} from '../../../lib/store/feedback.ts';
import { changeSettings, readSettings } from '../../../lib/store/settings.ts';

let db: Database;
let names = 0;

beforeEach(() => {
  db = openDatabase(`feedback-${names++}`);
});

const said: Omit<Feedback, 'id'> = {
  label: 'not-claim',
  text: 'One thing.',
  sentence: 'One thing.',
  language: 'en',
  checkWorthiness: 0.7,
  reasons: ['number'],
  pageUrl: 'news.example/a',
  created: '2026-11-23T10:00:00.000Z',
};

describe('feedback', () => {
  test('of the same words of a page is one row, and what was said last counts', async () => {
    await keepFeedback(db, said);
    await keepFeedback(db, { ...said, text: 'One\n  thing.', label: 'claim', created: '2026-11-23T11:00:00.000Z' });
    expect(await allFeedback(db)).toMatchObject([{ label: 'claim', created: '2026-11-23T11:00:00.000Z' }]);
    expect(await dismissedIn(db, said.pageUrl)).toEqual([]);
  });

  test('of a page says nothing of another', async () => {
    await keepFeedback(db, said);
    await keepFeedback(db, { ...said, pageUrl: 'news.example/b' });
    expect(await feedbackOfPage(db, 'news.example/b')).toHaveLength(1);
    expect(await dismissedIn(db, said.pageUrl)).toEqual(['One thing.']);
    await withdrawFeedback(db, said);
    expect(await dismissedIn(db, said.pageUrl)).toEqual([]);
    expect(await dismissedIn(db, 'news.example/b')).toEqual(['One thing.']);
  });

  test('is listed with the latest first, and deleted by id: the pages that it was about are answered once', async () => {
    await keepFeedback(db, said);
    await keepFeedback(db, { ...said, text: 'Two.', created: '2026-11-23T12:00:00.000Z' });
    const rows = await allFeedback(db);
    expect(rows.map(({ text }) => text)).toEqual(['Two.', 'One thing.']);
    expect(await deleteFeedback(db, [...rows.map(({ id }) => id), 'gone'])).toEqual([said.pageUrl]);
    expect(await allFeedback(db)).toEqual([]);
  });
});

test('settings are as shipped until one is chosen, and the others stay so', async () => {
  expect(await readSettings(db)).toEqual(defaultSettings);
  expect(defaultSettings).toMatchObject({ threshold: null, order: 'strength' });
  await changeSettings(db, { threshold: 0.3 });
  expect(await changeSettings(db, { order: 'page' })).toEqual({ ...defaultSettings, threshold: 0.3, order: 'page' });
  await changeSettings(db, { threshold: null });
  expect(await readSettings(db)).toEqual({ ...defaultSettings, order: 'page' });
});
