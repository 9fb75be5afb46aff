import { describe, expect, test } from 'vitest';
import { countOf, openSuggestions, shownSuggestions } from '../../../entrypoints/sidepanel/suggestion-items.ts';
import { type TabState, tabState } from '../../../entrypoints/sidepanel/tab-state.ts';
import type { PageRecords } from '../../../entrypoints/sidepanel/use-records.ts';
import type { PageState, Suggestion } from '../../../lib/model/page.ts';
import { quoteOf } from '../../../lib/model/selector.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { claimRecord, mentionRecord } from '../../support/records.ts';
import { suggestionOf } from '../../support/suggestions.ts';

const claim = claimRecord();
const mention = mentionRecord(claim);
const view = viewClaims([claim, mention])[0]!;
const checked = quoteOf(mention.body.selectors)!.exact;

function documentOf(suggestions: readonly Suggestion[], rest: Partial<PageState> = {}): PageState {
  return { frameId: 0, pageUrl: mention.body.pageUrl, suggestions, dismissed: [], ...rest } as unknown as PageState;
}

function stateOf(suggestions: readonly Suggestion[], dismissed: readonly string[] = []): TabState {
  return tabState([documentOf(suggestions, { dismissed })])!;
}

const none = { own: [], others: [], layers: [], feedback: [] } as unknown as PageRecords;
const numbers = (listed: readonly { readonly index: number }[]) => listed.map(({ index }) => index);

describe('a suggestion is open', () => {
  const state = stateOf([suggestionOf(checked.replace(' ', '\n')), suggestionOf('Something else.')]);

  test('unless its words were checked, and the others keep their numbers', () => {
    expect(numbers(openSuggestions({ ...none, own: [view] }, state, null))).toEqual([1]);
  });

  test('where only others checked its words', () => {
    const others = [{ layer: 'L', claim: view.id, pageUrls: [], view }];
    expect(numbers(openSuggestions({ ...none, others }, state, null))).toEqual([0, 1]);
  });
});

describe('what was put aside', () => {
  const state = stateOf([suggestionOf('One  thing.'), suggestionOf('Another.'), suggestionOf('One thing.')]);
  const { pageUrl } = mention.body;
  const said = { label: 'not-claim', text: 'One thing.', pageUrl } as PageRecords['feedback'][number];

  test('stays away wherever its words stand', () => {
    expect(numbers(openSuggestions({ ...none, feedback: [said] }, state, null))).toEqual([1]);
  });

  test('stands there once while it can be taken back, and is not counted', () => {
    const open = openSuggestions({ ...none, feedback: [said] }, state, 'One thing.');
    expect(open.map(({ index, isAway }) => [index, isAway])).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(countOf(open)).toBe(1);
  });

  test('in a private window is known from its tab alone', () => {
    expect(numbers(openSuggestions(none, stateOf(state.suggestions, ['One thing.']), null))).toEqual([1]);
  });

  test('is not what was missed', () => {
    const missed = { ...said, label: 'claim' } as const;
    expect(openSuggestions({ ...none, feedback: [missed] }, state, null)).toHaveLength(3);
  });
});

describe('shown are', () => {
  const open = openSuggestions(
    none,
    stateOf([
      suggestionOf('Late and strong.', { checkWorthiness: 0.8 }, 300),
      suggestionOf('Early and weak.', { checkWorthiness: 0.3 }, 100),
      suggestionOf('Between.', { checkWorthiness: 0.5 }, 200),
      suggestionOf('As strong, and earlier.', { checkWorthiness: 0.8 }, 250),
    ]),
    null,
  );

  test('those from the shipped threshold on, the strongest first, and of equals the first in the page', () => {
    expect(numbers(shownSuggestions(open, defaultSettings))).toEqual([3, 0, 2]);
  });

  test('more or fewer, as a person chose', () => {
    expect(numbers(shownSuggestions(open, { ...defaultSettings, threshold: 0.2 }))).toEqual([3, 0, 2, 1]);
    expect(numbers(shownSuggestions(open, { ...defaultSettings, threshold: 0.95 }))).toEqual([]);
  });

  test('in the order of the page, where a person chose so', () => {
    expect(numbers(shownSuggestions(open, { ...defaultSettings, threshold: 0, order: 'page' }))).toEqual([1, 2, 3, 0]);
  });
});

describe('of a frame that is read by itself', () => {
  const elsewhere = { pageUrl: 'embed.example/card', page: { url: 'https://embed.example:8080/card' } };
  const frame = documentOf([suggestionOf(checked), suggestionOf('In it.'), suggestionOf('In it.')], {
    ...(elsewhere as Partial<PageState>),
    frameId: 8,
    dismissed: [],
  });
  const state = tabState([
    documentOf([suggestionOf(checked), suggestionOf('In it.', { checkWorthiness: 0.6 })]),
    frame,
  ])!;

  test('the numbers go on after the page’s, and each says where it stands', () => {
    const open = openSuggestions(none, state, null);
    expect(numbers(open)).toEqual([0, 1, 2, 3, 4]);
    expect(open.map((listed) => listed.frame?.host ?? null)).toEqual([
      null,
      null,
      ...new Array(3).fill('embed.example:8080'),
    ]);
  });

  test('what was checked or put aside in the page stays open, and the other way round', () => {
    expect(numbers(openSuggestions({ ...none, own: [view] }, state, null))).toEqual([1, 2, 3, 4]);
    const said = { label: 'not-claim', text: 'In it.', pageUrl: elsewhere.pageUrl } as PageRecords['feedback'][number];
    expect(numbers(openSuggestions({ ...none, feedback: [said] }, state, null))).toEqual([0, 1, 2]);
  });

  test('none stands before those of the page, however strong', () => {
    expect(numbers(shownSuggestions(openSuggestions(none, state, null), defaultSettings))).toEqual([0, 1, 2, 3, 4]);
  });
});
