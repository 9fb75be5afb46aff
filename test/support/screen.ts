/** Components on a real page: drawn as in the extension, looked at by axe, found by the names that people hear. */
import axe from 'axe-core';
import { render, type VNode } from 'preact';
import '../../components/theme.css';
import '../../components/form.css';
import '../../components/list.css';

export type Scheme = 'light' | 'dark';

export function show(what: VNode): HTMLElement {
  const main = document.createElement('main');
  document.documentElement.lang = 'en';
  document.body.className = 'cl-screen';
  document.body.append(main);
  render(what, main);
  return main;
}

export function clearScreen(): void {
  for (const main of document.querySelectorAll('main')) {
    render(null, main);
    main.remove();
  }
  document.documentElement.style.colorScheme = '';
}

/** What axe finds wrong, each with the elements it is wrong with. */
export async function violationsOf(main: HTMLElement, scheme: Scheme): Promise<unknown[]> {
  document.documentElement.style.colorScheme = scheme;
  const { violations } = await axe.run(main, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A part of a screen has no first heading of its own.
    rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)]);
}

/** The one control whose label is exactly this. */
export function labelled(main: HTMLElement, label: string): HTMLInputElement {
  const controls = [...main.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const found = controls.filter(({ labels }) => [...(labels ?? [])].some(({ textContent }) => textContent === label));
  if (found.length !== 1) throw new Error(`${found.length} controls are labelled “${label}”`);
  return found[0]!;
}

export function button(main: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...main.querySelectorAll('button')];
  const found = buttons.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent)?.replace(/\s+/gu, ' ').trim() === name,
  );
  if (found === undefined) throw new Error(`no button is named “${name}”`);
  return found;
}

export function type(control: HTMLInputElement, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function press(target: Element, key: string, held: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}
