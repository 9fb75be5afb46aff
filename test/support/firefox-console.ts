/** What Firefox's consoles hear of the extension: script errors of every process, and what a page's console was told. */
import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { chromeScope } from './firefox-chrome.ts';

export interface HeardConsole {
  /** Errors so far that come from the extension's scripts or name it. */
  errors(): Promise<readonly string[]>;
}

export async function watchConsole(firefox: Firefox, page: Page): Promise<HeardConsole> {
  const scope = await chromeScope(firefox.browser);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await scope.run(`
    globalThis.scriptErrors = [];
    const listener = {
      QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
        globalThis.scriptErrors.push(message.errorMessage + ' at ' + message.sourceName);
      },
    };
    Services.console.registerListener(listener);`);
  return {
    async errors() {
      const thrown = (await scope.run('return globalThis.scriptErrors;')) as readonly string[];
      return [...thrown, ...said].filter((words) => /moz-extension:|claimlight/u.test(words));
    },
  };
}
