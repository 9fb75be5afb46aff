/** The tools over a page: what they show, what they leave behind, and to whom they listen. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OpenTools } from '../../../entrypoints/tools/open-tools.tsx';
import { boundKeys } from '../../../lib/model/keys.ts';
import type { PlacedMark, ToolPage } from '../../../lib/model/page-tools.ts';
import { card } from '../../support/cards.ts';
import { waitUntil } from '../../support/wait.ts';

const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
let tools: OpenTools;
let page: string;

beforeEach(() => {
  attachShadow.mockClear();
  sendMessage.mockImplementation(async (message: unknown) => {
    const { command } = message as { command: string };
    return { ok: true, value: command === 'claim.card' ? card : { 'check-selection': 'Alt+Shift+K' } };
  });
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<main><h1>Talks</h1><button>a button</button>
    <p>Before. <span>The GNA receives its orders from Ankara.</span> After.</p></main>`;
  page = document.documentElement.outerHTML;
});
afterEach(() => {
  tools.close();
  document.body.replaceChildren();
});

const host = (): HTMLElement | null => document.querySelector('claimlight-ui');
const root = (): ShadowRoot => attachShadow.mock.results.at(-1)!.value as ShadowRoot;
const said = (): string => root().querySelector('[role=status]')?.textContent ?? '';
const untilSaid = (words: string) => waitUntil(`“${words}” is said`, async () => said() === words);
const button = (name: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent) === name)!;

function words(): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('span')!);
  return range;
}

function markOf(status: PlacedMark['status']): PlacedMark {
  const which = { mention: 'm', claim: card.claim, layer: null };
  return { ...which, selectors: [], tone: 'checked', range: words(), status, found: null };
}

function pageWith(parts: Partial<ToolPage> = {}): ToolPage {
  return {
    choice: () => ({ adder: true, minimap: false, areKeysOn: true, keys: boundKeys({ help: null }) }),
    checks: () => [],
    painted: () => [],
    show: vi.fn(),
    openCard: vi.fn(),
    beginDraft: vi.fn(async () => 'shown' as const),
    keepMissed: vi.fn(async () => true),
    toggleMarks: () => true,
    ...parts,
  };
}

describe('what is offered for a selection', () => {
  test('stands in one host with a closed root, and nothing of it stays', async () => {
    tools = new OpenTools(pageWith());
    expect(host()).toBeNull();
    tools.offer(words());
    expect(host()!.shadowRoot).toBeNull();
    expect(document.querySelectorAll('claimlight-ui')).toHaveLength(1);
    await untilSaid('For what is selected: Check this claim (Alt+Shift+K), Note (N), Missed this (M).');
    expect(button('Check this claim').title).toBe('Check this claim (Alt+Shift+K)');
    tools.offer(null);
    expect(document.documentElement.outerHTML).toBe(page);
  });

  test('does nothing for a click that no person made', () => {
    const beginDraft = vi.fn();
    tools = new OpenTools(pageWith({ beginDraft }));
    tools.offer(words());
    button('Check this claim').click();
    expect(beginDraft).not.toHaveBeenCalled();
  });

  test('begins a note by its key, and says so', async () => {
    const beginDraft = vi.fn(async () => 'shown' as const);
    tools = new OpenTools(pageWith({ beginDraft }));
    tools.offer(words());
    tools.act('note-selection');
    await untilSaid('A note is begun in the panel.');
    expect(beginDraft).toHaveBeenCalledExactlyOnceWith('note');
  });

  test('takes no focus by itself, has it when a key asks, and gives it back', async () => {
    document.querySelector('button')!.focus();
    tools = new OpenTools(pageWith());
    tools.offer(words());
    await waitUntil('the buttons are seen', async () =>
      button('Check this claim').checkVisibility({ visibilityProperty: true }),
    );
    expect(document.activeElement?.localName).toBe('button');
    tools.act('focus-adder');
    await waitUntil('the focus is there', async () => root().activeElement?.textContent === 'Check this claim');
    tools.offer(null);
    expect(document.activeElement?.localName).toBe('button');
  });
});

describe('steps say', () => {
  test('which check it is, its verdict and its words', async () => {
    const show = vi.fn();
    tools = new OpenTools(pageWith({ checks: () => [markOf('exact')], show }));
    tools.act('next-mark');
    await untilSaid('Check 1 of 1: Mostly true, “The GNA receives its orders from Ankara.”');
    expect(String(show.mock.calls[0]![0])).toBe(String(words()));
  });

  test('that a check is of other words than those that stand there now', async () => {
    tools = new OpenTools(pageWith({ checks: () => [markOf('changed')] }));
    tools.act('next-mark');
    await untilSaid('Check 1 of 1, changed since it was checked: “The GNA receives its orders from Ankara.”');
  });

  test('what is worth checking, where nothing is checked', async () => {
    tools = new OpenTools(pageWith({ painted: () => [{ range: words(), tone: 'suggested' }] }));
    tools.act('previous-mark');
    await untilSaid('Worth checking, 1 of 1: “The GNA receives its orders from Ankara.”');
  });

  test('that there is nothing', async () => {
    tools = new OpenTools(pageWith());
    tools.act('next-mark');
    await untilSaid('There are no marks in this page.');
  });
});
