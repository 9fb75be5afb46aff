/** The team's library: hundreds of claims found, filtered, chosen and worked on, and looked at as charts. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { defaultVerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import { openSetFile } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { look, sideways } from '../../support/looks.ts';
import {
  ana,
  assessRecord,
  ben,
  claimRecord,
  evidenceRecord,
  mentionRecord,
  setRecord,
  tagRecord,
} from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

const MANY = 300;
const PORTS = ['Lisbon', 'Izmir', 'Tripoli', 'Marseille', 'Hamburg'];
const OUTLETS = ['The Coast Times', 'Harbour Courier', 'صحيفة الميناء'];
const labels = defaultVerdictScheme.labels.filter(({ code }) => code !== 'in-progress');

let chromium: Chromium;
let library: Page;

test.beforeEach(async () => {
  chromium = await launchChromium({ viewport: { width: 1200, height: 860 } });
  library = await chromium.openExtensionPage('library.html');
});
test.afterEach(() => chromium.close());

const status = () => library.locator('.claims-count').getByRole('status');
const rows = () => library.getByRole('row');
const grid = () => library.getByRole('grid', { name: 'Checks' });
const merge = async () => {
  await openSetFile(library, manyClaims());
  await library.getByRole('button', { name: /Merge into mine/u }).click();
  await library.getByText('records added', { exact: false }).waitFor();
};

test('claims are found as one types, filtered, kept as a search, chosen by keyboard, and worked on many at a time', async () => {
  await expect(library.getByText('No check is saved yet', { exact: false })).toBeVisible();
  await merge();
  await expect(library).toHaveURL(/#sets$/u);
  await library.getByRole('link', { name: 'Checks' }).click();
  await expect(library).toHaveTitle(/^Checks/u);
  await expect(status()).toHaveText('300 found of 300');
  await expect(grid()).toHaveAttribute('aria-rowcount', '300');
  expect(await rows().count()).toBeLessThan(60);
  await look(library, 'library-claims', { in: ['light', 'dark', 'forced'] });

  await library.getByRole('searchbox').fill('izm');
  await expect(status()).toHaveText('60 found of 300');
  await library.getByRole('searchbox').fill('"ships in lisbon"');
  await expect(status()).toHaveText('60 found of 300');
  await library.getByRole('searchbox').fill('');
  await library.getByText('Status', { exact: true }).click();
  await library.getByRole('checkbox', { name: /^In review/u }).check();
  await expect(status()).toHaveText('150 found of 300');
  await library.getByText('Outlet', { exact: true }).click();
  await library.getByRole('checkbox', { name: /The Coast Times/u }).check();
  await expect(status()).toHaveText('50 found of 300');
  await library.getByRole('checkbox', { name: /Harbour Courier/u }).check();
  await expect(status()).toHaveText('100 found of 300');
  await library.getByPlaceholder('Name of this search').fill('Two papers');
  await library.getByRole('button', { name: 'Keep this search' }).click();
  const kept = library.getByRole('button', { name: 'Two papers', exact: true });
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await library.getByRole('button', { name: 'Clear filters' }).click();
  await expect(status()).toHaveText('300 found of 300');
  await library.reload();
  await kept.click();
  await expect(status()).toHaveText('100 found of 300');

  await grid().focus();
  await library.keyboard.press('Space');
  await library.keyboard.press('Shift+ArrowDown');
  await library.keyboard.press('Shift+ArrowDown');
  await expect(library.getByText('3 chosen')).toBeVisible();
  await look(library, 'library-chosen', { in: ['dark'] });
  await library.getByRole('textbox', { name: 'Tag' }).fill('quay');
  await library.getByRole('button', { name: 'Add tag' }).click();
  await expect(library.getByText('Done for 3 claims.')).toBeVisible();
  await library.getByText('Tag', { exact: true }).click();
  const tagged = library.getByRole('checkbox', { name: /^quay/u });
  await expect(tagged).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByText('That was taken back.')).toBeVisible();
  await expect(tagged).toHaveCount(0);
  await library.getByRole('toolbar').getByLabel('Priority').selectOption('High');
  await library.getByRole('button', { name: 'Set priority' }).click();
  const filters = library.locator('.claim-filters');
  await filters.getByText('Priority', { exact: true }).click();
  await filters.getByRole('checkbox', { name: /^High/u }).check();
  await expect(status()).toHaveText('3 found of 300');
  await look(library, 'library-priority', { in: ['light'] });
  await filters.getByRole('checkbox', { name: /^High/u }).uncheck();

  await grid().focus();
  await library.keyboard.press('Control+a');
  await expect(library.getByText('100 chosen')).toBeVisible();
  await library.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await expect(library.getByText('Only its author may do that.', { exact: false })).toBeVisible();
  await expect(status()).toHaveText('100 found of 300');

  await grid().focus();
  await library.keyboard.press('End');
  await library.keyboard.press('Enter');
  await expect(library).toHaveURL(/#review\//u);
  await expect(library.getByRole('heading', { level: 2 })).toContainText('ships in');
  await library.goBack();
  await expect(status()).toHaveText('100 found of 300');
});

test('charts and the other views are right in light, dark and forced colours, and on narrow screens', async () => {
  await merge();
  await library.getByRole('link', { name: 'Inbox' }).click();
  await expect(library.getByRole('link', { name: /ships in/u }).first()).toBeVisible();
  await look(library, 'library-inbox', { in: ['light'] });
  await library.evaluate(`globalThis.refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective))`);
  await library.getByRole('link', { name: 'Charts' }).click();
  await expect(library.getByRole('figure')).toHaveCount(4);
  const outlets = library.getByRole('figure', { name: 'Verdicts by outlet' });
  await outlets.getByText('As a table').click();
  await expect(outlets.getByRole('row')).toHaveCount(OUTLETS.length + 1);
  const isDrawn = `[...document.querySelectorAll('canvas')].every(({ width, height }) => width > 0 && height !== 150)`;
  await expect.poll(() => library.evaluate(isDrawn)).toBe(true);
  expect(await library.evaluate('refused')).toEqual([]);
  await look(library, 'library-charts', { in: ['light', 'dark', 'forced'], fullPage: true });
  await library.setViewportSize({ width: 320, height: 800 });
  for (const view of ['claims', 'inbox', 'charts', 'sets', 'kept']) {
    await library.evaluate(`location.hash = '${view}'`);
    await expect(library.locator('.library')).toHaveAttribute('data-view', view);
    expect(await sideways(library), view).toBe(0);
  }
  await library.goBack();
  await expect(library).toHaveTitle(/^Sets/u);
  await library.evaluate("location.hash = 'claims'");
  await expect(status()).toHaveText('300 found of 300');
  await look(library, 'library-320', { in: ['light'] });
});

/** Claims of two colleagues: each port, each paper, each verdict, half of them in review. */
function manyClaims(): string {
  const records = Array.from({ length: MANY }, (_, at) => {
    const { code, label } = labels[at % labels.length]!;
    const author = at % 3 === 0 ? ben : ana;
    const text = `The harbour took in ${at + 1} ships in ${PORTS[at % PORTS.length]} in March.`;
    const claim = claimRecord({ seconds: at, author, body: { text } });
    const outlet = OUTLETS[Math.floor(at / 2) % OUTLETS.length]!;
    const pageUrl = `coast-times.example/${at}`;
    const place = { pageUrl, url: `https://${pageUrl}`, pageTitle: `Ships in ${PORTS[at % PORTS.length]}`, outlet };
    return [
      claim,
      mentionRecord(claim, { seconds: at, author, body: place }),
      assessRecord(claim, { seconds: at, author, body: { verdict: code, label } }),
      tagRecord(claim, { seconds: at, author, body: { tag: `tag ${at % 12}` } }),
      setRecord(claim, { seconds: at, author, body: { field: 'assignee', value: at % 2 === 0 ? ana : ben } }),
      ...(at % 2 === 0
        ? [setRecord(claim, { seconds: at + 1, author, body: { field: 'status', value: 'in-review' } })]
        : []),
      ...(at % 4 === 0 ? [evidenceRecord(claim, { seconds: at, author })] : []),
      ...(at % 10 === 0
        ? [setRecord(claim, { seconds: at, author, body: { field: 'due', value: '2026-03-20' } })]
        : []),
    ];
  });
  const people = { [ana]: { name: 'Ana Ruiz' }, [ben]: { name: 'Ben Aksoy', desk: 'Harbour desk' } };
  return printSet(setOfRecords(records.flat(), { ...ownHeader, people }));
}
