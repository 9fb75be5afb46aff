/** The stages of `npm test`: each runs one tool, and counts what it found. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ContentFile, contentSize } from './content-size.ts';
import {
  type Counts,
  countListed,
  countPlaywright,
  countVitest,
  failedOne,
  nothingRan,
  passedOne,
  sum,
} from './counts.ts';
import { type Ended, type HowToRun, runProgram } from './programs.ts';

/**
 * Gzipped bytes of the content script's files, each its first build with a tenth to grow in: the first file of
 * 2026-11-23, before which nothing is painted, and the second, in which marks are found and changes followed.
 */
export const CONTENT_BUDGETS: Readonly<Record<ContentFile, number>> = { 'marker.js': 18_800, 'follower.js': 34_500 };

/** One test: every command must end well. */
export function commands(name: string, ...list: readonly (readonly string[])[]): Counts {
  for (const command of list) {
    const { ok, how } = runProgram(command);
    if (!ok) return failedOne(`${name}: ${command.join(' ')}: ${how}`);
  }
  return passedOne;
}

export function contentBudget(): Counts {
  const files = Object.entries(CONTENT_BUDGETS) as [ContentFile, number][];
  return sum(
    files.map(([file, budget]) => {
      const { raw, gzip } = contentSize(file);
      console.log(`${file}: ${raw} B, ${gzip} B gzipped; budget ${budget} B`);
      return gzip < budget ? passedOne : failedOne(`size: ${file} has ${gzip} B gzipped`);
    }),
  );
}

export function vitest(project: string): Counts {
  return withReport(
    (file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      return runProgram(['vitest', 'run', '--project', project, ...reporters]);
    },
    project,
    countVitest,
  );
}

export function playwright(project: string): Counts {
  return withReport((file) => runPlaywright(project, file, ['--reporter=list,json']), project, countPlaywright);
}

/** The tests of a browser that is not here, counted without running them. */
export function playwrightSkipped(project: string): Counts {
  const listed = withReport(
    (file) => runPlaywright(project, file, ['--list', '--reporter=json'], { output: null }),
    project,
    (report: Parameters<typeof countListed>[0]) => ({
      ...nothingRan,
      skipped: countListed(report),
    }),
  );
  return listed;
}

function runPlaywright(project: string, file: string, args: readonly string[], how: HowToRun = {}): Ended {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return runProgram(['playwright', 'test', `--project=${project}`, ...args], { ...how, env, limitMs: 1_100_000 });
}

function withReport<Report>(run: (file: string) => Ended, name: string, count: (report: Report) => Counts): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-report-'));
  const file = path.join(folder, 'report.json');
  try {
    const { ok, how } = run(file);
    const counts = readReport(file, count);
    if (counts === null) return failedOne(`${name}: no report: ${how}`);
    if (counts.passed + counts.failed + counts.skipped === 0) return failedOne(`${name}: no test ran: ${how}`);
    if (!ok && counts.failed === 0) {
      return { ...counts, failed: 1, failures: [`${name}: ${how}, though no test failed`] };
    }
    const named = (lines: readonly string[]): string[] => lines.map((line) => `${name}: ${line}`);
    return { ...counts, failures: named(counts.failures), again: named(counts.again) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport<Report>(file: string, count: (report: Report) => Counts): Counts | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return null;
  }
}
