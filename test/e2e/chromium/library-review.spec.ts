/** One claim from its checker to its readers: reviewed, decided, approved by a second person, published, corrected. */
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
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
  nextVersion,
} from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

let chromium: Chromium;
let library: Page;

test.beforeEach(async () => {
  chromium = await launchChromium({ viewport: { width: 1200, height: 900 } });
  library = await chromium.openExtensionPage('library.html');
});
test.afterEach(() => chromium.close());

const part = (name: string) => library.getByRole('region', { name, exact: true });
const history = () => part('History').getByRole('listitem');

test('a claim of two checkers is reviewed, returned, decided with dissent, published, and corrected', async () => {
  await openSetFile(library, claimOfTwo());
  await library.getByRole('button', { name: /Merge into mine/u }).click();
  await library.getByText('records added', { exact: false }).waitFor();
  await library.getByRole('link', { name: 'Inbox' }).click();
  await library.getByRole('link', { name: /new quay/u }).click();
  await expect(part('What each person found').getByRole('listitem')).toHaveCount(2);
  await expect(part('Sources').getByRole('listitem')).toHaveCount(2);
  await expect(history().filter({ hasText: 'changed the claim.' }).locator('ins')).toContainText('12');
  await look(library, 'library-review', { in: ['light', 'dark', 'forced'], fullPage: true });

  const work = part('Work');
  await work.getByLabel('Assigned to').selectOption({ label: 'Ben Aksoy' });
  await expect(history().first()).toContainText(/assigned it to .?Ben Aksoy/u);
  await work.getByRole('button', { name: 'Send to review' }).click();
  await expect(work.getByText('In review', { exact: true })).toBeVisible();
  await work.getByRole('button', { name: 'Return…' }).click();
  await work.getByLabel('What is missing').fill('Which quay is meant?');
  await work.getByRole('button', { name: 'Return to the checker' }).click();
  await expect(work.getByText('Draft', { exact: true })).toBeVisible();
  await expect(part('Comments').getByText('Which quay is meant?')).toBeVisible();
  await part('Comments').getByRole('textbox').fill('Quay 4, see page 2.');
  await part('Comments').getByRole('checkbox', { name: 'Ana Ruiz' }).check();
  await part('Comments').getByRole('button', { name: 'Comment' }).click();
  await expect(part('Comments').getByText(/for .?Ana Ruiz.?$/u)).toBeVisible();
  await work.getByRole('button', { name: 'Send to review' }).click();

  const gate = part('Publish gate');
  await gate.getByRole('button', { name: /One decision with a verdict/u }).click();
  const decision = part('Decision');
  await expect(decision.getByLabel('Verdict')).toBeFocused();
  await decision.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(decision.getByText('This is needed to decide.').first()).toBeVisible();
  await decision.getByLabel('Verdict').selectOption('Mostly false');
  await expect(decision.getByText('Dissent:', { exact: false })).toContainText('Ben Aksoy');
  await decision.getByLabel('Short reason').fill('The accounts say 7.9 million.');
  await expect(decision.getByText('The desk’s rule: An editor')).toBeVisible();
  await decision.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(decision.getByText('Decided by', { exact: false })).toContainText('An editor');
  // Ana found the same: she and the editor are two.
  await expect(work.getByText('Approved', { exact: true })).toBeVisible();

  await work.getByRole('button', { name: 'Publish' }).click();
  await expect(library.getByText('It does not pass the publish gate.', { exact: false })).toBeVisible();
  await expect(gate.getByText('Your desk needs its method', { exact: false })).toBeVisible();
  await say(library, 'desk.profile', { publisher: DESK });
  await expect(gate.getByRole('status')).toHaveText('Nothing that is required is missing.');
  await work.getByRole('button', { name: 'Publish' }).click();
  await expect(work.getByText('Published', { exact: true })).toBeVisible();

  await decision.getByLabel('Verdict').selectOption('False');
  await decision.getByLabel('What was changed, for readers').fill('The quay cost less than half.');
  await expect(decision.getByText('rule is not met', { exact: false })).toBeVisible();
  await decision.getByRole('button', { name: 'Publish this change' }).click();
  await expect(library.getByText('The rule of your desk is not met yet.', { exact: false })).toBeVisible();
  // Ana found that, and still does: with her, the reason can be corrected.
  await decision.getByLabel('Verdict').selectOption('Mostly false');
  await expect(decision.getByText('rule is not met', { exact: false })).toHaveCount(0);
  await decision.getByRole('button', { name: 'Publish this change' }).click();
  await expect(work.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(history().filter({ hasText: 'The quay cost less than half.' })).toHaveCount(1);
  // Readers have it: there is nothing to take back.
  await expect(library.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await work.getByLabel('Priority').selectOption('High');
  await expect(history().first()).toContainText(/set its priority to .?High/u);
  await look(library, 'library-corrected', { fullPage: true });
  await library.setViewportSize({ width: 320, height: 900 });
  expect(await sideways(library)).toBe(0);
  await look(library, 'library-320-review', { fullPage: true, in: ['light'] });
});

const DESK = {
  id: 'https://harbour-desk.example/',
  name: 'Harbour desk',
  publishingPrinciples: 'https://harbour-desk.example/method',
  correctionsPolicy: 'https://harbour-desk.example/corrections',
  contact: 'https://harbour-desk.example/contact',
};

/** Give a command, as a page of the extension does. */
async function say(page: Page, command: string, payload: unknown): Promise<void> {
  const message = { protocol: 'claimlight/1', command, payload };
  const reply = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  expect(reply).toMatchObject({ ok: true });
}

/** Ana and Ben disagree, each with a source; Ana mended her words once. */
function claimOfTwo(): string {
  const first = claimRecord({ body: { text: 'The harbour authority spent millions of euros on the new quay.' } });
  const claim = nextVersion(first, {
    seconds: 5,
    body: { text: 'The harbour authority spent 12 millions of euros on the new quay.' },
  });
  const minutes = {
    url: 'https://gazette.example/minutes',
    title: 'Minutes of the council',
    publisher: 'The Gazette',
    primary: false,
    stance: 'supports' as const,
  };
  const records = [
    first,
    claim,
    mentionRecord(claim, { seconds: 1 }),
    evidenceRecord(claim, { seconds: 2 }),
    evidenceRecord(claim, { seconds: 3, author: ben, body: minutes }),
    assessRecord(claim, { seconds: 4 }),
    assessRecord(claim, { seconds: 6, author: ben, body: { verdict: 'true', label: 'True', summary: 'It is so.' } }),
  ];
  const people = { [ana]: { name: 'Ana Ruiz' }, [ben]: { name: 'Ben Aksoy' } };
  return printSet(setOfRecords(records, { ...ownHeader, people }));
}
