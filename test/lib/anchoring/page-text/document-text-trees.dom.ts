/** Shadow trees, slots, frames, fragments: what a reader sees as one page, and a DOM keeps in several trees. */
import { afterEach, describe, expect, test } from 'vitest';
import { readText } from '../../../../lib/anchoring/page-text/document-text.ts';
import { framesIn } from '../../../../lib/anchoring/page-text/frames.ts';
import { fill } from '../page.ts';

afterEach(() => document.body.replaceChildren());

/** HTML with shadow trees as servers send it: `<template shadowrootmode="open">`. */
function fillWithTrees(html: string): HTMLElement {
  document.body.setHTMLUnsafe(html);
  return document.body;
}

const shadow = (html: string): string => `<template shadowrootmode="open">${html}</template>`;

test.each([
  ['a shadow tree, and not what no slot shows', `<x-a>${shadow('<p>One</p>')}<p>x</p></x-a><p>Two</p>`, 'One\nTwo'],
  ['a slot, in its place', `<x-a>${shadow('<p>One</p><slot></slot><p>Three</p>')}<p>Two</p></x-a>`, 'One\nTwo\nThree'],
  [
    'slots in the order of the shadow tree',
    `<div>${shadow('<slot name="b"></slot><slot name="a"></slot>')}<p slot="a">Two</p><p slot="b">One</p></div>`,
    'One\nTwo',
  ],
  ['what a slot shows when nothing is assigned', `<x-a>${shadow('<p><slot>One</slot></p>')}</x-a>`, 'One'],
  [
    'text in a slot, as part of the sentence',
    `<p>One <x-a>${shadow('<b><slot></slot></b>')}two</x-a> three</p>`,
    'One two three',
  ],
  [
    'a tree in a tree, and a slot in a slot',
    `<x-a>${shadow(`<x-b>${shadow('<h1>One</h1><slot></slot>')}<slot></slot></x-b>`)}<p>Two</p></x-a>`,
    'One\nTwo',
  ],
  [
    'no shadow tree that is closed',
    '<x-a><template shadowrootmode="closed"><p>x</p></template></x-a><p>One</p>',
    'One',
  ],
  ['nothing in a tree that is hidden', `<x-a hidden>${shadow('<p>x</p>')}</x-a><p>One</p>`, 'One'],
  ['nothing that a tree hides', `<x-a>${shadow('<div hidden><slot></slot></div><p>One</p>')}<p>x</p></x-a>`, 'One'],
  ['nothing hidden in a slot', `<x-a>${shadow('<slot></slot>')}<p hidden>x</p><p>One</p></x-a>`, 'One'],
])('reads %s', (_, html, expected) => {
  expect(readText(fillWithTrees(html)).text).toBe(expected);
});

const page = `<p id="p">Before it.</p>
  <x-a id="a">${shadow('<p id="s">Inside of <b>it</b>.</p><slot></slot><p>Below it.</p>')}<p id="l">Slotted here.</p></x-a>
  <p>After it.</p>`;

describe('a span of text', () => {
  test('leads to a range and back, wherever it stands', () => {
    const read = readText(fillWithTrees(page));
    expect(read.text).toBe('Before it.\nInside of it.\nSlotted here.\nBelow it.\nAfter it.');
    for (const words of ['Before it.', 'Inside of it.', 'Slotted here.', 'Below it.', 'After it.', 'of it']) {
      const start = read.text.indexOf(words);
      const range = read.rangeOf(start, start + words.length);
      expect(range.toString()).toBe(words);
      expect(read.offsetAt(range.startContainer, range.startOffset)).toBe(start);
      expect(read.offsetAt(range.endContainer, range.endOffset)).toBe(start + words.length);
    }
  });

  test('over several trees leads to the part with most of it', () => {
    const read = readText(fillWithTrees(page));
    const range = read.rangeOf(read.text.indexOf('it.\nIn'), read.text.indexOf('here'));
    expect(range.toString()).toBe('Inside of it.');
    expect(read.rangeOf(0, read.text.indexOf('nside')).toString()).toBe('Before it.');
  });

  test('over slots that are shown in another order is never inside out', () => {
    const read = readText(
      fillWithTrees(
        `<div>${shadow('<slot name="b"></slot><slot name="a"></slot>')}<p slot="a">The second.</p><p slot="b">The first one.</p></div>`,
      ),
    );
    expect(read.text).toBe('The first one.\nThe second.');
    expect(read.rangeOf(0, read.text.length).toString()).toBe('The first one.');
  });
});

