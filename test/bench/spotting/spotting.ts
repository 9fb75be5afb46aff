/**
 * `npm run bench -- spotting [--pages DIR] [--limit N] [--only NAME,...] [--json]`: how fast sentences are read.
 *
 * In:   a folder of pages with their articles (../shared/corpus by default); N sentences of them (200).
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
import type { EngineReport } from './engine.ts';
import { engines } from './engines.ts';

interface Values {
  readonly pages?: string | undefined;
  readonly limit?: string | undefined;
  readonly only?: string | undefined;
  readonly json?: boolean | undefined;
}

export async function measureSpotting(values: Values): Promise<void> {
  const names = engines.map(({ name }) => name);
  const sentences = sentencesOf(folderOf(values.pages) ?? '../shared/corpus', Number(values.limit ?? 200));
  const reports = (listOf('engine', values.only, names) ?? names).map((name) => inItsOwnProcess(name, sentences));
  if (values.json) console.log(JSON.stringify({ sentences: sentences.length, engines: reports }));
  else print(sentences.length, reports);
}

/** Every nth sentence of the articles, in an order that is always the same. */
function sentencesOf(folder: string, limit: number): string[] {
  const all = findPages(folder)
    .pages.flatMap((page) => (page.isHandMade ? [page.read().body ?? ''] : []))
    .flatMap((text) => splitSentences(text, 'en').map(([start, end]) => text.slice(start, end).trim()))
    .filter((sentence) => sentence.length > 20);
  if (all.length === 0) throw new Error(`${folder} has no page whose article is known`);
  const stride = Math.max(1, Math.floor(all.length / limit));
  return all.filter((_, index) => index % stride === 0).slice(0, limit);
}

function inItsOwnProcess(name: string, sentences: readonly string[]): EngineReport {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-spotting-'));
  try {
    const file = path.join(folder, 'sentences.json');
    writeFileSync(file, JSON.stringify(sentences));
    const script = fileURLToPath(new URL('run-engine.ts', import.meta.url));
    const given = ['--experimental-strip-types', '--no-warnings', script, name, file];
    const { stdout, stderr, status } = spawnSync(process.execPath, given, { encoding: 'utf8', timeout: 600_000 });
    if (status !== 0) return { name, absent: `it failed: ${stderr.trim().split('\n').at(-1) ?? ''}` };
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as EngineReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(count: number, reports: readonly EngineReport[]): void {
  console.log(`${count} sentences, one thread, one process each`);
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
