import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../entrypoints/sidepanel/panel.css';
import { render } from 'preact';
import { EditorView } from '../../../entrypoints/sidepanel/EditorView.tsx';
import type { Draft } from '../../../lib/model/draft.ts';
import { defaultVerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import { draftOf, source } from '../../support/drafts.ts';
import { browser } from '../../support/fake-browser.ts';
import { button, clearScreen, labelled, press, show, type, violationsOf } from '../../support/screen.ts';

interface Said {
  readonly command: string;
  readonly payload: { readonly patch?: unknown };
}

/** The `modified` of a draft that holds what was sent: later than that of any draft here. */
const KEPT = '2026-03-01T09:00:01.000Z';

let said: Said[] = [];
let answer: (message: Said) => unknown = () => null;

beforeEach(() => {
  said = [];
  answer = () => null;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: Said) => {
    // What is asked of earlier checks: already-checked.dom.tsx.
    if (message.command === 'claims.match') return { ok: true, value: { matches: [] } };
    said.push(message);
    return { ok: true, value: message.command === 'draft.change' ? KEPT : answer(message) };
  }) as never);
});

afterEach(() => {
  clearScreen();
  vi.restoreAllMocks();
});

const draft = draftOf('The council receives orders from Ankara and Doha.');
const calls = { onSaved: vi.fn(), onMentioned: vi.fn(), onKeep: vi.fn(), onDiscard: vi.fn() };
const editor = (stored: Draft) => (
  <EditorView
    key={stored.id}
    draft={stored}
    scheme={defaultVerdictScheme}
    readCandidates={async () => []}
    citeKey="Alt+Shift+S"
    {...calls}
  />
);
/** An editor that has come to rest: the focus is in the claim. */
async function opened(stored: Draft): Promise<HTMLElement> {
  const main = show(editor(stored));
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled(main, 'Claim')));
  return main;
}

const addresses = (main: HTMLElement): string[] =>
  [...main.querySelectorAll<HTMLInputElement>('.cl-source > .cl-field > input[type="url"]')]
    .filter(({ labels }) => labels?.[0]?.textContent === 'Address (URL)')
    .map(({ value }) => value);

const refuse = (...paths: string[]) => {
  answer = ({ command }) =>
    command === 'claim.save' ? { status: 'invalid', issues: paths.map((path) => ({ path, problem: 'url' })) } : null;
};

beforeEach(() => {
  for (const call of Object.values(calls)) call.mockClear();
});

