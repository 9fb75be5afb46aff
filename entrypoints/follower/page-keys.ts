/**
 * Keys of a page: what a person switched on is heard before the page hears it, and it never hears of it.
 *
 * Nothing is taken from who is typing, also in a field of a closed shadow tree. A page can make events of its own: only
 * a person's keys count.
 */
import { actionOf, type KeyBindings, type PageAction } from '../../lib/model/keys.ts';
import { shadowRootOf } from '../../lib/platform/shadow.ts';

export interface KeyWatch {
  /** Null while keys are off. */
  readonly bindings: () => KeyBindings | null;
  readonly onAction: (action: PageAction) => void;
}

export function watchKeys(document: Document, { bindings, onAction }: KeyWatch): () => void {
  const onKeydown = (event: KeyboardEvent): void => {
    const bound = bindings();
    if (bound === null || !event.isTrusted || event.isComposing || event.repeat) return;
    const action = actionOf(bound, event);
    if (action === null || isTyping(document)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onAction(action);
  };
  const window = document.defaultView;
  window?.addEventListener('keydown', onKeydown, { capture: true });
  return () => window?.removeEventListener('keydown', onKeydown, { capture: true });
}

/** Inputs that take no letters. */
const pressed = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const written = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'application']);

function isTyping(document: Document): boolean {
  const focused = focusedIn(document);
  if (focused === null) return false;
  const { localName } = focused;
  if (localName === 'input') return !pressed.has((focused as HTMLInputElement).type);
  if (localName === 'textarea' || localName === 'select') return true;
  // A document may be written in as a whole (`designMode`), where no element is.
  return isWritten(focused) || document.designMode === 'on' || written.has(focused.getAttribute('role') ?? '');
}

export function isWritten(element: Element): boolean {
  return (element as Partial<HTMLElement>).isContentEditable === true;
}

function focusedIn(document: Document): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inside: Element | null | undefined = at === null ? null : shadowRootOf(at)?.activeElement;
    if (inside == null) return at;
    at = inside;
  }
}
