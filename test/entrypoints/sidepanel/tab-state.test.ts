import { describe, expect, test } from 'vitest';
import { placeOfSuggestion, tabState } from '../../../entrypoints/sidepanel/tab-state.ts';
import type { PageState } from '../../../lib/model/page.ts';
import { suggestionOf } from '../../support/suggestions.ts';

function documentOf(frameId: number, count: number): PageState {
  const suggestions = Array.from({ length: count }, (_, at) => suggestionOf(`${frameId}-${at}`));
  return { tab: 7, frameId, suggestions } as unknown as PageState;
}

const counts = (states: readonly PageState[]) =>
  tabState(states)!.documents.map(({ suggestions }) => suggestions.length);

test('a tab is known once its page is, and not by a frame alone', () => {
  expect(tabState([])).toBeNull();
  expect(tabState([documentOf(8, 1)])).toBeNull();
});

test('a suggestion of the tab is found in its document again', () => {
  const state = tabState([documentOf(0, 2), documentOf(8, 0), documentOf(9, 3)])!;
  const found = state.suggestions.map((_, index) => {
    const { document, index: at } = placeOfSuggestion(state, index);
    return document.suggestions[at]!.exact;
  });
  expect(found).toEqual(state.suggestions.map(({ exact }) => exact));
  expect(found).toEqual(['0-0', '0-1', '9-0', '9-1', '9-2']);
});

describe('a tab has 1,000 suggestions at most', () => {
  test('the page keeps its own, and a frame that has many takes nothing from one that has few', () => {
    expect(counts([documentOf(0, 300), documentOf(8, 1000), documentOf(9, 20), documentOf(10, 900)])).toEqual([
      300, 340, 20, 340,
    ]);
  });

  test('a full page leaves none to its frames', () => {
    expect(counts([documentOf(0, 1000), documentOf(8, 5)])).toEqual([1000, 0]);
  });

  test('of more frames than twenty the first are listed', () => {
    expect(counts(Array.from({ length: 30 }, (_, frameId) => documentOf(frameId, 1)))).toHaveLength(21);
  });
});
