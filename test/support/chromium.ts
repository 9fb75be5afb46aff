/**
 * A Chromium with the built extension in it, as a person has it: a profile, a toolbar, a side panel.
 *
 * No host but loopback and the named `hosts` resolves, and the browser logs every request it makes.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import type { Browser as PuppeteerBrowser } from 'puppeteer-core';
import { requireChromium } from './browsers.ts';
import { evaluateInWorld, startWorker, stopWorker, tabTargetOf, untilActive, withSession } from './cdp.ts';
import { extensionFlags, resolverRules } from './extension-flags.ts';
import { PAINTED, type Painted } from './highlights.ts';
import { type LoggedRequest, loggedRequests } from './profile.ts';
import { attachSidePanel, connectPuppeteer, type SidePanel } from './side-panel.ts';
import { pause, waitUntil } from './wait.ts';

export const chromeBuild = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface ChromiumOptions {
  /** A folder to keep; without one the profile is new and removed at the end. */
  readonly profile?: string;
  readonly extension?: string;
  /** Names that lead to loopback: `['news.example']`. */
  readonly hosts?: readonly string[];
  readonly headed?: boolean;
  /** Leave the network as it is: for a person, never for a test. */
  readonly online?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Leave the demo open, which opens once the extension is installed. */
  readonly keepDemo?: boolean;
}

