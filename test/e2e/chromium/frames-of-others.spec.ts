/** Frames of other origins, where the browser gives access to them: each is read as a page of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'playwright';
import type { PageState } from '../../../lib/model/page.ts';
import { fillCheck, isPainted, ORDERS, save, untilPainted } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { CARD_TEXT, PAINTED, type Painted, paintedCount } from '../../support/highlights.ts';
import { look } from '../../support/looks.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';
import { grantHosts } from '../../support/profile.ts';
import { type PageServer, serve } from '../../support/serve.ts';
import { waitUntil } from '../../support/wait.ts';

const FERRIES = '300 ferries were sold to a company in Doha last year';
const MERCENARIES = 'four hundred mercenaries are sent to the capital every day';
const TRUCKS = '12 trucks of rockets were found in the port of Misrata in March';
/** Of another site than the page: its frames are in a process of their own. */
const HOST = 'embed.example';

const article = (words: string): string =>
  `<article><h1>What is known: ${words}?</h1>
  <p>The commander of the eastern army, Idris Marai, said that ${words}.</p></article>`;
const long = (words: string): string =>
  `${article(words)}${'<p>Every side should come back to the table, and we hope that it will. </p>'.repeat(8)}`;
const document = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title></head><body>${body}</body></html>`;

let site: PageServer;
let elsewhere: PageServer;
let profile: string;
let chromium: Chromium;

test.beforeEach(async () => {
  elsewhere = await serve({
    from: {
      '/embed': document(
        `<div style="height: 900px"></div>${long(MERCENARIES)}<iframe name="inner" src="/inner"></iframe>`,
      ),
      '/next': document(long(FERRIES)),
      '/inner': document(article(TRUCKS)),
      '/short': document(article(FERRIES)),
    },
  });
  const at = (name: string, pathname: string, height: number): string =>
    `<iframe name="${name}" src="http://${HOST}:${elsewhere.port}${pathname}" width="500" height="${height}"></iframe>`;
  site = await serve({
    from: {
      '/page': document(`${article(ORDERS)}${at('banner', '/next', 60)}${at('short', '/short', 300)}
        <div style="height: 1500px"></div>${at('other', '/embed', 300)}<div style="height: 1000px"></div>`),
    },
  });
  profile = await mkdtemp(path.join(tmpdir(), 'claimlight-frames-'));
  const before = await launchChromium({ profile });
  const { extensionId } = before;
  await before.close();
  grantHosts(profile, extensionId);
  chromium = await launchChromium({ profile, hosts: [HOST] });
});
test.afterEach(async () => {
  await chromium.close();
  await site.stop();
  await elsewhere.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const inFrame = (page: Page, name: string): Frame => page.frame({ name })!;
const paintedIn = async (page: Page, name: string): Promise<Painted> => inFrame(page, name).evaluate(PAINTED);

function untilPaintedIn(page: Page, name: string, tone: string, words: string): Promise<unknown> {
  return waitUntil(`“${words}” is painted as ${tone} in ${name}`, async () =>
    isPainted(await paintedIn(page, name).catch(() => ({})), tone, words),
  );
}

/** The reports of a tab's documents, its page first. */
async function statesOf(page: Page): Promise<readonly PageState[]> {
  const tab = await chromium.tabId(page);
  const all = (await chromium.storageSession()) as Record<string, PageState>;
  const keys = Object.keys(all).filter((key) => key === `tab:${tab}` || key.startsWith(`tab:${tab}:`));
  return keys.sort((one, other) => one.length - other.length).map((key) => all[key]!);
}

async function inWorldOf(frame: Frame, expression: string): Promise<string> {
  const session = await chromium.context.newCDPSession(frame);
  const { frameTree } = await session.send('Page.getFrameTree');
  const origin = `chrome-extension://${chromium.extensionId}`;
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { readonly frameId?: string };
    if (context.origin === origin && frameId === frameTree.frame.id) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await waitUntil('the content script is in the frame', () => worlds.length > 0);
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: worlds[0]! });
  await session.detach();
  return String(result.value);
}

