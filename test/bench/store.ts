/**
 * `npm run bench -- store [COUNT ...]`: the store at 1,000, 10,000 and 100,000 claims, in a real Chromium with its
 * IndexedDB on the disk.
 *
 * Out: milliseconds, and what of it the same bytes cost Dexie alone in the same run: records put by their ids ("records
 *      alone"), every row that an import writes put with its indexes ("same rows"), one row read by its key. And the
 *      most that the heap held in each step.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { openBlankProfile } from './blank-profile.ts';
import { buildScript } from './bundle.ts';

const COUNTS = [1000, 10_000, 100_000];
/** Larger imports are not undone: it takes as long as they did. */
const UNDONE_UP_TO = 10_000;
/** Between two looks at the heap. */
const LOOK_MS = 100;

export async function measureStore(counts: readonly string[], isJson: boolean): Promise<void> {
  const script = await buildScript(new URL('store-page.ts', import.meta.url).pathname, 'store');
  const profile = mkdtempSync(path.join(tmpdir(), 'claimlight-store-'));
  const context = await openBlankProfile(profile);
  const measured: Measured[] = [];
  try {
    for (const claims of counts.length === 0 ? COUNTS : counts.map(Number)) {
      const page = await context.newPage();
      await page.goto('https://bench.invalid/');
      await page.addScriptTag({ path: script });
      measured.push(await measureIn(page, claims));
      if (!isJson) print(measured.at(-1)!);
      await page.close();
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  if (isJson) console.log(JSON.stringify(measured, null, 2));
}

interface Step<Result> {
  readonly result: Result;
  readonly peakMB: number;
}

type Measured = Awaited<ReturnType<typeof measureIn>>;

async function measureIn(page: Page, claims: number) {
  const session = await page.context().newCDPSession(page);
  const step = <Result>(name: string, given?: unknown) => stepIn<Result>(page, session, name, given);
  const made = await step<{ megabytes: number; records: number }>('make', claims);
  const read = await step<number>('read');
  const raw = await step<number>('putRaw');
  const imported = await step<number>('importAll');
  await step('forget');
  const same = await step<number>('putRows');
  const pages = await step<{ page: number[]; raw: number[] }>('askPages');
  const search = await step<SearchTimes>('search');
  const exported = await step<{ ms: number; megabytes: number }>('exportAll');
  const exportedRaw = await step<number>('exportRaw');
  const undone = claims > UNDONE_UP_TO ? null : await step<number>('undo');
  await step('end');
  return { claims, made, read, raw, imported, same, pages, search, exported, exportedRaw, undone };
}

interface SearchTimes {
  readonly loadMs: number;
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly afterChange: readonly number[];
  readonly rowsMs: number;
}

/** A step in the page, with the most that its heap held meanwhile, garbage of before left out. */
async function stepIn<Result>(page: Page, session: CDPSession, name: string, given: unknown): Promise<Step<Result>> {
  await session.send('HeapProfiler.collectGarbage');
  const began = performance.now();
  let isOver = false;
  let peak = 0;
  const watch = async (): Promise<void> => {
    while (!isOver) {
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      peak = Math.max(peak, usedSize);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const watching = watch();
  try {
    const result = await page.evaluate(
      ([name, given]) =>
        (globalThis as unknown as { storeBench: Record<string, (given: unknown) => never> }).storeBench[name!]!(given),
      [name, given] as const,
    );
    console.error(`  ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return { result: result as Result, peakMB: peak / 1e6 };
  } finally {
    isOver = true;
    await watching;
  }
}

function print({ claims, made, read, raw, imported, same, pages, search, exported, exportedRaw, undone }: Measured) {
  const row = (what: string, { result: ms, peakMB }: Step<number>, ratio = '') => ({
    step: what,
    ms: Math.round(ms * 10) / 10,
    'µs a claim': Math.round((ms / claims) * 1000),
    ratio,
    'peak MB': Math.round(peakMB),
  });
  const over = (ms: number, base: number) => (ms / base).toFixed(2);
  const [page, key] = [median(pages.result.page), median(pages.result.raw)];
  const { loadMs, first, again, afterChange } = search.result;
  console.log(`\n${claims} claims, ${made.result.records} records, a file of ${made.result.megabytes.toFixed(1)} MB`);
  console.table([
    row('read and verify the file', read),
    row('records alone, bulkPut', raw, '1'),
    row('same rows and indexes, bulkPut', same, over(same.result, raw.result)),
    row(
      'import',
      imported,
      `${over(imported.result, same.result)} of same rows, ${over(imported.result, raw.result)} of records alone`,
    ),
    ...(undone === null ? [] : [row('undo the import', undone, `${over(undone.result, imported.result)} of import`)]),
    row('one row by its key', { result: key, peakMB: pages.peakMB }, '1'),
    row('the claims of a page', { result: page, peakMB: pages.peakMB }, over(page, key)),
    row('search: read all lines', { result: loadMs, peakMB: search.peakMB }),
    row('search: first question of each kind, worst', { result: Math.max(...first), peakMB: search.peakMB }),
    row('search: question, median', { result: median(again), peakMB: search.peakMB }),
    row('search: question, worst', { result: Math.max(...again), peakMB: search.peakMB }),
    row('search: after a change, worst', { result: Math.max(...afterChange), peakMB: search.peakMB }),
    row('export: records read whole, as text', exportedRaw, '1'),
    row(
      'export',
      { result: exported.result.ms, peakMB: exported.peakMB },
      over(exported.result.ms, exportedRaw.result),
    ),
  ]);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;
}
