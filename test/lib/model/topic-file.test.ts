import { describe, expect, test } from 'vitest';
import { readTopicFile, topicFile } from '../../../lib/model/topic-file.ts';
import { refusalOf } from '../../support/refusal.ts';

const oil = { id: 'oil', label: 'Oil', terms: ['oil*'], patterns: [], exclusions: [] };

/** As version 0.1 wrote it, with what it let pass: a star that ends no word, an account, an id that is there twice. */
const OLD = `[
  { "id": "oil", "label": "Oil", "terms": ["oil *", "@oildesk"], "exclusions": [], "colour": "red",
    "patterns": [{ "groups": [["crude"], ["sold", "sell*"]], "within": 8 }] },
  { "id": "oil", "label": "More oil", "terms": [], "patterns": [], "exclusions": ["olive oil"] }
]`;

test('a list of version 0.1 is read as it is', () => {
  expect(readTopicFile(JSON.parse(OLD))).toEqual(JSON.parse(OLD));
});

test('what was written is read as the same, unknown keys and all', () => {
  const aliases = [{ name: 'haftar', terms: ['Haftar', 'Hifter'], note: 'a person' }];
  const patterns = [{ groups: [['@haftar'], ['sold']], within: 8, ordered: true }];
  const topics = [{ ...oil, tone: 'strong' as const, aliases, patterns, colour: 'red' }];
  expect(readTopicFile(JSON.parse(JSON.stringify(topicFile(topics))))).toEqual(topics);
});

describe('a file is refused, with what is wrong and where', () => {
  const file = (topic: object, ...more: object[]) => ({ ...topicFile([]), topics: [{ ...oil, ...topic }, ...more] });
  test.each<[string, unknown, RegExp]>([
    ['of another format', { format: 'claimlight.annotation-set', formatVersion: 1 }, /^format: /],
    ['that is no list', 'oil', /Object|object/],
    ['without a label', file({ label: ' ' }), /^topics\[0\]\.label: This must not be empty/],
    ['with a term that is no string', file({ terms: ['oil', 7] }), /^topics\[0\]\.terms\[1\]: /],
    [
      'with a distance of nought',
      file({ patterns: [{ groups: [['a']], within: 0 }] }),
      /^topics\[0\]\.patterns\[0\]\.within: /,
    ],
    ['with a star that ends no word', file({ terms: ['oil *'] }), /^topics\[0\]\.terms\[0\]: .*mercenar\*/],
    ['with a term without a word', file({ exclusions: ['–'] }), /^topics\[0\]\.exclusions\[0\]: .*no word/],
    [
      'with a reference to nothing',
      file({ patterns: [{ groups: [['a'], ['@b']], within: 3 }] }),
      /^topics\[0\]\.patterns\[0\]\.groups\[1\]\[0\]: .*alias b /,
    ],
    ['with a tone that there is not', file({ tone: 'red' }), /^topics\[0\]\.tone: /],
    [
      'with an alias twice',
      file({
        aliases: [
          { name: 'a', terms: ['b'] },
          { name: 'a', terms: ['c'] },
        ],
      }),
      /^topics\[0\]\.aliases\[1\]\.name: .*twice/,
    ],
    ['with an id twice', file({}, oil), /^topics\[1\]\.id: oil is there twice/],
  ])('%s', (_, value, message) => {
    expect(refusalOf(() => readTopicFile(value))).toMatch(message);
  });
});

test('a file of a newer version is refused as such', () => {
  const read = () => readTopicFile({ ...topicFile([]), formatVersion: 3, topics: 'in a way that we do not know' });
  expect(read).toThrow(
    expect.objectContaining({ code: 'import-newer', message: expect.stringContaining('3 is newer') }),
  );
});
