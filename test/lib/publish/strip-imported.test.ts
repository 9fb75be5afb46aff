/** What was imported leaves as a set that can be read: its records have few times, and often the same. */
import { describe, expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { readHypothesis } from '../../../lib/interchange/hypothesis/read-hypothesis.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { stripSet } from '../../../lib/publish/strip.ts';

function annotation(id: string, exact: string): object {
  const source = `https://coast.example/${exact.length % 3}`;
  const target = [{ source, selector: [{ type: 'TextQuoteSelector', exact }] }];
  return {
    id,
    user: 'acct:ana@h.example',
    created: '2026-01-01T00:00:00Z',
    text: '',
    tags: ['quay'],
    uri: source,
    target,
  };
}

function published(annotations: readonly object[]) {
  const { set } = stripSet(readHypothesis(JSON.stringify(annotations)).set);
  const read = readSet(printSet(set));
  if (read.status !== 'ok') throw new Error(read.status);
  return read.set;
}

describe('imported claims', () => {
  test('keep their mentions and tags', () => {
    // Ids are hashes: of forty claims some sort before what is about them, and some after.
    const set = published(Array.from({ length: 40 }, (_, at) => annotation(`a${at}`, `The quay has ${at} cranes.`)));
    expect(set.claims).toHaveLength(40);
    for (const { record, mentions } of set.claims) expect(mentions.map(({ ref }) => ref)).toEqual([record.id]);
    const claims = new Set<string>(set.claims.map(({ record }) => record.id));
    expect(set.records.filter(({ ref }) => ref !== undefined && claims.has(ref))).toHaveLength(40);
  });

  test('that differ in nothing that leaves are one', () => {
    const set = published([annotation('a1', 'The quay is old.'), annotation('a2', 'The quay is old.')]);
    expect(set.claims.map(({ record, mentions }) => [record.body.text, mentions.length])).toEqual([
      ['The quay is old.', 1],
    ]);
  });
});
