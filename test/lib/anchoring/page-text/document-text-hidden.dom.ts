/** What a reader does not see is not the page's text; what a reader sees is, whatever it is called. */
import { expect, test } from 'vitest';
import { readText } from '../../../../lib/anchoring/page-text/document-text.ts';
import { fill } from '../page.ts';

test.each([
  ['an element that is hidden', '<p>One <span hidden>x</span>two</p>'],
  ['a style that shows nothing', '<p>One <span style="color:red; display : NONE">x</span>two</p>'],
  [
    'a style that makes invisible',
    '<p>One <b style="visibility:hidden">x</b><i style="visibility:collapse">y</i>two</p>',
  ],
  ['words for screen readers', '<p>One <span class="u sr-only">x</span><b class="visually-hidden">y</b>two</p>'],
  ['icons that screen readers skip', '<p>One <i aria-hidden="true">x</i>two</p>'],
  ['what is hidden with all that it holds', '<div hidden><p>x</p><section><p>y</p></section></div><p>One two</p>'],
  ['brackets that only old browsers show', '<p>One <ruby>two<rp>(</rp></ruby></p>'],
  ['the source of a formula', '<p>One <math><mi>two</mi><annotation>x</annotation></math></p>'],
  ['a dialogue without any attribute', '<p>One two</p><dialog>x</dialog>'],
])('%s is left out', (_, html) => {
  expect(readText(fill(html)).text).toBe('One two');
});

test.each([
  ['what a search in the page finds', '<p hidden="until-found">One two</p>'],
  ['text in a style that hides only what is too much', '<p style="overflow:hidden; border-style: none">One two</p>'],
  ['a class that has the word in it', '<p class="not-sr-only offscreenplay">One two</p>'],
  ['an article behind an open dialogue', '<main aria-hidden="true"><p>One two</p></main>'],
  ['a page whose wrapper is named so', '<div class="offscreen"><p>One two</p></div>'],
  ['a dialogue that is open', '<dialog open>One two</dialog>'],
])('%s is text', (_, html) => {
  expect(readText(fill(html)).text).toBe('One two');
});

test('a document that hides itself until it is loaded is read', () => {
  const page = new DOMParser().parseFromString('<body style="visibility:hidden"><p>One</p></body>', 'text/html');
  expect(readText(page).text).toBe('One');
});

test.each([
  ['a linked number', 'Doha<sup><a href="#n1">1</a></sup> said', 'Doha said'],
  ['a number in a link', 'Doha<a href="#n1"><sup>12</sup></a> said', 'Doha said'],
  ['symbols', 'Doha<sup><a href="#n1">†</a></sup> said<sup><a href="#n2">**</a></sup>', 'Doha said'],
  ['several in one', 'Doha<sup><a href="#a">1</a>, <a href="#b">2</a></sup> said', 'Doha said'],
  ['a link that says that it is one', 'Doha<a role="doc-noteref" href="#n1">1</a> said', 'Doha said'],
])('the footnote mark is left out: %s', (_, html, expected) => {
  expect(readText(fill(`<p>${html}</p>`)).text).toBe(expected);
});

test.each([
  ['in brackets', 'Doha<sup><a href="#n1">[1]</a></sup> said', 'Doha[1] said'],
  ['an exponent', '40 km<sup>2</sup> of land', '40 km2 of land'],
  ['an exponent in a link that leads elsewhere', '<a href="/area">40 km<sup>2</sup></a>', '40 km2'],
  ['an ordinal', 'the 2<sup>nd</sup> vote', 'the 2nd vote'],
  ['a linked word', 'Doha<sup><a href="/new">new</a></sup> said', 'Dohanew said'],
])('what is raised and no bare mark stays: %s', (_, html, expected) => {
  expect(readText(fill(`<p>${html}</p>`)).text).toBe(expected);
});

test('a range over a sentence holds its hidden parts, and its ends lead back', () => {
  const root = fill('<p>One<sup><a href="#n">1</a></sup> <b hidden>x</b>two three</p>');
  const read = readText(root);
  const range = read.rangeOf(0, 7);
  expect(range.toString()).toBe('One1 xtwo');
  expect(read.offsetAt(range.startContainer, range.startOffset)).toBe(0);
  expect(read.offsetAt(range.endContainer, range.endOffset)).toBe(7);
  expect(read.offsetAt(root.querySelector('sup a')?.firstChild as Text, 1)).toBe(3);
});
