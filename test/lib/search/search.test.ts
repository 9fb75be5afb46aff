/** The library's search: what a person who types and ticks is shown. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClaimQuery } from '../../../lib/model/claim-query.ts';
import type { ClaimSummary } from '../../../lib/model/claim-summary.ts';
import { Search } from '../../../lib/search/search.ts';

const TODAY = '2026-03-10';
const blank: ClaimSummary = {
  id: '',
  layer: null,
  text: '',
  language: 'en',
  speaker: '',
  status: 'draft',
  assignee: null,
  due: null,
  priority: null,
  verdicts: [],
  disagree: false,
  conflict: false,
  tags: [],
  outlets: [],
  people: [],
  sources: 1,
  mentions: 1,
  claimDate: null,
  modified: '2026-03-01T09:00:00.000Z',
  anchored: null,
};

let search: Search;
const put = (id: string, said: Partial<ClaimSummary> = {}) => search.put({ ...blank, text: id, ...said, id });
const ask = (query: ClaimQuery) => search.find(query, TODAY);
const idsOf = (query: ClaimQuery) => search.rows(ask(query).found).map(({ id }) => id);
const found = (query: ClaimQuery) => idsOf(query).sort();

beforeEach(() => {
  search = new Search();
});

describe('words', () => {
  beforeEach(() => {
    put('quay', { text: 'The new quay cost 12 million euros.', speaker: 'Mara Lindqvist', tags: ['Harbour budget'] });
    put('fighters', { text: 'Four hundred fighters were sent.', outlets: ['The Coast Times'] });
    put('arabic', { text: 'قالت للحكومة إنّ المُرتزقة غادروا', language: 'ar' });
    put('turkish', { text: 'Işıklar İstanbul’da söndü', language: 'tr' });
  });

  test.each<[what: string, words: string, expected: string[]]>([
    ['nothing typed', '', ['arabic', 'fighters', 'quay', 'turkish']],
    ['the beginning of a word', 'mill', ['quay']],
    ['not its middle', 'illion', []],
    ['every word, in any order', 'euros new', ['quay']],
    ['a word that is missing', 'euros fighters', []],
    ['a speaker', 'lindq', ['quay']],
    ['a tag', 'harbour', ['quay']],
    ['an outlet', 'coast', ['fighters']],
    ['without its marks and case', 'LÍNDQVIST', ['quay']],
    ['a phrase', '"new quay"', ['quay']],
    ['a phrase of whole words', '"new qua"', []],
    ['a phrase that is still typed', '"new qua', ['quay']],
    ['a phrase in another order', '"quay new"', []],
    ['a phrase from one field into the next', '"euros mara"', []],
    ['Arabic without vowel marks', 'المرتزقة', ['arabic']],
    ['Arabic without the article', 'مرتزقه', ['arabic']],
    ['Arabic behind a preposition', 'حكومة', ['arabic']],
    ['Turkish with either i', 'isiklar istanbul', ['turkish']],
    ['a bar', '|', ['arabic', 'fighters', 'quay', 'turkish']],
  ])('%s: %s', (_, words, expected) => {
    expect(found({ words })).toEqual(expected);
  });
});

describe('filters', () => {
  beforeEach(() => {
    put('a', { status: 'published', verdicts: ['false'], tags: ['x', 'y'], language: 'en' });
    put('b', { status: 'draft', verdicts: ['false', 'true'], tags: ['x'], language: 'ar', disagree: true, sources: 0 });
    put('c', {
      status: 'draft',
      priority: 'high',
      tags: ['z'],
      assignee: 'ana',
      due: '2026-03-09',
      layer: 'urn:set',
      conflict: true,
    });
    put('d', { status: 'published', verdicts: ['true'], due: '2026-03-09', modified: '2026-03-05T23:59:59Z' });
  });

  test.each<[what: string, query: ClaimQuery, expected: string[]]>([
    ['one value', { status: ['draft'] }, ['b', 'c']],
    ['one value or another', { verdict: ['true', 'false'] }, ['a', 'b', 'd']],
    ['two filters at once', { verdict: ['false'], tag: ['y', 'z'] }, ['a']],
    ['a value that nothing has', { tag: ['nowhere'] }, []],
    ['without a verdict', { verdict: ['-'] }, ['c']],
    ['assigned to nobody', { assignee: ['-'] }, ['a', 'b', 'd']],
    ["one's own", { layer: ['-'] }, ['a', 'b', 'd']],
    ['of a layer', { layer: ['urn:set'] }, ['c']],
    ['disagreement', { disagree: true }, ['b']],
    ['conflict', { conflict: true }, ['c']],
    ['without a source', { withoutSource: true }, ['b']],
    ['urgent', { priority: ['high'] }, ['c']],
    ['overdue, which finished work is not', { overdue: true }, ['c']],
    ['changed on a day', { from: '2026-03-05', to: '2026-03-05' }, ['d']],
    ['changed until a day', { to: '2026-03-04' }, ['a', 'b', 'c']],
    ['a day that is not one', { from: 'soon' }, ['a', 'b', 'c', 'd']],
    ['with words', { status: ['draft'], words: 'c' }, ['c']],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('count what is found, and a chosen filter as if it were not chosen', () => {
    const { counts, total } = ask({ status: ['draft'], verdict: ['false'] });
    expect(total).toBe(1);
    // Of what has the verdict, both states; of drafts, every verdict; of what is found, every tag.
    expect(counts.status).toEqual([
      ['draft', 1],
      ['published', 1],
    ]);
    expect(counts.verdict).toEqual([
      ['-', 1],
      ['false', 1],
      ['true', 1],
    ]);
    expect(counts.tag).toEqual([['x', 1]]);
  });
});

describe('order', () => {
  beforeEach(() => {
    put('first', { priority: 'low', modified: '2026-03-01T09:00:00Z', due: '2026-05-01', text: 'Émile', sources: 2 });
    put('second', { modified: '2026-03-01T09:30:00+02:00', text: 'zebra', sources: 10 });
    put('third', { priority: 'high', modified: '2026-03-02T09:00:00Z', due: '2026-04-01', text: 'Adam', sources: 0 });
  });

  test.each<[what: string, query: ClaimQuery, expected: string[]]>([
    ['the latest change first, whatever its zone', {}, ['third', 'first', 'second']],
    ['the oldest first', { sort: 'modified', descending: false }, ['second', 'first', 'third']],
    ['as letters go', { sort: 'text' }, ['third', 'first', 'second']],
    ['the most sources', { sort: 'sources', descending: true }, ['second', 'first', 'third']],
    ['what is due first, and last what is not', { sort: 'due' }, ['third', 'first', 'second']],
    ['what is urgent first, and last what nobody called so', { sort: 'priority' }, ['third', 'first', 'second']],
    ['what is not due is last either way', { sort: 'due', descending: true }, ['first', 'third', 'second']],
  ])('%s', (_, query, expected) => {
    expect(idsOf(query)).toEqual(expected);
  });

  test('is kept when claims change, come and go', () => {
    expect(idsOf({})).toEqual(['third', 'first', 'second']);
    put('second', { modified: '2026-03-09T09:00:00Z' });
    put('fourth', { modified: '2026-03-01T12:00:00Z' });
    search.remove(null, 'first');
    expect(idsOf({})).toEqual(['second', 'third', 'fourth']);
    put('first', { modified: '2026-03-10T00:00:00Z' });
    expect(idsOf({})).toEqual(['first', 'second', 'third', 'fourth']);
  });
});

describe('what changes', () => {
  test('is found by what it says now, and counted once', () => {
    put('a', { text: 'before', tags: ['x'] });
    put('a', { text: 'after', tags: ['y'] });
    expect(found({ words: 'before' })).toEqual([]);
    expect(ask({ words: 'after' }).counts.tag).toEqual([['y', 1]]);
    expect(ask({}).total).toBe(1);
  });

  test("of a layer goes with it, and one's own claim of the same id stays", () => {
    put('a', { layer: 'urn:set', text: 'theirs' });
    put('b', { layer: 'urn:set' });
    put('a', { text: 'mine' });
    const before = ask({ layer: ['urn:set'] }).found;
    search.removeLayer('urn:set');
    expect(search.rows(ask({}).found).map(({ text }) => text)).toEqual(['mine']);
    // Who still shows the older answer sees what it was.
    expect(search.rows(before).map(({ text }) => text)).toEqual(expect.arrayContaining(['theirs', 'b']));
    expect(() => search.rows([99])).toThrow('row 99');
  });
});
