import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../components/theme.css';
import '../../components/reader-card.css';
import { ReaderCard } from '../../components/ReaderCard.tsx';
import type { Card } from '../../lib/model/mark.ts';
import { card, missingContext, mostlyTrue, report } from '../support/cards.ts';

function show(shown: Card, onClose = (): void => undefined): HTMLElement {
  const main = document.createElement('main');
  document.body.append(main);
  render(<ReaderCard card={shown} onClose={onClose} />, main);
  return main;
}

afterEach(() => {
  for (const main of document.querySelectorAll('main')) {
    render(null, main);
    main.remove();
  }
});

describe('the card says', () => {
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

  test('that there is no verdict and no source, where there is none', () => {
    const text = show({ ...card, verdicts: [], sources: [] }).textContent;
    expect(text).toContain('No verdict yet');
    expect(text).toContain('No source is given');
  });
});

describe('its links', () => {
  test('open beside the page and tell the linked site nothing of it', () => {
    const links = [...show(card).querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([report.url, report.archivedAt]);
    for (const link of links) {
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
    const main = show({ ...card, sources: [{ ...report, url, archivedAt: url }] });
    expect(main.querySelectorAll('a')).toHaveLength(0);
    expect(main.textContent).toContain(report.title);
  });
});

describe('the card can be read by everyone', () => {
  test.each(['light', 'dark'])('axe finds nothing wrong with it in a %s scheme', async (scheme) => {
    const main = show({ ...card, verdicts: [mostlyTrue, missingContext] });
    main.style.colorScheme = scheme;
    const { violations } = await axe.run(main, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // The test's own document has no first heading.
      rules: { 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('the claim carries its language, and an unknown one is said to be unknown', () => {
    expect(show({ ...card, language: 'ar' }).querySelector('h2')!.lang).toBe('ar');
    expect(show({ ...card, language: 'und' }).querySelectorAll('[lang="und"]')).toHaveLength(0);
  });

  test('its close button is at least 24 px wide and high', () => {
    const onClose = vi.fn();
    const button = show(card, onClose).querySelector('button')!;
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    button.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('it fits a screen of 320 px', () => {
    const main = show({ ...card, text: 'x'.repeat(200), verdicts: [mostlyTrue, missingContext] });
    main.style.inlineSize = '304px';
    expect(main.scrollWidth).toBeLessThanOrEqual(304);
  });
});
