import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
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
  document.documentElement.style.minBlockSize = '100vh';
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

/** As a person does it: events that a page makes are not heard. */
const at = (x: number, y: number) => ({ position: { x, y }, force: true });
const clickAt = (x: number, y: number) => userEvent.click(document.documentElement, at(x, y));
const moveTo = (x: number, y: number) => userEvent.hover(document.documentElement, at(x, y));
const press = (key: string) => userEvent.keyboard(`{${key}}`);
/** Neither words nor card are there. */
const elsewhere = (): [number, number] => [innerWidth - 6, 6];

/** Its middle, once it has its place. */
async function middleOfCard(): Promise<[number, number]> {
  await vi.waitFor(() => expect(dialog().style.top).not.toBe(''));
  const { x, y, width, height } = dialog().getBoundingClientRect();
  return [x + width / 2, y + height / 2];
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
  test('on Escape, and leaves no trace', async () => {
    const onHide = vi.fn();
    popover.show(card, words(), { openedBy: 'click', onHide });
    await press('Escape');
    expect(document.documentElement.outerHTML).toBe(page);
    expect(onHide).toHaveBeenCalledOnce();
  });

  test('on Escape inside it, without the page hearing of the key, and gives the focus back', async () => {
    const button = document.querySelector('button')!;
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { capture: true });
    button.focus();
    popover.show(card, words(), { openedBy: 'key' });
    expect(root().activeElement).toBe(dialog());
    await press('Escape');
    document.removeEventListener('keydown', heard, { capture: true });
    expect(document.activeElement).toBe(button);
    expect(heard).not.toHaveBeenCalled();
  });

  test('on its own button', () => {
    popover.show(card, words());
    root().querySelector('button')!.click();
    expect(host()).toBeNull();
  });

  test('on a press elsewhere, not on one inside it', async () => {
    popover.show(card, words());
    await clickAt(...(await middleOfCard()));
    expect(host()).not.toBeNull();
    await clickAt(...elsewhere());
    expect(host()).toBeNull();
  });

  test('for no event that the page makes', async () => {
    popover.show(card, words(), { openedBy: 'hover' });
    const made = { bubbles: true, composed: true, clientX: innerWidth - 6, clientY: 6 };
    for (const target of [document.body, dialog()]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...made, key: 'Escape' }));
    }
    for (const type of ['pointerdown', 'pointermove']) document.body.dispatchEvent(new PointerEvent(type, made));
    document.body.dispatchEvent(new FocusEvent('focusout', made));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host()).not.toBeNull();
  });

  test('some time after the pointer has left words and card, when hovering opened it', async () => {
    popover.show(card, words(), { openedBy: 'hover' });
    const { x, y } = document.querySelector('span')!.getBoundingClientRect();
    await moveTo(x + 1, y + 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host()).not.toBeNull();
    await moveTo(...elsewhere());
    await vi.waitFor(() => expect(host()).toBeNull());
  });

  test('not by the pointer once its words were clicked, and is not shown anew for that', async () => {
    const range = words();
    popover.show(card, range, { openedBy: 'hover' });
    const shown = host();
    popover.show(card, range, { openedBy: 'click' });
    expect(host()).toBe(shown);
    await moveTo(...elsewhere());
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
    await clickAt(...(await middleOfCard()));
    await moveTo(...elsewhere());
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