describe('the editor', () => {
  test('opens with the quote and the claim, and the focus in the claim', async () => {
    const main = await opened(draft);
    expect(labelled(main, 'Claim').value).toBe(draft.fields.text);
    expect(main.querySelector('blockquote')!.textContent).toBe('The council receives orders from Ankara and Doha.');
  });

  test.each([
    'Claim',
    'Short version',
    'Speaker',
    'Speaker is',
    'Role',
    'Did they say it?',
    'Is it true?',
    'Short reason',
    'Reasoning',
    'Confidence',
    'Address (URL)',
    'Title',
    'Publisher',
    'Retrieved',
    'Quote',
    'Supports',
    'Refutes',
    'Context',
    'Inconclusive',
    'Primary source',
    'Archive link',
    'Access',
    ...defaultVerdictScheme.labels.map(({ label }) => label),
  ])('has a control that is labelled “%s”', (label) => {
    const main = show(editor({ ...draft, evidence: [source('k1', 'https://gazette.example/a')] }));
    expect(labelled(main, label)).toBeInstanceOf(HTMLElement);
  });

  test('of a note opens with the focus in the note, which stands first', async () => {
    const main = show(editor({ ...draft, begins: 'note' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(labelled(main, 'Note')));
    expect(main.querySelector('h1')!.textContent).toBe('New note');
    expect(main.querySelector('textarea')).toBe(labelled(main, 'Note'));
    type(labelled(main, 'Note'), 'Ask the ministry.');
    await vi.waitFor(() => expect(said.at(-1)?.payload.patch).toEqual({ fields: { note: 'Ask the ministry.' } }));
    expect(button(main, 'Save note').type).toBe('submit');
  });

  test('of a draft from before there were notes has the field all the same', () => {
    const { note: _, ...fields } = draft.fields;
    expect(labelled(show(editor({ ...draft, fields })), 'Note').value).toBe('');
  });

  test('counts what is left of a short version', async () => {
    const main = show(editor(draft));
    type(labelled(main, 'Short version'), 'x'.repeat(80));
    await vi.waitFor(() => expect(main.textContent).toContain('5 characters over 75'));
  });

  test('takes back that the speaker is unknown when a name is typed', async () => {
    const main = show(editor(draftOf('Orders came.', { fields: { speakerType: 'unknown', speakerName: '' } })));
    type(labelled(main, 'Speaker'), 'Salma Zarrouk');
    await vi.waitFor(() => expect(labelled(main, 'Speaker is').value).toBe('person'));
  });

  test('lets topics be typed with their commas', async () => {
    const main = show(editor(draftOf('Orders came.', { fields: { tags: [] } })));
    type(labelled(main, 'Topics'), 'ports, ');
    await vi.waitFor(() => expect(said.at(-1)?.payload.patch).toEqual({ fields: { tags: ['ports'] } }));
    expect(labelled(main, 'Topics').value).toBe('ports, ');
  });
});

describe('what is typed', () => {
  test('is sent as a patch of what changed, and said to be kept', async () => {
    const main = show(editor(draft));
    type(labelled(main, 'Short reason'), 'The minutes show otherwise.');
    await vi.waitFor(() => expect(said).toHaveLength(1));
    expect(said[0]).toMatchObject({
      command: 'draft.change',
      payload: { draft: draft.id, patch: { fields: { summary: 'The minutes show otherwise.' } } },
    });
    await vi.waitFor(() => expect(main.textContent).toContain('Draft saved on this device'));
  });

  test('is said to be on its way as long as nobody says that it is kept', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((() => new Promise(() => undefined)) as never);
    const main = show(editor(draft));
    expect(main.textContent).toContain('Draft saved on this device');
    type(labelled(main, 'Short reason'), 'typed');
    await vi.waitFor(() => expect(main.textContent).toContain('Saving…'));
    expect(main.textContent).not.toContain('Draft saved on this device');
  });

  test('is sent at once when the page is left', async () => {
    const main = await opened(draft);
    type(labelled(main, 'Short reason'), 'typed');
    dispatchEvent(new Event('pagehide'));
    expect(said).toHaveLength(1);
  });

  test('stays when a source is cited meanwhile, and the source appears', async () => {
    const main = show(editor(draft));
    type(labelled(main, 'Short reason'), 'typed');
    const cited = { ...draft, evidence: [source('cited', 'https://gazette.example/minutes')] };
    render(editor(cited), main);
    expect(labelled(main, 'Short reason').value).toBe('typed');
    expect(labelled(main, 'Address (URL)').value).toBe('https://gazette.example/minutes');
  });

  test('says why when it could not be kept', async () => {
    const refused = { ok: false, code: 'unexpected', message: 'the disk is full' };
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async () => refused) as never);
    const main = show(editor(draft));
    type(labelled(main, 'Short reason'), 'typed');
    await vi.waitFor(() =>
      expect(main.querySelector('[role="alert"]')?.textContent).toContain('Could not be kept: the disk is full'),
    );
    expect(labelled(main, 'Short reason').value).toBe('typed');
  });
});

describe('sources', () => {
  test('one that is added takes the focus', async () => {
    const main = show(editor(draft));
    button(main, 'Add source').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(labelled(main, 'Address (URL)')));
    expect(labelled(main, 'Retrieved').value).not.toBe('');
  });

  test('one that is removed comes back as it was by Undo, which has the focus', async () => {
    const first = source('k1', 'https://gazette.example/a', { record: 'r1', stance: 'refutes', quote: 'No orders.' });
    const main = await opened({ ...draft, evidence: [first, source('k2', 'https://gazette.example/b')] });
    [...main.querySelectorAll('button')].find(({ textContent }) => textContent === 'Remove source')!.click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button(main, 'Undo')));
    expect(main.textContent).toContain('Source 1 was removed.');
    expect(addresses(main)).toEqual(['https://gazette.example/b']);
    await vi.waitFor(() => expect(said.at(-1)?.payload.patch).toEqual({ evidence: { k1: null } }));
    render(editor({ ...draft, evidence: [source('k2', 'https://gazette.example/b')] }), main);
    button(main, 'Undo').click();
    await vi.waitFor(() => expect(addresses(main)).toEqual(['https://gazette.example/a', 'https://gazette.example/b']));
    const { key: _, ...whole } = first;
    await vi.waitFor(() => expect(said.at(-1)?.payload.patch).toEqual({ evidence: { k1: { ...whole, at: 0 } } }));
    expect(document.activeElement?.closest('fieldset.cl-source')?.id).toBe('source-k1');
  });

  test.each([
    ['1', 'Supports'],
    ['2', 'Refutes'],
    ['3', 'Context'],
    ['4', 'Inconclusive'],
  ])('have the key %s for “%s”, but not where it is typed', async (key, stance) => {
    const main = await opened({ ...draft, evidence: [source('k1', 'https://gazette.example/a')] });
    for (const name of ['Title', 'Quote', 'Access']) press(labelled(main, name), key);
    press(labelled(main, 'Primary source'), key, { ctrlKey: true });
    press(labelled(main, 'Claim'), key);
    expect(labelled(main, 'Context').checked).toBe(true);
    expect(said).toEqual([]);
    press(labelled(main, 'Primary source'), key);
    await vi.waitFor(() => expect(labelled(main, stance).checked).toBe(true));
  });

  test('say with which key a page is cited', () => {
    expect(show(editor(draft)).textContent).toContain('press Alt+Shift+S.');
  });
});

