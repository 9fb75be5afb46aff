import { expect, test } from 'vitest';
import { firstReport } from '../../../entrypoints/marker/first-report.ts';
import { PageReportSchema } from '../../../lib/model/page.ts';
import { parse } from '../../../lib/model/parse.ts';
import { sha256Hex } from '../../../lib/text/digest.ts';

const page = {
  url: 'https://a.example/one',
  canonicalUrl: null,
  title: 'The talks',
  outlet: null,
  byline: null,
  published: null,
  modified: null,
  language: 'en',
};

test('before a page is read it is reported as being read, with nothing found in nothing', () => {
  const told = parse(PageReportSchema, firstReport(page));
  expect(told).toMatchObject({ page, stage: 'spotting', suggestions: [], outcomes: [], text: '' });
  expect(told.article.contentHash).toBe(sha256Hex(''));
});
