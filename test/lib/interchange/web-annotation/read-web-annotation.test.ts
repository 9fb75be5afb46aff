import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalSet } from '../../../../lib/interchange/annotation-set.ts';
import type { Foreign } from '../../../../lib/interchange/foreign.ts';
import { readSet } from '../../../../lib/interchange/read-set.ts';
import { printWebAnnotation } from '../../../../lib/interchange/web-annotation/print-web-annotation.ts';
import { readWebAnnotation } from '../../../../lib/interchange/web-annotation/read-web-annotation.ts';
import type { AnyRecord, RecordKind } from '../../../../lib/model/record.ts';
import { mergeRecords } from '../../../../lib/records/merge.ts';
import { viewClaims } from '../../../../lib/records/view.ts';
import { lossWords, rejectedWords } from '../../../programs/english.ts';
import { histories, play } from '../../../support/histories.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { setOfRecords } from '../../../support/sets.ts';
import { hasSuite, suiteFolder } from '../../../support/w3c-suite.ts';
import { hardSet } from './hard-set.ts';

const page = 'https://coast-times.example/2026/02/quay';
const quote = { type: 'TextQuoteSelector', exact: 'twelve million\n euros', prefix: 'cost ', suffix: ' last' };

function annotation(more: object): string {
  const target = { source: page, selector: quote };
  const base = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a:1', type: 'Annotation', target };
  return JSON.stringify({ ...base, created: '2026-03-01T09:00:00Z', ...more });
}

function bodiesOf(foreign: Foreign, kind: RecordKind): readonly object[] {
  return foreign.records.filter((record) => record.kind === kind).map(({ body }) => body);
}

describe('what we wrote ourselves', () => {
  test('comes back as the very set', () => {
    const read = readWebAnnotation(printWebAnnotation(hardSet, 2).text);
    expect(canonicalSet(read.set)).toBe(canonicalSet(hardSet));
    expect([read.rejected, read.unmapped, read.lost]).toEqual([[], [], []]);
  });

  test('comes back where it is empty', () => {
    const empty = setOfRecords([]);
    expect(canonicalSet(readWebAnnotation(printWebAnnotation(empty).text).set)).toBe(canonicalSet(empty));
  });

  test('comes back whatever its history was', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const set = setOfRecords([...mergeRecords(play(history).all, []).values()]);
        expect(canonicalSet(readWebAnnotation(printWebAnnotation(set).text).set)).toBe(canonicalSet(set));
      }),
      { numRuns: 50 },
    );
  });

  test('is read as what people see in it, where another program changed it; the rest is as it was', () => {
    const changed = printWebAnnotation(hardSet).text.replace(
      '"purpose": "describing",\n            "value": "قال',
      '"purpose": "describing",\n            "value": "لم يقل',
    );
    expect(changed).not.toBe(printWebAnnotation(hardSet).text);
    const read = readWebAnnotation(changed);
    const texts = viewClaims(read.records).map(({ claim }) => claim.body.text);
    expect(texts).toHaveLength(5);
    expect(texts).toContain('لم يقل إن الميناء أُغلق.');
    expect(texts).not.toContain('قال إن الميناء أُغلق.');
    const ours = new Set(hardSet.claims.map(({ record }) => record.id));
    expect(read.set.claims.filter(({ record }) => ours.has(record.id))).toHaveLength(4);
    expect(bodiesOf(read, 'assess')).toContainEqual(expect.objectContaining({ verdict: 'misleading', label: 'مضلّل' }));
  });

  test('whose records were changed is read without them', () => {
    const forged = printWebAnnotation(hardSet).text.replaceAll('"verdict": "mostly-false"', '"verdict": "true"');
    const read = readWebAnnotation(forged);
    const ours = new Set(hardSet.claims.map(({ record }) => record.id));
    expect(read.set.claims.filter(({ record }) => ours.has(record.id))).toEqual([]);
    expect(read.set.claims).toHaveLength(5);
  });
});

