/** What the quick reading leaves open is read again by the sentence model, in a worker of the event page. */
import { expect } from '@playwright/test';
import type { PageState } from '../../../lib/model/page.ts';
import { findFirefox } from '../../support/browsers.ts';
import { mark } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';
import { waitUntil } from '../../support/wait.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

test('spans are read again, also after the event page was stopped', async ({ firefox, talks }) => {
  const page = await firefox.open(talks);
  await mark(firefox, page);
  await firefox.stopServiceWorker();
  const tab = await firefox.tabId(page);
  const state = await waitUntil('the page was read a second time', async () => {
    const known = (await firefox.storageSession(tab)) as PageState | undefined;
    return known?.second === 'done' || known?.second === 'absent' ? known : null;
  });
  expect(state.second).toBe('done');
  expect(state.suggestions.map(({ tier }) => tier)).toContain(2);
});
