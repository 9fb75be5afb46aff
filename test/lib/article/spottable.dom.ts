import { expect, test } from 'vitest';
import { isSpottable } from '../../../lib/article/spottable.ts';

const words = 'The harbour council decided to close the last ferry.';

/** `x` is the block that is asked about, `root` the article. */
function ask(html: string): boolean {
  const page = new DOMParser().parseFromString(`<div id="root">${html}</div><p id="outside">${words}</p>`, 'text/html');
  const block = page.querySelector('#x') ?? page.querySelector('#outside');
  return isSpottable(block as Element, page.querySelector('#root') as Element);
}

test.each([
  ['a paragraph', `<p id="x">${words}</p>`],
  ['a list item', `<ul><li id="x">${words}</ul>`],
  ['a quotation', `<blockquote><p id="x">${words}</p></blockquote>`],
  ['a cell', `<table><tr><td id="x">${words}</table>`],
  ['a paragraph with a link', `<p id="x">${words} <a href="#">Read the decision</a></p>`],
  [
    'a block whose name only begins like furniture',
    `<div class="shareholders commentary"><p id="x">${words}</p></div>`,
  ],
  [
    'a paragraph of a page that is named for its comments',
    `<div class="has-comments">${`<p id="x">${words}</p>`.repeat(6)}</div>`,
  ],
])('%s may hold claims', (_, html) => {
  expect(ask(html)).toBe(true);
});

test.each([
  ['a heading', `<h2 id="x">${words}</h2>`],
  ['a caption', `<figure><figcaption><p id="x">${words}</p></figcaption></figure>`],
  ['a caption by its name', `<div class="image-caption" id="x">${words}</div>`],
  ['a caption named in one word', `<div class="imageCaption" id="x">${words}</div>`],
  ['navigation', `<nav><p id="x">${words}</p></nav>`],
  ['an aside', `<aside><p id="x">${words}</p></aside>`],
  ['a foot', `<footer><p id="x">${words}</p></footer>`],
  ['a byline in a head', `<header><p id="x">${words}</p></header>`],
  ['a byline by its name', `<p class="article__byline" id="x">${words}</p>`],
  ['related articles', `<div id="related-articles"><p id="x">${words}</p></div>`],
  ['a newsletter box', `<section class="Newsletter"><p id="x">${words}</p></section>`],
  ['an advertisement', `<div class="ad"><p id="x">${words}</p></div>`],
  ['tags', `<ul class="tags"><li id="x">${words}</ul>`],
  ['a link alone', `<p id="x"><a href="#">${words}</a></p>`],
  ['a list of links', `<ul><li id="x"><a href="#">${words}</a> (2)</ul>`],
  ['a block without text', '<p id="x"> </p>'],
  ['what stands outside of the article', ''],
])('%s holds none', (_, html) => {
  expect(ask(html)).toBe(false);
});
