import { describe, expect, test } from 'vitest';
import { readText } from '../../../../lib/anchoring/page-text/document-text.ts';
import { fill, generatedPage, seeded, splitTextNodes } from '../page.ts';

const cases: readonly (readonly [name: string, html: string, text: string])[] = [
  ['collapses white space as rendered', '<p>  One \n\t two  </p>', 'One two'],
  ['puts a line break between blocks', '<h1>Title</h1><p>One</p><p>Two</p>', 'Title\nOne\nTwo'],
  ['knows blocks inside of text', '<div>before<p>inside</p>after</div>', 'before\ninside\nafter'],
  ['leaves empty blocks out', '<p>One</p><p> </p><div><div></div></div><p>Two</p>', 'One\nTwo'],
  ['reads over inline markup', '<p>One <b>t</b>w<i>o</i> <a href="#">three</a>.</p>', 'One two three.'],
  ['keeps a space at the end of an element', '<p><b>One </b>two<b> three</b></p>', 'One two three'],
  ['keeps one space where two elements have one', '<p><b>One </b> <b> two</b></p>', 'One two'],
  ['keeps a space that stands alone', '<p><b>One</b> <b>two</b></p>', 'One two'],
  ['takes a br for a line break', '<p>One<br>two<br> three</p>', 'One\ntwo\nthree'],
  ['takes two br for one border', '<p>One<br>\n<br>two</p>', 'One\ntwo'],
  ['keeps no-break spaces', '<p>One&nbsp;two&nbsp; three</p>', 'One\u00a0two\u00a0 three'],
  ['keeps zero-width characters', '<p>O\u200bne t\u00adwo</p>', 'O\u200bne t\u00adwo'],
  ['reads over comments', '<p>On<!-- x -->e<!-- y --> two</p>', 'One two'],
  ['skips scripts and styles', '<p>One<script>x</script> <style>y</style>two</p>', 'One two'],
  ['skips noscript and template', '<noscript>x</noscript><template><p>y</p></template><p>One</p>', 'One'],
  [
    'skips form controls',
    '<p>One <select><option>y</select><textarea>z</textarea><input value="x"><progress>w</progress>two</p>',
    'One two',
  ],
  [
    'reads a button apart',
    '<h2>Who<button>Share</button></h2><div><button>What is it?</button></div>',
    'Who\nShare\nWhat is it?',
  ],
  ['reads a button in a paragraph as words of it', '<p>The <button>GDP</button> grew.</p>', 'The GDP grew.'],
  ['reads over the wrappers of a translation', '<p><font><font>On</font></font><font>e two</font></p>', 'One two'],
  ['reads over elements it does not know', '<p>On<x-mark>e</x-mark> <made-up>two</made-up></p>', 'One two'],
  [
    'reads paragraphs in elements it does not know',
    '<x-story><x-part><p>One</p></x-part><p>two</p></x-story>',
    'One\ntwo',
  ],
  ['reads what a reader can open', '<details><summary>One</summary><p>Two</p></details>', 'One\nTwo'],
  ['skips what is hidden', '<p>One <span hidden>x</span><span aria-hidden="true">y</span>two</p>', 'One two'],
  ['reads a page that a dialogue hides', '<div aria-hidden="true"><p>One</p></div>', 'One'],
  ['skips a dialogue that is closed', '<dialog>x</dialog><p>One</p>', 'One'],
  ["skips the extension's own element", '<p>One</p><claimlight-ui>x</claimlight-ui>', 'One'],
  ['skips drawings and films', '<svg><text>x</text></svg><video>y</video><p>One</p>', 'One'],
  ['reads list items and cells apart', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a\nb\nc\nd'],
  ['reads an empty page', '', ''],
];

describe.each([
  ['as it is', false],
  ['with its text nodes split', true],
])('a page %s', (_, split) => {
  test.each(cases)('%s', (_name, html, expected) => {
    const root = fill(html);
    if (split) splitTextNodes(root, seeded(7));
    const before = root.innerHTML;
    const read = readText(root);
    expect(read.text).toBe(expected);
    expect(read.blocks.map(({ start, end }) => read.text.slice(start, end)).join('\n')).toBe(expected);
    expect(root.innerHTML).toBe(before);
  });

  test('a range holds what its offsets say, and its ends lead back to them', () => {
    const random = seeded(split ? 11 : 12);
    const root = fill(generatedPage(random, 40));
    if (split) splitTextNodes(root, random);
    const read = readText(root);
    for (let run = 0; run < 300; run += 1) {
      const start = Math.floor(random() * read.text.length);
      const end = Math.min(read.text.length, start + 1 + Math.floor(random() * 80));
      if (read.text[start] === '\n' || read.text[end - 1] === '\n') continue;
      const range = read.rangeOf(start, end);
      expect(visible(range)).toBe(plain(read.text.slice(start, end)));
      expect(read.offsetAt(range.startContainer, range.startOffset)).toBe(start);
      expect(read.offsetAt(range.endContainer, range.endOffset)).toBe(end);
    }
  });
});

describe('blocks', () => {
  test('name the element that lays them out', () => {
    const root = fill('<div>a<p id="p">b <b>c</b></p>d</div><blockquote><p>e</p></blockquote>');
    expect(readText(root).blocks.map(({ element }) => element.localName)).toEqual(['div', 'p', 'div', 'p']);
  });

  test('end at a double br and go on over a single one', () => {
    const read = readText(fill('<div>a<br>b<br><br>c</div>'));
    expect(read.blocks.map(({ start, end }) => read.text.slice(start, end))).toEqual(['a\nb', 'c']);
  });
});

describe('a point of the DOM', () => {
  const html = '<p id="a">One <b>two</b></p>\n<p id="b">\n  three</p><script id="s">x</script><div id="c"></div>';
  test.each([
    ['an element before its first child', '#a', 0, 0],
    ['an element between its children', '#a', 1, 4],
    ['an element after its last child', '#a', 2, 8],
    ['the body after a block', 'body', 1, 8],
    ['an element without text', '#c', 0, 13],
    ['a script', '#s', 0, 13],
  ])('in %s', (_, selector, offset, expected) => {
    const root = fill(html);
    const element = root.ownerDocument.querySelector(selector) as Element;
    expect(readText(root).offsetAt(element, offset)).toBe(expected);
  });

  test('in white space that does not show is where the text begins', () => {
    const root = fill(html);
    const text = root.querySelector('#b')?.firstChild as Text;
    expect([0, 3, 4].map((offset) => readText(root).offsetAt(text, offset))).toEqual([8, 8, 9]);
  });

  test('outside of the root is nowhere', () => {
    const root = fill(html);
    expect(readText(root.querySelector('#a') as Element).offsetAt(root, 0)).toBeNull();
  });
});

test('a range over no text is empty', () => {
  const range = readText(fill('<div></div>')).rangeOf(0, 5);
  expect(range.collapsed).toBe(true);
});

function visible(range: Range): string {
  const copy = range.cloneContents();
  for (const skipped of copy.querySelectorAll('script')) skipped.remove();
  return plain(copy.textContent ?? '');
}

/** Without white space: of a range's contents the line breaks of blocks are not in the text nodes. */
function plain(text: string): string {
  return text.replace(/\s+/gu, '');
}
