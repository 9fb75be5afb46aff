/** Files between Firefox and the disk: downloads as a person gets them, and files given to a page. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { chromeScope } from './firefox-chrome.ts';
import { press } from './firefox-pages.ts';
import { waitUntil } from './wait.ts';

/** Press a button that saves a file, and answer the file's path in `folder`, which is empty before. */
export async function downloaded(firefox: Firefox, page: Page, button: string, folder: string): Promise<string> {
  const scope = await chromeScope(firefox.browser);
  await scope.run(`
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});`);
  await page.bringToFront();
  await press(page, button);
  const isThere = async (): Promise<string | null> => {
    const names = await readdir(folder);
    // Firefox writes to another name with `.part`, and takes it away at the end.
    if (names.length !== 1 || names[0]!.endsWith('.part')) return null;
    const file = path.join(folder, names[0]!);
    return (await readFile(file, 'utf8')) === '' ? null : file;
  };
  // The key of a backup is slow to make.
  return waitUntil('the file is on the disk', isThere, { limitMs: 60_000 });
}

/** Give a file to the page's "Open a set…". */
export async function openSetFile(page: Page, file: string): Promise<void> {
  const field = (await page.$('input[aria-label="Annotation set file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
}
