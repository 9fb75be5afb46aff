/** A browser window with the extension in it, on the demo article, until the person closes it. */
import { launchChromium } from '../support/chromium.ts';
import { serveDemo } from './demo-pages.ts';

export async function openWindow(): Promise<void> {
  const server = await serveDemo();
  const chromium = await launchChromium({ headed: true, online: true });
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(server.article);
  console.log('The demo article is open, with Claimlight loaded.');
  console.log('  Press Alt+Shift+F, or click its button (under the puzzle piece): claims are marked, the panel opens.');
  console.log('  Close the window to end.');
  await new Promise((resolve) => chromium.context.once('close', resolve));
  await server.stop();
}