describe('an annotation of another tool', () => {
  test('is a claim of its quote, with a mention, by its author at its time', () => {
    const creator = { id: 'https://example.org/user1', type: 'Person', name: 'A. Person' };
    const read = readWebAnnotation(annotation({ creator }));
    const [entry] = read.set.claims;
    expect(entry!.record.body).toMatchObject({ text: 'twelve million euros', at: '2026-03-01T09:00:00Z' });
    expect(entry!.mentions[0]!.body).toMatchObject({
      url: page,
      pageUrl: 'coast-times.example/2026/02/quay',
      selectors: [quote],
      contentHash: null,
      capturedAt: '2026-03-01T09:00:00Z',
    });
    expect(read.set.people![entry!.record.author]).toEqual({ name: 'A. Person' });
    expect(readSet(JSON.parse(JSON.stringify(read.set))).status).toBe('ok');
  });

  test('read twice gives the same records, and with another beside it the same again', () => {
    const one = annotation({});
    const both = JSON.stringify([JSON.parse(annotation({ id: 'urn:a:2', bodyValue: 'Other.' })), JSON.parse(one)]);
    const ids = (records: readonly AnyRecord[]) => records.map(({ id }) => id);
    expect(ids(readWebAnnotation(one).records)).toEqual(ids(readWebAnnotation(one).records));
    expect(ids(readWebAnnotation(both).records)).toEqual(expect.arrayContaining(ids(readWebAnnotation(one).records)));
  });

  test.each([
    ['a text', { bodyValue: 'Is it so?' }, 'note', { text: 'Is it so?' }],
    ['a body that is a text', { body: { type: 'TextualBody', value: 'Is it so?' } }, 'note', { text: 'Is it so?' }],
    [
      'the first of a choice',
      { body: { type: 'Choice', items: [{ value: 'One' }, { value: 'Eins' }] } },
      'note',
      { text: 'One' },
    ],
    ['a tag', { body: { value: 'harbour', purpose: 'tagging' } }, 'tag', { tag: 'harbour' }],
    ['a tag by the motivation', { motivation: 'tagging', body: { value: 'harbour' } }, 'tag', { tag: 'harbour' }],
    ['an address', { body: 'https://example.org/post1' }, 'evidence', { url: 'https://example.org/post1' }],
    [
      'a source with its state and quote',
      {
        body: {
          purpose: 'linking',
          source: { id: 'https://example.org/1', 'schema:name': 'One' },
          selector: { type: 'TextQuoteSelector', exact: 'so it is' },
          state: { type: 'TimeState', sourceDate: '2026-02-01T00:00:00Z', cached: 'https://archive.example/1' },
        },
      },
      'evidence',
      {
        title: 'One',
        quote: { exact: 'so it is', lang: 'und' },
        retrievedAt: '2026-02-01T00:00:00Z',
        archivedAt: 'https://archive.example/1',
      },
    ],
    [
      'a verdict of ours with a reason',
      {
        body: [
          { purpose: 'classifying', source: 'urn:claimlight:verdict:false' },
          { purpose: 'assessing', value: 'It is not so.' },
        ],
      },
      'assess',
      { verdict: 'false', reasoning: 'It is not so.' },
    ],
    [
      'a verdict in known words',
      { body: { purpose: 'classifying', value: 'Mostly false' } },
      'assess',
      { verdict: 'mostly-false', label: 'Mostly false' },
    ],
  ] as const)('has %s', (_, more, kind, body) => {
    const read = readWebAnnotation(annotation(more));
    expect(bodiesOf(read, kind)).toEqual([expect.objectContaining(body)]);
    expect(read.rejected).toEqual([]);
  });

  test('keeps a label that maps to no verdict, lists it, and takes one that the desk maps', () => {
    const text = annotation({ body: { purpose: 'classifying', value: 'Schwurbel' } });
    const read = readWebAnnotation(text);
    expect(bodiesOf(read, 'assess')).toEqual([expect.objectContaining({ verdict: 'in-progress', label: 'Schwurbel' })]);
    expect(read.unmapped).toEqual([{ label: 'Schwurbel', count: 1 }]);
    const mapped = readWebAnnotation(text, { schwurbel: 'false' });
    expect(bodiesOf(mapped, 'assess')).toEqual([expect.objectContaining({ verdict: 'false', label: 'Schwurbel' })]);
    expect(mapped.unmapped).toEqual([]);
  });

  test.each([
    [
      'in the names of Open Annotation',
      {
        '@type': 'oa:Annotation',
        'oa:hasTarget': {
          'oa:hasSource': { '@id': page },
          'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': { '@value': 'twelve' } },
        },
      },
    ],
    [
      'in whole addresses',
      {
        '@type': 'http://www.w3.org/ns/oa#Annotation',
        'http://www.w3.org/ns/oa#hasTarget': {
          'http://www.w3.org/ns/oa#hasSource': { '@id': page },
          'http://www.w3.org/ns/oa#hasSelector': {
            '@type': ['http://www.w3.org/ns/oa#TextQuoteSelector'],
            'http://www.w3.org/ns/oa#exact': 'twelve',
          },
        },
      },
    ],
    [
      'refined by its quote',
      {
        type: 'Annotation',
        target: {
          source: page,
          selector: {
            type: 'FragmentSelector',
            value: 'p5',
            refinedBy: { type: 'TextQuoteSelector', exact: 'twelve' },
          },
        },
      },
    ],
    [
      'in a list of targets',
      {
        type: 'Annotation',
        target: [
          'https://example.org/other',
          { source: page, selector: { type: 'TextQuoteSelector', exact: 'twelve' } },
        ],
      },
    ],
  ])('%s is a claim with its mention', (_, written) => {
    const [entry] = readWebAnnotation(JSON.stringify(written)).set.claims;
    expect(entry!.record.body.text).toBe('twelve');
    expect(entry!.mentions.map(({ body }) => body.url)).toEqual([page]);
  });

  test('of a whole page is a claim of its words, with the page kept', () => {
    const read = readWebAnnotation(annotation({ target: page, bodyValue: 'All of it is made up.' }));
    expect(read.set.claims[0]!.record.body).toMatchObject({ text: 'All of it is made up.', appearances: [page] });
    expect(read.set.claims[0]!.mentions).toEqual([]);
    expect(read.lost.map(lossWords)).toEqual([expect.stringContaining('not marked')]);
  });

  test('that says nothing in words is rejected with the reason', () => {
    const read = readWebAnnotation(
      JSON.stringify([JSON.parse(annotation({})), JSON.parse(annotation({ target: page }))]),
    );
    expect(read.rejected.map(rejectedWords)).toEqual([
      'Annotation 2: This says nothing in words: it has neither a quote nor a text.',
    ]);
    expect(read.set.claims).toHaveLength(1);
  });
});

