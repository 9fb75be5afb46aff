import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dataFiles, plan } from './support/house-plan.ts';
import {
  forbiddenImports,
  forbiddenWords,
  isInDrawer,
  isTooLong,
  silencedTests,
  specifiers,
  vagueImports,
} from './support/house-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();

const sources = files('{lib,components,entrypoints}/**/*.{ts,tsx}');
const tests = files('test/**/*.{test,spec,dom}.{ts,tsx}').filter((file) => file !== 'test/architecture.test.ts');

describe('every source keeps to the plan', () => {
  test.each(sources)('%s', (file) => {
    const source = read(file);
    expect(forbiddenImports(file, source), 'imports').toEqual([]);
    expect(vagueImports(source), 'relative imports name their file, and there are no aliases').toEqual([]);
    expect(forbiddenWords(file, source), 'words').toEqual([]);
    expect(isTooLong(file, source), 'is too long').toBe(false);
    expect(isInDrawer(file), 'is in a drawer').toBe(false);
  });

  test('has sources to look at, and data files that exist', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect([...dataFiles].filter((file) => !sources.includes(file))).toEqual([]);
  });

  test('has a line in the plan for every folder', () => {
    const folders = new Set(sources.map((file) => file.split('/').slice(0, 2).join('/')));
    const unplanned = [...folders].filter((folder) => folder.startsWith('lib/') && !(folder in plan));
    expect(unplanned).toEqual([]);
  });
});

describe('every test runs', () => {
  test.each(tests)('%s', (file) => {
    expect(silencedTests(read(file))).toEqual([]);
  });
});

describe('the import rule catches', () => {
  test.each([
    ['a sibling in lib', 'lib/store/x.ts', "import { a } from '../anchoring/a.ts';", ['lib/anchoring']],
    [
      'one entrypoint in another',
      'entrypoints/content/x.ts',
      "import { a } from '../library/a.ts';",
      ['entrypoints/library'],
    ],
    [
      'an entrypoint that is one file',
      'entrypoints/content/x.ts',
      "import '../set-worker.ts';",
      ['entrypoints/set-worker'],
    ],
    ['a component that reaches the store', 'components/X.tsx', "import { a } from '@/lib/store/db';", ['lib/store']],
    [
      'a component at the API',
      'components/X.tsx',
      "import { a } from '../lib/platform/tabs.ts';",
      ['lib/platform/tabs.ts'],
    ],
    ['a type-only import', 'lib/model/x.ts', "import type { A } from '../store/db.ts';", ['lib/store']],
    ['an import over several lines', 'lib/model/x.ts', "import {\n  a,\n  b,\n} from '../text/a.ts';", ['lib/text']],
    ['a dynamic import', 'lib/text/x.ts', "const a = await import('../store/db.ts');", ['lib/store']],
    ['a type in passing', 'lib/text/x.ts', "type A = import('../store/db.ts').A;", ['lib/store']],
    ['a re-export', 'lib/text/x.ts', "export * from '../store/db.ts';", ['lib/store']],
    ['a named re-export', 'lib/text/x.ts', "export { a as b } from '../store/db.ts';", ['lib/store']],
    ['a side effect', 'lib/text/x.ts', "import '../store/db.ts';", ['lib/store']],
    ['an address of a module', 'lib/text/x.ts', "new URL('../store/db.ts', import.meta.url)", ['lib/store']],
    ['a package that is not planned', 'lib/records/x.ts', "import { a } from 'dexie';", ['dexie']],
    ['a part of such a package', 'components/x.ts', "import { a } from '@floating-ui/dom/x';", ['@floating-ui/dom']],
    ['a folder without a plan', 'lib/new/x.ts', "import { a } from '../model/a.ts';", ['lib/model']],
    ['Node in lib', 'lib/model/x.ts', "import { join } from 'node:path';", ['node:path']],
  ])('%s', (_, file, source, expected) => {
    expect(forbiddenImports(file, source)).toEqual(expected);
  });
});

