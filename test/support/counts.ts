/** What the test runners' own reports say, in one form. */
import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each failure, and why. */
  readonly failures: readonly string[];
  /** One line for each test that failed and passed when it was run again: counted as passed, and to be looked into. */
  readonly again: readonly string[];
}

export const nothingRan: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], again: [] };

export const passedOne: Counts = { ...nothingRan, passed: 1 };

export const failedOne = (why: string): Counts => ({ ...nothingRan, failed: 1, failures: [why] });

interface VitestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** A file that could not be loaded has no failed test of its own: it counts as one. */
export function countVitest(report: VitestReport): Counts {
  const failures: string[] = [];
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    for (const test of failed) failures.push(`${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
    if (failed.length === 0 && file.status === 'failed') failures.push(`${file.name}: ${firstLine(file.message)}`);
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: failures.length, skipped, failures, again: [] };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly errors: readonly { readonly message?: string }[];
}

export function countPlaywright(report: PlaywrightReport): Counts {
  const specs = specsOf(report);
  const failures = report.errors.map(({ message }) => firstLine(message));
  const again: string[] = [];
  let passed = 0;
  let skipped = 0;
  for (const { title, file, tests } of specs) {
    for (const { status, results } of tests) {
      const first = `${file}: ${title}: ${firstLine(results[0]?.error?.message)}`;
      if (status === 'skipped') skipped += 1;
      else if (status === 'unexpected') failures.push(first);
      else passed += 1;
      if (status === 'flaky') again.push(first);
    }
  }
  return { passed, failed: failures.length, skipped, failures, again };
}

/** The tests that a run would have: from a report of `--list`. */
export function countListed(report: PlaywrightSuite): number {
  return specsOf(report).reduce((sum, { tests }) => sum + tests.length, 0);
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']>[number][] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function firstLine(text: string | undefined): string {
  return stripVTControlCharacters(text ?? 'no reason given').split('\n', 1)[0]!;
}

export function sum(stages: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const again: string[] = [];
  for (const stage of stages) {
    total.passed += stage.passed;
    total.failed += stage.failed;
    total.skipped += stage.skipped;
    failures.push(...stage.failures);
    again.push(...stage.again);
  }
  return { ...total, failures, again };
}

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
