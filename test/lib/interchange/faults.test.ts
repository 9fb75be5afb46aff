import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { validityOf } from '../../../lib/interchange/faults.ts';
import { keysTwice } from '../../../lib/interchange/json-twice.ts';
import { readFile } from '../../../lib/interchange/read-file.ts';
import { faultWords, rejectedWords } from '../../programs/english.ts';
import { refusalOf } from '../../support/refusal.ts';
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

test.each<[string, string, RegExp]>([
  [
    'a set',
    good.replace('"formatVersion": 1', '"formatVersion": 1, "l\\u0061bel": "x"'),
    /^label: label is there twice\.$/u,
  ],
  [
    'a record of it',
    good.replaceAll('"text": "Nobody wrote this down."', '"text": "A \\\\\\" b: {", "text": "Nobody wrote this down."'),
    /^claims\[\d\]\.record\.body\.text: text is there twice\.$/u,
  ],
  [
    'an annotation',
    `[{"id":"urn:a:1","type":"Annotation","body":["a",{"id":"urn:b","id":"urn:c"}],"target":"https://a.example/"}]`,
    /^\[0\]\.body\[1\]\.id: id is there twice\.$/u,
  ],
])('a key that is twice in %s is named', (_, text, words) => {
  const faults = validityOf(text).faults.map(faultWords);
  expect(faults.filter((fault) => fault.endsWith('is there twice.'))).toEqual([expect.stringMatching(words)]);
});

test('a comment with a quotation mark in it is looked through to its end', () => {
  expect(keysTwice('{"a": 1, // 12" pipes\n "a": 2}')).toEqual([]);
});

test.each([
  '',
  ' \n',
  '[]',
  '{ }',
  '{"total":0,"rows":[]}',
  '{"export_date":"2026-03-01","annotations":[]}',
  '{"claims":[]}',
])('of %j it is said that there is nothing in it', (text) => {
  expect(validityOf(text).faults.map(faultWords)).toEqual(['There is nothing in the file.']);
  expect(refusalOf(() => readFile(text))).toBe('There is nothing in the file.');
});
