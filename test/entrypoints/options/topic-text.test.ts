import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { printPattern, readAlias, readPattern, readTerms } from '../../../entrypoints/options/topic-lines.ts';
import { newTopicId, withoutTopic, withTopic } from '../../../entrypoints/options/topic-list.ts';
import { blankTopic, fieldsOf, readTopic, type TopicBounds } from '../../../entrypoints/options/topic-text.ts';
import { starterTopics } from '../../../lib/claims/topics/starter-topics.ts';
import { compileTopics } from '../../../lib/claims/topics/topics.ts';
import { type Topic, TopicSchema } from '../../../lib/model/topic.ts';

const bounds: TopicBounds = { taken: [], unit: 'words' };
const harbour = {
  isStrong: false,
  label: 'Harbour fees',
  terms: '',
  patterns: 'berth* + fee*, toll* / 6 words',
  aliases: '',
  exclusions: '',
};
const pattern = { groups: [['berth*'], ['fee*', 'toll*']], within: 6 };

describe('a combination is read', () => {
  test.each([
    ['as it is written', 'berth* + fee*, toll* / 6 words', pattern],
    ['without spaces', 'berth*+fee*,toll*/6', pattern],
    ['with an Arabic comma', 'berth* + fee*، toll* / 6 كلمات', pattern],
    ['with Arabic digits', 'berth* + fee*, toll* / ٦ كلمات', pattern],
    ['with a comma too many', 'berth* + fee*, toll*, / 6 words', pattern],
    ['with ten words where no distance is said', 'oil + field', { groups: [['oil'], ['field']], within: 10 }],
    ['with phrases', 'abu dhabi + arms ship* / 1 word', { groups: [['abu dhabi'], ['arms ship*']], within: 1 }],
    ['with a number that has a comma', '1,200 + 2011,2014 / 9', { groups: [['1,200'], ['2011', '2014']], within: 9 }],
    ['in brackets with bars', 'berth* + (fee*|toll*) / 6', pattern],
    ['with a reference', '@haftar + sent / 6', { groups: [['@haftar'], ['sent']], within: 6 }],
    ['in order', 'berth* ... fee*, toll* / 6 words', { ...pattern, ordered: true }],
    ['in order, as the issue writes it', 'berth* … (fee*|toll*) / 6', { ...pattern, ordered: true }],
    ['with signs in quotation marks', '“gas + oil” + "a, b" / 4', { groups: [['gas + oil'], ['a, b']], within: 4 }],
  ])('%s', (_, line, value) => {
    expect(readPattern(line)).toEqual({ status: 'read', value });
  });
});

describe('a combination is refused', () => {
  test.each([
    ['with one group only', 'berth*, fee* / 6 words', 'one-group'],
    ['with + and ...', 'a + b ... c / 3', 'mixed'],
    ['with nothing behind ...', 'a ... / 3', 'gap'],
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

describe('a name', () => {
  test.each([
    ['haftar = Haftar, Hifter', { name: 'haftar', terms: ['Haftar', 'Hifter'] }],
    ['حفتر=حفتر،Haftar', { name: 'حفتر', terms: ['حفتر', 'Haftar'] }],
  ])('%j is read', (line, value) => {
    expect(readAlias(line)).toEqual({ status: 'read', value });
  });

  test.each([
    ['haftar', 'name'],
    ['khalifa haftar = Haftar', 'name'],
    ['haftar =', 'wordless'],
    ['haftar = H*r', 'star'],
  ])('%j is refused as %s', (line, fault) => {
    expect(readAlias(line)).toEqual({ status: 'refused', fault });
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
    ['oil|gas', ['oil', 'gas']],
    ['@haftar', ['@haftar']],
  ])('%j is read', (line, value) => {
    expect(readTerms(line)).toEqual({ status: 'read', value });
  });
});

describe('a topic comes back from its texts as it was', () => {
  test.each(starterTopics)('$label', (topic) => {
    const others = starterTopics.filter((each) => each !== topic).map(({ label }) => label);
    const read = readTopic(fieldsOf(topic, 'words'), topic, { ...bounds, taken: others });
    expect(read).toEqual({ status: 'read', topic });
    // Byte for byte, or the starter set would seem to be changed.
    expect(JSON.stringify(read)).toBe(JSON.stringify({ status: 'read', topic }));
    // And without what it was before, so by its texts alone.
    const alone = readTopic(fieldsOf(topic, 'words'), { ...blankTopic, id: topic.id }, bounds);
    expect(alone).toEqual({ status: 'read', topic });
  });

  const word = fc.stringMatching(/^[a-zçéا-ي0-9]{1,8}\*?$/u);
  const glue = fc.constantFrom(' ', ', ', ' + ', ' / ', '، ', '-', ',', '|', ' ... ', '…', ' (', ') ', ' = ');
  const term = fc.tuple(word, glue, word).map((parts) => parts.join(''));
  const groups = fc.array(fc.array(fc.oneof(word, term), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  });
  const patterns = fc.oneof(
    fc.record({ groups, within: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ groups, within: fc.integer({ min: 1, max: 100 }), ordered: fc.constant(true) }),
  );

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
    const aliases = [{ name: 'oil', terms: ['oil'], note: 'also' }];
    const topic = {
      ...blankTopic,
      id: 'x',
      label: 'Oil',
      patterns: [other],
      aliases,
      tone: 'strong',
      colour: 'red',
    } as Topic;
    const fields = { ...fieldsOf(topic, 'words'), terms: 'crude' };
    expect(readTopic(fields, topic, bounds)).toEqual({ status: 'read', topic: { ...topic, terms: ['crude'] } });
  });
});

test('a topic is marked strongly, and plainly again', () => {
  const tonesOf = (isStrong: boolean, before: Topic): unknown => {
    const read = readTopic({ ...harbour, isStrong }, before, bounds);
    return read.status === 'read' ? read.topic.tone : read;
  };
  expect(tonesOf(true, blankTopic)).toBe('strong');
  expect(tonesOf(false, { ...blankTopic, tone: 'strong' })).toBe('plain');
  expect(tonesOf(false, blankTopic)).toBeUndefined();
});

describe('a form is refused', () => {
  test.each([
    ['without a name', { label: '  ' }, { label: { fault: 'nameless' } }],
    ['with the name of another', { label: 'arms Shipments ' }, { label: { fault: 'taken' } }],
    ['with nothing to look for', { patterns: ' \n' }, { terms: { fault: 'nothing' } }],
    ['with a name that is not there', { terms: '@oil' }, { terms: { fault: 'unknown-name', line: 1, text: '@oil' } }],
    ['with a name twice', { aliases: 'a = b\na = c' }, { aliases: { fault: 'name', line: 2, text: 'a = c' } }],
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
    const text = 'The berths now cost a toll of 40 dinars, the port said.';
    expect(compileTopics(list)(text)(0, text.length).map((match) => match.topic)).toEqual([added]);
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
