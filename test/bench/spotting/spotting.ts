/**
 * `npm run bench -- spotting [--pages DIR] [--limit N] [--only NAME,...] [--json]`: how fast sentences are read.
 *
 * In:   a folder of pages with their articles (../shared/corpus by default); whole articles of them, to N sentences (200).
 * Out:  for each engine what it weighs, how long it takes to start, memory and time a sentence, one process each, one
 *       after another. Peers need packages that this project does not have: peer-packages.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { findPages } from '../article-pages.ts';
import { folderOf, listOf } from '../values.ts';
import type { EngineReport, Page } from './engine.ts';
import { engines } from './engines.ts';

interface Values {
  readonly pages?: string | undefined;
  readonly limit?: string | undefined;
  readonly only?: string | undefined;
  readonly json?: boolean | undefined;
}

export async function measureSpotting(values: Values): Promise<void> {
  const names = engines.map(({ name }) => name);
  const pages = pagesOf(folderOf(values.pages) ?? '../shared/corpus', Number(values.limit ?? 200));
  const sentences = pages.reduce((sum, page) => sum + sentencesIn(page), 0);
  const reports = (listOf('engine', values.only, names) ?? names).map((name) => inItsOwnProcess(name, pages));
  if (values.json) console.log(JSON.stringify({ pages: pages.length, sentences, engines: reports }));
  else print(`${pages.length} articles, ${sentences} sentences, one thread, one process each`, reports);
}

/** Articles from all of the folder, in an order that is always the same. */
function pagesOf(folder: string, limit: number): Page[] {
  const all = findPages(folder).pages.filter(({ isHandMade }) => isHandMade);
  if (all.length === 0) throw new Error(`${folder} has no page whose article is known`);
  const chosen: Page[] = [];
  let sentences = 0;
  for (let place = 0; place < all.length && sentences < limit; place += 1) {
    // A stride that has no factor in common with the number of pages visits each once.
    const page = blocksOf(all[(place * STRIDE) % all.length]!.read().body ?? '');
    chosen.push(page);
    sentences += sentencesIn(page);
  }
  return chosen;
}

const STRIDE = 37;

function blocksOf(body: string): Page {
  const texts = body.split('\n').map((text) => text.trim());
  return texts.filter((text) => text !== '').map((text) => ({ text, sentences: splitSentences(text, 'en') }));
}

function sentencesIn(page: Page): number {
  return page.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function inItsOwnProcess(name: string, pages: readonly Page[]): EngineReport {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-spotting-'));
  try {
    const file = path.join(folder, 'pages.json');
    writeFileSync(file, JSON.stringify(pages));
    const script = fileURLToPath(new URL('run-engine.ts', import.meta.url));
    const given = ['--experimental-strip-types', '--no-warnings', script, name, file];
    const { stdout, stderr, status } = spawnSync(process.execPath, given, { encoding: 'utf8', timeout: 600_000 });
    if (status !== 0) return { name, absent: `it failed: ${stderr.trim().split('\n').at(-1) ?? ''}` };
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as EngineReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(title: string, reports: readonly EngineReport[]): void {
  console.log(title);
  const rows = reports.map((report) => {
    if ('absent' in report) return { engine: report.name, note: report.absent };
    const { name, megabytes, startMs, memoryMb, msPerSentence, cpuMsPerSentence, sentencesPerSecond } = report;
    return {
      engine: name,
      MB: megabytes,
      'start, ms': startMs,
      'memory, MB': memoryMb,
      'ms a sentence': msPerSentence,
      'CPU ms': cpuMsPerSentence,
      'a second': sentencesPerSecond,
    };
  });
  console.table(rows);
}
