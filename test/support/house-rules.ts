/** The rules that read the plan: a file's path and text in, what it does against the plan out. */
import path from 'node:path';
import { dataFiles, drawers, MAX_LINES, plan, wordRules } from './house-plan.ts';

const IMPORTS = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g,
  /\bnew URL\(\s*['"`](\.[^'"`]+)['"`]\s*,\s*import\.meta\.url/g,
];

/** The specifiers of static, side-effect, type, dynamic imports and of re-exports, in no order. */
export function specifiers(source: string): string[] {
  const text = withoutComments(source);
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
}

/** Imports that the plan does not allow, as the folders or packages they reach for. */
export function forbiddenImports(file: string, source: string): string[] {
  const home = houseOf(file);
  const allowed = plan[home] ?? plan[home.replace(/\/[^/]+$/, '/*')] ?? [];
  return specifiers(source)
    .map((specifier) => targetOf(file, specifier))
    .filter((target) => houseOf(target) !== home && !allowed.some((room) => isIn(target, room)))
    .map((target) => (target.startsWith('lib/platform/') ? target : houseOf(target)));
}

/** Relative imports that leave out what file they mean, and aliases, which Node does not know. */
export function vagueImports(source: string): string[] {
  return specifiers(source).filter((specifier) =>
    specifier.startsWith('.') ? !/\.(tsx?|json|css|html)(\?\w+)?$/.test(specifier) : /^(@\/|~|#)/.test(specifier),
  );
}

export function forbiddenWords(file: string, source: string): string[] {
  const text = withoutComments(source);
  return wordRules
    .filter(({ within, except }) => (within?.test(file) ?? true) && !except?.test(file))
    .filter(({ words }) => words.test(text))
    .map(({ name }) => name);
}

export function isTooLong(file: string, source: string): boolean {
  return !dataFiles.has(file) && source.trimEnd().split('\n').length > MAX_LINES;
}

export function isInDrawer(file: string): boolean {
  return file.split('/').some((part) => drawers.has(part.replace(/\.\w+$/, '')));
}

/**
 * Tests that do not run, or that keep the others from running. A skip that gives its condition is not one:
 * `skipIf(condition)` in vitest, `test.skip(condition, why)` in Playwright.
 */
export function silencedTests(source: string): string[] {
  const patterns = [
    /\.(only|todo|fixme|fails)\b(?=[.(])/g,
    /\.skip(\.each|\(\s*(['"`)]|async\b|\())/g,
    /\bx(it|describe|test)\(/g,
  ];
  const text = withoutComments(source);
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0]));
}

/** Comments that begin a line or follow a space: enough for a house where no string looks like one. */
function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Where a specifier leads: a path of this repository, or the name of a package with what follows it. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier.replace(/^@\/(?=lib|components|entrypoints)/, '');
}

const innerHouses = ['lib/claims/training', 'components/library'] as const;

/** `lib/model`, `entrypoints/content`, `components`; for a package its name. A house may stand within another. */
function houseOf(target: string): string {
  const inner = innerHouses.find((house) => isIn(target, house));
  if (inner !== undefined) return inner;
  const [first = '', second = ''] = target.split('/');
  if (first === 'lib' || first.startsWith('@')) return `${first}/${second}`;
  if (first === 'entrypoints') return `${first}/${second.replace(/\.(content|unlisted)?\.?tsx?$/, '')}`;
  return first;
}

const isIn = (target: string, room: string): boolean => target === room || target.startsWith(`${room}/`);
