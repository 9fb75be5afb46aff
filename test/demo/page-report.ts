/**
 * `--page FILE_OR_URL`: what the built extension finds in one page, in a headless browser with a new profile.
 *
 * A file is served on loopback with its scripts blocked. Every request but for the page's own origin is refused.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { PageState, StageTimes, Suggestion } from '../../lib/model/page.ts';
import { positionOf } from '../../lib/model/selector.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { paintedCount } from '../support/highlights.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../support/mutations.ts';
import { isPage, pageOf, serve } from '../support/serve.ts';
import { shownIn } from '../support/shown.ts';
import { waitUntil } from '../support/wait.ts';
import { DemoError } from './demo-error.ts';

export interface FoundClaim {
  readonly exact: string;
  readonly checkWorthiness: number;
  readonly topics: readonly string[];
  readonly speaker: string | null;
}

export interface FoundInPage {
  readonly page: string;
  readonly article: { readonly characters: number; readonly sentences: number };
  readonly claims: readonly FoundClaim[];
  readonly painted: number;
  readonly pageMutations: number;
  readonly ms: StageTimes;
}

const LIMIT_MS = 60_000;

export async function pageReport(fileOrUrl: string): Promise<FoundInPage> {
  const { url, stop } = await reachable(fileOrUrl);
  try {
    const chromium = await launchChromium();
    try {
      return await readIn(chromium, fileOrUrl, url);
    } finally {
      await chromium.close();
    }
  } finally {
    await stop();
  }
}

async function readIn(chromium: Chromium, name: string, url: string): Promise<FoundInPage> {
  const page = await openOnly(chromium, url);
  const before = paintedCount(await chromium.highlights(page));
  await page.evaluate(WATCH_MUTATIONS);
  const state = await mark(chromium, page);
  const pageMutations = (await page.evaluate(MUTATIONS_SO_FAR)) as number;
  const painted = paintedCount(await chromium.highlights(page)) - before;
  const { characters, sentences } = state.article;
  const claims = shownIn(state)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(claimOf);
  return { page: name, article: { characters, sentences }, claims, painted, pageMutations, ms: inTenths(state.ms!) };
}

/** Click the toolbar button, and wait until the page says that it is painted. */
export async function mark(chromium: Chromium, page: Page): Promise<PageState> {
  const tab = await chromium.tabId(page);
  await chromium.clickAction(page);
  return waitUntil('the page is painted', async () => painted(await chromium.storageSession(tab)), {
    limitMs: LIMIT_MS,
  });
}

function painted(state: unknown): PageState | null {
  const page = state as PageState | undefined;
  return page?.stage === 'painted' && page.ms !== null ? page : null;
}

async function openOnly(chromium: Chromium, url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  const { origin } = new URL(url);
  await page.route('**/*', (route) =>
    new URL(route.request().url()).origin === origin ? route.continue() : route.abort(),
  );
  const response = await page.goto(url).catch((cause: Error) => {
    throw new DemoError('not-found', cause.message.split('\n', 1)[0]!);
  });
  if (response === null || !response.ok()) throw new DemoError('not-found', `${url} answers ${response?.status()}`);
  const type = response.headers()['content-type'] ?? 'text/html';
  if (!/html|text\/plain/.test(type)) throw new DemoError('not-a-page', `${url} is ${type}`);
  return page;
}

const inTenths = ({ detect, segment, spot, paint }: StageTimes): StageTimes => {
  const tenths = (ms: number): number => Math.round(ms * 10) / 10;
  return { detect: tenths(detect), segment: tenths(segment), spot: tenths(spot), paint: tenths(paint) };
};

const placeOf = ({ target }: Suggestion): number => positionOf(target.selectors)?.start ?? 0;

const claimOf = ({ exact, checkWorthiness, topics, speaker }: Suggestion): FoundClaim => ({
  exact,
  checkWorthiness,
  topics,
  speaker,
});

interface Reachable {
  readonly url: string;
  stop(): Promise<void>;
}

async function reachable(fileOrUrl: string): Promise<Reachable> {
  if (/^[a-z][a-z+.-]*:\/\//i.test(fileOrUrl)) return { url: loopback(fileOrUrl), stop: async () => undefined };
  const file = path.resolve(process.env.INIT_CWD ?? '.', fileOrUrl);
  if (!existsSync(file)) throw new DemoError('not-found', `there is no file ${file}`);
  if (!statSync(file).isFile() || !isPage(file)) {
    throw new DemoError('not-a-page', `${file} is neither .html, .html.gz nor .txt`);
  }
  const pathname = `/${encodeURIComponent(path.basename(file).replace(/\.(gz|txt)$/, ''))}`;
  const server = await serve({ from: { [pathname]: pageOf(file) }, policy: 'no-scripts' });
  return { url: server.origin + pathname, stop: () => server.stop() };
}

function loopback(address: string): string {
  if (!URL.canParse(address)) throw new DemoError('not-a-page', `${address} is not an address`);
  const { protocol, hostname, href } = new URL(address);
  const isNear = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  if (!isNear || !/^https?:$/.test(protocol)) {
    throw new DemoError('not-loopback', `${address} is not http on this machine: save the page, and name the file`);
  }
  return href;
}
