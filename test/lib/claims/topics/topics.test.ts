import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTerms } from '../../../../lib/claims/topics/terms.ts';
import { compileTopics } from '../../../../lib/claims/topics/topics.ts';
import type { Topic } from '../../../../lib/model/topic.ts';

const empty: Topic = { id: 't', label: 'T', terms: [], patterns: [], exclusions: [] };

/** What a topic matched in a text, word for word; null where it did not. */
function found(topic: Partial<Topic>, text: string, [start, end] = [0, text.length]): string[] | null {
  const [match] = compileTopics([{ ...empty, ...topic }])(text)(start, end);
  return match?.places.map(([from, to]) => text.slice(from, to)) ?? null;
}

describe('a term matches', () => {
  test.each([
    ['any inflection, with a star', 'mercenar*', 'Mercenaries came.', 'Mercenaries'],
    ['a phrase', 'arms embargo', 'The arms embargo held.', 'arms embargo'],
    ['a phrase with a star inside', 'air strike* on', 'Air strikes on the port.', 'Air strikes on'],
    ['over a hyphen', 'al sarraj', 'Al-Sarraj spoke.', 'Al-Sarraj'],
    ['with a hyphen', 'cease-fire', 'The cease fire held.', 'cease fire'],
    ['without diacritics', 'erdogan', 'Erdoğan left.', 'Erdoğan'],
    ['with diacritics, in a text without', 'erdoğan', 'Erdogan left.', 'Erdogan'],
    ['with an apostrophe', "qur'an", 'The Qur’an was read.', 'Qur’an'],
    ['a possessive', 'haftar', 'Haftar’s men', 'Haftar’s'],
    ['a phrase behind a possessive', 'haftar men', 'Haftar’s men', 'Haftar’s men'],
    ['a Turkish case ending', 'ankara', 'Talimat Ankara’dan geldi.', 'Ankara’dan'],
    ['a dotless i', 'kirim', 'Kırım', 'Kırım'],
    ['a dotted capital', 'istanbul', 'İSTANBUL', 'İSTANBUL'],
    ['dotted letters', 'un envoy', 'The U.N. envoy left.', 'U.N. envoy'],
    ['behind a French article', 'armee', 'L’armée avance.', 'L’armée'],
    ['over a soft hyphen', 'mercenaries', 'mer\u00adcenaries', 'mer\u00adcenaries'],
    ['a ligature', 'official', 'An oﬃcial left.', 'oﬃcial'],
    ['a number with a comma', '1,200', 'All 1,200 left.', '1,200'],
    ['Arabic with vowel marks', 'مرتزقة', 'مُرْتَزِقة', 'مُرْتَزِقة'],
    ['Arabic with a stretched letter', 'مرتزقة', 'مرتـــزقة', 'مرتـــزقة'],
    ['ha for ta marbuta', 'أنقرة', 'من انقره', 'انقره'],
    ['ya for alef maqsura', 'ليبي', 'ليبى', 'ليبى'],
    ['the Arabic article and "and"', 'مرتزق*', 'والمرتزقة', 'والمرتزقة'],
    ['"for the", with two lams', 'حكومة', 'للحكومة', 'للحكومة'],
    ['"by", before a name', 'قطر', 'بقطر', 'بقطر'],
    ['Arabic digits', '2019', 'عام ٢٠١٩', '٢٠١٩'],
  ])('%s', (_, term, text, place) => {
    expect(found({ terms: [term] }, text)).toEqual([place]);
  });

  test('in each of its places, and only within the range that is asked for', () => {
    const text = 'Oil fell. Oil rose.';
    expect(found({ terms: ['oil'] }, text)).toEqual(['Oil', 'Oil']);
    expect(found({ terms: ['oil'] }, text, [10, 19])).toEqual(['Oil']);
    expect(found({ terms: ['oil rose'] }, text, [0, 13])).toBeNull();
  });

  test('every spelling of its alias', () => {
    const topic = { aliases: [{ name: 'haftar', terms: ['haftar', 'hifter', 'حفتر'] }], terms: ['@haftar'] };
    for (const text of ['Haftar left.', 'Hifter left.', 'غادر حفتر', 'لحفتر'])
      expect(found(topic, text), text).not.toBeNull();
    expect(found(topic, 'Nobody left.')).toBeNull();
  });

  test('as words, where it looks like an alias that there is not', () => {
    expect(found({ terms: ['@oildesk'] }, 'Write to @oildesk.')).toEqual(['oildesk']);
  });
});

describe('a term does not match', () => {
  test.each([
    ['an inflection, without a star', 'order', 'Orders came.'],
    ['a phrase in another order', 'arms embargo', 'An embargo on arms.'],
    ['the middle of a word', 'arms', 'Farms burnt.'],
    ['a word of which two letters are left behind an Arabic "and"', 'لد', 'ولد'],
  ])('%s', (_, term, text) => {
    expect(found({ terms: [term] }, text)).toBeNull();
  });
});

describe('an exclusion', () => {
  const jets = { terms: ['fighter*'], exclusions: ['fighter jet*', 'museum'] };
  test('takes away the words within it', () => {
    expect(found(jets, 'Two fighter jets left.')).toBeNull();
  });

  test('leaves the words beside it', () => {
    expect(found(jets, 'Two fighter jets and forty fighters left.')).toEqual(['fighters']);
  });

  test('that stands apart vetoes the topic', () => {
    expect(found(jets, 'Forty fighters left the museum.')).toBeNull();
  });

  test('counts within its sentence alone', () => {
    expect(found(jets, 'Forty fighters left. The museum is shut.', [0, 20])).toEqual(['fighters']);
  });
});

