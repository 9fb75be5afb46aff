/** How keys of a page are written, heard, and told apart. */
import { describe, expect, test } from 'vitest';
import {
  actionOf,
  boundKeys,
  conflictsIn,
  defaultKeys,
  isPressed,
  type KeyPress,
  keyTextOf,
  pageActions,
  parseKey,
} from '../../../lib/model/keys.ts';

/** A key as a browser tells of it. */
function pressed(key: string, held = '', code = ''): KeyPress {
  const isHeld = (name: string): boolean => held.split(' ').includes(name);
  return {
    ...{ key, code },
    ...{ ctrlKey: isHeld('ctrl'), altKey: isHeld('alt'), shiftKey: isHeld('shift'), metaKey: isHeld('meta') },
  };
}

describe('a key is heard', () => {
  test.each([
    ['J', pressed('j')],
    ['J', pressed('J')], // caps lock
    ['Shift+J', pressed('J', 'shift')],
    ['Alt+Shift+J', pressed('J', 'alt shift')],
    ['Shift+Alt+J', pressed('J', 'alt shift')],
    ['Ctrl+ArrowDown', pressed('ArrowDown', 'ctrl')],
    ['F2', pressed('F2')],
    ['?', pressed('?', 'shift')], // as on an English keyboard
    ['?', pressed('?')],
    ['Ctrl++', pressed('+', 'ctrl')],
    ['J', pressed('ت', '', 'KeyJ')], // an Arabic keyboard
    ['Alt+J', pressed('∆', 'alt', 'KeyJ')], // Alt on a Mac
  ])('%s', (text, press) => {
    expect(isPressed(parseKey(text)!, press)).toBe(true);
  });
});

describe('a key is not heard', () => {
  test.each([
    ['J', pressed('j', 'ctrl')],
    ['J', pressed('J', 'shift')],
    ['Shift+J', pressed('j')],
    ['Alt+J', pressed('j')],
    ['J', pressed('k', '', 'KeyJ')], // another layout: what is written counts
    ['?', pressed('?', 'ctrl')],
    ['F2', pressed('F3')],
  ])('%s', (text, press) => {
    expect(isPressed(parseKey(text)!, press)).toBe(false);
  });
});

test.each(['', 'j', 'Tab', 'Escape', 'Enter', ' ', 'ArrowDown', 'Shift+ArrowDown', 'Hyper+J', 'Alt+', 'Shift+?', 'JJ'])(
  '“%s” is no key that can be bound',
  (text) => expect(parseKey(text)).toBeNull(),
);

test('what a person presses is written in one way, and is heard when it is pressed again', () => {
  for (const [press, text] of [
    [pressed('j'), 'J'],
    [pressed('J', 'shift alt'), 'Alt+Shift+J'],
    [pressed('?', 'shift'), '?'],
    [pressed('Enter', 'ctrl'), 'Ctrl+Enter'],
    [pressed('ت', '', 'KeyJ'), 'J'],
  ] as const) {
    expect(keyTextOf(press)).toBe(text);
    expect(isPressed(parseKey(text)!, press)).toBe(true);
  }
  for (const key of ['Shift', 'Alt', 'Tab', 'Escape', 'Dead']) expect(keyTextOf(pressed(key)), key).toBeNull();
});

test('every action has a key as shipped, and no two have the same', () => {
  for (const action of pageActions) expect(parseKey(defaultKeys[action]!), action).not.toBeNull();
  expect(conflictsIn(defaultKeys)).toEqual([]);
});

test('a key that was bound otherwise or taken away is not heard as it was', () => {
  const bindings = boundKeys({ 'next-mark': 'Alt+N', help: null });
  expect(actionOf(bindings, pressed('n', 'alt'))).toBe('next-mark');
  expect(actionOf(bindings, pressed('j'))).toBeNull();
  expect(actionOf(bindings, pressed('?'))).toBeNull();
  expect(actionOf(bindings, pressed('k'))).toBe('previous-mark');
});

test('actions with one key are named, however it is written; those with none are not', () => {
  const bindings = boundKeys({
    'next-mark': 'Alt+Shift+X',
    help: 'Shift+Alt+X',
    'open-card': null,
    'toggle-marks': null,
  });
  expect(conflictsIn(bindings)).toEqual([['next-mark', 'help']]);
});
