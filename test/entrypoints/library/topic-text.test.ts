import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { printPattern, readPattern, readTerms } from '../../../entrypoints/library/topic-lines.ts';
import { newTopicId, withoutTopic, withTopic } from '../../../entrypoints/library/topic-list.ts';
import { blankTopic, fieldsOf, readTopic, type TopicBounds } from '../../../entrypoints/library/topic-text.ts';
import { starterTopics } from '../../../lib/claims/starter-topics.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';
import { compileTopics } from '../../../lib/claims/topics.ts';
import { type Topic, TopicSchema } from '../../../lib/model/topic.ts';

const bounds: TopicBounds = { taken: [], unit: 'words' };
const harbour = { label: 'Harbour fees', terms: '', patterns: 'berth* + fee*, toll* / 6 words', exclusions: '' };
const pattern = { groups: [['berth*'], ['fee*', 'toll*']], within: 6 };

describe('a combination is read', () => {
  test.each([
    ['as it is written', 'berth* + fee*, toll* / 6 words', pattern],
    ['without spaces', 'berth*+fee*,toll*/6', pattern],
    ['with an Arabic comma', 'berth* + fee*، toll* / 6 كلمات', pattern],
    ['with a comma too many', 'berth* + fee*, toll*, / 6 words', pattern],
    ['with ten words where no distance is said', 'oil + field', { groups: [['oil'], ['field']], within: 10 }],
    ['with phrases', 'abu dhabi + arms ship* / 1 word', { groups: [['abu dhabi'], ['arms ship*']], within: 1 }],
    ['with a number that has a comma', '1,200 + 2011,2014 / 9', { groups: [['1,200'], ['2011', '2014']], within: 9 }],
    ['with signs in quotation marks', '“gas + oil” + "a, b" / 4', { groups: [['gas + oil'], ['a, b']], within: 4 }],
  ])('%s', (_, line, value) => {
    expect(readPattern(line)).toEqual({ status: 'read', value });
  });
});

describe('a combination is refused', () => {
  test.each([
    ['with one group only', 'berth*, fee* / 6 words', 'one-group'],
    ['with nothing behind a +', 'berth* + / 6 words', 'gap'],
    ['with seven groups', 'a + b + c + d + e + f + g', 'too-many-groups'],
    ['with no number behind the /', 'berth* + km/h', 'distance'],
    ['with a distance of nought', 'a + b / 0', 'distance'],
    ['with a distance over a hundred', 'a + b / 101 words', 'distance'],
    ['with an open quotation mark', 'a + "b / 3 words', 'quote'],
    ['with signs and no word', 'a + – / 3 words', 'wordless'],
  ])('%s', (_, line, fault) => {
    expect(readPattern(line)).toEqual({ status: 'refused', fault });
  });
});

describe('a term', () => {
  test.each([
    ['oil *', 'star'],
    ['*ship', 'star'],
    ['mer*cenary', 'star'],
    ['oil**', 'star'],
    ['…', 'wordless'],
    [',', 'wordless'],
    ['x'.repeat(201), 'long'],
    ['"oil', 'quote'],
  ])('%j is refused as %s', (line, fault) => {
    expect(readTerms(line)).toEqual({ status: 'refused', fault });
  });

  test.each([
    ['breach* of the truce', ['breach* of the truce']],
    ['berth*, toll*', ['berth*', 'toll*']],
    ['مرتزق*', ['مرتزق*']],
    ['“open arms”', ['open arms']],
  ])('%j is read', (line, value) => {
    expect(readTerms(line)).toEqual({ status: 'read', value });
  });
});

