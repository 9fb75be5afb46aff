import { expect, test } from 'vitest';
import { joinNews, newsOf } from '../../../lib/feed/news.ts';
import type { ClaimView } from '../../../lib/model/claim-view.ts';

type Said = readonly [verdict: string, summary: string];

const view = (id: string, assessed: readonly Said[], more: Partial<Record<string, unknown>> = {}): ClaimView =>
  ({
    id,
    claim: { body: { text: `claim ${id}` } },
    mentions: [],
    decisions: [],
    assessments: assessed.map(([verdict, summary]) => ({ body: { verdict, label: verdict, summary } })),
    withdrawn: false,
    ...more,
  }) as unknown as ClaimView;

test('a claim that was not there is new', () => {
  const news = newsOf([view('a', [['false', '']])], [view('a', [['false', '']]), view('b', [])]);
  expect(news).toEqual({ added: 1, corrected: 0, withdrawn: 0 });
});

test.each<[string, ClaimView]>([
  ['another verdict', view('a', [['mostly-true', 'The minutes say so.']])],
  ['another summary', view('a', [['false', 'The minutes say otherwise.']])],
  ['a decision', view('a', [], { decisions: [{ body: { verdict: 'true', label: 'True', summary: '' } }] })],
  ['other words', view('a', [['false', 'The minutes say so.']], { claim: { body: { text: 'another claim' } } })],
])('%s is a correction', (_, after) => {
  expect(newsOf([view('a', [['false', 'The minutes say so.']])], [after]).corrected).toBe(1);
});

test('a new mention, and assessments in another order, are no news', () => {
  const two: Said[] = [
    ['false', 'one'],
    ['true', 'two'],
  ];
  const before = view('a', two);
  const after = view('a', two.toReversed(), { mentions: [{}] });
  expect(newsOf([before], [after])).toEqual({ added: 0, corrected: 0, withdrawn: 0 });
});

test('a claim that is withdrawn, or gone, was withdrawn once', () => {
  const [a, b] = [view('a', []), view('b', [])];
  expect(newsOf([a, b], [view('a', [], { withdrawn: true })]).withdrawn).toBe(2);
  expect(newsOf([view('a', [], { withdrawn: true })], []).withdrawn).toBe(0);
});

test('news that nobody has seen yet adds up', () => {
  const sum = joinNews({ added: 1, corrected: 0, withdrawn: 2 }, { added: 2, corrected: 3, withdrawn: 0 });
  expect(sum).toEqual({ added: 3, corrected: 3, withdrawn: 2 });
});
