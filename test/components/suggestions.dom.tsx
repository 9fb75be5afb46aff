import { afterEach, describe, expect, test, vi } from 'vitest';
import { AmountSlider } from '../../components/AmountSlider.tsx';
import { type ListedSuggestion, SuggestionList } from '../../components/SuggestionList.tsx';
import { whyWords } from '../../components/why-words.ts';
import type { Suggestion } from '../../lib/model/page.ts';
import { spotReasons } from '../../lib/model/spotting.ts';
import { button, clearScreen, labelled, show, violationsOf } from '../support/screen.ts';
import { suggestionOf } from '../support/suggestions.ts';

afterEach(clearScreen);

const orders = suggestionOf('The council receives orders from Ankara and Doha.', {
  topics: ['Orders from abroad'],
  speaker: 'Idris Marai',
  reasons: ['attributed', 'topic'],
});

const nothing = (): void => undefined;
const silent = { language: 'en', onCheck: nothing, onShow: nothing, onDismiss: nothing, onRestore: nothing };

function listed(suggestion: Suggestion, rest: Partial<ListedSuggestion> = {}): ListedSuggestion {
  return { index: 4, suggestion, isAway: false, ...rest };
}

/** Without the invisible isolates round names. */
const plainly = (words: string): string => words.replace(/[\u2068\u2069]/gu, '');

describe('a suggestion', () => {
  test('is a button named by its text; others show it in the page and put it aside', () => {
    const on = { onCheck: vi.fn(), onShow: vi.fn(), onDismiss: vi.fn() };
    const main = show(<SuggestionList suggestions={[listed(orders)]} {...silent} {...on} />);
    button(main, orders.exact).click();
    button(main, 'Show in the page').click();
    button(main, 'Not a claim').click();
    expect([on.onCheck.mock.calls, on.onShow.mock.calls, on.onDismiss.mock.calls]).toEqual([[[4]], [[4]], [[4]]]);
  });

  test('that was put aside just now says so in its place, with a button to take that back', () => {
    const onRestore = vi.fn();
    const away = listed(orders, { isAway: true });
    const main = show(<SuggestionList suggestions={[away]} {...silent} onRestore={onRestore} />);
    expect(main.textContent).not.toContain(orders.exact);
    const undo = button(main, 'Undo');
    const described = document.getElementById(undo.getAttribute('aria-describedby')!);
    expect(described?.textContent).toBe('It will not be marked here again.');
    undo.click();
    expect(onRestore.mock.calls).toEqual([[4]]);
  });

  test.each([
    [0.9, 'High'],
    [0.5, 'Medium'],
    [0.1, 'Low'],
  ])('of check-worthiness %d is ranked %s, in dots and in a word', (checkWorthiness, word) => {
    const main = show(<SuggestionList suggestions={[listed({ ...orders, checkWorthiness })]} {...silent} />);
    expect(main.textContent).toContain(word);
    expect(main.querySelectorAll('[data-on]')).toHaveLength({ High: 3, Medium: 2, Low: 1 }[word]!);
  });
});

describe('why it was marked', () => {
  test.each<[Partial<Suggestion>, string]>([
    [
      { reasons: ['topic', 'attributed', 'number'], speaker: 'Khalifa Haftar', topics: ['Mercenary flows'] },
      'number, attributed to Khalifa Haftar, topic: Mercenary flows',
    ],
    [{ reasons: ['attributed'], source: 'the minister' }, 'attributed to the minister'],
    [{ reasons: ['attributed'], source: 'he', speaker: 'Idris Marai' }, 'attributed to Idris Marai'],
    [{ reasons: ['attributed', 'quoted'] }, 'attributed to someone, in quotation marks'],
    [{ reasons: ['topic'], topics: ['Arms', 'Ports'] }, 'topic: Arms, topic: Ports'],
    [{ reasons: [] }, ''],
  ])('%o', (given, words) => {
    expect(plainly(whyWords(suggestionOf('x', given)))).toBe(words);
  });

  test('every reason that there is has words', () => {
    for (const reason of spotReasons)
      expect(whyWords(suggestionOf('x', { reasons: [reason], topics: ['Ports'] }))).not.toBe('');
  });

  test('stands with the suggestion', () => {
    const main = show(<SuggestionList suggestions={[listed(orders)]} {...silent} />);
    expect(plainly(main.textContent!)).toContain('Why: attributed to Idris Marai, topic: Orders from abroad');
  });
});

describe('the slider', () => {
  const props = { threshold: 0.5, shown: 7, among: 12, onChange: nothing, onReset: undefined, onMoving: nothing };

  test('says how many are shown, and that to the end of the line is more', () => {
    const onChange = vi.fn();
    const slider = labelled(show(<AmountSlider {...props} onChange={onChange} />), 'How many to show');
    expect(slider.getAttribute('aria-valuetext')).toBe('7 of 12 shown');
    slider.stepUp();
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(onChange.mock.calls[0]![0]).toBeCloseTo(0.45, 9);
    slider.value = slider.max;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(onChange.mock.calls[1]![0]).toBeCloseTo(0.2, 9);
  });

  test('goes back to the standard by a button that is there while it stands elsewhere', () => {
    const onReset = vi.fn();
    const main = show(<AmountSlider {...props} threshold={0.3} onReset={onReset} />);
    button(main, 'Standard').click();
    expect(onReset).toHaveBeenCalledOnce();
    clearScreen();
    expect(show(<AmountSlider {...props} />).querySelector('button')).toBeNull();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with them in a %s scheme', async (scheme) => {
  const main = show(
    <>
      <AmountSlider threshold={0.3} shown={1} among={2} onChange={nothing} onReset={nothing} onMoving={nothing} />
      <SuggestionList
        suggestions={[listed(orders), listed(suggestionOf('Another.'), { index: 5, isAway: true })]}
        {...silent}
      />
    </>,
  );
  expect(await violationsOf(main, scheme)).toEqual([]);
});
