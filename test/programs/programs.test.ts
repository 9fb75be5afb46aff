import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printSet } from '../../lib/interchange/annotation-set.ts';
import { hardSet } from '../lib/interchange/web-annotation/hard-set.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'claimlight-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);

interface Ran {
  readonly code: number;
  readonly out: string;
}

/** A program as a person runs it; its two outputs as one text. */
function run(program: 'convert' | 'validate', ...args: readonly string[]): Promise<Ran> {
  const file = path.join(import.meta.dirname, `${program}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, ['--experimental-strip-types', '--no-warnings', file, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: out + err });
    });
  });
}

const set = inFolder('set.json');
writeFileSync(set, printSet(hardSet));

describe('convert', () => {
  test('goes to W3C and back without a loss', async () => {
    expect((await run('convert', set, inFolder('set.jsonld'))).code).toBe(0);
    const { code, out } = await run('convert', inFolder('set.jsonld'), inFolder('back.json'));
    expect(out).toContain('W3C Web Annotation, 5 claims, 5 mentions');
    expect(code).toBe(0);
    expect(readFileSync(inFolder('back.json'), 'utf8')).toBe(readFileSync(set, 'utf8'));
  });

  test('writes for readers without what is private, and for others when it is told to', async () => {
    await run('convert', set, inFolder('set.html'));
    await run('convert', '--public', set, inFolder('public.jsonld'));
    for (const name of ['set.html', 'public.jsonld']) {
      expect(readFileSync(inFolder(name), 'utf8')).toContain('The harbour authority spent');
      expect(readFileSync(inFolder(name), 'utf8')).not.toContain('Called the press office');
    }
  });

  test('says what was rejected and why, and what the format cannot carry', async () => {
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' };
    const file = [
      { ...annotation, bodyValue: 'So?', target: 'https://a.example/' },
      { ...annotation, target: 'https://a.example/' },
    ];
    writeFileSync(inFolder('two.txt'), JSON.stringify(file));
    const { code, out } = await run('convert', inFolder('two.txt'), inFolder('two.hypothesis.json'));
    expect(out).toContain('rejected: Annotation 2: This says nothing in words');
    expect(out).toContain('not carried: ');
    expect(code).toBe(0);
  });

  test.each([
    ['what it cannot read', 'Dear all', 'out.json', 1, 'The file is in no format that can be read.'],
    ['broken JSON, with its place', '{"format":}', 'out.json', 1, 'Line 1, column 11: '],
    [
      'a set without a word to take',
      '[{"type":"Annotation","target":"https://a.example/"}]',
      'out.json',
      1,
      'nothing in it',
    ],
    ['a format that it cannot write', '{}', 'out.pdf', 2, 'no format that we write'],
  ])('refuses %s, and writes nothing', async (_, text, to, exit, reason) => {
    writeFileSync(inFolder('in'), text);
    const { code, out } = await run('convert', inFolder('in'), inFolder(to));
    expect(out).toContain(reason);
    expect(code).toBe(exit);
    expect(existsSync(inFolder(to))).toBe(false);
  });
});

test.each(['convert', 'validate'] as const)('%s says of a path that no file is there', async (program) => {
  const to = program === 'convert' ? [inFolder('out.json')] : [];
  const missing = await run(program, inFolder('missing.csv'), ...to);
  expect(missing).toEqual({ code: 1, out: expect.stringContaining(`there is no file ${inFolder('missing.csv')}\n`) });
  const here = await run(program, folder, ...to);
  expect(here).toEqual({ code: 1, out: expect.stringContaining(`${folder} is a folder, not a file\n`) });
});

describe('validate', () => {
  test('names what a file is', async () => {
    expect(await run('validate', set)).toEqual({
      code: 0,
      out: expect.stringContaining('Claimlight annotation set, 5 claims\nvalid'),
    });
  });

  test('names every fault by its path', async () => {
    writeFileSync(
      inFolder('forged.json'),
      printSet(hardSet).replaceAll('"verdict": "mostly-false"', '"verdict": "true"'),
    );
    const { code, out } = await run('validate', inFolder('forged.json'));
    expect(out.match(/^fault: claims\[\d\]\.\w+\[\d\]\.id: /gmu)!.length).toBeGreaterThan(2);
    expect(code).toBe(1);
  });
});
