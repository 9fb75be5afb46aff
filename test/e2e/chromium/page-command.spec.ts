/** `npm run -s demo -- --page`: one JSON object on standard output, whatever happens. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { FoundInPage } from '../../demo/page-report.ts';
import { root } from '../../support/programs.ts';

const shared = path.resolve(root, process.env.SHARED ?? '../shared');

function run(...args: readonly string[]) {
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'demo', '--', ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SHARED: shared },
  });
  return { status, said: JSON.parse(stdout) as FoundInPage & { error?: { code: string; message: string } } };
}

test('a text file is read as an article', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-page-'));
  const file = path.join(folder, 'talks.txt');
  writeFileSync(
    file,
    'The general talks\n\nIdris Marai said the council receives orders from Ankara and Doha.\n\nHe left <b>early</b>.',
  );
  const { status, said } = run('--page', file);
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(Object.keys(said).sort()).toEqual(['article', 'claims', 'ms', 'page', 'pageMutations', 'painted']);
  expect(said.claims[0]).toEqual({
    exact: expect.stringContaining('the council receives orders from Ankara and Doha'),
    checkWorthiness: expect.any(Number),
    topics: ['Orders from abroad'],
    speaker: 'Idris Marai',
  });
  expect(said.pageMutations).toBe(0);
  expect(said.painted).toBe(said.claims.length);
  expect(Object.keys(said.ms)).toEqual(['detect', 'segment', 'spot', 'paint']);
});

for (const [what, argument, code] of [
  ['a file that is not there', 'no-such-file.html', 'not-found'],
  ['a file that is no page', 'package.json', 'not-a-page'],
  ['an address elsewhere', 'https://news.example/a', 'not-loopback'],
] as const) {
  test(`${what} is an error with a code, as JSON, and exit 1`, () => {
    const { status, said } = run('--page', argument);
    expect(status).toBe(1);
    expect(said.error?.code).toBe(code);
    expect(said.error?.message).toContain(argument);
  });
}

test.describe('the real article', () => {
  const article = path.join(shared, 'seed', 'article.txt');
  test.skip(!existsSync(article), `skipped: ${path.relative(root, article)} is not here`);

  test('has its orders from abroad and its mercenary flow marked, said by Haftar', () => {
    const { claims, pageMutations, painted } = run('--page', article).said;
    const orders = claims.filter(({ exact }) => exact.includes('orders from Ankara and Doha'));
    expect(orders).toHaveLength(2);
    for (const { topics, speaker } of orders) {
      expect(topics).toContain('Orders from abroad');
      expect(speaker).toBe('Khalifa Haftar');
    }
    const flow = claims.find(({ exact }) => exact.includes('the flow of Syrian and Turkish mercenaries'))!;
    expect(flow.topics).toContain('Mercenary flows');
    expect(flow.speaker).toBe('Khalifa Haftar');
    expect(claims.filter(({ exact }) => exact.includes('Other news'))).toEqual([]);
    expect(painted).toBe(claims.length);
    expect(pageMutations).toBe(0);
  });
});
