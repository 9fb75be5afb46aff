import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPopover } from '../../../entrypoints/popover/popover.tsx';
import type { PopoverHook } from '../../../lib/model/popover.ts';
import { card } from '../../support/cards.ts';

const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
let popover: PopoverHook;
let page: string;

beforeEach(() => {
  attachShadow.mockClear();
  document.body.innerHTML =
    '<button>a button</button><p>Before. <span>The GNA receives its orders from Ankara.</span> After.</p>';
  page = document.documentElement.outerHTML;
  popover = createPopover();
});
afterEach(() => popover.hide());

const host = (): Element | null => document.querySelector('claimlight-ui');
const root = (): ShadowRoot => attachShadow.mock.results.at(-1)!.value as ShadowRoot;
const dialog = (): HTMLElement => root().querySelector<HTMLElement>('[role=dialog]')!;

function words(): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('span')!);
  return range;
}

function point(target: EventTarget, type: string, x: number, y: number): void {
  target.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }));
}

function press(target: EventTarget, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

describe('a shown card', () => {
  test('stands in one host with a closed root, and the page is otherwise unchanged', () => {
    popover.show(card, words());
    expect(host()!.shadowRoot).toBeNull();
    expect(document.querySelectorAll('claimlight-ui')).toHaveLength(1);
    expect(document.documentElement.outerHTML.replace(host()!.outerHTML, '')).toBe(page);
    expect(host()!.childNodes).toHaveLength(0);
  });

  test('is a dialog that is named for its claim', () => {
    popover.show(card, words());
    expect(dialog().getAttribute('aria-label')).toContain(card.text);
    expect(dialog().textContent).toContain('Mostly true');
  });

  test('is replaced by the next one, whose predecessor does not count as hidden', () => {
    const onHide = vi.fn();
    popover.show(card, words(), { openedBy: 'click', onHide });
    popover.show({ ...card, mention: 'mention-2', text: 'Another claim.' }, words());
    expect(document.querySelectorAll('claimlight-ui')).toHaveLength(1);
    expect(dialog().textContent).toContain('Another claim.');
    expect(onHide).not.toHaveBeenCalled();
  });

  test('leads to another check of the same words, with the focus, and back', () => {
    const other = { ...card, mention: 'mention-2', text: 'Another claim.' };
    const button = document.querySelector('button')!;
    button.focus();
    popover.show(card, words(), { openedBy: 'key', also: [{ card: other, anchor: words(), found: null }] });
    const also = (): HTMLElement => root().querySelector<HTMLElement>('.reader-card-also button')!;
    also().click();
    expect(root().querySelector('h2')!.textContent).toBe('Another claim.');
    expect(root().activeElement).toBe(dialog());
    also().click();
    expect(root().querySelector('h2')!.textContent).toBe(card.text);
    popover.hide();
    expect(document.activeElement).toBe(button);
  });

  test('stays as it is while the pointer moves on over the same words', () => {
    const range = words();
    popover.show(card, range, { openedBy: 'hover' });
    const shown = host();
    popover.show(card, range, { openedBy: 'hover' });
    expect(host()).toBe(shown);
  });

  test('is over what a site pins to its edges, at the largest index of all', () => {
    const bar = document.createElement('div');
    bar.setAttribute('style', 'position: fixed; inset: 0; z-index: 2147483647; background: navy');
    popover.show(card, words());
    // After the card, which would be under it but for the top layer.
    document.documentElement.append(bar);
    const { x, y } = dialog().getBoundingClientRect();
    const over = document.elementFromPoint(x + 20, y + 20);
    bar.remove();
    expect(over).toBe(host());
  });

  test('stands in the modal dialog that its words are in: all else is inert', () => {
    const modal = document.createElement('dialog');
    modal.append(document.querySelector('p')!);
    document.body.append(modal);
    modal.showModal();
    popover.show(card, words());
    root().querySelector('button')!.focus();
    expect(modal.contains(host())).toBe(true);
    expect(document.activeElement).toBe(host());
    modal.remove();
  });

  test('cannot be hidden or moved by the style of the page', async () => {
    const style = document.createElement('style');
    style.textContent =
      'claimlight-ui { display: none !important; position: static !important; opacity: 0 !important }';
    document.head.append(style);
    popover.show(card, words());
    const { display, position, opacity } = getComputedStyle(host()!);
    style.remove();
    expect([display, position, opacity]).toEqual(['block', 'fixed', '1']);
  });
});

describe('its place', () => {
  async function boxOf(anchor: Parameters<PopoverHook['show']>[1]): Promise<DOMRect> {
    popover.show(card, anchor);
    await vi.waitFor(() => expect(dialog().style.top).not.toBe(''));
    return dialog().getBoundingClientRect();
  }

  test('is beside the words', async () => {
    const box = await boxOf(words());
    const { bottom, left } = document.querySelector('span')!.getBoundingClientRect();
    expect(box.top - bottom).toBeCloseTo(6, 0);
    expect(box.left).toBeLessThanOrEqual(left);
    expect(box.right).toBeGreaterThan(left);
  });

  test.each([
    ['above the screen', { x: 10, y: -500, width: 50, height: 20 }],
    ['below it', { x: 10, y: 5000, width: 50, height: 20 }],
    ['right of it', { x: 5000, y: 100, width: 50, height: 20 }],
  ])('is on the screen when the words are %s', async (_, anchor) => {
    const box = await boxOf(anchor);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
  });

  test('goes when the page takes the words away', async () => {
    const onHide = vi.fn();
    popover.show(card, words(), { openedBy: 'click', onHide });
    document.querySelector('p')!.remove();
    window.dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(onHide).toHaveBeenCalledOnce());
    expect(host()).toBeNull();
  });
});