test('a point of the DOM has its place among the trees', () => {
  const root = fillWithTrees(page);
  const read = readText(root);
  const inShadow = root.querySelector('#a')?.shadowRoot?.querySelector('#s') as Element;
  expect(read.offsetAt(inShadow, 0)).toBe(read.text.indexOf('Inside'));
  expect(read.offsetAt(inShadow, 1)).toBe(read.text.indexOf('it.\nSlotted'));
  expect(read.offsetAt(root.querySelector('#l') as Element, 0)).toBe(read.text.indexOf('Slotted'));
  expect(read.offsetAt(root.querySelector('#l') as Element, 1)).toBe(read.text.indexOf('Below'));
  expect(read.offsetAt(root, root.childNodes.length)).toBe(read.text.length);
  expect(read.offsetAt(document.createElement('p'), 0)).toBeNull();
});

test('the shadow trees that were read are told', () => {
  const root = fillWithTrees(page);
  expect(readText(root).shadowRoots).toEqual([root.querySelector('#a')?.shadowRoot]);
  expect(readText(fill('<p>One</p>')).shadowRoots).toEqual([]);
});

describe('the root may be', () => {
  test('a shadow root, with its slots filled', () => {
    const root = fillWithTrees(`<x-a>${shadow('<p>One</p><slot></slot>')}<p>Two</p><p hidden>x</p></x-a>`);
    const read = readText(root.querySelector('x-a')?.shadowRoot as ShadowRoot);
    expect(read.text).toBe('One\nTwo');
    expect(read.rangeOf(4, 7).toString()).toBe('Two');
  });

  test('an element in a shadow tree', () => {
    const root = fillWithTrees(`<x-a>${shadow('<div><p>One</p><slot></slot></div><p>x</p>')}<p hidden>x</p>Two</x-a>`);
    expect(readText(root.querySelector('x-a')?.shadowRoot?.firstElementChild as Element).text).toBe('One\nTwo');
  });

  test('a document', () => {
    const html = '<title>x</title><body>One<p>Two</p>';
    const read = readText(new DOMParser().parseFromString(html, 'text/html'));
    expect(read.text).toBe('One\nTwo');
    expect(read.blocks.map(({ element }) => element.localName)).toEqual(['body', 'p']);
    expect(read.rangeOf(4, 7).toString()).toBe('Two');
  });

  test('a document of XML, whose CDATA is text', () => {
    const read = readText(new DOMParser().parseFromString('<a>One <![CDATA[<two>]]> three</a>', 'text/xml'));
    expect(read.text).toBe('One <two> three');
    const range = read.rangeOf(5, 8);
    expect(range.toString()).toBe('two');
    expect(read.offsetAt(range.startContainer, range.startOffset)).toBe(5);
  });

  test('a fragment, and an element that is in no page', () => {
    const root = document.createElement('div');
    root.append('One', document.createElement('br'), 'two');
    expect(readText(root).text).toBe('One\ntwo');
    const fragment = document.createDocumentFragment();
    fragment.append(...root.childNodes);
    const read = readText(fragment);
    expect(read.text).toBe('One\ntwo');
    expect(read.rangeOf(4, 7).toString()).toBe('two');
    expect(read.offsetAt(fragment, 2)).toBe(4);
  });
});

describe('frames', () => {
  const untilLoaded = (frame: Element): Promise<unknown> =>
    new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));

  async function frame(attributes: Readonly<Record<string, string>>, into: Node = document.body): Promise<Document> {
    const element = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const loaded = untilLoaded(element);
    into.appendChild(element);
    await loaded;
    return element.contentDocument as Document;
  }

  test('of the same origin are roots of their own, those inside of them too', async () => {
    const outer = await frame({ srcdoc: '<p>One</p>' });
    const second = await frame({ srcdoc: '<p>Three</p>' });
    const inner = await frame({ srcdoc: '<p>Two</p>' }, outer.body);
    expect(framesIn(document)).toEqual([outer, inner, second]);
    expect(framesIn(document).map((found) => readText(found).text)).toEqual(['One', 'Two', 'Three']);
    expect(readText(inner).rangeOf(0, 3).startContainer.ownerDocument).toBe(inner);
  });

  test('that are of another origin, hidden or a pixel wide are passed over', async () => {
    await frame({ sandbox: '', srcdoc: '<p>x</p>' });
    await frame({ hidden: '', srcdoc: '<p>x</p>' });
    await frame({ style: 'display:none', srcdoc: '<p>x</p>' });
    await frame({ width: '1', height: '1', srcdoc: '<p>x</p>' });
    expect(framesIn(document)).toEqual([]);
  });
});