describe('a topic comes back from its texts as it was', () => {
  test.each(starterTopics)('$label', (topic) => {
    const others = starterTopics.filter((each) => each !== topic).map(({ label }) => label);
    const read = readTopic(fieldsOf(topic, 'words'), topic, { ...bounds, taken: others });
    expect(read).toEqual({ status: 'read', topic });
    // And without what it was before, so by its texts alone.
    const alone = readTopic(fieldsOf(topic, 'words'), { ...blankTopic, id: topic.id }, bounds);
    expect(alone).toEqual({ status: 'read', topic });
  });

  const word = fc.stringMatching(/^[a-zçéا-ي0-9]{1,8}\*?$/u);
  const glue = fc.constantFrom(' ', ', ', ' + ', ' / ', '، ', '-', ',');
  const term = fc.tuple(word, glue, word).map((parts) => parts.join(''));
  const groups = fc.array(fc.array(fc.oneof(word, term), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  });
  const patterns = fc.record({ groups, within: fc.integer({ min: 1, max: 100 }) });

  test('whatever signs its words hold', () => {
    fc.assert(
      fc.property(patterns, (value) => {
        const tight = value.groups.flat().some((each) => /\*(?=[^\s,،+/-])/u.test(each));
        fc.pre(!tight);
        expect(readPattern(printPattern(value, 'words'))).toEqual({ status: 'read', value });
      }),
    );
  });

  test('with what other programs wrote into it, and with a combination that could not be written here', () => {
    const other = { groups: [['oil*']], within: 5, note: 'from elsewhere' };
    const topic = { ...blankTopic, id: 'x', label: 'Oil', patterns: [other], colour: 'red' } as Topic;
    const fields = { ...fieldsOf(topic, 'words'), terms: 'crude' };
    expect(readTopic(fields, topic, bounds)).toEqual({ status: 'read', topic: { ...topic, terms: ['crude'] } });
  });
});

describe('a form is refused', () => {
  test.each([
    ['without a name', { label: '  ' }, { label: { fault: 'nameless' } }],
    ['with the name of another', { label: 'arms Shipments ' }, { label: { fault: 'taken' } }],
    ['with nothing to look for', { patterns: ' \n' }, { terms: { fault: 'nothing' } }],
    ['at a line, empty lines counted', { terms: 'oil\n\n*' }, { terms: { fault: 'wordless', line: 3, text: '*' } }],
    [
      'in several fields, each for its first line',
      { patterns: 'oil\nfield', exclusions: 'a*b' },
      { patterns: { fault: 'one-group', line: 1, text: 'oil' }, exclusions: { fault: 'star', line: 1, text: 'a*b' } },
    ],
  ] as const)('%s', (_, change, problems) => {
    const read = readTopic({ ...harbour, ...change }, blankTopic, { ...bounds, taken: ['Arms shipments'] });
    expect(read).toEqual({ status: 'refused', problems });
  });
});

describe('the list', () => {
  test('takes a new topic at its end, with an id of its name, and what comes out is a topic that matches', () => {
    const read = readTopic(harbour, blankTopic, bounds);
    if (read.status !== 'read') throw new Error('refused');
    const list = withTopic(starterTopics, read.topic);
    const added = list.at(-1)!;
    expect(v.parse(TopicSchema, added)).toEqual({
      ...blankTopic,
      id: 'harbour-fees',
      label: 'Harbour fees',
      patterns: [pattern],
    });
    const words = tokenize('The berths now cost a toll of 40 dinars, the port said.').map(({ fold }) => fold);
    expect(compileTopics(list)(words)).toEqual([added]);
  });

  test('keeps the id and the place of one that is renamed, and loses only the one that is deleted', () => {
    const [first, second] = starterTopics;
    const renamed = { ...first!, label: 'Another' };
    expect(withTopic(starterTopics, renamed)).toEqual([renamed, ...starterTopics.slice(1)]);
    expect(withoutTopic(starterTopics, second!)).toEqual(starterTopics.filter((each) => each !== second));
  });

  test.each([
    ['Harbour fees', 'harbour-fees'],
    ['  Élections & débats! ', 'elections-debats'],
    ['مرتزقة', 'مرتزقة'],
    ['***', 'topic'],
    ['Elections', 'elections-2'],
  ])('%j gets the id %s', (label, id) => {
    expect(newTopicId(label, [{ ...blankTopic, id: 'elections' }])).toBe(id);
  });
});
