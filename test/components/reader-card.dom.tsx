import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../components/theme.css';
import '../../components/reader-card.css';
import { ReaderCard, type ReaderCardProps } from '../../components/ReaderCard.tsx';
import type { Card } from '../../lib/model/mark.ts';
import { card, FOUND, missingContext, mostlyTrue, report } from '../support/cards.ts';
import { button } from '../support/screen.ts';

const NOW = '2026-05-20T08:00:00Z';
const onChoose = vi.fn<ReaderCardProps['onChoose']>();
const onUndo = vi.fn<ReaderCardProps['onUndo']>();

function show(shown: Card, props: Partial<ReaderCardProps> = {}): HTMLElement {
  const main = document.createElement('main');
  document.body.append(main);
  const nobody = (): void => undefined;
  const given = { found: null, now: NOW, also: [], onSwitch: nobody, onClose: nobody, onChoose, onUndo, ...props };
  render(<ReaderCard card={shown} {...given} />, main);
  return main;
}

const textOf = (element: Element | null): string => element!.textContent.replace(/\s+/gu, ' ').trim();

async function violationsOf(main: HTMLElement, scheme: string): Promise<unknown[]> {
  main.style.colorScheme = scheme;
  const { violations } = await axe.run(main, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test's own document has no first heading.
    rules: { 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)]);
}

afterEach(() => {
  onChoose.mockReset();
  onUndo.mockReset();
  for (const main of document.querySelectorAll('main')) {
    render(null, main);
    main.remove();
  }
});

