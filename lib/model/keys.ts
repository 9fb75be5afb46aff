/**
 * Keys in a page: what each does, how one is written, and whether it was pressed.
 *
 * A key is written as browsers write those of commands: `Alt+Shift+J`, `J`, `?`, `F2`. They work once a person has
 * switched them on, can be bound to other keys, and each can be taken away (WCAG 2.2, 2.1.4).
 *
 * In:     a key's text, or a keyboard event's own words.
 * Out:    null for what is no key, or one that pages and readers of screens need: Tab, Escape, Enter, the space bar,
 *         arrows and other keys that move, unless Alt, Ctrl or Meta is held with them.
 * Source: UI Events KeyboardEvent key and code values.
 */
export const pageActions = [
  'next-mark',
  'previous-mark',
  'open-card',
  'check-selection',
  'note-selection',
  'missed-selection',
  'focus-adder',
  'toggle-marks',
  'toggle-minimap',
  'help',
] as const;
export type PageAction = (typeof pageActions)[number];

/** The key of each action, or null for one that has none. */
export type KeyBindings = Readonly<Record<PageAction, string | null>>;

export const defaultKeys: KeyBindings = {
  'next-mark': 'J',
  'previous-mark': 'K',
  'open-card': 'O',
  'check-selection': 'A',
  'note-selection': 'N',
  'missed-selection': 'M',
  'focus-adder': 'T',
  'toggle-marks': 'H',
  'toggle-minimap': 'B',
  help: '?',
};

/** What a person bound otherwise than as shipped. */
export type KeyChanges = Partial<KeyBindings>;

export function boundKeys(changes: KeyChanges): KeyBindings {
  return { ...defaultKeys, ...changes };
}

const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
type Modifier = (typeof modifiers)[number];

export interface Key {
  readonly held: ReadonlySet<Modifier>;
  /** As `KeyboardEvent.key` has it; a letter is large. */
  readonly key: string;
}

/** What a keyboard event says of the key that was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const functionKey = /^F([1-9]|1\d|2[0-4])$/u;
const moving = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);
const acting = new Set(['Enter', 'Backspace', 'Delete', 'Insert']);

export function parseKey(text: string): Key | null {
  const parts = text.split('+');
  // The plus sign itself: `+`, `Ctrl++`.
  if (text === '+' || text.endsWith('++')) parts.splice(-2, 2, '+');
  const key = parts.pop() ?? '';
  const held = new Set(parts.filter((part) => (modifiers as readonly string[]).includes(part)) as Modifier[]);
  if (held.size !== parts.length) return null;
  return mayBeBound(key, held) ? { held, key } : null;
}

export function isKey(text: string): boolean {
  return parseKey(text) !== null;
}

function mayBeBound(key: string, held: ReadonlySet<Modifier>): boolean {
  const isHeld = held.has('Ctrl') || held.has('Alt') || held.has('Meta');
  if (functionKey.test(key)) return true;
  if (moving.has(key) || acting.has(key)) return isHeld;
  if ([...key].length !== 1 || key.trim() === '') return false;
  // Shift is in the sign already: a question mark is `?` on every keyboard, whatever is held to write it.
  return isLetter(key) ? key === key.toUpperCase() : !held.has('Shift');
}

/** How the pressed key is written, for a person who binds it; null for one that cannot be bound. */
export function keyTextOf(press: KeyPress): string | null {
  const key = keyOf(press);
  const held = modifiers.filter((modifier) => isHeldIn(press, modifier) && (modifier !== 'Shift' || !isSign(key)));
  const text = [...held, key].join('+');
  return isKey(text) ? text : null;
}

export function isPressed({ held, key }: Key, press: KeyPress): boolean {
  return (
    keyOf(press) === key &&
    modifiers.every(
      (modifier) => (modifier === 'Shift' && isSign(key)) || held.has(modifier) === isHeldIn(press, modifier),
    )
  );
}

export function actionOf(bindings: KeyBindings, press: KeyPress): PageAction | null {
  return (
    pageActions.find((action) => {
      const key = parseKey(bindings[action] ?? '');
      return key !== null && isPressed(key, press);
    }) ?? null
  );
}

/** Actions that have a key in common, of which only the first is heard. */
export function conflictsIn(bindings: KeyBindings): readonly (readonly PageAction[])[] {
  const byKey = Map.groupBy(pageActions, (action) => textOf(parseKey(bindings[action] ?? '')));
  return [...byKey].flatMap(([text, actions]) => (text !== null && actions.length > 1 ? [actions] : []));
}

/** However a person wrote it, in the one order of what is held. */
function textOf(key: Key | null): string | null {
  return key === null ? null : [...modifiers.filter((modifier) => key.held.has(modifier)), key.key].join('+');
}

/**
 * A letter is what stands on the key where the keyboard writes Latin, and where it stands elsewhere: on an Arabic
 * keyboard, and with Alt held on a Mac, the key writes something else.
 */
function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase();
  const position = /^Key([A-Z])$/u.exec(code)?.[1];
  return position !== undefined && !isAscii(key) ? position : key;
}

function isAscii(key: string): boolean {
  return /^[\u0021-\u007e]$/u.test(key);
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

function isSign(key: string): boolean {
  return [...key].length === 1 && !isLetter(key);
}

function isHeldIn(press: KeyPress, modifier: Modifier): boolean {
  return { Ctrl: press.ctrlKey, Alt: press.altKey, Shift: press.shiftKey, Meta: press.metaKey }[modifier];
}