export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'claimlight-chromium-')));
  const isNew = !existsSync(path.join(profile, 'Default'));
  const extension = options.extension ?? chromeBuild;
  if (!existsSync(path.join(extension, 'manifest.json'))) throw new Error(`no built extension in ${extension}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless: !options.headed,
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.headed ? null : (options.viewport ?? { width: 1100, height: 800 }),
    args: [
      ...extensionFlags(profile, extension),
      ...(options.online ? [] : [resolverRules(options.hosts ?? [])]),
      // Without the browser's bar about the flags above.
      ...(options.headed ? ['--test-type'] : []),
    ],
  });
  const worker = await firstWorker(context);
  await untilReady(worker);
  const extensionId = new URL(worker.url()).host;
  if (isNew && !options.keepDemo) await closeDemo(context);
  return new Chromium({ context, profile, extension, extensionId, temporary: options.profile === undefined });
}

const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');

async function firstWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers().findLast(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

/** Once per new profile: another tab in front would be in the way of every other test. */
async function closeDemo(context: BrowserContext): Promise<void> {
  const isDemo = (page: Page): boolean => page.url().endsWith('/demo.html');
  const demo = await waitUntil('the demo has opened', () => context.pages().find(isDemo) ?? null, { everyMs: 20 });
  await demo.close();
}

/** A click before the worker has run once finds no listener, and is lost: no person is as quick. */
async function untilReady(worker: Worker): Promise<void> {
  await waitUntil('the extension has started', () =>
    worker.evaluate(() => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      return registration.active?.state === 'activated' && chrome.action.onClicked.hasListeners();
    }),
  );
}

interface Launched {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly extension: string;
  readonly extensionId: string;
  readonly temporary: boolean;
}

export class Chromium {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly extensionId: string;
  readonly #extension: string;
  readonly #temporary: boolean;
  #puppeteer: PuppeteerBrowser | null = null;
  #workerMayBeStopped = false;

  constructor(launched: Launched) {
    this.context = launched.context;
    this.profile = launched.profile;
    this.extensionId = launched.extensionId;
    this.#extension = launched.extension;
    this.#temporary = launched.temporary;
  }

  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** A page of the extension as an ordinary tab: `library.html`, `sidepanel.html?tab=7`. */
  openExtensionPage(name: string): Promise<Page> {
    return this.open(`chrome-extension://${this.extensionId}/${name}`);
  }

  /** The side panel as an ordinary tab, pinned to a page's tab. The real one is `attachSidePanel`. */
  async openPanel(page: Page): Promise<Page> {
    return this.openExtensionPage(`sidepanel.html?tab=${await this.tabId(page)}`);
  }

  /** A real click on the toolbar button: grants `activeTab` and counts as a gesture. */
  async clickAction(page: Page): Promise<void> {
    const browser = await this.browserSession();
    const targetId = await this.activate(page);
    await browser.send('Extensions.triggerAction', { id: this.extensionId, targetId });
    await browser.detach();
  }

  /** What a command's key does, but without its gesture: headless Chromium takes no such keys. */
  async dispatchCommand(name: string, page: Page): Promise<void> {
    const tab = await this.tabId(page);
    await this.inWorker(
      async ([command, id]) => {
        const onCommand = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
        onCommand.dispatch(command, await chrome.tabs.get(id));
      },
      [name, tab] as const,
    );
  }

  /** The id by which the extension knows a page's tab. Brings the page to the front. */
  async tabId(page: Page): Promise<number> {
    await this.activate(page);
    const { windowId } = await withSession(page, (session) => session.send('Browser.getWindowForTarget'));
    return this.inWorker(async (id) => {
      const [tab] = await chrome.tabs.query({ active: true, windowId: id });
      return tab!.id!;
    }, windowId);
  }

  /** The real side panel, once it is open. */
  async attachSidePanel(nth = 0): Promise<SidePanel> {
    this.#puppeteer ??= await connectPuppeteer(this.profile);
    return attachSidePanel(this.#puppeteer, this.extensionId, nth);
  }

  async worker(): Promise<Worker> {
    if (this.#workerMayBeStopped) await this.startServiceWorker();
    return firstWorker(this.context);
  }

  async inWorker<Argument, Answer>(
    ask: (argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer> {
    const worker = await this.worker();
    return worker.evaluate(ask as (argument: unknown) => Answer | Promise<Answer>, argument);
  }

  /** `storage.session` as the extension sees it, or the part that is filed under one tab. */
  async storageSession(tab?: number): Promise<unknown> {
    const all = await this.inWorker(() => chrome.storage.session.get(null), null);
    return tab === undefined ? all : all[`tab:${tab}`];
  }

  /** Stop the service worker, as Chromium does after 30 idle seconds. An event starts it again. */
  async stopServiceWorker(): Promise<void> {
    const worker = await firstWorker(this.context);
    await withSession(await this.anyPage(), (session) => stopWorker(session, worker.url()));
    this.#workerMayBeStopped = true;
  }

  /** Start the worker, if it is stopped, without an event of the extension's own. */
  async startServiceWorker(): Promise<void> {
    await withSession(await this.anyPage(), (session) => startWorker(session, this.extensionId));
    this.#workerMayBeStopped = false;
  }

  /** Load the same files again, as an update does: what ran in open tabs is cut off. */
  async updateExtension(): Promise<void> {
    const browser = await this.browserSession();
    await browser.send('Extensions.loadUnpacked', { path: this.#extension });
    await waitUntil('the updated worker runs', async () => {
      const answer = this.inWorker(() => true, null).catch(() => false);
      return Promise.race([answer, pause(500).then(() => false)]);
    });
    await browser.detach();
  }

  /** Evaluate in the content script's own world, where closed shadow roots can be opened. */
  inContentScript<T>(page: Page, expression: string): Promise<T> {
    const origin = `chrome-extension://${this.extensionId}`;
    return withSession(page, (session) => evaluateInWorld(session, origin, expression)) as Promise<T>;
  }

  /** What is painted in a page, as the page itself can read it. */
  highlights(page: Page): Promise<Painted> {
    return page.evaluate(PAINTED);
  }

  /** Kill the whole browser at once, as a power cut does. The profile stays for the next launch. */
  async killBrowser(): Promise<void> {
    const browser = await this.browserSession();
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    const closed = new Promise((resolve) => this.context.once('close', resolve));
    for (const { id } of processInfo.toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))) {
      kill(id);
    }
    await closed;
  }

  /** Close the browser, and answer every request that it made. */
  async close(): Promise<LoggedRequest[]> {
    await this.#puppeteer?.disconnect();
    await this.context.close();
    const requests = loggedRequests(this.profile);
    if (this.#temporary) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
    return requests;
  }

  /** Bring a page to the front, and answer the target of its tab. */
  private async activate(page: Page): Promise<string> {
    await page.bringToFront();
    const browser = await this.browserSession();
    const tab = await tabTargetOf(browser, page);
    await untilActive(browser, tab);
    await browser.detach();
    return tab;
  }

  private browserSession(): Promise<CDPSession> {
    return this.context.browser()!.newBrowserCDPSession();
  }

  private async anyPage(): Promise<Page> {
    return this.context.pages()[0] ?? this.context.newPage();
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (caught) {
    if ((caught as NodeJS.ErrnoException).code !== 'ESRCH') throw caught;
  }
}