describe('the import rule allows', () => {
  test.each([
    ['the folder itself', 'lib/model/x.ts', "import { a } from './a.ts';"],
    ['a planned folder', 'lib/store/x.ts', "import { a } from '../records/a.ts';"],
    ['a part of a planned package', 'components/X.tsx', "import { useState } from 'preact/hooks';"],
    ['words in components', 'components/X.tsx', "import { t } from '../lib/platform/i18n.ts';"],
    ['all of lib in an entrypoint', 'entrypoints/content/x.ts', "import { a } from '../../lib/text/a.ts';"],
    ['an import in a comment', 'lib/model/x.ts', "/**\n * import { a } from '../store/db.ts';\n */\n// import 'dexie'"],
  ])('%s', (_, file, source) => {
    expect(forbiddenImports(file, source)).toEqual([]);
  });

  test('and it sees every import of a real file', () => {
    const source =
      "import a from './a.ts';\nimport './b.css';\nexport { c } from './c.ts';\nconst d = import('./d.ts');";
    expect(specifiers(source).toSorted()).toEqual(['./a.ts', './b.css', './c.ts', './d.ts']);
  });
});

describe('the word rules catch', () => {
  test.each([
    ['the extension API', 'entrypoints/content/x.ts', 'chrome.runtime.id', 'the extension API has one door'],
    ['IndexedDB', 'entrypoints/library/x.ts', 'indexedDB.open("a")', 'no table is named outside the store'],
    [
      'a fetch',
      'entrypoints/background/x.ts',
      'await fetch(url)',
      'nothing is fetched but packaged files, and what was subscribed to',
    ],
    [
      'a socket',
      'lib/platform/x.ts',
      'new WebSocket(url)',
      'nothing is fetched but packaged files, and what was subscribed to',
    ],
    ['HTML', 'components/X.tsx', 'element.innerHTML = text', 'no HTML is made of text'],
    ['code', 'lib/model/x.ts', 'eval(text)', 'no code is made of text'],
    ['a page in a pure folder', 'lib/claims/x.ts', 'document.body', 'a pure folder knows no page'],
    ['the clock', 'lib/records/x.ts', 'const now = Date.now();', 'time and chance are handed in'],
    ['the clock as a date', 'lib/store/x.ts', 'new Date()', 'time and chance are handed in'],
    ['the registry', 'entrypoints/content/x.ts', 'CSS.highlights.set(a, b)', 'only the painter touches the registry'],
    ['clearing it', 'lib/painting/x.ts', 'CSS.highlights.clear()', 'what is not ours is not cleared'],
    ['a shared binding', 'lib/text/x.ts', 'export let count = 0;', 'state has one owner'],
    ['a default export', 'lib/text/x.ts', 'export default a;', 'no default export but where wxt asks'],
  ])('%s', (_, file, source, rule) => {
    expect(forbiddenWords(file, source)).toEqual([rule]);
  });

  test.each([
    ['a word in a comment', 'lib/text/x.ts', '/** Never chrome.runtime. */\nconst a = 1; // nor fetch()'],
    ['an address', 'lib/model/x.ts', "url.startsWith('chrome://')"],
    ['a field of that name', 'lib/claims/x.ts', 'of.document.length'],
    ['the clock of a given time', 'lib/records/x.ts', 'new Date(ms)'],
  ])('but not %s', (_, file, source) => {
    expect(forbiddenWords(file, source)).toEqual([]);
  });
});

describe('the other rules catch', () => {
  test.each([
    ["import { a } from './a';", './a'],
    ["import { a } from '@/lib/model/a';", '@/lib/model/a'],
    ["import { storage } from '#imports';", '#imports'],
  ])('%s', (source, expected) => {
    expect(vagueImports(source)).toEqual([expected]);
  });

  test('a long file, unless it is data', () => {
    const long = 'x\n'.repeat(251);
    expect(isTooLong('lib/text/x.ts', long)).toBe(true);
    expect(isTooLong('lib/text/x.ts', 'x\n'.repeat(250))).toBe(false);
    expect(isTooLong('lib/claims/lexicon.ts', long)).toBe(false);
  });

  test.each(['lib/utils/x.ts', 'lib/text/helpers.ts'])('the drawer %s', (file) => {
    expect(isInDrawer(file)).toBe(true);
  });

  test.each([
    "test.only('a', () => {})",
    "describe.skip('a', () => {})",
    "test.skip('a', async () => {})",
    'test.skip.each([1])',
    "it.todo('a')",
    'test.skip()',
    "test.fixme('a')",
    "xit('a', () => {})",
  ])('%s', (source) => {
    expect(silencedTests(source)).toHaveLength(1);
  });

  test.each([
    "test.skipIf(!shared)('a', () => {})",
    "test.skip(browser === null, 'no Firefox')",
    'expect(a.only).toBe(1)',
  ])('but not %s', (source) => {
    expect(silencedTests(source)).toEqual([]);
  });
});
