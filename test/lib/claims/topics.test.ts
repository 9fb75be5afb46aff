import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { starterTopics } from '../../../lib/claims/starter-topics.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';
import { compileTopics, partsOf } from '../../../lib/claims/topics.ts';
import { type Topic, TopicListSchema } from '../../../lib/model/topic.ts';

const empty: Topic = { id: 't', label: 'T', terms: [], patterns: [], exclusions: [] };

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ fold }) => fold);
}

function matches(topic: Partial<Topic>, text: string): boolean {
  return compileTopics([{ ...empty, ...topic }])(wordsOf(text)).length > 0;
}

describe('a term', () => {
  test.each([
    ['any inflection, with a star', 'mercenar*', 'Mercenaries came.', true],
    ['no inflection, without one', 'order', 'Orders came.', false],
    ['a phrase', 'arms embargo', 'The arms embargo held.', true],
    ['a phrase only in order', 'arms embargo', 'An embargo on arms.', false],
    ['a phrase with a star inside', 'air strike* on', 'Air strikes on the port.', true],
    ['over a hyphen', 'al sarraj', 'Al-Sarraj spoke.', true],
    ['with a hyphen', 'cease-fire', 'The cease fire held.', true],
    ['without diacritics', 'erdogan', 'Erdoğan left.', true],
    ['with an apostrophe', "qur'an", 'The Qur’an was read.', true],
    ['a possessive', 'haftar', 'Haftar’s men', true],
    ['a dotless i', 'kirim', 'Kırım', true],
    ['Arabic with vowel marks', 'مرتزقة', 'مُرْتَزِقة', true],
  ])('matches %s', (_, term, text, expected) => {
    expect(matches({ terms: [term] }, text)).toBe(expected);
  });

  test('is vetoed by an exclusion', () => {
    expect(matches({ terms: ['fighter*'], exclusions: ['fighter jet*'] }, 'Two fighter jets left.')).toBe(false);
  });
});

describe('a pattern', () => {
  const patterns = [{ groups: [['mercenar*'], ['flow*', 'sent']], within: 3 }];
  test.each([
    ['near', 'the flow of mercenaries', true],
    ['near, the other way round', 'mercenaries were sent', true],
    ['at the limit', 'mercenaries a b sent', true],
    ['too far apart', 'mercenaries a b c sent', false],
    ['with a group missing', 'mercenaries mercenaries', false],
  ])('of two groups: %s', (_, text, expected) => {
    expect(matches({ patterns }, text)).toBe(expected);
  });
});

describe('the starter topics', () => {
  test('are well-formed, with ids in kebab-case that are used once', () => {
    expect(v.is(TopicListSchema, starterTopics)).toBe(true);
    const ids = starterTopics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });

  test.each([
    ['Mercenary flows', 'Fighters from Syria were transported to Misrata.'],
    ['Mercenary flows', 'They are deploying hundreds of mercenaries.'],
    ['Orders from abroad', 'The council took its instructions from Abu Dhabi.'],
    ['Orders from abroad', 'It is Ankara whose orders they follow.'],
    ['Arms shipments', 'A cargo of ammunition was delivered at night.'],
    ['Cease-fire violations', 'Both sides breached the ceasefire.'],
    ['Elections', 'The elections in Libya were postponed.'],
    ['Orders from abroad', 'The army had received its orders from abroad.'],
    ['Orders from abroad', 'تلقت الحكومة أوامر من أنقرة والدوحة'],
    ['Mercenary flows', 'وصل المرتزقة إلى المدينة'],
  ])('%s: %s', (label, text) => {
    expect(compileTopics(starterTopics)(wordsOf(text)).map((topic) => topic.label)).toContain(label);
  });

  test.each([
    'The bakery raised the price of bread by ten cents in order to pay its staff.',
    'The restaurant in Paris takes orders online from Turkish guests.',
    'Airbus received orders from Qatar for 40 planes.',
    'The energy required to power cutting-edge chips has grown.',
    'Crude closed at $55 per barrel, and oil production in Norway beat forecasts.',
    'Communications blackout lasted several minutes during the descent.',
    'A delivery drone dropped supper on their heads.',
    'He got pushback from readers of his blog.',
  ])('are silent about other matters: %s', (text) => {
    expect(compileTopics(starterTopics)(wordsOf(text))).toEqual([]);
  });
});

/** The meaning of a topic, tried in every place. */
function naiveMatch(topic: Topic, words: readonly string[]): boolean {
  const placesOf = (term: string) => {
    const parts = partsOf(term);
    return words.flatMap((_, at) => {
      const here = parts.every(({ word, prefix }, offset) => {
        const other = words[at + offset];
        return other !== undefined && (prefix ? other.startsWith(word) : other === word);
      });
      return here ? [at] : [];
    });
  };
  const occurs = (term: string) => placesOf(term).length > 0;
  const near = (groups: readonly (readonly string[])[], within: number, chosen: readonly number[] = []): boolean => {
    const [group, ...rest] = groups;
    if (group === undefined) return Math.max(...chosen) - Math.min(...chosen) <= within;
    return group.flatMap(placesOf).some((at) => near(rest, within, [...chosen, at]));
  };
  if (topic.exclusions.some(occurs)) return false;
  return topic.terms.some(occurs) || topic.patterns.some(({ groups, within }) => near(groups, within));
}

test('compileTopics agrees with a matcher that tries every place', () => {
  const word = fc.constantFrom('ab', 'abc', 'b', 'bc', 'c', 'ca');
  const part = fc.tuple(word, fc.constantFrom('', '*')).map((both) => both.join(''));
  const term = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
  const terms = fc.array(term, { minLength: 1, maxLength: 2 });
  const pattern = fc.record({
    groups: fc.array(terms, { minLength: 1, maxLength: 3 }),
    within: fc.integer({ min: 1, max: 4 }),
  });
  const topic = fc.record({
    id: fc.constant('t'),
    label: fc.constant('T'),
    terms: fc.array(term, { maxLength: 1 }),
    patterns: fc.array(pattern, { maxLength: 2 }),
    exclusions: fc.array(term, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 3 }), fc.array(word, { maxLength: 10 }), (topics, words) => {
      expect(compileTopics(topics)(words)).toEqual(topics.filter((one) => naiveMatch(one, words)));
    }),
    { numRuns: 500 },
  );
});
