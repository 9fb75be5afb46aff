/** The first 30 seconds in Firefox: the demo opens once, and a first check is made in it. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { DEMO_SENTENCE } from '../../../lib/model/demo-article.ts';
import { findFirefox } from '../../support/browsers.ts';
import { firefoxOrigin } from '../../support/firefox.ts';
import { rowsOf } from '../../support/firefox-commands.ts';
import { CHECKED, chooseVerdict, press, typeInto, untilPainted, untilSaid } from '../../support/firefox-pages.ts';
import { NO_FIREFOX, test } from '../../support/firefox-test.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

test('the demo opens on install and not on an update, and a first check in it stays apart', async ({ launch }) => {
  const firefox = await launch({ keepDemo: true });
  await firefox.closeDemo();
  const demo: Page = await firefox.openExtensionPage('demo.html');
  await untilSaid(demo, '3 checks in this article');
  await press(demo, 'Choose it for me');
  await untilSaid(demo, '1 of 5 steps is done.');
  await chooseVerdict(demo, 'False');
  await typeInto(demo, 'Short reason', 'For a try.');
  await press(demo, 'Save check');
  await untilSaid(demo, '3 of 5 steps are done.');
  await untilPainted(firefox, demo, CHECKED, DEMO_SENTENCE);
  await press(demo, 'Export my check');
  await untilSaid(demo, '4 of 5 steps are done.');
  await press(demo, 'See it as a reader would');
  await untilSaid(demo, 'All steps are done.');
  expect(await rowsOf(firefox, 'records')).toEqual([]);
  await demo.close();
  await firefox.updateExtension();
  await firefox.openExtensionPage('library.html');
  expect(await firefox.window.closeTab(`${firefoxOrigin}/demo.html`)).toBe(false);
});
