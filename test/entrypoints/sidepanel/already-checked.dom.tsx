import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../entrypoints/sidepanel/panel.css';
import '../../../components/already-checked.css';
import type { Candidate } from '../../../components/AlreadyChecked.tsx';
import { EditorView } from '../../../entrypoints/sidepanel/EditorView.tsx';
import type { Draft } from '../../../lib/model/draft.ts';
import { defaultVerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import { draftOf } from '../../support/drafts.ts';
import { browser } from '../../support/fake-browser.ts';
import { clearScreen, labelled, show, type, violationsOf } from '../../support/screen.ts';

interface Said {
  readonly command: string;
  readonly payload: { readonly text?: string; readonly patch?: unknown };
}

const ORDERS = 'The council receives orders from Ankara and Doha.';
const draft = draftOf(ORDERS);
const own: Candidate = {
  claim: 'A'.repeat(26),
  layer: null,
  language: 'en',
  verdicts: [{ verdict: 'false', label: 'False', summary: '', by: 'Ana', at: '2026-02-03T10:00:00Z', decided: false }],
  parts: [
    { text: 'Orders', isShared: true },
    { text: ' reach Tripoli.', isShared: false },
  ],
};
const theirs: Candidate = {
  ...own,
  claim: 'B'.repeat(26),
  layer: { id: 'L', label: 'Desk North' },
  language: 'ar',
  verdicts: [],
  parts: [{ text: 'أوامر من الخارج', isShared: false }],
};

let said: Said[];
let found: readonly Candidate[];
let fails: boolean;
const calls = { onSaved: vi.fn(), onMentioned: vi.fn(), onKeep: vi.fn(), onDiscard: vi.fn() };

beforeEach(() => {
  said = [];
  found = [own, theirs];
  fails = false;
  for (const call of Object.values(calls)) call.mockClear();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: Said) => {
    said.push(message);
    if (message.command !== 'claims.match') return { ok: true, value: { mention: 'm', draft } };
    return fails ? { ok: false, code: 'unexpected', message: '' } : { ok: true, value: { matches: [] } };
  }) as never);
});

afterEach(() => {
  clearScreen();
  vi.restoreAllMocks();
});

const questions = (): (string | undefined)[] =>
  said.filter(({ command }) => command === 'claims.match').map(({ payload }) => payload.text);
const patches = (): unknown[] =>
  said.filter(({ command }) => command === 'draft.change').map(({ payload }) => payload.patch);

const edited = (stored: Draft): HTMLElement =>
  show(
    <EditorView
      key={stored.id}
      draft={stored}
      scheme={defaultVerdictScheme}
      readCandidates={async () => found}
      citeKey={undefined}
      {...calls}
    />,
  );
const section = (main: HTMLElement): HTMLElement => main.querySelector<HTMLElement>('.cl-already')!;
const status = (main: HTMLElement): string | null => section(main).querySelector('[role="status"]')!.textContent;

async function listed(stored: Draft = draft): Promise<HTMLElement> {
  const main = edited(stored);
  await vi.waitFor(() => expect(section(main).querySelectorAll('li.cl-item')).toHaveLength(found.length));
  return main;
}

/** The name that people hear of a control which is labelled by others. */
function nameOf(control: Element): string {
  const ids = control.getAttribute('aria-labelledby')!.split(' ');
  return ids.map((id) => document.getElementById(id)!.textContent).join(' ');
}

const control = (main: HTMLElement, name: string): HTMLElement =>
  [...section(main).querySelectorAll<HTMLElement>('button, select')].find((each) => nameOf(each) === name)!;

