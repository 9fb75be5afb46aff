import { describe, expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { type FormatId, formatNamed, formats, sniffFormat } from '../../../lib/interchange/formats.ts';
import { isWritten, printFile } from '../../../lib/interchange/print-file.ts';
import { readFile } from '../../../lib/interchange/read-file.ts';
import { SET_FORMAT } from '../../../lib/model/annotation-set.ts';
import { reportWords } from '../../programs/english.ts';
import { refusalOf } from '../../support/refusal.ts';
import { hardSet } from './web-annotation/hard-set.ts';

describe('what a file is, its content says', () => {
  test.each<[string, string, FormatId | null]>([
    ['an empty table', 'claim,verdict\n', 'csv'],
    ['a table with semicolons', '\u{feff}Behauptung;Urteil\n', 'csv'],
    ['a page', '<!doctype html><html><body></body></html>', 'html'],
    ['another markup', '<?xml version="1.0"?><rss></rss>', null],
    ['words', 'Nothing of interest', null],
    ['a text for readers', '# Claims, March\n\nThree, in all.', null],
    ['nothing', '', null],
    ['JSON of something else', '{"a":1}', null],
    ['an annotation', '{"type":"Annotation","target":"https://a.example/"}', 'web-annotation'],
    ['an annotation in full names', '[{"@type":["http://www.w3.org/ns/oa#Annotation"]}]', 'web-annotation'],
    ['annotations of Hypothesis', '{"total":0,"rows":[]}', 'hypothesis'],
    ['one of Hypothesis', '{"uri":"https://a.example/","target":[{}]}', 'hypothesis'],
    ['markup', '{"@context":"https://schema.org","@type":"ClaimReview"}', 'claim-review'],
    ['markup in a graph', '{"@graph":[{"@type":"Organization"},{"@type":["ClaimReview"]}]}', 'claim-review'],
    ['an answer of Google', '{"claims":[{"text":"a","claimReview":[]}]}', 'google-fact-check'],
    ['an answer of Google with nothing in it', '{"claims":[]}', 'google-fact-check'],
    ['rows of AVeriTeC', '[{"claim":"a","label":"Refuted","questions":[]}]', 'averitec'],
  ])('%s', (_, text, format) => {
    expect(sniffFormat(text)).toBe(format);
  });

  test('broken JSON is refused with its place', () => {
    expect(refusalOf(() => sniffFormat('{"format":\n "claimlight.annotation-set",}'))).toMatch(/^Line 2, column/u);
  });

  test.each(formats.filter(({ id, reads, writes }) => reads && writes && id !== 'html'))(
    '$name, as we write it',
    ({ id }) => {
      expect(isWritten(id)).toBe(true);
      if (isWritten(id)) expect(sniffFormat(printFile(hardSet, id, reportWords).text)).toBe(id);
    },
  );
});

describe('what a file shall be, its ending says', () => {
  test.each<[string, FormatId | null]>([
    ['a.json', 'annotation-set'],
    ['A.JSON', 'annotation-set'],
    ['a.hypothesis.json', 'hypothesis'],
    ['a.claimreview.jsonld', 'claim-review'],
    ['a.jsonld', 'web-annotation'],
    ['a.b.csv', 'csv'],
    ['a.htm', 'html'],
    ['json', null],
    ['a.pdf', null],
  ])('%s', (name, format) => {
    expect(formatNamed(name)?.id ?? null).toBe(format);
  });

  test('each ending names one format, and the program that prints it', () => {
    const endings = formats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(formats.filter(({ id, writes }) => writes !== isWritten(id))).toEqual([]);
  });
});

describe('a file is read by its content', () => {
  test('as the set that it makes, checked like one of ours', () => {
    const read = readFile(JSON.stringify({ type: 'Annotation', bodyValue: 'So?', target: 'https://a.example/' }));
    expect(read).toMatchObject({ status: 'ok', format: 'web-annotation', rejected: [] });
    if (read.status === 'ok') expect(read.stored.claims).toHaveLength(1);
  });

  test('a newer set of ours says so', () => {
    const newer = printSet(hardSet).replace('"formatVersion": 1', '"formatVersion": 2');
    expect(readFile(newer)).toMatchObject({ status: 'newer', format: 'annotation-set' });
  });

  test('what is nothing that we read is refused', () => {
    expect(refusalOf(() => readFile('Nothing'))).toBe('The file is in no format that can be read.');
  });
});

test('white space before a file, however much, does not hide what it is', () => {
  expect(sniffFormat(`\u{feff}${'\n'.repeat(3000)}{"claims": [], "format": "${SET_FORMAT}"}`)).toBe('annotation-set');
});