describe('the card closes', () => {
  test('on Escape, and leaves no trace', () => {
    const onHide = vi.fn();
    popover.show(card, words(), { openedBy: 'click', onHide });
    press(document.body, 'Escape');
    expect(document.documentElement.outerHTML).toBe(page);
    expect(onHide).toHaveBeenCalledOnce();
  });

  test('on Escape inside it, without the page hearing of the key, and gives the focus back', () => {
    const button = document.querySelector('button')!;
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { capture: true });
    button.focus();
    popover.show(card, words(), { openedBy: 'key' });
    expect(root().activeElement).toBe(dialog());
    press(dialog(), 'Escape');
    document.removeEventListener('keydown', heard, { capture: true });
    expect(document.activeElement).toBe(button);
    expect(heard).not.toHaveBeenCalled();
  });

  test('on its own button', () => {
    popover.show(card, words());
    root().querySelector('button')!.click();
    expect(host()).toBeNull();
  });

  test('on a press elsewhere, not on one inside it', () => {
    popover.show(card, words());
    point(dialog(), 'pointerdown', 1, 1);
    expect(host()).not.toBeNull();
    point(document.body, 'pointerdown', 700, 5);
    expect(host()).toBeNull();
  });

  test('some time after the pointer has left words and card, when hovering opened it', async () => {
    popover.show(card, words(), { openedBy: 'hover' });
    point(document.body, 'pointermove', 700, 5);
    const { x, y } = document.querySelector('span')!.getBoundingClientRect();
    point(document.body, 'pointermove', x + 1, y + 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host()).not.toBeNull();
    point(document.body, 'pointermove', 700, 5);
    await vi.waitFor(() => expect(host()).toBeNull());
  });

  test('not by the pointer once its words were clicked, and is not shown anew for that', async () => {
    const range = words();
    popover.show(card, range, { openedBy: 'hover' });
    const shown = host();
    popover.show(card, range, { openedBy: 'click' });
    expect(host()).toBe(shown);
    point(document.body, 'pointermove', 700, 5);
    await new Promise((resolve) => setTimeout(resolve, 600));
    popover.show({ ...card, mention: 'another' }, words(), { openedBy: 'hover' });
    expect(host()).toBe(shown);
  });

  test('when the focus that opened it goes on, unless it goes into the card', () => {
    const link = document.querySelector('button')!;
    link.focus();
    const range = words();
    popover.show(card, range, { openedBy: 'focus' });
    expect(document.activeElement).toBe(link);
    popover.show(card, range, { openedBy: 'key' });
    expect(root().activeElement).toBe(dialog());
    popover.hide();
    popover.show(card, words(), { openedBy: 'focus' });
    link.blur();
    expect(host()).toBeNull();
  });

  test('not by the pointer once it was pressed', async () => {
    popover.show(card, words(), { openedBy: 'hover' });
    point(dialog(), 'pointerdown', 1, 1);
    point(document.body, 'pointermove', 700, 5);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host()).not.toBeNull();
  });
});

test('what a person does in the card is not heard by the page', () => {
  const types = ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'wheel', 'contextmenu', 'copy'];
  const heard = vi.fn();
  for (const type of types) document.addEventListener(type, heard);
  popover.show(card, words());
  const heading = root().querySelector('h2')!;
  for (const type of types) heading.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const type of types) document.removeEventListener(type, heard);
  expect(heard).not.toHaveBeenCalled();
});
