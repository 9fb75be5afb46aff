/** Pictures for the demo's folder: each screen by day and by night. */
import path from 'node:path';
import type { Page } from 'playwright';

export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** About the size of a side panel, so that its pictures look as it does. */
export const PANEL_SIZE = { width: 400, height: 860 };
