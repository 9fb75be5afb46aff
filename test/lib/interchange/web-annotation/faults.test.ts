import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOfAnnotations } from '../../../../lib/interchange/web-annotation/faults.ts';
import { printWebAnnotation } from '../../../../lib/interchange/web-annotation/print-web-annotation.ts';
import { faultWords } from '../../../programs/english.ts';
import { hasSuite, loadSuite, suiteFolder } from '../../../support/w3c-suite.ts';
import { hardSet } from './hard-set.ts';

const good = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:a:1',
  type: 'Annotation',
  motivation: 'assessing',
  created: '2026-03-01T09:00:00Z',
  target: { source: 'https://a.example/', selector: { type: 'TextPositionSelector', start: 4, end: 9 } },
};
const verdict = (code: string) => ({ purpose: 'classifying', source: `urn:claimlight:verdict:${code}` });

test('a good annotation has no fault, and what we write has none', () => {
  expect(faultsOfAnnotations(good)).toEqual([]);
  expect(faultsOfAnnotations(JSON.parse(printWebAnnotation(hardSet, 2).text))).toEqual([]);
});

test.each([
  ['no context', { '@context': undefined }, ['@context']],
  ['two ids', { id: ['urn:a', 'urn:b'] }, ['id']],
  ['no target', { target: undefined }, ['target']],
  ['a body and its value', { body: 'urn:b', bodyValue: 'So?' }, ['bodyValue']],
  ['a motivation of its own', { motivation: 'gloating' }, ['motivation']],
  ['two times', { created: ['2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z'] }, ['created']],
  ['a day for a time', { modified: '2026-03-01' }, ['modified']],
  ['two verdicts', { body: [verdict('true'), verdict('false')] }, ['body']],
  [
    'an end before its start',
    { target: [good.target, { selector: [{ type: 'TextPositionSelector', start: 9, end: 4 }] }] },
    ['target[1].selector[0].end'],
  ],
  ['a state without its time', { target: { state: { type: 'TimeState' } } }, ['target.state.sourceDate']],
  ['several at once', { id: 'no address', created: 'yesterday' }, ['id', 'created']],
])('%s is named by its path', (_, more, paths) => {
  const faults = faultsOfAnnotations(JSON.parse(JSON.stringify({ ...good, ...more })));
  expect(faults.map((fault) => faultWords(fault).split(': ')[0])).toEqual(paths);
});

test('in a collection the path leads through its pages', () => {
  const collection = {
    '@context': good['@context'],
    type: 'AnnotationCollection',
    first: { items: [good, { ...good, id: 7 }] },
  };
  expect(faultsOfAnnotations(collection).map(faultWords)).toEqual([
    'first.items[1].id: This must be an address (IRI).',
  ]);
});

describe.skipIf(!hasSuite)('the samples of W3C (skipped where ../shared is not there)', () => {
  const folder = path.join(suiteFolder, 'tools/samples');
  const samplesIn = (kind: string) =>
    readdirSync(path.join(folder, kind)).flatMap((name) => {
      try {
        return [
          [name, JSON.parse(readFileSync(path.join(folder, kind, name), 'utf8').replace(/^\u{feff}/u, ''))] as const,
        ];
      } catch {
        return [];
      }
    });

  test('those that are correct have no fault', () => {
    const faults = samplesIn('correct').flatMap(([name, value]) =>
      faultsOfAnnotations(value).map((one) => `${name}: ${faultWords(one)}`),
    );
    expect(faults).toEqual([]);
  });

  test('whatever annotation breaks a MUST of the suite, we find fault with too', () => {
    const suite = loadSuite();
    const annotations = samplesIn('incorrect').filter(([, { type }]) => [type].flat().includes('Annotation'));
    const unseen = annotations.filter(
      ([, value]) => suite.broken('annotation', value).length > 0 && faultsOfAnnotations(value).length === 0,
    );
    expect(annotations.length).toBeGreaterThan(15);
    expect(unseen.map(([name]) => name)).toEqual([]);
  });
});