test('a file without an annotation is refused', () => {
  expect(refusalOf(() => readWebAnnotation('{"type":"AnnotationCollection","total":0}'))).toBe(
    'The file holds no annotation.',
  );
});

describe.skipIf(!hasSuite)('the samples of W3C (skipped where ../shared is not there)', () => {
  const folder = path.join(suiteFolder, 'tools/samples');
  const samples = ['correct', 'incorrect'].flatMap((kind) =>
    readdirSync(path.join(folder, kind)).map((name) => path.join(kind, name)),
  );

  test.each(samples)('%s is read, or refused with a reason', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    try {
      const { set, rejected } = readWebAnnotation(text);
      expect(set.claims.length + rejected.length).toBeGreaterThan(0);
      expect(readSet(JSON.parse(JSON.stringify(set))).status).toBe('ok');
    } catch (caught) {
      expect(caught).toMatchObject({ code: 'import-malformed' });
    }
  });

  test('with a quote or a text all become claims', () => {
    const text = readFileSync(path.join(folder, 'correct/collection1.json'), 'utf8');
    const { set, rejected } = readWebAnnotation(text);
    expect(set.claims.length + rejected.length).toBe(41);
    expect(set.claims.map(({ record }) => record.body.text)).toEqual(
      expect.arrayContaining(['anotation', 'Selected Text', 'Comment text', "<p>j'adore !</p>"]),
    );
    for (const item of rejected) expect(rejectedWords(item)).toMatch(/: This says nothing in words/u);
  });
});

describe('a flattened graph', () => {
  const head = JSON.parse(annotation({ motivation: 'assessing', creator: 'urn:p:1' })) as object;
  const parts = [
    { id: 'urn:p:1', type: 'Person', name: 'Ana' },
    { '@id': 'urn:b:1', '@type': 'TextualBody', value: 'False', purpose: 'classifying' },
    { id: 'urn:t:1', source: page, selector: { id: '_:quote' } },
    { id: page, type: 'Text' },
    { id: '_:quote', ...quote },
  ];

  test('is read with its bodies, targets and people', () => {
    const target = { id: 'urn:t:1', type: 'SpecificResource' };
    const graph = [{ ...head, body: ['urn:b:1'], target }, ...parts];
    const read = readWebAnnotation(JSON.stringify({ '@graph': graph }));
    expect(read.rejected).toEqual([]);
    expect(bodiesOf(read, 'mention')).toEqual([
      expect.objectContaining({ url: page, selectors: [expect.objectContaining({ exact: quote.exact })] }),
    ]);
    expect(bodiesOf(read, 'assess')).toEqual([expect.objectContaining({ verdict: 'false', label: 'False' })]);
    expect(Object.values(read.set.people ?? {})).toEqual([{ name: 'Ana' }]);
  });

  test('that goes in a circle, or doubles at each step, ends', () => {
    const circle = { id: 'urn:b:0', items: ['urn:b:0'] };
    const doubling = Array.from({ length: 40 }, (_, step) => ({
      id: `urn:d:${step}`,
      items: [`urn:d:${step + 1}`, `urn:d:${step + 1}`],
    }));
    const graph = [{ ...head, body: ['urn:b:0', 'urn:d:0'] }, circle, ...doubling];
    const { set } = readWebAnnotation(JSON.stringify({ '@graph': graph }));
    expect(set.claims).toHaveLength(1);
  });
});
