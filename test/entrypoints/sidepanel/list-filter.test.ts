import { describe, expect, test } from 'vitest';
import {
  choicesFor,
  type FilterFacts,
  filterFor,
  isFiltering,
  noFilter,
} from '../../../entrypoints/sidepanel/list-filter.ts';

const orders: FilterFacts = {
  texts: ['The council receives orders from Ankara and Doha.'],
  verdicts: ['false'],
  topics: ['Orders from abroad'],
  people: ['Fayez al-Sarrāj', 'Desk North'],
  state: 'changed',
};
const school: FilterFacts = {
  texts: ['بُنيت مَدرَسة في إسطنبول'],
  verdicts: ['none'],
  topics: [],
  people: [],
  state: 'exact',
};
const rain: FilterFacts = {
  texts: ['IŞIK ve İstanbul: yağmur yağdı.'],
  verdicts: ['none'],
  topics: ['orders FROM abroad'],
  people: ['FAYEZ AL SARRAJ'],
  state: 'suggested',
};
const all = [orders, school, rain];
const found = (filter: Partial<typeof noFilter>) => all.filter(filterFor({ ...noFilter, ...filter }));

describe('a filter shows', () => {
  test('everything where nothing is wanted, and blanks are nothing', () => {
    expect(found({})).toEqual(all);
    expect(found({ text: '  ' })).toEqual(all);
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, text: ' ' })]).toEqual([false, false]);
    expect(isFiltering({ ...noFilter, state: 'exact' })).toBe(true);
  });

  test.each<[string, Partial<typeof noFilter>, FilterFacts[]]>([
    ['the words, in any order, in parts', { text: 'doha COUNC' }, [orders]],
    ['not where one of the words is missing', { text: 'doha paris' }, []],
    ['a name without its diacritics', { text: 'sarraj' }, [orders, rain]],
    ['a name with a hyphen or without', { text: 'al-sarraj' }, [orders, rain]],
    ['Arabic without its vowel marks, in any form of alef and ta marbuta', { text: 'مدرسه اسطنبول' }, [school]],
    ['Turkish with the dotted or the dotless i', { text: 'ışık istanbul' }, [rain]],
    ['Turkish as an English keyboard has it', { text: 'isik yagmur' }, [rain]],
    ['a verdict', { verdict: 'false' }, [orders]],
    ['what has no verdict', { verdict: 'none' }, [school, rain]],
    ['a topic in whichever spelling', { topic: 'Orders from abroad' }, [orders, rain]],
    ['a person in whichever spelling', { person: 'Fayez al-Sarrāj' }, [orders, rain]],
    ['a person as a whole only', { person: 'Fayez' }, []],
    ['a state', { state: 'suggested' }, [rain]],
    ['all of it at once', { person: 'Fayez al-Sarraj', state: 'changed', text: 'ankara' }, [orders]],
  ])('%s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('what can be chosen', () => {
  const words = { verdict: (code: string) => `v ${code}`, state: (state: string) => `s ${state}` };
  const labels = (entries: readonly FilterFacts[]) =>
    Object.fromEntries(
      Object.entries(choicesFor(entries, words)).map(([kind, list]) => [kind, list.map((one) => one.label)]),
    );

  test('is what there is, each once, however it is spelt', () => {
    expect(labels(all)).toEqual({
      verdict: ['v false', 'v none'],
      state: ['s changed', 's exact', 's suggested'],
      topic: [],
      person: ['Desk North', 'Fayez al-Sarrāj'],
    });
  });

  test('is nothing where there is no choice', () => {
    expect(labels([school])).toEqual({ verdict: [], state: [], topic: [], person: [] });
  });
});
