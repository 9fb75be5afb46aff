import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageState } from '../../../lib/model/page.ts';
import { markedTabs, writePageState } from '../../../lib/platform/session.ts';

const QUOTA = 5000;

test('a report that is too much for the browser loses its last suggestions, and the page stays', async () => {
  const kept: PageState[] = [];
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).length > QUOTA) throw new Error('Session storage quota bytes exceeded.');
    kept.push(...(Object.values(items) as PageState[]));
  });
  const suggestions = Array.from({ length: 100 }, (_, index) => ({ exact: `${index} `.padEnd(90, 'x') }));
  await writePageState({ tab: 1, suggestions } as unknown as PageState);
  expect(kept).toHaveLength(1);
  expect(kept[0]!.suggestions).toEqual(suggestions.slice(0, 25));
  const endless = { tab: 1, suggestions: [], pageUrl: 'x'.repeat(QUOTA) } as unknown as PageState;
  await expect(writePageState(endless)).rejects.toThrow('quota');
});

test.each([
  ['a browser that tells keys alone', async () => ['tab:7', 'other', 'tab:12']],
  ['one that does not', undefined],
])('marked tabs are known by their ids, in %s', async (_, getKeys) => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async () => ({
    'tab:7': {},
    other: {},
    'tab:12': {},
  }));
  Object.assign(fakeBrowser.storage.session, { getKeys });
  expect(await markedTabs()).toEqual([7, 12]);
});
