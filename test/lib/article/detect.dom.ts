import { describe, expect, test } from 'vitest';
import { findArticle, findArticles, findArticlesSlowly } from '../../../lib/article/detect.ts';

const words = 'The harbour council met on Tuesday and decided, after four hours, to close the last ferry. ';
const paragraphs = (count: number) => `<p>${words.repeat(2)}</p>`.repeat(count);

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const nameOf = (root: Element): string => root.id || root.localName;

function found(html: string): string {
  return nameOf(findArticle(parse(html)).root);
}

function allFound(html: string): readonly string[] {
  return findArticles(parse(html)).map(({ root }) => nameOf(root));
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
    [
      'no dialogue about cookies, however long',
      `<div><div id="x">${paragraphs(4)}</div></div><div class="cookie-consent modal">${paragraphs(6)}</div>`,
      'x',
    ],
    [
      'no copy of the text that is hidden',
      `<div id="x">${paragraphs(5)}</div><div style="display: none">${paragraphs(9)}</div>`,
      'x',
    ],
    [
      'Chinese, which says as much in fewer characters',
      `<div><p>港口委员会周二开会。</p></div><div id="x">${'<p>港口委员会周二开会，经过四个小时的讨论，决定关闭最后一班渡轮，居民对此表示反对。</p>'.repeat(9)}</div>`,
      'x',
    ],
    ['the body of a page with one line', '<div>Text alone</div>', 'div'],
    ['the body of an empty page', '', 'body'],
  ])('%s', (_, html, id) => {
    expect(found(html)).toBe(id);
  });
});

describe('several articles', () => {
  const article = (id: string, count: number) =>
    `<article><h1>The ferry</h1><div id="${id}">${paragraphs(count)}</div></article>`;

  test('of an endless page are all found, the first as the main one', () => {
    expect(allFound(`<main>${article('a', 6)}${article('b', 9)}${article('c', 5)}</main>`)).toEqual(['a', 'b', 'c']);
  });

  test('are not found in teasers', () => {
    const teasers = `<article><h2>Another</h2><p>${words}</p></article>`.repeat(9);
    expect(allFound(`<main>${article('a', 6)}<div>${teasers}</div></main>`)).toEqual(['a']);
  });

  test('are not found in the posts of a live blog, whose title stands outside of them', () => {
    const posts = `<article><h2>12:40</h2>${paragraphs(4)}</article>`.repeat(4);
    expect(allFound(`<main><h1>The ferry, live</h1><div id="x">${posts}</div></main>`)).toEqual(['x']);
  });

  test('are not found in comments that are marked as articles', () => {
    const comments = `<article class="comment"><p>${words.repeat(9)}</p></article>`.repeat(4);
    expect(allFound(`<main>${article('a', 6)}<div>${comments}</div></main>`)).toEqual(['a']);
  });

  test('of which one has the title: that one, though a box of others is longer', () => {
    const others = `<article>${paragraphs(8)}</article>`.repeat(2);
    expect(allFound(`<main>${article('a', 5)}<article>${others}</article></main>`)).toEqual(['a']);
  });
});

describe('confidence', () => {
  const confidenceOf = (html: string) => findArticle(parse(html)).confidence;

  test('is high for an article alone', () => {
    expect(confidenceOf(`<article><h1>Title</h1>${paragraphs(12)}</article>`)).toBeGreaterThan(0.9);
  });

  test('is low on a home page of teasers', () => {
    const teaser = `<div class="card"><h3><a href="/1">The last ferry is to close this year</a></h3><p>${words}</p></div>`;
    const column = `<section>${teaser.repeat(4)}</section>`;
    expect(confidenceOf(`<main>${column.repeat(5)}</main>`)).toBeLessThan(0.5);
  });

  test('is none on an empty page', () => {
    expect(confidenceOf('')).toBe(0);
  });
});

describe('any document', () => {
  test('is left as it was', () => {
    const page = parse(`<article><h1>Title</h1>${paragraphs(5)}</article><aside>${paragraphs(2)}</aside>`);
    const before = page.documentElement.cloneNode(true);
    findArticles(page);
    expect(page.documentElement.isEqualNode(before)).toBe(true);
  });

  test('may nest 10,000 levels', () => {
    const page = parse('');
    let at: Element = page.body;
    for (let level = 0; level < 10_000; level += 1) {
      const div = page.createElement('div');
      div.className = 'related';
      at.append(div);
      at = div;
    }
    at.textContent = words.repeat(20);
    expect(findArticle(page).root.textContent).toContain('the last ferry');
  });

  test.each([
    ['XML', 'application/xml', `<feed><item><text>${words.repeat(9)}</text></item></feed>`, 'text'],
    ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>Ferry</text></svg>', 'text'],
  ] as const)('may be %s', (_, type, source, name) => {
    const page = new DOMParser().parseFromString(source, type);
    expect(findArticle(page).root.localName).toBe(name);
  });

  test('may have no element at all', () => {
    const page = parse('');
    page.documentElement.remove();
    expect(findArticle(page)).toMatchObject({ confidence: 0 });
    expect(page.childNodes).toHaveLength(0);
  });

  test('may have no body', () => {
    const page = parse('');
    page.body.remove();
    expect(findArticle(page)).toMatchObject({ confidence: 0, root: page.documentElement });
  });

  test('may have a form whose fields stand in the place of its id', () => {
    expect(found(`<form><input name="id"><div id="x">${paragraphs(5)}</div></form>`)).toBe('x');
  });
});

describe('some at a time', () => {
  /** With a thousand nodes before it. */
  const page = (root: string): string => `${'<br>'.repeat(1000)}<div id="${root}">${paragraphs(5)}</div>`;

  test('the same is found as at once', async () => {
    const document = parse(page('x'));
    expect(await findArticlesSlowly(document, async () => undefined)).toEqual(findArticles(document));
  });

  test.each([
    ['its body', 1, (document: Document, next: Document) => document.body.replaceWith(next.body)],
    ['all in it', 1, (document: Document, next: Document) => document.body.replaceChildren(...next.body.childNodes)],
    [
      'its article',
      4,
      (document: Document, next: Document) => document.querySelector('#x')?.replaceWith(next.querySelector('#y')!),
    ],
  ] as const)('of a page that replaces %s meanwhile, what is there now is found', async (_, at, replace) => {
    const document = parse(page('x'));
    let pauses = 0;
    const [found] = await findArticlesSlowly(document, async () => {
      pauses += 1;
      if (pauses === at) replace(document, parse(page('y')));
    });
    expect(pauses).toBeGreaterThanOrEqual(at);
    expect(nameOf(found!.root)).toBe('y');
  });
});
