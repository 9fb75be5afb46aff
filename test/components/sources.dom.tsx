/** Links and words that are dropped on the sources of a check, or pasted there. */

import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SourceList } from '../../components/SourceList.tsx';
import { applyPatch, type Draft } from '../../lib/model/draft.ts';
import { draftOf, NOW, source } from '../support/drafts.ts';
import { clearScreen, labelled, show, violationsOf } from '../support/screen.ts';

afterEach(clearScreen);

const page = 'https://courier.example/2026/quay';
const copy = `https://web.archive.org/web/20260227101112/${page}`;

/** A list that keeps its changes, as the editor does. */
function sources(begun: Draft = draftOf('Orders came.')) {
  let draft = begun;
  const list = () => <SourceList draft={draft} issues={[]} citeKey={undefined} onChange={change} />;
  const change = (patch: Parameters<typeof applyPatch>[1]): void => {
    draft = applyPatch(draft, patch, NOW);
    render(list(), main);
  };
  const main = show(list());
  return { main, section: main.querySelector('section')!, evidence: () => draft.evidence };
}

function dataOf(texts: Readonly<Record<string, string>>): DataTransfer {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(texts)) data.setData(type, text);
  return data;
}

function drop(target: Element, texts: Readonly<Record<string, string>>): boolean {
  const dataTransfer = dataOf(texts);
  target.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
  return !target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

const untilSaid = (main: HTMLElement, words: string) =>
  vi.waitFor(() => expect(main.querySelector('[role="status"]')!.textContent).toBe(words));

function paste(target: Element, text: string): boolean {
  const clipboardData = dataOf({ 'text/plain': text });
  return !target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
}

describe('what is dropped on the sources', () => {
  test('as a link becomes one with its title, and its stance has the focus', async () => {
    const { main, section, evidence } = sources();
    const html = `<a href="${page}">What the <b>quay</b>\n cost<img src=x onerror="window.harm=1"></a>`;
    expect(drop(section, { 'text/uri-list': page, 'text/plain': page, 'text/html': html })).toBe(true);
    expect(evidence()).toMatchObject([{ url: page, title: 'What the quay cost', archivedAt: '', stance: 'context' }]);
    await vi.waitFor(() => expect(document.activeElement).toBe(labelled(main, 'Context')));
    await untilSaid(main, 'Source 1 was added.');
    expect('harm' in window).toBe(false);
  });

  test('as an archive link becomes the page, with its copy', async () => {
    const { main, section, evidence } = sources();
    drop(section, { 'text/uri-list': copy });
    expect(evidence()).toMatchObject([{ url: page, archivedAt: copy }]);
    await untilSaid(main, 'Source 1 was added, with its archived copy.');
  });

  test('as words is a quote, and the address below them is where they are from', async () => {
    const { main, section, evidence } = sources();
    drop(section, { 'text/plain': `Quay 4: EUR 7,900,000\n${page}` });
    drop(section, { 'text/plain': 'Nobody counted.' });
    expect(evidence()).toMatchObject([
      { url: page, quote: 'Quay 4: EUR 7,900,000' },
      { url: '', quote: 'Nobody counted.' },
    ]);
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(main.querySelectorAll('.cl-source')[1]!.querySelector('input')),
    );
  });

  test('as several links becomes several, each once, ten at most; what is no web address does not', () => {
    const { section, evidence } = sources();
    const many = Array.from({ length: 12 }, (_, nth) => `${page}/${nth}`);
    drop(section, { 'text/uri-list': ['# a comment', many[0], 'javascript:alert(1)', ...many].join('\r\n') });
    expect(evidence().map(({ url }) => url)).toEqual(many.slice(0, 10));
  });

  test('is not added twice: the source that has it is gone to', async () => {
    const { main, section, evidence } = sources(draftOf('Orders came.', { evidence: [source('k1', page)] }));
    drop(section, { 'text/uri-list': page });
    expect(evidence()).toHaveLength(1);
    await untilSaid(main, 'Source 1 has this address already.');
    await vi.waitFor(() => expect(document.activeElement?.closest('fieldset.cl-source')?.id).toBe('source-k1'));
  });

  test('in a field is typed there, as anywhere', () => {
    const { main, evidence } = sources(draftOf('Orders came.', { evidence: [source('k1', page)] }));
    expect(drop(labelled(main, 'Quote'), { 'text/plain': 'Nobody counted.' })).toBe(false);
    expect(drop(labelled(main, 'Address (URL)'), { 'text/uri-list': `${page}/2`, 'text/plain': `${page}/2` })).toBe(
      false,
    );
    expect(evidence()).toHaveLength(1);
  });
});

describe('what is pasted', () => {
  test('beside the fields as an address becomes a source; other words do not', () => {
    const { main, evidence } = sources();
    const add = main.querySelector('button')!;
    expect(paste(add, 'Nobody counted.')).toBe(false);
    expect(evidence()).toEqual([]);
    expect(paste(add, ` ${page}\n`)).toBe(true);
    expect(evidence()).toMatchObject([{ url: page, quote: '' }]);
  });

  test.each(['Address (URL)', 'Archive link'])('as an archive link into “%s” fills in both', (field) => {
    const { main, evidence } = sources(draftOf('Orders came.', { evidence: [source('k1', '')] }));
    expect(paste(labelled(main, field), copy)).toBe(true);
    expect(evidence()).toMatchObject([{ url: page, archivedAt: copy }]);
  });

  test('as an archive link leaves another address alone, and a short one is typed', () => {
    const { main, evidence } = sources(draftOf('Orders came.', { evidence: [source('k1', `${page}?print`)] }));
    paste(labelled(main, 'Archive link'), copy);
    expect(evidence()).toMatchObject([{ url: `${page}?print`, archivedAt: copy }]);
    expect(paste(labelled(main, 'Archive link'), 'https://archive.ph/aB3dE')).toBe(false);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with it, in a %s scheme', async (scheme) => {
  const { main, section } = sources(draftOf('Orders came.', { evidence: [source('k1', page)] }));
  const dataTransfer = dataOf({ 'text/uri-list': page });
  section.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
  await vi.waitFor(() => expect(section.dataset.over).toBe('true'));
  [...main.querySelectorAll('button')].find(({ textContent }) => textContent === 'Remove source')!.click();
  await vi.waitFor(() => expect(main.textContent).toContain('Source 1 was removed.'));
  expect(await violationsOf(main, scheme)).toEqual([]);
});

test('a link that no longer works is said of a source, and that it works again', async () => {
  const { main, evidence } = sources(draftOf('Orders came.', { evidence: [source('a', page)] }));
  main.querySelector('details')!.open = true;
  const box = labelled(main, 'The link no longer works');
  for (const isDead of [true, false]) {
    box.click();
    await vi.waitFor(() => expect([box.checked, evidence()[0]!.linkDead]).toEqual([isDead, isDead]));
  }
});