test('a frame of another site is spotted, checked, found again, shown, and forgotten with its document', async () => {
  const page = await chromium.open(`${site.origin}/page`);
  const panel = await chromium.openPanel(page);
  await panel.getByRole('button', { name: 'On all sites' }).click();
  await untilPainted(chromium, page, 'suggested', ORDERS);
  await untilPaintedIn(page, 'other', 'suggested', MERCENARIES);
  // With it what is of its own origin; neither what is too small nor what has too little to read.
  await untilPaintedIn(page, 'inner', 'suggested', TRUCKS);
  for (const name of ['banner', 'short']) expect(paintedCount(await paintedIn(page, name)), name).toBe(0);
  expect((await statesOf(page)).map(({ page: { url } }) => new URL(url).pathname)).toEqual(['/page', '/embed']);

  await panel.bringToFront();
  const suggestions = panel.getByRole('region', { name: 'Worth checking' }).getByRole('listitem');
  await expect(suggestions.first()).toContainText(ORDERS);
  await expect(suggestions.filter({ hasText: MERCENARIES }).last()).toContainText(`In a frame from`);
  await inFrame(page, 'other').evaluate(WATCH_MUTATIONS);
  await look(panel, 'frame-suggested');
  await fillCheck(panel, MERCENARIES);
  await save(panel);
  await untilPaintedIn(page, 'other', 'checked', MERCENARIES);
  expect(isPainted(await chromium.highlights(page), 'checked', '')).toBe(false);
  const checks = panel.getByRole('region', { name: 'Checks', exact: true });
  await expect(checks).toContainText(HOST);
  await look(panel, 'frame-checked');
  expect(await inFrame(page, 'other').evaluate(MUTATIONS_SO_FAR)).toBe(0);

  await page.reload();
  await untilPaintedIn(page, 'other', 'checked', MERCENARIES);
  await waitUntil('the frame says that it is found', async () => {
    const [top, frame] = await statesOf(page);
    return top?.outcomes.length === 0 && frame?.outcomes[0]?.status === 'exact';
  });
  await panel.bringToFront();
  await checks.getByRole('button', { name: MERCENARIES }).click();
  const other = inFrame(page, 'other');
  await page.bringToFront();
  await waitUntil('the frame is scrolled to the words', async () => (await other.evaluate<number>('scrollY')) > 300);
  await waitUntil('the card is shown in the frame', async () =>
    (await inWorldOf(other, CARD_TEXT)).includes('The minutes show otherwise.'),
  );
  await waitUntil('the page is scrolled to the frame', async () => (await page.evaluate<number>('scrollY')) > 800);
  await look(page, 'frame-card');

  const box = (await page.locator('[name=other]').boundingBox())!;
  await page.mouse.click(box.x + box.width - 30, box.y + 20);
  await waitUntil('the card is gone', async () => (await inWorldOf(other, CARD_TEXT)) === '');
  await other.locator('h1').dblclick({ position: { x: 300, y: 20 } });
  await chromium.dispatchCommand('check-selection', page);
  await panel.bringToFront();
  await expect(panel.getByLabel('Claim', { exact: true })).toHaveValue(new RegExp(MERCENARIES, 'u'));
  await panel.getByRole('button', { name: 'Keep for later' }).click();
  const unfinished = panel.getByRole('region', { name: 'Unfinished' }).getByRole('listitem');
  await expect(unfinished).toContainText(HOST);
  await expect(unfinished).not.toContainText('On another page');
  await unfinished.getByRole('button').click();
  await panel.getByRole('button', { name: 'Discard' }).click();

  const search = panel.getByRole('searchbox');
  await search.fill('idris');
  await page.evaluate(`document.querySelector('[name=other]').src = 'http://${HOST}:${elsewhere.port}/next'`);
  await untilPaintedIn(page, 'other', 'suggested', FERRIES);
  await expect(suggestions.filter({ hasText: FERRIES }).last()).toContainText(HOST);
  await expect(panel.getByText(MERCENARIES)).toHaveCount(0);
  // The panel stays as it was used while frames come and go.
  await expect(search).toHaveValue('idris');
  // It cannot say so to a background that is stopped just then.
  await chromium.stopServiceWorker();
  await page.evaluate(`document.querySelector('[name=other]').remove()`);
  await expect(panel.getByText(FERRIES)).toHaveCount(0);
  expect((await statesOf(page)).map(({ frameId }) => frameId)).toEqual([0]);
});