describe('the card says', () => {
  test('what its author noted, to its author', () => {
    expect(show({ ...card, note: 'Ask the ministry.' }).querySelector('.cl-note')!.textContent).toContain(
      'Ask the ministry.',
    );
    expect(show(card).querySelector('.cl-note')).toBeNull();
  });

  test('the verdict, the claim, who said it, who checked it, when, and from which set', () => {
    const text = show(card).textContent;
    for (const words of [
      'Mostly true',
      card.text,
      'Khalifa Haftar',
      'is it true?',
      'Amal Benali',
      'May 12, 2026',
      'as it stood on May 11, 2026',
      'Libya desk',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('that nobody gave a name, where nobody did', () => {
    const text = show({
      ...card,
      speaker: null,
      verdicts: [missingContext],
      scope: 'attribution',
      set: null,
    }).textContent;
    expect(text).toContain('Who said it is not known');
    expect(text).toContain('did they say it?');
    expect(text).toContain('someone who gave no name');
    expect(text).toContain('From your own checks');
  });

  test('that checks disagree when their verdicts differ, and lists both', () => {
    const main = show({ ...card, verdicts: [mostlyTrue, missingContext] });
    const badges = [...main.querySelectorAll('[data-verdict]')].map((badge) => badge.getAttribute('data-verdict'));
    expect(main.textContent).toContain('2 checks disagree');
    expect(badges).toEqual(['disagree', 'mostly-true', 'missing-context']);
  });

  test('nothing of a disagreement when two checks came to the same verdict', () => {
    const main = show({ ...card, verdicts: [mostlyTrue, { ...mostlyTrue, by: 'Sami Aziz' }] });
    expect(main.textContent).not.toContain('disagree');
    expect(main.textContent).toContain('Sami Aziz');
  });

  test('what else was checked in the same words, and leads there', () => {
    const onSwitch = vi.fn();
    const other = {
      ...card,
      mention: 'mention-2',
      text: 'Doha gives no orders.',
      set: 'Gulf desk',
      verdicts: [missingContext],
    };
    const main = show(card, { also: [other], onSwitch });
    expect(textOf(main.querySelector('.reader-card-also'))).toContain('Missing context');
    expect(textOf(main.querySelector('.reader-card-also'))).toContain('Gulf desk');
    button(main, 'Doha gives no orders.').click();
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(other);
  });

  test('that there is no verdict and no source, where there is none', () => {
    const text = show({ ...card, verdicts: [], sources: [] }).textContent;
    expect(text).toContain('No verdict yet');
    expect(text).toContain('No source is given');
  });
});

const SEEN: Card['sightings'] = [
  { status: 'exact', found: null, first: '2026-05-11T10:00:00Z', last: '2026-05-13T10:00:00Z' },
  { status: 'changed', found: FOUND, first: '2026-05-15T10:00:00Z', last: '2026-05-16T10:00:00Z' },
];

describe('of a sentence that was changed the card says', () => {
  test('so before all else, and that the verdict is one of before', () => {
    const main = show(card, { found: FOUND });
    const [head, alarm, claim] = main.querySelector('article')!.children;
    expect(textOf(head!)).toMatch(/^Checked before the change: Mostly true/u);
    expect(textOf(alarm!)).toMatch(/^This sentence was changed after the check\./u);
    expect(claim!.localName).toBe('h2');
  });

  test('which words went and which came, to those who see and to those who hear', () => {
    const main = show(card, { found: FOUND });
    expect(textOf(main.querySelector('.cl-diff'))).toBe(
      'it receives removed: orders added: advice from Ankara and Doha',
    );
    const lineOf = (name: string) => getComputedStyle(main.querySelector(name)!).textDecorationLine;
    expect([lineOf('del'), lineOf('ins')]).toEqual(['line-through', 'underline']);
  });

  test('when it was checked, when the change was first seen, and what was seen before', () => {
    const main = show({ ...card, sightings: SEEN }, { found: FOUND });
    const times = [...main.querySelectorAll('dl time')].map((time) => time.getAttribute('datetime'));
    expect(times).toEqual([card.checked.capturedAt, '2026-05-15T10:00:00Z']);
    const seen = [...main.querySelectorAll('details li')].map(textOf);
    expect(seen).toContain('As it was checked from May 11, 2026 to May 13, 2026');
    expect(seen).toContain(`Other words from May 15, 2026 to May 16, 2026${FOUND}`);
  });

  test('that the change is seen now, where nobody saw it before, and what stood around it', () => {
    const main = show(card, { found: FOUND });
    expect(main.querySelector('dl div:last-child time')!.getAttribute('datetime')).toBe(NOW);
    expect(textOf(main.querySelector('details blockquote'))).toBe(card.checked.context);
  });

  test('nothing of a change while the words are those that were checked', () => {
    const main = show({ ...card, sightings: SEEN });
    expect(main.textContent).not.toContain('changed');
    expect(main.querySelector('del, ins')).toBeNull();
  });
});

describe('a reader', () => {
  test('hides the mark, hears of it, and takes it back where the focus is', async () => {
    onChoose.mockResolvedValue({ kind: 'mark', id: 'mention-1' });
    onUndo.mockResolvedValue(null);
    const main = show(card);
    button(main, 'Hide this mark on this page').click();
    await vi.waitFor(() =>
      expect(textOf(main.querySelector('[role=status]'))).toBe('This mark is hidden on this page.'),
    );
    expect(onChoose).toHaveBeenCalledWith('mark');
    expect(document.activeElement).toBe(button(main, 'Undo'));
    button(main, 'Undo').click();
    await vi.waitFor(() => expect(textOf(main.querySelector('[role=status]'))).toBe('That is shown again.'));
    expect(onUndo).toHaveBeenCalledWith({ kind: 'mark', id: 'mention-1' });
    expect(document.activeElement).toBe(main.querySelector('footer summary'));
  });

  test('mutes the set or the site, but no set of their own', () => {
    onChoose.mockResolvedValue({ kind: 'set', id: 'libya-desk' });
    button(show(card), 'Hide all marks of the set \u2068Libya desk\u2069').click();
    button(show(card), 'Hide all checks on this site').click();
    expect(onChoose.mock.calls).toEqual([['set'], ['site']]);
    expect(show({ ...card, set: null, layer: null }).textContent).not.toContain('of the set');
  });

  test('hears why it was not done', async () => {
    onChoose.mockRejectedValue(new Error('the disk is full'));
    const main = show(card);
    button(main, 'Hide this mark on this page').click();
    await vi.waitFor(() => expect(main.querySelector('[role=alert]')!.textContent).toContain('the disk is full'));
    expect(main.textContent).not.toContain('is hidden');
  });

  test('is offered nothing to hide in a private window', () => {
    expect(show({ ...card, mayChoose: false }).querySelector('footer details')).toBeNull();
  });

  test('tells the desk of an error in a letter that names the check, and nothing that the page knows of them', () => {
    const { href } = show(card).querySelector<HTMLAnchorElement>('footer a')!;
    const letter = new URL(href);
    expect(letter.pathname).toBe('errors@desk.example');
    expect(letter.searchParams.get('subject')).toContain(card.text);
    for (const words of [card.text, 'Mostly true', card.checked.url, 'Libya desk']) {
      expect(letter.searchParams.get('body')).toContain(words);
    }
    expect([...letter.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  test.each([
    ['a web address', 'https://desk.example/contact', null, 'https://desk.example/contact'],
    ['only a policy of corrections', null, 'https://desk.example/errors', 'https://desk.example/errors'],
    ['words alone', 'Ring us', null, undefined],
    ['a letter to others too', 'a@b.example?bcc=c@d.example', null, undefined],
    ['nothing', null, null, undefined],
  ])('is led where a desk names %s', (_, contact, correctionsPolicy, expected) => {
    const main = show({ ...card, desk: { name: 'A desk', contact, correctionsPolicy } });
    expect(main.querySelector<HTMLAnchorElement>('footer a')?.href).toBe(expected);
  });
});

describe('its links', () => {
  test('open beside the page and tell the linked site nothing of it', () => {
    const links = [...show(card).querySelectorAll('a')];
    const [copy, source, archived, letter] = links.map(({ href }) => href);
    expect([copy, source, archived]).toEqual([card.checked.archivedAt, report.url, report.archivedAt]);
    expect(letter).toMatch(/^mailto:errors@desk\.example\?/u);
    for (const link of links.slice(0, -1)) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.referrerPolicy).toBe('no-referrer');
    }
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' JavaScript:alert(1)',
    '//x.example',
    'blob:https://x.example/1',
  ])('never lead to %s', (url) => {
    const checked = { ...card.checked, archivedAt: url };
    const desk = { name: 'A desk', contact: url, correctionsPolicy: url };
    const main = show({ ...card, checked, desk, sources: [{ ...report, url, archivedAt: url }] });
    expect(main.querySelectorAll('a')).toHaveLength(0);
    expect(main.textContent).toContain(report.title);
  });
});

describe('the card can be read by everyone', () => {
  test.each(['light', 'dark'])('axe finds nothing wrong with it in a %s scheme', async (scheme) => {
    const main = show({ ...card, verdicts: [mostlyTrue, missingContext] });
    for (const folded of main.querySelectorAll('details')) folded.open = true;
    expect(await violationsOf(main, scheme)).toEqual([]);
  });

  test.each(['light', 'dark'])('nor with one whose sentence was changed, in a %s scheme', async (scheme) => {
    const main = show({ ...card, sightings: SEEN }, { found: FOUND });
    for (const folded of main.querySelectorAll('details')) folded.open = true;
    expect(await violationsOf(main, scheme)).toEqual([]);
  });

  test('the claim carries its language, and an unknown one is said to be unknown', () => {
    expect(show({ ...card, language: 'ar' }).querySelector('h2')!.lang).toBe('ar');
    expect(show({ ...card, language: 'und' }).querySelectorAll('[lang="und"]')).toHaveLength(0);
  });

  test('every quote carries its own language', () => {
    const checked = { ...card.checked, language: 'ar' };
    const quote = { exact: 'Le panel a constaté cela.', lang: 'fr' };
    const main = show({ ...card, checked, sources: [{ ...report, quote }] }, { found: 'كلمات أخرى' });
    const langOf = (selector: string) => main.querySelector<HTMLElement>(selector)!.lang;
    expect(langOf('.reader-card-sources blockquote')).toBe('fr');
    expect(langOf('.cl-diff')).toBe('ar');
    expect(langOf('.reader-card-changed blockquote')).toBe('ar');
  });

  test('its close button is at least 24 px wide and high', () => {
    const onClose = vi.fn();
    const close = show(card, { onClose }).querySelector('button')!;
    const { width, height } = close.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    close.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('it fits a screen of 320 px', () => {
    const long = { ...card, text: 'x'.repeat(200), set: 'y'.repeat(200), verdicts: [mostlyTrue, missingContext] };
    const main = show(long, { found: 'z'.repeat(200) });
    for (const folded of main.querySelectorAll('details')) folded.open = true;
    main.style.inlineSize = '304px';
    expect(main.scrollWidth).toBeLessThanOrEqual(304);
  });
});
