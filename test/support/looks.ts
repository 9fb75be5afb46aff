/**
 * A view by day, by night and in forced colours: pictures in `.output/screens/` for a person to look at, and, of pages of
 * the extension, no violation of the rules of accessibility. A picture of the full page takes seconds.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { root } from './programs.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = path.join(root, '.output', 'screens');

/** How long a view may take to fill itself. */
const LOADING_MS = 10_000;

const ways = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** The rules of axe whose answer changes with the colours alone: what is seen one way has been asked every other rule. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

export interface LookOptions {
  readonly fullPage?: boolean;
  readonly in?: readonly (keyof typeof ways)[];
}

export async function look(
  page: Page,
  name: string,
  { fullPage = false, in: chosen = ['light', 'dark'] }: LookOptions = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.bringToFront();
  for (const way of chosen) {
    await page.emulateMedia({ ...ways[way], reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(folder, `${name}-${way}.png`), fullPage });
    if (!page.url().startsWith('chrome-extension://')) continue;
    await expectAccessible(page, `${name}, ${way}`, way === chosen[0] ? {} : { runOnly: [...rulesOfColour] });
  }
  await page.emulateMedia({ ...ways.light, reducedMotion: null });
}

/** Looked at again for a while, since a view may still be filling itself. */
async function expectAccessible(page: Page, name: string, options: RunOptions): Promise<void> {
  const end = Date.now() + LOADING_MS;
  let found = await violations(page, options);
  while (found.length > 0 && Date.now() < end) found = await violations(page, options);
  expect(found, `${name}: ${found.join(' ')}`).toEqual([]);
}

/** Through the debugger: the extension's own policy lets no script in. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  // What is right is not spelled out: that alone is half of the time.
  const wanted = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const results = (await page.evaluate(`axe.run(${wanted})`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** How many pixels of a view are beside the window. */
export function sideways(page: Page): Promise<unknown> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}
