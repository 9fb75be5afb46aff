import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { validityOf } from '../../../lib/interchange/faults.ts';
import { faultWords, rejectedWords } from '../../programs/english.ts';
import { hardSet } from './web-annotation/hard-set.ts';

const good = printSet(hardSet);
const wordless = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a:1', type: 'Annotation' };

test('a set of ours is valid', () => {
  expect(validityOf(good)).toEqual({ format: 'annotation-set', faults: [], rejected: [], unmapped: [], claims: 5 });
});

test('all that is wrong with its shape is named, each by its path', () => {
  const set = JSON.parse(good) as {
    label: unknown;
    claims: { record: { body: { at: unknown; language: unknown } } }[];
  };
  set.label = 7;
  set.claims[1]!.record.body.at = 'yesterday';
  set.claims[1]!.record.body.language = '';
  const { faults } = validityOf(JSON.stringify(set));
  expect(faults.map((fault) => faultWords(fault).split(': ')[0])).toEqual(
    expect.arrayContaining(['label', 'claims[1].record.body.at', 'claims[1].record.body.language']),
  );
});

test('all records that are not what their ids say are named', () => {
  const forged = good.replaceAll('"verdict": "mostly-false"', '"verdict": "true"');
  const { faults } = validityOf(forged);
  expect(faults.length).toBeGreaterThan(2);
  for (const fault of faults)
    expect(faultWords(fault)).toMatch(/^claims\[\d\]\.\w+\[\d\]\.id: The id does not fit what the record says/u);
});

test('all mentions under the wrong claim are named', () => {
  const set = JSON.parse(good) as { claims: { mentions: object[] }[] };
  const twoMentions = set.claims.findIndex(({ mentions }) => mentions.length === 2);
  const other = set.claims.findIndex(({ mentions }) => mentions.length === 0);
  set.claims[other]!.mentions = set.claims[twoMentions]!.mentions;
  expect(validityOf(JSON.stringify(set)).faults.map(faultWords)).toEqual([
    `claims[${other}].mentions[0].ref: This belongs to another claim than the entry that it stands in.`,
    `claims[${other}].mentions[1].ref: This belongs to another claim than the entry that it stands in.`,
  ]);
});

test.each([
  [
    'a newer set',
    good.replace('"formatVersion": 1', '"formatVersion": 2'),
    'annotation-set',
    /^formatVersion: .* newer version than 1/u,
  ],
  ['no JSON', '{"format":', null, /^Line 1, column 11: /u],
  ['nothing that we know', 'Dear all', null, /no format/u],
  [
    'a rejected annotation',
    JSON.stringify({ ...wordless, target: 'https://a.example/' }),
    'web-annotation',
    /^Annotation 1: /u,
  ],
])('%s', (_, text, format, fault) => {
  const validity = validityOf(text);
  expect(validity.format).toBe(format);
  const words = [...validity.faults.map(faultWords), ...validity.rejected.map(rejectedWords)];
  expect(words).toEqual([expect.stringMatching(fault)]);
});

test('labels that map to nothing are listed, and are no fault', () => {
  const body = [
    { type: 'TextualBody', purpose: 'classifying', value: 'Hm' },
    { type: 'TextualBody', value: 'So?' },
  ];
  const annotation = { ...wordless, body, target: 'https://a.example/' };
  expect(validityOf(JSON.stringify(annotation))).toMatchObject({ faults: [], unmapped: [{ label: 'Hm', count: 1 }] });
});

test('no reason is a sentence made in the program, which would be in English for everybody: each is a code', () => {
  const files = readdirSync('lib/interchange', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  const sentences = files.filter((name) =>
    readFileSync(`lib/interchange/${name}`, 'utf8').includes('new ExtensionError('),
  );
  expect(sentences).toEqual([]);
});
