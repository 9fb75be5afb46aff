import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectContent, injectFile } from '../../../lib/platform/inject.ts';

const insertCSS = vi.fn();
const executeScript = vi.fn();

beforeEach(() => {
  insertCSS.mockReset();
  executeScript.mockReset();
  Object.assign(fakeBrowser, { scripting: { insertCSS, executeScript } });
});

test('a page is injected into with its styles first', async () => {
  await injectContent(7);
  expect(insertCSS).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
  expect(executeScript).toHaveBeenCalledOnce();
});

test('a grant that reaches the page late is waited for', async () => {
  insertCSS.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  await injectContent(7);
  expect(executeScript).toHaveBeenCalledOnce();
});

test('a page that gives no access is not-permitted, with the browser’s reason as its cause', async () => {
  const reason = new Error('Cannot access contents of the page.');
  insertCSS.mockRejectedValue(reason);
  await expect(injectContent(7)).rejects.toMatchObject({ code: 'not-permitted', cause: reason });
  expect(executeScript).not.toHaveBeenCalled();
});

test('another file comes beside the content script, in the same tab', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  await injectFile(7, 'follower.js');
  expect(executeScript).toHaveBeenLastCalledWith({ target: { tabId: 7 }, files: ['follower.js'] });
  expect(insertCSS).not.toHaveBeenCalled();
});
