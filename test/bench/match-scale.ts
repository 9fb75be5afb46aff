/**
 * The index of checked claims at scale, in a real Chromium with its IndexedDB on the disk.
 *
 * In:  `--claims N` claims, which are put together of halves of those in the lists of `--pages DIR` (JSON lines with
 *      `vclaim`); `../shared/data/claims` where none is given.
 * Out: milliseconds to build, to ask and to change one; bytes on the disk; the page's heap.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { type CheckedClaim, readClaims, wordedOf } from '../../lib/claims/training/match/checked-claims.ts';
import type { Worded } from '../../lib/store/match-entries.ts';
import { root } from '../support/programs.ts';
import { openBlankProfile } from './blank-profile.ts';
import { buildScript } from './bundle.ts';
import { fromCaller } from './values.ts';

export interface MatchScaleValues {
  readonly claims?: string | undefined;
  readonly pages?: string | undefined;
}

const QUERIES = 200;
const CHANGES = 100;
const SENT_AT_ONCE = 5000;

export async function measureMatchScale({ claims = '100000', pages }: MatchScaleValues): Promise<void> {
  const folder = pages === undefined ? path.join(root, '../shared/data/claims') : fromCaller(pages);
  const lists = readLists(folder);
  const script = await buildScript(new URL('match-scale-page.ts', import.meta.url).pathname, 'match-scale');
  const profile = mkdtempSync(path.join(tmpdir(), 'claimlight-match-'));
  const context = await openBlankProfile(profile);
  try {
    const page = await context.newPage();
    await page.goto('https://bench.invalid/');
    await page.addScriptTag({ path: script });
    const measured = await measureIn(page, lists, Number(claims));
    await context.close();
    console.log(JSON.stringify({ ...measured, diskMB: megabytesIn(profile) }, null, 2));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measureIn(page: Page, lists: readonly CheckedClaim[], count: number) {
  const importing: number[] = [];
  for (let from = 0; from < count; from += SENT_AT_ONCE) {
    const some = Array.from({ length: Math.min(SENT_AT_ONCE, count - from) }, (_, at) => recombined(lists, from + at));
    importing.push(await call<number>(page, 'add', some));
  }
  const settled = await call<object>(page, 'settle');
  const texts = Array.from({ length: QUERIES }, (_, at) => recombined(lists, at * 401 + 7).wordings.text);
  const asked = await call<readonly { ms: number; found: number }[]>(page, 'ask', texts);
  const reading = await call<readonly number[]>(page, 'readOne', QUERIES);
  const changed = Array.from({ length: CHANGES }, (_, at) => ({
    ...recombined(lists, count + at),
    claim: `claim-${at * 97}`,
  }));
  const changing = await call<readonly number[]>(page, 'change', changed);
  const heapMB = await heapOf(page);
  const afterChanges = await call<readonly { ms: number; found: number }[]>(page, 'ask', texts);
  await call(page, 'vectors');
  return {
    claims: count,
    importMs: sumOf(importing),
    settled,
    readOneRowMs: spreadOf(reading),
    askMs: spreadOf(asked.map(({ ms }) => ms)),
    askMsWithFresh: spreadOf(afterChanges.map(({ ms }) => ms)),
    askedWithMatch: asked.filter(({ found }) => found > 0).length / asked.length,
    changeMs: spreadOf(changing),
    heapMB,
  };
}

/** Half of one claim and half of another, so that words are as common as they are in the lists. */
function recombined(lists: readonly CheckedClaim[], number: number): Worded {
  const one = lists[number % lists.length]!;
  const other = lists[(number * 7919 + Math.floor(number / lists.length)) % lists.length]!;
  const halves = (first = '', second = '') => {
    const [some, more] = [first.split(' '), second.split(' ')];
    return [...some.slice(0, some.length / 2), ...more.slice(more.length / 2)].join(' ');
  };
  return wordedOf({
    ...one,
    id: `claim-${number}`,
    vclaim: halves(one.vclaim, other.vclaim),
    title: halves(one.title, other.title),
    subtitle: halves(one.subtitle, other.subtitle),
    text: '',
  });
}

function readLists(folder: string): readonly CheckedClaim[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const claims = files
    .flatMap((name) => readClaims(path.join(folder, name)))
    .filter(({ vclaim }) => vclaim !== undefined);
  if (claims.length === 0) throw new Error(`no checked claims in ${folder}: lines with a "vclaim"`);
  return claims;
}

function call<Result>(page: Page, name: string, given?: unknown): Promise<Result> {
  return page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { matchScale: Record<string, (given: unknown) => never> }).matchScale[name!]!(given),
    [name, given] as const,
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function megabytesIn(profile: string): number {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return sumOf(files.map(({ parentPath, name }) => statSync(path.join(parentPath, name)).size)) / 1e6;
}

function spreadOf(times: readonly number[]): { readonly median: number; readonly p95: number; readonly most: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
