import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectContent, injectFile, injectFrameStyle, injectStyle, pressedLast } from '../../../lib/platform/inject.ts';

const insertCSS = vi.fn();
const executeScript = vi.fn();
/** What documents say that are asked whether they need the style. */
let unstyled: { frameId: number; result: boolean }[];

beforeEach(() => {
  insertCSS.mockReset();
  executeScript.mockReset();
  unstyled = [{ frameId: 0, result: true }];
  executeScript.mockImplementation(async ({ func }) => (func === undefined ? [] : unstyled));
  Object.assign(fakeBrowser, { scripting: { insertCSS, executeScript } });
});

test('a page is injected into with its styles first', async () => {
  await injectContent(7);
  expect(insertCSS).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7, frameIds: [0] } }));
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['marker.js'] });
});

test('its frames are looked at once the page has the script, all that the browser gives access to', async () => {
  await injectContent(7);
  expect(executeScript).toHaveBeenLastCalledWith({ target: { tabId: 7, allFrames: true }, files: ['frame.js'] });
});

test.each([
  [
    'the one that was used last',
    [
      { frameId: 0, result: 5 },
      { frameId: 3, result: 9 },
      { frameId: 4, result: 0 },
    ],
    3,
  ],
  [
    'the page, where none was used',
    [
      { frameId: 3, result: 0 },
      { frameId: 0, result: 0 },
    ],
    0,
  ],
  ['the page, where none answers', [], 0],
])('of the documents of a tab the one that is meant is %s', async (_, results, frameId) => {
  executeScript.mockResolvedValue(results);
  expect(await pressedLast(7)).toEqual({ tab: 7, frameId });
});

test('a grant that reaches the page late is waited for', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  await injectContent(7);
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['marker.js'] });
});

test('a page that gives no access is not-permitted, with the browser’s reason as its cause', async () => {
  const reason = new Error('Cannot access contents of the page.');
  executeScript.mockRejectedValue(reason);
  await expect(injectContent(7)).rejects.toMatchObject({ code: 'not-permitted', cause: reason });
  expect(insertCSS).not.toHaveBeenCalled();
});

test('another file comes beside the content script, in the same document', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  await injectFile({ tab: 7, frameId: 4 }, 'follower.js');
  expect(executeScript).toHaveBeenLastCalledWith({ target: { tabId: 7, frameIds: [4] }, files: ['follower.js'] });
  expect(insertCSS).not.toHaveBeenCalled();
});

test('a document that has the style is not given it again: it would be styled anew', async () => {
  unstyled = [{ frameId: 0, result: false }];
  await injectContent(7);
  await injectStyle({ tab: 7, frameId: 0 });
  expect(insertCSS).not.toHaveBeenCalled();
});

test('of a page with frames those are given the style that have it not', async () => {
  unstyled = [0, 3, 5].map((frameId) => ({ frameId, result: frameId !== 0 }));
  await injectFrameStyle(7);
  expect(insertCSS.mock.calls.map(([{ target }]) => target)).toEqual([
    { tabId: 7, frameIds: [3] },
    { tabId: 7, frameIds: [5] },
  ]);
});

test('the style of marks comes as a person’s own: no rule of the page is stronger', async () => {
  await injectStyle({ tab: 7, frameId: 0 });
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({
    ...{ target: { tabId: 7, frameIds: [0] }, origin: 'USER', files: ['content-scripts/highlights.css'] },
  });
});