describe('a pattern', () => {
  const patterns = [{ groups: [['mercenar*'], ['flow*', 'sent']], within: 3 }];
  test.each([
    ['near', 'the flow of mercenaries', ['flow', 'mercenaries']],
    ['near, the other way round', 'mercenaries were sent', ['mercenaries', 'sent']],
    ['at the limit', 'mercenaries a b sent', ['mercenaries', 'sent']],
    ['too far apart', 'mercenaries a b c sent', null],
    ['with a group missing', 'mercenaries mercenaries', null],
    ['by its nearest words', 'flow x mercenaries sent', ['mercenaries', 'sent']],
  ])('of two groups: %s', (_, text, places) => {
    expect(found({ patterns }, text)).toEqual(places);
  });

  const ordered = [{ groups: [['mercenar*'], ['sent'], ['libya']], within: 6, ordered: true }];
  test.each([
    ['in its order', 'mercenaries were sent to Libya', ['mercenaries', 'sent', 'Libya']],
    ['out of order', 'sent were mercenaries to Libya', null],
    ['with a false start', 'sent mercenaries, mercenaries sent to Libya', ['mercenaries', 'sent', 'Libya']],
    ['too far apart', 'mercenaries a b c sent d Libya x', ['mercenaries', 'sent', 'Libya']],
    ['far too far apart', 'mercenaries a b c d sent e Libya', null],
  ])('in order: %s', (_, text, places) => {
    expect(found({ patterns: ordered }, text)).toEqual(places);
  });
});

test('topics come in the order of their list, and say where', () => {
  const topics = [
    { ...empty, id: 'a', terms: ['libya'] },
    { ...empty, id: 'b', terms: ['oil'] },
  ];
  const matches = compileTopics(topics)('Oil of Libya')(0, 12);
  expect(matches.map(({ topic, places }) => [topic.id, places])).toEqual([
    ['a', [[7, 12]]],
    ['b', [[0, 3]]],
  ]);
});

/** The meaning of a topic, tried in every place. */
function naiveMatch(topic: Topic, words: readonly string[]): boolean {
  const placesOf = (term: string) => {
    const parts = foldTerms([term])[0]!.split(' ');
    return words.flatMap((_, first) => {
      const fits = parts.every((part, offset) => {
        const word = words[first + offset];
        return word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);
      });
      return fits ? [{ first, last: first + parts.length - 1 }] : [];
    });
  };
  const excluded = topic.exclusions.flatMap(placesOf);
  const all = [...topic.terms, ...topic.patterns.flatMap(({ groups }) => groups.flat())].flatMap(placesOf);
  const overlap = (a: { first: number; last: number }, b: { first: number; last: number }) =>
    a.first <= b.last && b.first <= a.last;
  if (excluded.some((one) => !all.some((hit) => overlap(one, hit)))) return false;
  const counted = (term: string) => placesOf(term).filter((hit) => !excluded.some((one) => overlap(one, hit)));
  const near = (
    { groups, within, ordered = false }: Topic['patterns'][number],
    chosen: readonly number[] = [],
  ): boolean => {
    const group = groups[chosen.length];
    if (group === undefined) return Math.max(...chosen) - Math.min(...chosen) <= within;
    return group
      .flatMap(counted)
      .filter(({ first }) => !ordered || first > (chosen.at(-1) ?? -1))
      .some(({ first }) => near({ groups, within, ordered }, [...chosen, first]));
  };
  return topic.terms.some((term) => counted(term).length > 0) || topic.patterns.some((pattern) => near(pattern));
}

test('compileTopics agrees with a matcher that tries every place', () => {
  const word = fc.constantFrom('ab', 'abc', 'b', 'bc', 'c', 'ca');
  const part = fc.tuple(word, fc.constantFrom('', '*')).map((both) => both.join(''));
  const term = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
  const terms = fc.array(term, { minLength: 1, maxLength: 2 });
  const pattern = fc.record({
    groups: fc.array(terms, { minLength: 1, maxLength: 3 }),
    within: fc.integer({ min: 1, max: 4 }),
    ordered: fc.boolean(),
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
      const text = words.join(' ');
      const matched = compileTopics(topics)(text)(0, text.length).map((match) => match.topic);
      expect(matched).toEqual(topics.filter((one) => naiveMatch(one, words)));
    }),
    { numRuns: 1000 },
  );
});

test('whatever the text, places are words of it, in order and apart', () => {
  const topic = { ...empty, terms: ['a*', 'و*', 'b c', 'ß'], patterns: [{ groups: [['c*'], ['1']], within: 4 }] };
  const letters = fc.constantFrom(
    'a',
    'b c',
    ' ',
    "'",
    '’',
    '1',
    '.',
    ',',
    '-',
    'و',
    'ال',
    'ـ',
    'ﷺ',
    'İ',
    'ß',
    '\ud83d',
    '😀',
  );
  const text = fc.oneof(
    fc.array(letters).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (page) => {
      let before = 0;
      for (const [start, end] of compileTopics([topic])(page)(0, page.length)[0]?.places ?? []) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(page.length);
        before = end;
      }
    }),
    { numRuns: 500 },
  );
});
