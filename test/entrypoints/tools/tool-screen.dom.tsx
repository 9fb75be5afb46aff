/** What the tools show over a page, drawn and looked at by axe. */
import '../../../entrypoints/tools/tools.css';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Offer } from '../../../entrypoints/tools/Adder.tsx';
import { ToolScreen, type ToolScreenProps } from '../../../entrypoints/tools/ToolScreen.tsx';
import { boundKeys } from '../../../lib/model/keys.ts';
import { button, clearScreen, type Scheme, show, violationsOf } from '../../support/screen.ts';
import { waitUntil } from '../../support/wait.ts';

beforeEach(() => {
  const article = document.createElement('article');
  article.innerHTML = '<p style="margin: 200px">The GNA receives its orders from Ankara.</p>';
  document.body.append(article);
});
afterEach(() => {
  clearScreen();
  document.querySelector('article')?.remove();
});

function words(): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('article p')!);
  return range;
}

const nobody = (): void => undefined;
const nothing: ToolScreenProps = {
  ...{ words: '', adder: null, help: null, minimap: null },
  ...{ onAct: nobody, onCloseAdder: nobody, onCloseHelp: nobody, onShow: nobody },
};
const choice = { adder: true, minimap: true, areKeysOn: false, keys: boundKeys({ help: null }) };
const offers: readonly Offer[] = [
  { action: 'check-selection', icon: 'add', words: 'Check this claim', shortcut: 'Alt+Shift+K' },
  { action: 'note-selection', icon: 'edit', words: 'Note', shortcut: 'N' },
  { action: 'missed-selection', icon: 'speaker', words: 'Missed this', shortcut: null },
];

const screens: Readonly<Record<string, readonly [() => Partial<ToolScreenProps>, string]>> = {
  'buttons for a selection': [() => ({ adder: { selected: words(), done: null, offers } }), '.adder'],
  'what was done': [() => ({ adder: { selected: words(), done: 'A check is begun in the panel.', offers } }), '.adder'],
  'the minimap': [
    () => ({ minimap: { painted: [{ range: words(), tone: 'checked' }], version: 1 } }),
    '.minimap-target',
  ],
  'the list of keys': [() => ({ help: { choice, ofBrowser: { 'cite-tab': 'Alt+Shift+S' } } }), 'dialog[open]'],
};

describe.each<Scheme>(['light', 'dark'])('axe finds nothing wrong, in %s colours, with', (scheme) => {
  test.each(Object.entries(screens))('%s', async (_, [props, selector]) => {
    const main = show(<ToolScreen {...nothing} {...props()} />);
    await waitUntil(`${selector} is seen`, async () =>
      main.querySelector(selector)?.checkVisibility({ visibilityProperty: true }),
    );
    expect(await violationsOf(main, scheme)).toEqual([]);
  });
});

test('an arrow goes from button to button, and round, when a person presses it', async () => {
  const main = show(<ToolScreen {...nothing} adder={{ selected: words(), done: null, offers }} />);
  await waitUntil('the buttons are seen', async () =>
    button(main, 'Check this claim').checkVisibility({ visibilityProperty: true }),
  );
  button(main, 'Check this claim').focus();
  const arrow = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(arrow);
  expect(document.activeElement).toBe(button(main, 'Check this claim'));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(button(main, 'Note'));
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(document.activeElement).toBe(button(main, 'Missed this'));
});