describe('“Already checked?”', () => {
  test('lists what was found for the draft as it is opened: verdict, who, when, where from, and the words', async () => {
    const main = await listed();
    expect(questions()).toEqual([ORDERS]);
    expect(status(main)).toBe('2 earlier checks may be of this claim.');
    expect(document.getElementById(section(main).getAttribute('aria-labelledby')!)!.textContent).toBe(
      'Already checked?',
    );
    const [first, second] = section(main).querySelectorAll<HTMLElement>('li.cl-item');
    expect(first!.querySelector('.cl-badge')!.textContent).toBe('False');
    expect(first!.textContent).toContain('Checked by \u2068Ana\u2069 · ');
    expect(first!.querySelector('time')!.dateTime).toBe('2026-02-03T10:00:00Z');
    expect(first!.querySelector('time')!.textContent).toMatch(/2026/u);
    expect(first!.querySelector('mark')!.textContent).toBe('Orders');
    expect(first!.textContent).toContain('From your own checks.');
    expect(second!.querySelector<HTMLElement>('[lang]')).toMatchObject({ lang: 'ar', dir: 'auto' });
    expect(second!.textContent).toContain('From the set \u2068Desk North\u2069.');
  });

  test('is one quiet line while nothing is found, and no region', async () => {
    found = [];
    const main = edited(draft);
    await vi.waitFor(() => expect(status(main)).toBe('No earlier check found.'));
    expect(section(main).textContent).toBe('No earlier check found.');
    expect(section(main).hasAttribute('aria-labelledby')).toBe(false);
  });

  test('asks again once the words have rested, never about no words, and says when it could not', async () => {
    const main = await listed();
    const line = section(main).querySelector('[role="status"]');
    found = [own];
    type(labelled(main, 'Claim'), 'Orders');
    type(labelled(main, 'Claim'), 'Orders from Ankara');
    expect(section(main).querySelectorAll('li.cl-item')).toHaveLength(2);
    await vi.waitFor(() => expect(status(main)).toBe('1 earlier check may be of this claim.'));
    expect(questions()).toEqual([ORDERS, 'Orders from Ankara']);

    fails = true;
    type(labelled(main, 'Claim'), 'Orders from Doha');
    await vi.waitFor(() => expect(status(main)).toBe('Earlier checks could not be looked up.'));
    type(labelled(main, 'Claim'), ' ');
    await vi.waitFor(() => expect(status(main)).toBe(''));
    expect(questions()).toHaveLength(3);
    // The same element all along: a live region that comes with its words is not read.
    expect(section(main).querySelector('[role="status"]')).toBe(line);
  });

  test('is asked again as a draft is opened, and not when another field is changed', async () => {
    const main = await listed();
    type(labelled(main, 'Short reason'), 'The minutes show otherwise.');
    await vi.waitFor(() => expect(patches()).toHaveLength(1));
    expect(questions()).toHaveLength(1);
  });
});

describe('“Same claim”', () => {
  test('is named with the claim, stores what was typed first, and hands on what takes it back', async () => {
    const main = await listed();
    type(labelled(main, 'Short reason'), 'typed');
    control(main, 'Same claim Orders reach Tripoli.').click();
    await vi.waitFor(() => expect(calls.onMentioned).toHaveBeenCalledWith({ mention: 'm', draft }));
    expect(said.map(({ command }) => command)).toEqual(['claims.match', 'draft.change', 'mention.add']);
    expect(said.at(-1)!.payload).toEqual({ draft: draft.id, claim: own.claim });
  });

  test('is not offered for a claim of a set, which says why, nor for a draft without a place', async () => {
    const main = await listed();
    expect(section(main).querySelectorAll('button')).toHaveLength(1);
    expect(section(main).querySelectorAll('li.cl-item')[1]!.textContent).toContain('Merge the set into yours');
    clearScreen();
    const unplaced = await listed({ ...draft, id: 'edit', claim: 'C'.repeat(26), mention: null });
    expect(section(unplaced).querySelectorAll('button')).toHaveLength(0);
  });
});

describe('“Related”', () => {
  test('says how, for claims of one’s own and of a set, and can be taken back', async () => {
    const main = await listed();
    const choice = control(main, 'Related أوامر من الخارج') as HTMLSelectElement;
    expect([...choice.options].map(({ label }) => label)).toEqual([
      'Not linked',
      'Says the same',
      'Is narrower than it',
      'Contradicts it',
    ]);
    expect(choice.value).toBe('');
    choice.value = 'contradicts';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(patches()).toEqual([{ links: { [theirs.claim]: 'contradicts' } }]));
    expect(choice.value).toBe('contradicts');
    choice.value = '';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(patches().at(-1)).toEqual({ links: { [theirs.claim]: null } }));
  });

  test('shows what the draft says already', async () => {
    const main = await listed({ ...draft, links: { [own.claim]: 'narrower' } });
    expect((control(main, 'Related Orders reach Tripoli.') as HTMLSelectElement).value).toBe('narrower');
  });
});

describe.each(['light', 'dark'] as const)('in a %s scheme', (scheme) => {
  test('axe finds nothing wrong with it, at 320 px, and every control is at least 24 px high', async () => {
    const main = await listed();
    main.className = 'panel';
    main.style.inlineSize = '320px';
    expect(await violationsOf(section(main), scheme)).toEqual([]);
    expect(main.scrollWidth).toBeLessThanOrEqual(320);
    const controls = [...section(main).querySelectorAll('button, select')];
    expect(controls.every((each) => each.getBoundingClientRect().height >= 24)).toBe(true);
  });
});
