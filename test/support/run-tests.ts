/**
 * `npm test`: everything that CI asks, in order, each stage whatever came of the one before.
 *
 * The last line is `N passed, N failed, N skipped` with real totals; a stage in which nothing ran has failed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { type Counts, closingLine, failedOne, nothingRan, sum } from './counts.ts';
import { root } from './programs.ts';
import { commands, contentBudget, playwright, playwrightSkipped, vitest } from './stages.ts';

interface Stage {
  readonly name: string;
  readonly run: () => Counts;
  /** A stage that this one is nothing without. */
  readonly needs?: readonly string[];
}

const notes: string[] = [];
let firefox: string | null = null;

const stages: readonly Stage[] = [
  { name: 'types', run: () => commands('types', ['wxt', 'prepare'], ['tsc', '--noEmit']) },
  { name: 'lint', run: () => commands('lint', ['biome', 'check', '.']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'dom', run: () => vitest('dom'), needs: ['browsers'] },
  { name: 'build chrome', run: () => commands('build chrome', ['wxt', 'build', '-b', 'chrome']) },
  { name: 'build firefox', run: () => commands('build firefox', ['wxt', 'build', '-b', 'firefox']) },
  { name: 'size', run: contentBudget, needs: ['build chrome'] },
  {
    name: 'web-ext lint',
    run: () => commands('web-ext lint', ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3']),
    needs: ['build firefox'],
  },
  { name: 'e2e chromium', run: () => playwright('chromium'), needs: ['browsers', 'build chrome'] },
  { name: 'e2e firefox', run: () => endToEndInFirefox(), needs: ['build firefox'] },
];

function endToEndInFirefox(): Counts {
  if (firefox !== null) return playwright('firefox');
  notes.push('e2e firefox: skipped, because no Firefox was found (install firefox-esr, or set FIREFOX)');
  return playwrightSkipped('firefox');
}

function findBrowsers(): Counts {
  const found = ensureBrowsers();
  firefox = found.firefox;
  console.log(`chromium: ${found.chromium}\nfirefox: ${firefox ?? 'none'}`);
  return nothingRan;
}

function noteShared(): void {
  const shared = path.resolve(root, process.env.SHARED ?? '../shared');
  if (!existsSync(shared)) notes.push(`${shared} is not there: tests that read it are skipped (set SHARED)`);
}

function runStage({ name, run, needs = [] }: Stage, done: ReadonlyMap<string, Counts>): Counts {
  const missing = needs.find((need) => (done.get(need)?.failed ?? 0) > 0);
  if (missing !== undefined) return failedOne(`${name}: not run, because "${missing}" failed`);
  try {
    return run();
  } catch (caught) {
    return failedOne(`${name}: ${caught instanceof Error ? caught.message : String(caught)}`);
  }
}

const done = new Map<string, Counts>();
noteShared();
for (const stage of [{ name: 'browsers', run: findBrowsers }, ...stages]) {
  console.log(`\n── ${stage.name}`);
  const started = Date.now();
  const counts = runStage(stage, done);
  done.set(stage.name, counts);
  console.log(`── ${stage.name}: ${closingLine(counts)} in ${Math.round((Date.now() - started) / 1000)} s`);
}

const total = sum([...done.values()]);
console.log('');
for (const note of notes) console.log(`note: ${note}`);
for (const test of total.again) console.log(`PASSED AT THE SECOND TRY ${test}`);
for (const failure of total.failures) console.log(`FAILED ${failure}`);
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
