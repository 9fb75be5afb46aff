import { describe, expect, test } from 'vitest';
import { cleanText, dayOf, lastDay } from '../../../../lib/claims/match/clean.ts';
import { STOP, wordsOf } from '../../../../lib/claims/match/words.ts';

describe('what the network puts round a post is not part of what it says', () => {
  test.each([
    ['an address', 'They were sent https://t.co/a1 by sea pic.twitter.com/xY', 'They were sent by sea'],
    ['a tag of several words', 'See #StopTheSteal2020 now', 'See Stop The Steal 2020 now'],
    ['a handle', 'RT @realDonald_Duck: no', 'RT real Donald Duck : no'],
    ['the date behind it', 'Four ships came. — Salma (@salma) January 14, 2020', 'Four ships came. — Salma ( salma )'],
    ['the date behind it, day first', 'Four ships came. 14 January 2020', 'Four ships came.'],
  ])('%s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  test('a date within the text stays', () => {
    expect(cleanText('On January 14, 2020 four ships came.')).toBe('On January 14, 2020 four ships came.');
  });
});

test.each([
  ['Four ships came. January 14, 2020', '2020-01-14'],
  ['Four ships came. (14 January 2020)', '2020-01-14T23:30:00Z'],
])('the day of %s is %s', (text, date) => {
  expect(lastDay(text)).toBe(dayOf(date));
  expect(lastDay(text)).not.toBeNull();
});

test('no day is made up', () => {
  expect(lastDay('Four ships came.')).toBeNull();
  expect(dayOf('last week')).toBeNull();
});

describe('words that a reader takes for the same are the same term', () => {
  const terms = (text: string, language: string) => wordsOf(text, language).map(({ term }) => term);
  test.each([
    ['en', 'mercenaries', 'mercenary'],
    ['en', 'transported', 'transporting'],
    ['en', "government's", 'governments'],
    ['en', '1,200', '1200'],
    ['en', 'U.N.', 'UN'],
    ['tr', 'askerleri', 'askerlerin'],
    ['tr', "Türkiye'nin", 'TÜRKİYE'],
    ['ar', 'المرتزقة', 'مرتزقة'],
    ['ar', 'والحكومة', 'الحكومة'],
    ['ar', 'إسرائيل', 'اسرائيل'],
    ['und', 'المرتزقة', 'مرتزقة'],
  ])('%s: %s and %s', (language, one, other) => {
    expect(terms(one, language)).toEqual(terms(other, language));
    expect(terms(one, language)).not.toContain(STOP);
  });

  test.each([
    ['en', 'Haftar', 'Serraj'],
    ['en', '4.1', '41'],
    ['tr', 'asker', 'hükümet'],
  ])('%s: but not %s and %s', (language, one, other) => {
    expect(terms(one, language)).not.toEqual(terms(other, language));
  });

  test('words that say nothing are no terms, and keep their place', () => {
    expect(terms('the ship', 'en')[0]).toBe(STOP);
    expect(wordsOf('the ship', 'en').map(({ written }) => written)).toEqual(['the', 'ship']);
  });
});
