import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/article/detect.ts';
import { isSpottable } from '../../../lib/article/spottable.ts';

const words = 'The harbour council decided to close the last ferry.';
const paragraph = `<p>${`${words} `.repeat(4)}</p>`;

/** `x` is the block that is asked about, among the paragraphs of an article. */
function page(html: string): Document {
  const source = `<div id="root">${paragraph.repeat(3)}${html}${paragraph.repeat(3)}</div><p id="outside">${words}</p>`;
  return new DOMParser().parseFromString(source, 'text/html');
}

const blockOf = (document: Document): Element =>
  (document.querySelector('#x') ?? document.querySelector('#outside')) as Element;

/** Of a root that somebody else has found. */
function ask(html: string): boolean {
  const document = page(html);
  return isSpottable(blockOf(document), document.querySelector('#root') as Element);
}

/** Of the root that the detector found, as the product asks. */
function askFound(html: string): boolean {
  const document = page(html);
  return isSpottable(blockOf(document), findArticle(document).root);
}

/** Of a block that the page put there after the article was read. */
function askLate(html: string): boolean {
  const document = page('<div id="late"></div>');
  const { root } = findArticle(document);
  isSpottable(root, root);
  document.querySelector('#late')?.replaceWith(...page(html).querySelectorAll('#root > :nth-child(4)'));
  return isSpottable(blockOf(document), root);
}

const text = [
  ['a paragraph', `<p id="x">${words}</p>`],
  ['a list item', `<ul><li id="x">${words}</ul>`],
  ['a quotation', `<blockquote><p id="x">${words}</p></blockquote>`],
  ['a cell', `<table><tr><td id="x">${words}</table>`],
  ['a heading inside of the text', `<h2 id="x">${words}</h2>`],
  ['a paragraph with a link', `<p id="x">${words} <a href="#">Read the decision</a></p>`],
  [
    'a block whose name only begins like furniture',
    `<div class="shareholders commentary"><p id="x">${words}</p></div>`,
  ],
  [
    'a paragraph of an article that is named for its comments',
    `<div class="has-comments">${`<p id="x">${words}</p>`.repeat(16)}</div>`,
  ],
  [
    'a paragraph of an article that is named for its image',
    `<article class="has-post-thumbnail"><p id="x">${words}</p></article>`,
  ],
] as const;

const furniture = [
  ['a title', `<h1 id="x">${words}</h1>`],
  ['a caption', `<figure><figcaption><p id="x">${words}</p></figcaption></figure>`],
  ['a caption by its name', `<div class="image-caption" id="x">${words}</div>`],
  ['a caption named in one word', `<div class="imageCaption" id="x">${words}</div>`],
  ['navigation', `<nav><p id="x">${words}</p></nav>`],
  ['an aside', `<aside><p id="x">${words}</p></aside>`],
  ['a foot', `<footer><p id="x">${words}</p></footer>`],
  ['a byline by its name', `<p class="article__byline" id="x">${words}</p>`],
  ['related articles', `<div id="related-articles"><p id="x">${words}</p></div>`],
  ['a comment', `<div class="comment-list"><article class="comment"><p id="x">${words}</p></article></div>`],
  ['a newsletter box', `<section class="Newsletter"><p id="x">${words}</p></section>`],
  ['a promo', `<div class="promo"><p id="x">${words}</p></div>`],
  ['an advertisement', `<div class="ad"><p id="x">${words}</p></div>`],
  ['tags', `<ul class="tags"><li id="x">${words}</ul>`],
  ['a link alone', `<p id="x"><a href="#">${words}</a></p>`],
  ['a list of links', `<ul><li id="x"><a href="#">${words}</a> (2)</ul>`],
  ['what is hidden', `<div style="display:none"><p id="x">${words}</p></div>`],
  ['what stands outside of the article', ''],
] as const;

describe.each([
  ['of any root', ask],
  ['of the root that was found', askFound],
] as const)('%s', (_, asked) => {
  test.each(text)('%s may hold claims', (_, html) => {
    expect(asked(html)).toBe(true);
  });

  test.each(furniture)('%s holds none', (_, html) => {
    expect(asked(html)).toBe(false);
  });
});

describe('added to the page later', () => {
  test.each(text.slice(0, 7))('%s may hold claims', (_, html) => {
    expect(askLate(html)).toBe(true);
  });

  test.each(furniture)('%s holds none', (_, html) => {
    expect(askLate(html)).toBe(false);
  });
});

test('ten thousand levels added later are judged', () => {
  const document = page('');
  const { root } = findArticle(document);
  let at = root;
  for (let level = 0; level < 10_000; level += 1) at = at.appendChild(document.createElement('div'));
  at.textContent = words;
  expect(isSpottable(at, root)).toBe(true);
});
