/**
 * `npm run bench -- page [--page FILE] [--runs N] [--json]`   size, time to painted, main-thread time
 * `npm run bench -- laws [--runs N]`                          the laws of records, N histories each
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/browsers.ts';
import { ensureBuilt } from '../support/build.ts';
import { runProgram } from '../support/programs.ts';
import { measurePage, printTable } from './page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string' }, runs: { type: 'string' }, json: { type: 'boolean', default: false } },
});

const subject = positionals[0];
if (subject === 'page') await page();
else if (subject === 'laws') laws();
else {
  console.error('bench what? `npm run bench -- page [--page FILE] [--runs N] [--json]` or `npm run bench -- laws`');
  process.exitCode = 2;
}

async function page(): Promise<void> {
  ensureBrowsers();
  ensureBuilt();
  const measured = await measurePage({ file: values.page, runs: Number(values.runs ?? 7) });
  if (values.json) console.log(JSON.stringify(measured, null, 2));
  else printTable(measured);
}

function laws(): void {
  const env = { LAW_RUNS: values.runs ?? '10000' };
  const command = ['vitest', 'run', '--project', 'unit', 'test/lib/records', '--testTimeout=3600000'];
  const { ok, how } = runProgram(command, { env, limitMs: 3_600_000 });
  console.log(`laws with ${env.LAW_RUNS} histories: ${ok ? 'hold' : how}`);
  process.exitCode = ok ? 0 : 1;
}
