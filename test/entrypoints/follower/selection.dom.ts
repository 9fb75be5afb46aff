/** What a person has selected, wherever it stands. */
import { afterEach, expect, test } from 'vitest';
import { selectedSpan } from '../../../entrypoints/follower/selection.ts';
import { readText } from '../../../lib/anchoring/page-text/document-text.ts';

afterEach(() => document.body.replaceChildren());

const selectedWords = (): string | null => {
  const text = readText(document.body);
  const span = selectedSpan([text], 'en');
  return span === null ? null : text.text.slice(span.start, span.end);
};

test('selected words are a span of the text without the white space around them', () => {
  document.body.innerHTML = '<p>It rained. The council  met on Tuesday.</p>';
  const node = document.querySelector('p')?.firstChild as Text;
  getSelection()?.setBaseAndExtent(node, 10, node, 27);
  expect(selectedWords()).toBe('The council met');
});

test('a caret is the sentence that it is in', () => {
  document.body.innerHTML = '<p>It rained. The council met on Tuesday.</p>';
  getSelection()?.collapse(document.querySelector('p')?.firstChild as Text, 14);
  expect(selectedWords()).toBe('The council met on Tuesday.');
});

test('words that are selected in a shadow tree are found there', () => {
  document.body.innerHTML = '<p>It rained.</p><x-story></x-story>';
  const tree = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
  const paragraph = tree?.appendChild(document.createElement('p')) as Element;
  paragraph.append('The council met on Tuesday.');
  getSelection()?.setBaseAndExtent(paragraph.firstChild as Text, 4, paragraph.firstChild as Text, 11);
  expect(selectedWords()).toBe('council');
});
