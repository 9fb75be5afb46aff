/**
 * A Firefox with the built extension in it, driven by puppeteer over WebDriver BiDi.
 *
 * The add-on is installed for the session, as `about:debugging` does: its optional hosts are withheld
 * until `grantHosts`, and its data outlives a restart because the profile is told to keep it.
 */
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { type ChromeScope, chromeScope, type FirefoxWindow, firefoxWindow, watchRequests } from './firefox-chrome.ts';
import { PAINTED, type Painted } from './highlights.ts';
import type { LoggedRequest } from './profile.ts';
import { pause, waitUntil } from './wait.ts';

export const firefoxBuild = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

export const GECKO_ID = 'claimlight@claimlight.example';

/** Pinned, so that the extension's pages have an address that is known beforehand. */
const UUID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const firefoxOrigin = `moz-extension://${UUID}`;

export interface FirefoxOptions {
  /** A folder to keep; without one the profile is new and removed at the end. */
  readonly profile?: string;
  readonly extension?: string;
  /** Names that lead to loopback. */
  readonly hosts?: readonly string[];
  /** How long an idle event page lives; long unless a test is about its end. */
  readonly idleMs?: number;
  /** Leave the demo open, which opens once the extension is installed. */
  readonly keepDemo?: boolean;
}

export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('no Firefox: install firefox-esr, or set FIREFOX to its program');
  const extension = options.extension ?? firefoxBuild;
  if (!existsSync(path.join(extension, 'manifest.json'))) throw new Error(`no built extension in ${extension}`);
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'claimlight-firefox-')));
  if (options.profile === undefined) await warm(profile);
  const hosts = options.hosts ?? [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1100, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(hosts, options.idleMs ?? 300_000),
  });
  const scope = await chromeScope(browser);
  await watchRequests(scope, hosts);
  await browser.installExtension(extension);
  const firefox = new Firefox(browser, scope, profile, extension, options.profile === undefined);
  if (!options.keepDemo) await firefox.closeDemo();
  return firefox;
}

/** What Firefox compiles of its own program at its first start, and may use again: half of the work of a start. */
const COMPILED = ['startupCache', 'compatibility.ini'];
/** Of the first browser that this process closed. */
let compiled: string | null = null;

async function keepCompiled(profile: string): Promise<void> {
  if (compiled !== null || !COMPILED.every((name) => existsSync(path.join(profile, name)))) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'claimlight-firefox-compiled-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of COMPILED) await cp(path.join(profile, name), path.join(folder, name), { recursive: true });
  compiled = folder;
}

/** Let a browser with a new profile start as one that has started before. */
async function warm(profile: string): Promise<void> {
  if (compiled !== null) await cp(compiled, profile, { recursive: true });
}

function preferences(hosts: readonly string[], idleMs: number): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A real click on a button that calls permissions.request is then answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.background.idle.timeout': idleMs,
    'network.dns.localDomains': hosts.join(','),
    'devtools.jsonview.enabled': false,
  };
}

export class Firefox {
  readonly browser: Browser;
  readonly profile: string;
  readonly window: FirefoxWindow;
  readonly #scope: ChromeScope;
  readonly #extension: string;
  readonly #temporary: boolean;
  #helper: Page | null = null;

  constructor(browser: Browser, scope: ChromeScope, profile: string, extension: string, temporary: boolean) {
    this.browser = browser;
    this.profile = profile;
    this.window = firefoxWindow(scope, GECKO_ID);
    this.#scope = scope;
    this.#extension = extension;
    this.#temporary = temporary;
  }

  /** It opens once the extension is installed, and in front: in the way of every other test. */
  async closeDemo(): Promise<void> {
    await waitUntil('the demo has opened', () => this.window.closeTab(`${firefoxOrigin}/demo.html`));
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** A page of the extension as an ordinary tab: `library.html`, `sidepanel.html?tab=7`. */
  async openExtensionPage(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Any other wait fails: the page changes its process, and puppeteer loses sight of it.
    await page.goto(`${firefoxOrigin}/${name}`, { waitUntil: [] });
    await page.waitForFunction(`location.protocol === 'moz-extension:' && document.readyState === 'complete'`);
    return page;
  }

  async openPanel(page: Page): Promise<Page> {
    return this.openExtensionPage(`sidepanel.html?tab=${await this.tabId(page)}`);
  }

  /** A real click on the toolbar button: grants `activeTab` and may open the sidebar. */
  clickAction(page: Page): Promise<void> {
    return this.window.clickAction(idOf(page));
  }

  /** What the command's key does, its gesture and its `activeTab` included. */
  dispatchCommand(name: string, page: Page): Promise<void> {
    return this.window.pressCommand(name, idOf(page));
  }

  tabId(page: Page): Promise<number> {
    return this.window.tabId(idOf(page));
  }

  /** Evaluate with the extension's API, outside every page of its own. */
  async inExtension(expression: string): Promise<unknown> {
    this.#helper ??= await this.openExtensionPage('manifest.json');
    return this.#helper.evaluate(expression);
  }

  async storageSession(tab?: number): Promise<unknown> {
    const all = (await this.inExtension('browser.storage.session.get(null)')) as Record<string, unknown>;
    return tab === undefined ? all : all[`tab:${tab}`];
  }

  /** Evaluate in the content script's own world. The extension must have access to the page. */
  async inContentScript<T>(page: Page, expression: string): Promise<T> {
    const tabId = await this.tabId(page);
    const answer = await this.inExtension(
      `browser.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => (${expression}) })
        .then(([first]) => first.error ? { thrown: String(first.error) } : { value: first.result })`,
    );
    const { thrown, value } = answer as { thrown?: string; value?: T };
    if (thrown !== undefined) throw new Error(thrown);
    return value as T;
  }

  highlights(page: Page): Promise<Painted> {
    return page.evaluate(PAINTED) as Promise<Painted>;
  }

  async stopServiceWorker(): Promise<void> {
    const stop = async (): Promise<boolean> => (await this.window.terminateBackground()) === 'stopped';
    await waitUntil('the event page is stopped', stop, { everyMs: 100 });
  }

  grantHosts(hosts: readonly string[] = ['*://*/*']): Promise<void> {
    return this.window.grantHosts(hosts);
  }

  /** Install the same files again, as an update does: what ran in open tabs is cut off. */
  async updateExtension(): Promise<void> {
    this.#helper = null;
    await this.browser.installExtension(this.#extension);
  }

  async requests(): Promise<LoggedRequest[]> {
    return (await this.#scope.run('return globalThis.loggedRequests;')) as LoggedRequest[];
  }

  /** Kill the whole browser at once, as a power cut does. The profile stays for the next launch. */
  async killBrowser(): Promise<void> {
    const { pid } = this.browser.process()!;
    const gone = new Promise((resolve) => this.browser.once('disconnected', resolve));
    process.kill(-pid!, 'SIGKILL');
    await Promise.race([gone, pause(5000)]);
    // Puppeteer puts the profile's own preferences back once the process has ended: a launch meanwhile finds none.
    const backups = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((name) => path.join(this.profile, name));
    await waitUntil('the preferences are put back', async () => !backups.some((file) => existsSync(file)));
  }

  /** Close the browser, and answer every request that it made. */
  async close(): Promise<LoggedRequest[]> {
    const requests = await this.requests();
    await this.browser.close();
    await keepCompiled(this.profile);
    if (this.#temporary) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
    return requests;
  }
}

/** The id that BiDi gives to a page's browsing context: puppeteer keeps it to itself. */
function idOf(page: Page): string {
  return String(Reflect.get(page.mainFrame(), '_id'));
}
