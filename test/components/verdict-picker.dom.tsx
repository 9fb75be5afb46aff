import { afterEach, describe, expect, test, vi } from 'vitest';
import { type PickedVerdict, VerdictPicker } from '../../components/VerdictPicker.tsx';
import { knownSchemes } from '../../lib/model/verdict-schemes.ts';
import { clearScreen, show, violationsOf } from '../support/screen.ts';

const named = (name: string) => knownSchemes.find((scheme) => scheme.name === name)!;
const picked = vi.fn<(verdict: PickedVerdict) => void>();

function picker(scheme: string, value: 'false' | 'mixture' | null, label?: string): HTMLElement {
  picked.mockClear();
  return show(<VerdictPicker scheme={named(scheme)} value={value} label={label} problem={null} onPick={picked} />);
}
const radios = (main: HTMLElement) => [...main.querySelectorAll('input[type="radio"]')] as HTMLInputElement[];
const wordsOf = (radio: HTMLInputElement): string => radio.parentElement!.textContent;
const checked = (main: HTMLElement): string[] =>
  radios(main)
    .filter((one) => one.checked)
    .map(wordsOf);

afterEach(clearScreen);

test.each(['light', 'dark'] as const)('axe finds nothing wrong with them (%s)', async (scheme) => {
  const main = picker('Full Fact', 'false', 'The figure is from 2019.');
  expect(await violationsOf(main, scheme)).toEqual([]);
});

describe('the verdicts of a scheme', () => {
  test('tell two labels of one code apart', () => {
    const main = picker('PolitiFact', 'false', 'Pants on Fire');
    expect(checked(main)).toEqual(['Pants on Fire']);
    radios(main)
      .find((one) => wordsOf(one) === 'False')!
      .click();
    expect(picked).toHaveBeenCalledWith({ verdict: 'false', label: 'False' });
  });

  test('show the first of a code where no words were chosen yet', () => {
    expect(checked(picker('PolitiFact', 'false'))).toEqual(['False']);
    expect(checked(picker('PolitiFact', null))).toEqual([]);
  });

  test('keep what was given by another scheme, last', () => {
    const main = picker('AVeriTeC', 'mixture', 'Half True');
    expect(checked(main)).toEqual(['Half True']);
    expect(radios(main).map(wordsOf).at(-1)).toBe('Half True');
  });

  test('without a scale ask for the conclusion, under the mark', () => {
    const main = picker('Full Fact', 'false', 'The figure is from 2019.');
    expect(checked(main)).toEqual(['False']);
    const field = main.querySelector<HTMLInputElement>('input[type="text"]')!;
    expect(field.value).toBe('The figure is from 2019.');
    field.value = 'It is from 2018.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(picked).toHaveBeenLastCalledWith({ verdict: 'false', label: 'It is from 2018.' });
    radios(main)
      .find((one) => wordsOf(one) === 'True')!
      .click();
    expect(picked).toHaveBeenLastCalledWith({ verdict: 'true', label: 'The figure is from 2019.' });
  });
});
