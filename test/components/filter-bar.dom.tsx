import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { CheckItem } from '../../components/CheckList.tsx';
import { FilterBar } from '../../components/FilterBar.tsx';
import { useListFilter } from '../../entrypoints/sidepanel/use-list-filter.ts';
import { button, clearScreen, labelled, show, type, violationsOf } from '../support/screen.ts';
import { suggestionOf } from '../support/suggestions.ts';

afterEach(clearScreen);

const check: CheckItem = {
  claim: 'c1',
  layer: null,
  setLabel: null,
  text: 'The council receives orders from abroad.',
  language: 'en',
  speaker: 'Idris Marai',
  authors: ['Ana'],
  topics: ['Orders'],
  verdicts: ['false'],
  badge: null,
  state: 'exact',
  note: null,
  altered: null,
};
const lists = {
  own: [check, { ...check, claim: 'c2', text: 'Twelve trucks came.', verdicts: [], state: 'orphan' as const }],
  others: [{ ...check, claim: 'c3', layer: 'L', verdicts: ['true' as const], speaker: 'Salma Zarrouk' }],
  shown: [{ index: 4, suggestion: suggestionOf('400 mercenaries arrive every day.'), isAway: false }],
};

function Filtered(props: typeof lists) {
  const { own, others, shown, bar } = useListFilter(props);
  return (
    <>
      {bar !== null && <FilterBar {...bar} />}
      <output>
        {[
          ...own.map(({ claim }) => claim),
          ...others.map(({ claim }) => claim),
          ...shown.map(({ index }) => index),
        ].join(' ')}
      </output>
    </>
  );
}

function pick(control: HTMLElement, value: string): void {
  (control as HTMLSelectElement).value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

const left = (main: HTMLElement) => vi.waitFor(() => main.querySelector('output')!.textContent);

test('words and choices leave what fits them, say how much that is, and are cleared together', async () => {
  const main = show(<Filtered {...lists} />);
  const status = main.querySelector('[role="status"]')!;
  expect(await left(main)).toBe('c1 c2 c3 4');
  expect(status.textContent).toBe('');
  type(labelled(main, 'Search these lists'), 'COUNCIL');
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('c1 c3'));
  expect(status.textContent).toBe('Showing 2 of 4.');
  pick(labelled(main, 'Verdict'), 'true');
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('c3'));
  expect(main.querySelector('summary')!.textContent).toContain('in use');
  pick(labelled(main, 'Person'), 'Idris Marai');
  await vi.waitFor(() => expect(status.textContent).toBe('Showing 0 of 4.'));
  button(main, 'Clear filters').click();
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('c1 c2 c3 4'));
  expect(status.textContent).toBe('');
  expect(labelled(main, 'Verdict').value).toBe('');
  pick(labelled(main, 'State'), 'suggested');
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('4'));
  pick(labelled(main, 'State'), 'orphan');
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('c2'));
});

test('what was put aside just now stays, to be taken back', async () => {
  const away = { index: 5, suggestion: suggestionOf('Nobody asked.'), isAway: true };
  const main = show(<Filtered {...lists} shown={[away]} />);
  type(labelled(main, 'Search these lists'), 'nothing like it');
  await vi.waitFor(() => expect(main.querySelector('output')!.textContent).toBe('5'));
});

test('there is no bar where there is nothing to choose among, and one that is in use stays', async () => {
  const one = { own: [check], others: [], shown: [] };
  expect(show(<Filtered {...one} />).querySelector('search')).toBeNull();
  clearScreen();
  const main = show(<Filtered {...lists} />);
  type(labelled(main, 'Search these lists'), 'council');
  render(<Filtered {...one} />, main);
  expect(button(main, 'Clear filters')).toBeInstanceOf(HTMLElement);
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with it in a %s scheme, at 320 px', async (scheme) => {
  const main = show(<Filtered {...lists} />);
  main.style.inlineSize = '320px';
  type(labelled(main, 'Search these lists'), 'council');
  main.querySelector('details')!.open = true;
  await vi.waitFor(() => button(main, 'Clear filters'));
  expect(await violationsOf(main, scheme)).toEqual([]);
  expect(main.scrollWidth).toBeLessThanOrEqual(320);
});
