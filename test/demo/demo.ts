/**
 * `npm run demo`: the main job on a demo article.
 *
 *   npm run demo                                     a window with the article, where there is a display
 *   npm run demo -- --headless                       the tour: the whole job, played and photographed
 *   npm run -s demo -- --page FILE_OR_URL --json     what is found in any page, as one JSON object
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/browsers.ts';
import { ensureBuilt } from '../support/build.ts';
import { TimeoutError } from '../support/wait.ts';
import { DemoError } from './demo-error.ts';
import { pageReport } from './page-report.ts';
import { tour } from './tour.ts';
import { openWindow } from './window.ts';

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    json: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});

try {
  await main();
} catch (caught) {
  fail(caught);
}

async function main(): Promise<void> {
  prepare();
  if (values.page !== undefined) {
    const report = await pageReport(values.page);
    console.log(JSON.stringify(report, null, 2));
  } else if (values.headless || !hasDisplay()) await tour();
  else await openWindow();
}

function prepare(): void {
  try {
    ensureBrowsers();
  } catch (cause) {
    throw new DemoError('no-browser', (cause as Error).message);
  }
  try {
    ensureBuilt();
  } catch (cause) {
    throw new DemoError('build-failed', (cause as Error).message);
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A reader of standard output gets JSON whatever happens; a person gets the stack. */
function fail(caught: unknown): void {
  const message = caught instanceof Error ? caught.message : String(caught);
  console.error(caught instanceof Error ? caught.stack : message);
  if (values.page !== undefined) console.log(JSON.stringify({ error: { code: codeOf(caught), message } }));
  process.exitCode = 1;
}

function codeOf(caught: unknown): string {
  if (caught instanceof DemoError) return caught.code;
  return caught instanceof TimeoutError ? 'timeout' : 'unexpected';
}
