import { describe, expect, test } from 'vitest';
import {
  closingLine,
  countListed,
  countPlaywright,
  countVitest,
  failedOne,
  nothingRan,
  passedOne,
  sum,
} from './counts.ts';

const vitest = (status: string, message: string, assertions: readonly [string, string][]) => ({
  numPassedTests: assertions.filter(([, outcome]) => outcome === 'passed').length,
  numPendingTests: assertions.filter(([, outcome]) => outcome === 'skipped').length,
  numTodoTests: 0,
  testResults: [
    {
      name: 'a.test.ts',
      status,
      message,
      assertionResults: assertions.map(([fullName, outcome]) => ({
        fullName,
        status: outcome,
        failureMessages: outcome === 'failed' ? ['expected 1\nat line 3'] : [],
      })),
    },
  ],
});

const playwright = (...statuses: readonly ('expected' | 'unexpected' | 'flaky' | 'skipped')[]) => ({
  errors: [],
  suites: [
    {
      suites: [
        {
          specs: statuses.map((status) => ({
            title: status,
            file: 'a.spec.ts',
            tests: [{ status, results: [{ error: { message: 'why\nwhere' } }] }],
          })),
        },
      ],
    },
  ],
});

describe('a report of vitest', () => {
  test('counts what passed, failed and was skipped', () => {
    const report = vitest('failed', '', [
      ['one', 'passed'],
      ['two', 'failed'],
      ['three', 'skipped'],
    ]);
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 1, failures: ['two: expected 1'], again: [] });
  });

  test('counts a file that could not be loaded as one failure', () => {
    const counts = countVitest(vitest('failed', 'Cannot find module', []));
    expect(counts).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['a.test.ts: Cannot find module'],
      again: [],
    });
  });
});

describe('a report of Playwright', () => {
  test('counts the tests of nested suites, and names one that passed only when it was run again', () => {
    const counts = countPlaywright(playwright('expected', 'expected', 'unexpected', 'flaky', 'skipped'));
    expect(counts).toMatchObject({ passed: 3, failed: 1, skipped: 1 });
    expect(counts.failures).toEqual(['a.spec.ts: unexpected: why']);
    expect(counts.again).toEqual(['a.spec.ts: flaky: why']);
  });

  test('counts an error outside every test', () => {
    expect(countPlaywright({ errors: [{ message: 'no tests found' }] })).toMatchObject({ passed: 0, failed: 1 });
  });

  test('lists what would run', () => {
    expect(countListed(playwright('expected', 'skipped'))).toBe(2);
  });
});

test('the closing line sums every stage', () => {
  const total = sum([passedOne, failedOne('lint: exit 1'), { ...nothingRan, passed: 5, skipped: 2 }]);
  expect(closingLine(total)).toBe('6 passed, 1 failed, 2 skipped');
  expect(total.failures).toEqual(['lint: exit 1']);
});
