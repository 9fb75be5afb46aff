/**
 * Firefox's own window, reached over WebDriver BiDi (`--remote-allow-system-access`): what a person does
 * with the browser rather than with a page, and what only the browser knows.
 */
import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly exceptionDetails?: { readonly text: string };
  readonly result?: { readonly value?: unknown };
}

export interface ChromeScope {
  /** Evaluate in the browser's window. The answer of `body` must be JSON. */
  run(body: string): Promise<unknown>;
}

export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = Reflect.get(browser, 'connection') as Connection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: readonly { context: string }[] };
  const target = { context: contexts[0]!.context };
  return {
    async run(body) {
      const expression = `(async () => JSON.stringify(await (async () => { ${body} })()) ?? 'null')()`;
      const answer = await connection.send('script.evaluate', { expression, awaitPromise: true, target });
      const { exceptionDetails, result } = answer.result as Evaluated;
      if (exceptionDetails !== undefined) throw new Error(`in Firefox's window: ${exceptionDetails.text}`);
      return JSON.parse(String(result?.value));
    },
  };
}

/** Names that the scripts below share. `tabOf` takes the id that BiDi gives to a page. */
const prelude = (geckoId: string): string => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const extension = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension;
  const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
  const tabOf = (id) => {
    const browser = NavigableManager.getBrowserById(id);
    const window = browser.ownerDocument.defaultView;
    return { window, tab: window.gBrowser.getTabForBrowser(browser) };
  };
`;

export interface FirefoxWindow {
  clickAction(page: string): Promise<void>;
  pressCommand(name: string, page: string): Promise<void>;
  tabId(page: string): Promise<number>;
  /** Answers the state in which that left it: Firefox stops no event page that still answers somebody. */
  terminateBackground(): Promise<string>;
  grantHosts(hosts: readonly string[]): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
  /** Answers false where no tab has this address. Puppeteer does not see those of tabs that an extension opened. */
  closeTab(address: string): Promise<boolean>;
}

export function firefoxWindow(scope: ChromeScope, geckoId: string): FirefoxWindow {
  const run = (body: string) => scope.run(prelude(geckoId) + body);
  return {
    async clickAction(page) {
      await run(`
        const { window, tab } = tabOf('${page}');
        window.gBrowser.selectedTab = tab;
        await browserActionFor(extension).triggerAction(window);`);
    },
    async pressCommand(name, page) {
      await run(`
        const { window, tab } = tabOf('${page}');
        window.gBrowser.selectedTab = tab;
        const { shortcut } = (await extension.shortcuts.commands).get('${name}');
        const wanted = extension.shortcuts.buildKeyFromShortcut(window.document, '${name}', shortcut);
        const same = (name) => (key) => key.getAttribute(name) === wanted.getAttribute(name);
        const keys = [...extension.shortcuts.keysetsMap.get(window).children];
        const key = keys.filter(same('modifiers')).filter(same('key')).find(same('keycode'));
        key.doCommand();`);
    },
    tabId: async (page) => (await run(`return tabTracker.getId(tabOf('${page}').tab);`)) as number,
    terminateBackground: async () =>
      (await run(`
        if (extension.backgroundState === 'running') await extension.terminateBackground();
        return extension.backgroundState;`)) as string,
    async grantHosts(hosts) {
      await run(`
        const { ExtensionPermissions } =
          ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const origins = ${JSON.stringify(hosts)};
        await ExtensionPermissions.add(extension.id, { permissions: [], origins }, extension);`);
    },
    closeTab: async (address) =>
      (await run(`
        const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${address}');
        if (tab !== undefined) gBrowser.removeTab(tab);
        return tab !== undefined;`)) as boolean,
    isSidebarOpen: async () => (await run('return SidebarController.isOpen;')) as boolean,
  };
}

/** Log every request, and refuse those that would leave the machine. */
export async function watchRequests(scope: ChromeScope, hosts: readonly string[]): Promise<void> {
  await scope.run(`
    const near = new Set(['127.0.0.1', 'localhost', ...${JSON.stringify(hosts)}]);
    globalThis.loggedRequests = [];
    const observer = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const by = channel.loadInfo.triggeringPrincipal;
        const initiator = by.isAddonOrExpandedAddonPrincipal ? 'extension' : by.isSystemPrincipal ? 'browser' : by.originNoSuffix;
        globalThis.loggedRequests.push({ url: channel.URI.spec, method: channel.requestMethod, initiator });
        if (!near.has(channel.URI.host)) channel.cancel(Cr.NS_ERROR_UNKNOWN_HOST);
      },
    };
    Services.obs.addObserver(observer, 'http-on-opening-request');`);
}
