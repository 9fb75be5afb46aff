/** Blank pages of an origin of their own, without a network, in a Chromium that has nothing else. */
import { type BrowserContext, chromium } from 'playwright';
import { requireChromium } from '../support/browsers.ts';
import { chromiumFlags } from '../support/chromium-flags.ts';

export async function openBlankProfile(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  await context.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench' }),
  );
  return context;
}
