/** What the quick reading leaves open is read again by the sentence model, in the built extension. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { PageState } from '../../../lib/model/page.ts';
import { ARTICLE, markPage, untilRead } from '../../support/checking.ts';
import { chromeBuild, launchChromium } from '../../support/chromium.ts';
import { suggestedTexts } from '../../support/highlights.ts';
import { serve } from '../../support/serve.ts';

const tiers = ({ suggestions }: PageState): Set<number> => new Set(suggestions.map(({ tier }) => tier));

test('spans are read again, the page and its list follow, and nothing leaves the machine', async () => {
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium();
  try {
    const page = await chromium.open(`${site.origin}/talks`);
    await markPage(chromium, page);
    const state = await untilRead(chromium, page);
    expect(state.second).toBe('done');
    expect(tiers(state)).toContain(2);
    const shown = state.suggestions.filter(({ checkWorthiness }) => checkWorthiness >= 0.5).map(({ exact }) => exact);
    expect(new Set(suggestedTexts(await chromium.highlights(page)))).toEqual(new Set(shown));
    await chromium.stopServiceWorker();
    await page.evaluate(() => {
      const added = document.querySelector('article')!.appendChild(document.createElement('p'));
      added.textContent = 'Workers repaired the northern quay in the spring, and ships came back to it in June.';
    });
    await expect
      .poll(async () =>
        (await untilRead(chromium, page)).suggestions.filter(({ exact }) => exact.includes('northern quay')),
      )
      .toMatchObject([{ tier: 2 }]);
  } finally {
    const requests = await chromium.close();
    await site.stop();
    expect(requests.filter(({ initiator }) => initiator?.startsWith('chrome-extension://'))).toEqual([]);
  }
});

test('without its model the quick reading stands, and the panel says so', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimlight-e2e-'));
  const extension = path.join(folder, 'extension');
  await cp(chromeBuild, extension, { recursive: true });
  await rm(path.join(extension, 'models', 'tier2.bin'));
  const site = await serve({ from: { '/talks': ARTICLE } });
  const chromium = await launchChromium({ extension });
  try {
    const page = await chromium.open(`${site.origin}/talks`);
    await markPage(chromium, page);
    const state = await untilRead(chromium, page, 'absent');
    expect(tiers(state)).toEqual(new Set([1]));
    const panel = await chromium.openPanel(page);
    await expect(panel.getByText('Ranked by the quick reading only')).toBeVisible();
  } finally {
    await chromium.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