describe('saving', () => {
  test('stores what was typed first, and answers the claim', async () => {
    answer = ({ command }) => (command === 'claim.save' ? { status: 'saved', claim: 'c1' } : null);
    const main = show(editor(draft));
    type(labelled(main, 'Short reason'), 'typed');
    press(labelled(main, 'Short reason'), 'Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(calls.onSaved).toHaveBeenCalledWith('c1'));
    expect(said.map(({ command }) => command)).toEqual(['draft.change', 'claim.save']);
  });

  test('says beside a field what is wrong with it, and goes there', async () => {
    refuse('evidence.k1.url');
    const main = show(editor({ ...draft, evidence: [source('k1', 'javascript:alert(1)')] }));
    button(main, 'Save check').click();
    const field = labelled(main, 'Address (URL)');
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)!.textContent)).toContain(
      'Only http and https addresses can be stored.',
    );
    type(field, 'https://gazette.example/a');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
    expect(document.activeElement).toBe(field);
  });

  test('a second press while one is under way saves nothing twice', async () => {
    answer = ({ command }) => (command === 'claim.save' ? { status: 'saved', claim: 'c1' } : null);
    const main = show(editor(draft));
    button(main, 'Save check').click();
    button(main, 'Save check').click();
    await vi.waitFor(() => expect(calls.onSaved).toHaveBeenCalled());
    expect(said.filter(({ command }) => command === 'claim.save')).toHaveLength(1);
  });
});

describe('leaving', () => {
  test('Esc keeps the draft', async () => {
    const main = await opened(draft);
    press(labelled(main, 'Claim'), 'Escape');
    expect(calls.onKeep).toHaveBeenCalledOnce();
    expect(calls.onDiscard).not.toHaveBeenCalled();
  });

  test('Discard hands on the draft with the last letter that was typed, so that it can be kept again', async () => {
    const main = await opened(draft);
    type(labelled(main, 'Short reason'), 'typed');
    await vi.waitFor(() => expect(said).toHaveLength(1));
    button(main, 'Discard').click();
    expect(calls.onDiscard).toHaveBeenCalledOnce();
    expect(calls.onDiscard.mock.calls[0]![0].fields.summary).toBe('typed');
  });
});

describe.each(['light', 'dark'] as const)('in a %s scheme', (scheme) => {
  test('axe finds nothing wrong with the editor, refused fields included', async () => {
    refuse('evidence.k1.url', 'text');
    const main = show(editor(draftOf(' ', { fields: { text: '' }, evidence: [source('k1', 'javascript:alert(1)')] })));
    for (const details of main.querySelectorAll('details')) details.open = true;
    button(main, 'Save check').click();
    await vi.waitFor(() => expect(main.querySelector('[aria-invalid]')).not.toBeNull());
    expect(await violationsOf(main, scheme)).toEqual([]);
  });
});

test('nothing is wider than 320 px, and every control is at least 24 px high', () => {
  const main = show(editor({ ...draft, evidence: [source('k1', `https://gazette.example/${'long'.repeat(60)}`)] }));
  main.className = 'panel';
  main.style.inlineSize = '320px';
  expect(main.scrollWidth).toBeLessThanOrEqual(320);
  const targets = [...main.querySelectorAll('button, select, textarea, summary, label:has(input), input[id]')];
  const small = targets.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24);
  expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
