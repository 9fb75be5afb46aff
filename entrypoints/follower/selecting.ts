/**
 * Hears when a person has selected something in a document, or nothing any more: with a mouse, by touch, with keys.
 *
 * A page can select too. Until a person has pressed something in it, that is not heard.
 *
 * Cost: a timer while a selection changes.
 */
import { notePress } from './pressed.ts';

/** Keys and the handles of a touched selection move it in steps: it is settled when it has rested so long. */
const REST_MS = 300;
/** A click on what is selected empties it once the button is up. */
const RELEASE_MS = 20;

const OURS = 'claimlight-ui';

export interface SelectingWatch {
  /** The selection is being changed by a pointer. */
  readonly onBegin: () => void;
  readonly onSettled: () => void;
}

export function watchSelecting(document: Document, { onBegin, onSettled }: SelectingWatch): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasPressed = false;
  let isDown = false;
  const settle = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(onSettled, after);
  };
  const isPersons = ({ isTrusted, target }: Event): boolean => isTrusted && (target as Element).localName !== OURS;
  const onPress = (event: PointerEvent): void => {
    if (!isPersons(event)) return;
    hasPressed = true;
    notePress();
    isDown = true;
    clearTimeout(timer);
    onBegin();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isPersons(event)) return;
    hasPressed = true;
    notePress();
    if (event.key === 'Escape') clearTimeout(timer);
  };
  const onRelease = ({ isTrusted, button, type }: PointerEvent): void => {
    if (!isTrusted || !isDown) return;
    isDown = false;
    // A touch that the browser takes over, such as to select, is cancelled and ends unheard.
    if (button <= 0) settle(type === 'pointerup' ? RELEASE_MS : REST_MS);
  };
  const window = document.defaultView;
  window?.addEventListener('pointerdown', onPress, options);
  window?.addEventListener('keydown', onKey, options);
  window?.addEventListener('pointerup', onRelease, options);
  window?.addEventListener('pointercancel', onRelease, options);
  document.addEventListener('selectionchange', () => hasPressed && !isDown && settle(REST_MS), options);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
