import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../../lib/claims/languages/detect.ts';
import { makeLanguageReader } from '../../../../lib/claims/languages/paragraph-language.ts';
import { readMarked } from './marked-sentences.ts';

const paragraphs = readFileSync(new URL('paragraphs.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [language: string, text: string]);
const sentences = ['ar', 'tr'].flatMap((language) =>
  readMarked(`sentences.${language}.txt`).map(({ text }): [string, string] => [language, text]),
);

/** Of those that are given another language than theirs, which. */
function wrongOn(page: (language: string) => string | null): string[] {
  return [...paragraphs, ...sentences]
    .map(([language, text]) => `${language} > ${makeLanguageReader(page(language), detect)(text).language}: ${text}`)
    .filter((line) => !/^(\w+) > \1:/u.test(line));
}

describe('short paragraphs in 14 languages are told apart', () => {
  test('on pages that say their language', () => {
    expect(wrongOn((language) => language)).toEqual([]);
  });

  test('on pages that say nothing', () => {
    expect(wrongOn(() => null)).toEqual([]);
  });

  test('but for two of a hundred at most on pages that say English of all', () => {
    expect(wrongOn(() => 'en').length).toBeLessThanOrEqual((paragraphs.length + sentences.length) * 0.02);
  });
});
