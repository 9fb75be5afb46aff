/** What annotations and data sets of others say, all of it: taken, or named as lost. */
import { describe, expect, test } from 'vitest';
import { sniffFormat } from '../../../lib/interchange/formats.ts';
import { printHypothesis } from '../../../lib/interchange/hypothesis/print-hypothesis.ts';
import { readHypothesis } from '../../../lib/interchange/hypothesis/read-hypothesis.ts';
import { readFile } from '../../../lib/interchange/read-file.ts';
import { readWebAnnotation } from '../../../lib/interchange/web-annotation/read-web-annotation.ts';

const quote = { type: 'TextQuoteSelector', exact: 'spent 12 million euros' };

function annotation(more: object = {}): object {
  const target = { source: 'https://coast.example/quay', selector: quote };
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://a.example/1',
    type: 'Annotation',
    target,
    ...more,
  };
}

describe('W3C annotations', () => {
  const read = (value: object) => readWebAnnotation(JSON.stringify(value));

  test('may stand in a graph', () => {
    const graph = { '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': [annotation()] };
    expect(sniffFormat(JSON.stringify(graph))).toBe('web-annotation');
    expect(read(graph).set.claims).toHaveLength(1);
  });

  test('of a page that goes on in another file say so', () => {
    const page = { id: 'https://a.example/p1', type: 'AnnotationPage', items: [annotation()] };
    expect(read({ ...page, next: 'https://a.example/p2' }).lost).toEqual([{ code: 'pagesElsewhere' }]);
    expect(read({ ...page, prev: 'https://a.example/p0' }).lost).toEqual([]);
    const whole = {
      type: 'AnnotationCollection',
      first: { ...page, next: 'x:2' },
      '@included': [{ id: 'x:2', items: [] }],
    };
    expect(read(whole).lost).toEqual([]);
  });

  test('keep what has no field of ours', () => {
    const more = { generator: { id: 'https://g.example/' }, modified: '2022-01-01T00:00:00Z', 'ex:custom': 5 };
    expect(read(annotation(more)).set.claims[0]?.record.body).toMatchObject({ import: more });
  });

  test('name what of bodies and targets is not kept', () => {
    const body = { type: 'TextualBody', value: 'So it says.', format: 'text/html' };
    const selector = [quote, { type: 'SvgSelector', value: '<svg/>' }];
    const target = { source: 'https://coast.example/quay', selector, styleClass: 'red' };
    expect(read(annotation({ body, target })).lost).toEqual([
      { code: 'otherKeys', values: ['body.format, target.styleClass'] },
      { code: 'otherSelectors', values: ['SvgSelector'] },
    ]);
  });
});

describe('Hypothesis', () => {
  const note = { id: 'a1', user: 'acct:ana@h.example', text: 'So it says.', tags: [], created: '2026-01-01T00:00:00Z' };
  const onPage = {
    ...note,
    uri: 'https://coast.example/quay',
    target: [{ source: 'https://coast.example/quay', selector: [quote] }],
  };

  test('answers with replies beside the rows', () => {
    const reply = { ...onPage, id: 'a2', references: ['a1'], text: 'It does not.', target: [] };
    const { set } = readHypothesis(JSON.stringify({ total: 1, rows: [onPage], replies: [reply] }));
    const texts = set.records.map(({ body }) => Reflect.get(body, 'text'));
    expect(texts.sort()).toEqual(['It does not.', 'So it says.']);
  });

  test('says where its answer has more pages', () => {
    expect(readHypothesis(JSON.stringify({ total: 300, rows: [onPage] })).lost).toEqual([{ code: 'morePages' }]);
  });

  test('knows files that no link leads to: the words are the claim, and go back with the note', () => {
    const source = 'urn:x-pdf:0a1b2c';
    const { set, rejected } = readHypothesis(
      JSON.stringify([{ ...note, uri: source, target: [{ source, selector: [quote] }] }]),
    );
    expect(rejected).toEqual([]);
    expect(set.claims[0]?.record.body).toMatchObject({ text: 'spent 12 million euros', appearances: [source] });
    const { annotations } = JSON.parse(printHypothesis(set).text);
    expect(annotations).toMatchObject([{ uri: source, text: '> spent 12 million euros\n\nSo it says.' }]);
  });
});

test('the claims that AVeriTeC tests with have no verdict yet', () => {
  const claim = {
    claim: 'The quay cost 12 million.',
    claim_date: '25-8-2020',
    speaker: null,
    reporting_source: 'Facebook',
  };
  const read = readFile(JSON.stringify([claim]));
  expect(read).toMatchObject({ format: 'averitec', rejected: [] });
  expect(read.status === 'ok' && read.set.claims.map(({ assessments }) => assessments)).toEqual([[]]);
});
