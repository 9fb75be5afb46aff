import { expect, test } from 'vitest';
import { parsePayload } from '../../../lib/messaging/payloads.ts';
import { MAX_SUGGESTIONS } from '../../../lib/model/limits.ts';
import type { PageReport } from '../../../lib/model/page.ts';
import { suggestionOf } from '../../support/suggestions.ts';

const report: PageReport = {
  page: {
    url: 'https://news.example/a',
    canonicalUrl: null,
    title: '',
    outlet: null,
    byline: null,
    published: null,
    modified: null,
    language: null,
  },
  stage: 'painted',
  article: { characters: 0, sentences: 0, contentHash: '0'.repeat(64) },
  text: '',
  suggestions: [],
  outcomes: [],
  ms: null,
};

test('a layer is named by whatever id its file gave it, however long', () => {
  const layer = `urn:${'x'.repeat(5000)}`;
  expect(parsePayload('set.close', { layer })).toEqual({ layer });
  expect(parsePayload('set.merge', { layer })).toEqual({ layer });
  const which = { mention: 'm', claim: 'c', layer };
  expect(parsePayload('claim.card', which)).toEqual(which);
});

test('a report is refused where a record made of it could not be read again', () => {
  const article = { ...report.article, contentHash: 'none' };
  expect(() => parsePayload('page.report', { ...report, article })).toThrow('article.contentHash');
  const page = { ...report.page, published: '2026-02-30' };
  expect(() => parsePayload('page.report', { ...report, page })).toThrow('page.published');
  const scripted = { ...report.page, canonicalUrl: 'javascript:alert(1)' };
  expect(() => parsePayload('page.marks', scripted)).toThrow('canonicalUrl');
});

test('a report of more suggestions than a panel lists is refused', () => {
  const one = suggestionOf('x');
  const suggestions = (count: number) => ({ ...report, suggestions: Array.from({ length: count }, () => one) });
  expect(parsePayload('page.report', suggestions(MAX_SUGGESTIONS)).suggestions).toHaveLength(MAX_SUGGESTIONS);
  expect(() => parsePayload('page.report', suggestions(MAX_SUGGESTIONS + 1))).toThrow('suggestions');
});
