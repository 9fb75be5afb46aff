import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/article/detect.ts';

const words = 'The harbour council met on Tuesday and decided, after four hours, to close the last ferry. ';
const paragraphs = (count: number) => `<p>${words.repeat(2)}</p>`.repeat(count);

function found(html: string): { readonly id: string; readonly confidence: number } {
  const { root, confidence } = findArticle(new DOMParser().parseFromString(html, 'text/html'));
  return { id: root.id || root.localName, confidence };
}

describe('findArticle finds', () => {
  test.each([
    [
      'the body of an article that is marked',
      `<article><div id="x" itemprop="articleBody">${paragraphs(4)}</div>${paragraphs(1)}</article>`,
      'x',
    ],
    ['an article', `<div>${paragraphs(1)}</div><article id="x">${paragraphs(5)}</article>`, 'x'],
    [
      'the article with the most text, among teasers',
      `<article>${paragraphs(1)}</article><article id="x">${paragraphs(6)}</article><article>${paragraphs(1)}</article>`,
      'x',
    ],
    ['the main part', `<div>${paragraphs(1)}</div><main id="x">${paragraphs(5)}</main>`, 'x'],
    [
      'where paragraphs are densest',
      `<div><div>${paragraphs(1)}</div><div><div id="x">${paragraphs(7)}</div></div></div>`,
      'x',
    ],
    [
      'the text inside of an article that has more around it',
      `<article><header><h1>Title</h1></header><div id="x">${paragraphs(5)}</div></article>`,
      'x',
    ],
    [
      'the place of the text where only teasers are marked',
      `<article>${paragraphs(1)}</article><div id="x">${paragraphs(9)}</div>`,
      'x',
    ],
    ['no comments', `<div id="x">${paragraphs(7)}</div><div class="comments">${paragraphs(6)}</div>`, 'x'],
    ['text with line breaks in a div', `<div>Menu</div><div id="x">${`${words}<br><br>`.repeat(8)}</div>`, 'x'],
    [
      'text in a cell of a table, behind a font',
      `<table><tr><td id="x"><font>${`${words}<br>`.repeat(8)}</font></td><td>Menu</td></tr></table>`,
      'x',
    ],
    ['text in divs', `<div id="x">${`<div>${words}</div>`.repeat(8)}</div><div>Menu</div>`, 'x'],
    [
      'no teasers, which are links around paragraphs',
      `<div>${`<a href="/">${paragraphs(1)}</a>`.repeat(9)}</div><div id="x">${paragraphs(3)}</div>`,
      'x',
    ],
    [
      'the article around its list',
      `<article id="x"><p>${words}</p><ul>${`<li>${words}</li>`.repeat(9)}</ul></article>`,
      'x',
    ],
    [
      'no comments, however many',
      `<div id="x">${`${words}<br>`.repeat(8)}</div><section id="comments">${paragraphs(9)}</section>`,
      'x',
    ],
    ['the body of a page without paragraphs', '<div>Text alone</div>', 'body'],
    ['the body of an empty page', '', 'body'],
  ])('%s', (_, html, id) => {
    expect(found(html).id).toBe(id);
  });
});

test('confidence is the share of the text that was found', () => {
  expect(found(`<article>${paragraphs(5)}</article>`).confidence).toBe(1);
  expect(found('<div>Text alone</div>').confidence).toBe(0);
  const half = found(`<article>${paragraphs(6)}</article><div>${paragraphs(4)}</div>`);
  expect(half.confidence).toBeCloseTo(0.6);
});
