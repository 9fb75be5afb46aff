import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageState } from '../../../lib/model/page.ts';
import { markedDocuments, readPageStates, watchPageStates, writePageState } from '../../../lib/platform/session.ts';

const QUOTA = 5000;

const stateOf = (tab: number, frameId: number, title = '') =>
  ({ tab, frameId, suggestions: [], title }) as unknown as PageState;

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('a report that is too much for the browser loses its last suggestions, and the page stays', async () => {
  const kept: PageState[] = [];
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).length > QUOTA) throw new Error('Session storage quota bytes exceeded.');
    kept.push(...(Object.values(items) as PageState[]));
  });
  const suggestions = Array.from({ length: 100 }, (_, index) => ({ exact: `${index} `.padEnd(90, 'x') }));
  await writePageState({ tab: 1, frameId: 0, suggestions } as unknown as PageState);
  expect(kept).toHaveLength(1);
  expect(kept[0]!.suggestions).toEqual(suggestions.slice(0, 25));
  const endless = { tab: 1, frameId: 0, suggestions: [], pageUrl: 'x'.repeat(QUOTA) } as unknown as PageState;
  await expect(writePageState(endless)).rejects.toThrow('quota');
});

test.each([
  ['a browser that tells keys alone', async () => ['tab:7', 'other', 'tab:12', 'tab:7:30']],
  ['one that does not', undefined],
])('marked documents are known by their ids, in %s', async (_, getKeys) => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async () => ({
    'tab:7': {},
    other: {},
    'tab:12': {},
    'tab:7:30': {},
  }));
  Object.assign(fakeBrowser.storage.session, { getKeys });
  const places = [
    { tab: 7, frameId: 0 },
    { tab: 12, frameId: 0 },
    { tab: 7, frameId: 30 },
  ];
  expect(await markedDocuments()).toEqual(places);
  expect(await markedDocuments(7)).toEqual([places[0], places[2]]);
});

test('the documents of a tab are told with its page first, until nobody watches', async () => {
  await writePageState(stateOf(7, 12));
  await writePageState(stateOf(70, 0));
  const told: string[] = [];
  const stop = watchPageStates(7, (states) => {
    told.push(states.map(({ frameId }) => frameId).join(' '));
  });
  await expect.poll(() => told).toEqual(['12']);
  await writePageState(stateOf(7, 0));
  await writePageState(stateOf(7, 3));
  await fakeBrowser.storage.session.remove('tab:7:12');
  await writePageState(stateOf(70, 5));
  expect(told).toEqual(['12', '0 12', '0 3 12', '0 3']);
  stop();
  await writePageState(stateOf(7, 9));
  expect(told).toHaveLength(4);
  expect((await readPageStates(7)).map(({ frameId }) => frameId)).toEqual([0, 3, 9]);
});
