/** What a fact-checker does in Chromium, as steps that a test is written in. */
import type { Locator, Page } from 'playwright';
import type { PageState } from '../../lib/model/page.ts';
import type { Chromium } from './chromium.ts';
import { CARD_TEXT, type Painted, RECT_OF, SUGGESTED } from './highlights.ts';
import { waitUntil } from './wait.ts';

/** An article of our own: two speakers, an order from abroad, a flow of mercenaries, and what is no claim. */
export const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The general talks</title></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>The general talks</h1>
<p>The commander of the eastern army, Idris Marai, said that the council receives orders from Ankara and Doha.</p>
<p>He added that four hundred mercenaries are sent to the capital every day through a neighbouring country.</p>
<p>"We reached the port on 3 March," said Salma Zarrouk, the mayor, "and found 12 trucks of rockets."</p>
<p>Every side should now come back to the table, and we hope that it will.</p>
</article><footer><h2>Other news</h2><p><a href="/a">Ten recipes for spring</a></p></footer></body></html>`;

export const ORDERS = 'the council receives orders from Ankara and Doha';

/** What a tab reports once it is painted. */
export async function untilMarked(chromium: Chromium, page: Page): Promise<PageState> {
  const tab = await chromium.tabId(page);
  return waitUntil('the page is marked', async () => {
    const state = (await chromium.storageSession(tab)) as PageState | undefined;
    return state?.stage === 'painted' ? state : null;
  });
}

export async function markPage(chromium: Chromium, page: Page): Promise<PageState> {
  await chromium.clickAction(page);
  return untilMarked(chromium, page);
}

/** Once no span of the page waits for the second reader any more. */
export async function untilRead(
  chromium: Chromium,
  page: Page,
  outcome: 'done' | 'absent' = 'done',
): Promise<PageState> {
  const tab = await chromium.tabId(page);
  return waitUntil('the page was read a second time', async () => {
    const state = (await chromium.storageSession(tab)) as PageState | undefined;
    return state?.second === outcome ? state : null;
  });
}

export interface Checking {
  readonly verdict?: string;
  readonly reason?: string;
  readonly sources?: readonly string[];
}

/** Open the suggestion that holds these words, and fill the editor. */
export async function fillCheck(panel: Page, words: string, checking: Checking = {}): Promise<void> {
  const {
    verdict = 'False',
    reason = 'The minutes show otherwise.',
    sources = ['https://gazette.example/minutes'],
  } = checking;
  await panel.bringToFront();
  await panel.getByRole('button', { name: words }).first().click();
  await panel.getByRole('radiogroup', { name: 'Verdict' }).getByRole('radio', { name: verdict, exact: true }).check();
  await panel.getByLabel('Short reason').fill(reason);
  for (const [index, url] of sources.entries()) {
    await panel.getByRole('button', { name: 'Add source' }).click();
    const group = sourceGroup(panel, index + 1);
    await group.getByLabel('Address (URL)').fill(url);
    await group.getByLabel('Title').fill(`Title of ${url}`);
  }
}

export function sourceGroup(panel: Page, number: number): Locator {
  return panel.getByRole('group', { name: `Source ${number}` });
}

export async function save(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Save check' }).click();
  await panel.getByRole('heading', { name: 'Checks', exact: true }).waitFor();
}

export async function untilPainted(chromium: Chromium, page: Page, tone: string, words: string): Promise<void> {
  await waitUntil(`“${words}” is painted as ${tone}`, async () =>
    isPainted(await chromium.highlights(page), tone, words),
  );
}

/** Names of lib/painting/tones.ts, as a page can read them. */
const highlightsOf: Readonly<Record<string, readonly string[]>> = {
  suggested: SUGGESTED,
  checked: ['k1'],
  shared: ['k2'],
  changed: ['k14'],
};

export function isPainted(painted: Painted, tone: string, words: string): boolean {
  return (highlightsOf[tone] ?? []).some((name) => painted[name]?.some((text) => text.includes(words)));
}

/** Rest the pointer on a mark, and read the card that opens. */
export async function readCard(chromium: Chromium, page: Page, exact: string): Promise<string> {
  await page.bringToFront();
  const { x, y } = (await page.evaluate(RECT_OF(exact))) as { x: number; y: number };
  await page.mouse.move(x, y);
  return waitUntil('the card is shown', async () => {
    const text = await chromium.inContentScript<string>(page, CARD_TEXT);
    return text.length > 20 ? text : null;
  });
}

/** Press the panel's Export, and answer the file's text. */
export async function exportedFile(panel: Page): Promise<string> {
  await panel.bringToFront();
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export' }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** Give a file to a page's "Open a set…". The library says first what it would bring. */
export async function openSetFile(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .getByLabel('Annotation set file')
    .setInputFiles({ name: 'set.json', mimeType: 'application/json', buffer });
  if (!page.url().includes('library.html')) return;
  const open = page.getByRole('button', { name: 'Open beside mine' });
  await open.or(page.getByRole('alert')).first().waitFor();
  if (await open.isVisible()) await open.click();
}
