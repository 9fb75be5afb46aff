/**
 * What a key does in a list of rows of which any number can be chosen, as in the grids of WAI-ARIA.
 *
 * In:  the key with what is held, the active row, how many there are, and how many a screen holds.
 * Out: what to do, or null for a key of someone else.
 */
export type GridAct =
  /** To another row; with Shift, what lies between is chosen too. */
  | { readonly kind: 'move'; readonly to: number; readonly extends: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' };

export interface GridPlace {
  readonly active: number;
  readonly total: number;
  readonly perScreen: number;
}

export type HeldKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const steps: Readonly<Record<string, (place: GridPlace) => number>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, perScreen }) => active + perScreen,
  PageUp: ({ active, perScreen }) => active - perScreen,
  Home: () => 0,
  End: ({ total }) => total - 1,
};

const others: Readonly<Record<string, GridAct>> = { ' ': { kind: 'toggle' }, Enter: { kind: 'open' } };

export function gridAct(held: HeldKey, place: GridPlace): GridAct | null {
  const { key, shiftKey, altKey } = held;
  if (altKey || place.total === 0) return null;
  if (held.ctrlKey || held.metaKey) return !shiftKey && key.toLowerCase() === 'a' ? { kind: 'all' } : null;
  const step = steps[key];
  if (step !== undefined) {
    return { kind: 'move', to: Math.min(place.total - 1, Math.max(0, step(place))), extends: shiftKey };
  }
  if (shiftKey) return key === ' ' ? { kind: 'extend' } : null;
  return key === 'Escape' ? { kind: 'none' } : (others[key] ?? null);
}
