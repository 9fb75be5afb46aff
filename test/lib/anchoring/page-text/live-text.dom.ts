/** A page that changes in every way that a page can: the text that was kept up to date is the text that is there. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { DirtyNodes } from '../../../../lib/anchoring/page-text/dirty-nodes.ts';
import { type DocumentText, readText } from '../../../../lib/anchoring/page-text/document-text.ts';
import { LiveText, type TextUpdate } from '../../../../lib/anchoring/page-text/live-text.ts';
import { readTextSlowly, watchedChanges } from '../../../../lib/anchoring/page-text/slow-reading.ts';
import { fill, seeded } from '../page.ts';
import { changeAtRandom, randomTree } from './changing-page.ts';

afterEach(() => document.body.replaceChildren());

/** A text and an observer of its page, as a page session has them. */
function follow(root: Node): { readonly live: LiveText; readonly update: () => TextUpdate } {
  const observer = new MutationObserver(() => undefined);
  const live = LiveText.read(root);
  const watch = (): void => {
    for (const tree of [root, ...live.text.shadowRoots]) observer.observe(tree, watchedChanges);
  };
  watch();
  const update = (): TextUpdate => {
    const dirty = new DirtyNodes();
    for (const record of observer.takeRecords()) dirty.add(record);
    const updated = live.update(dirty);
    watch();
    return updated;
  };
  return { live, update };
}

test('is what a new reading gives, after any changes', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, atOnce) => {
      const random = seeded(seed);
      const root = fill('').appendChild(randomTree(random, 30));
      const { live, update } = follow(root);
      for (let round = 0; round < 8; round += 1) {
        const before = live.text;
        const painted = rangesOf(before, random);
        for (let change = 0; change < atOnce; change += 1) changeAtRandom(root, random);
        const updated = update();
        expectSame(updated, before.text, root, random);
        expectLive(updated, painted);
      }
    }),
    { numRuns: 80 },
  );
});

function expectSame({ text, changes, reread }: TextUpdate, before: string, root: Element, random: () => number): void {
  const fresh = readText(root);
  expect(text.text).toBe(fresh.text);
  expect(text.blocks.map(({ start, end }) => [start, end])).toEqual(fresh.blocks.map(({ start, end }) => [start, end]));
  expect(text.blocks.every(({ element }, at) => element === fresh.blocks[at]?.element)).toBe(true);
  expect(fresh.shadowRoots.filter((tree) => !text.shadowRoots.includes(tree))).toEqual([]);
  let rebuilt = '';
  let from = 0;
  for (const change of changes) {
    rebuilt += before.slice(from, change.from);
    rebuilt += fresh.text.slice(rebuilt.length, rebuilt.length + change.length);
    from = change.to;
  }
  expect(rebuilt + before.slice(from)).toBe(fresh.text);
  for (const { start, end } of reread) expect(start <= end && end <= fresh.text.length).toBe(true);
  for (let look = 0; look < 8; look += 1) {
    const start = Math.floor(random() * (fresh.text.length + 1));
    const end = start + Math.floor(random() * 30);
    expect(isSameRange(text.rangeOf(start, end), fresh.rangeOf(start, end))).toBe(true);
    const nodes = [...root.querySelectorAll('*')];
    const node = nodes[Math.floor(random() * nodes.length)] ?? root;
    expect(text.offsetAt(node, 0)).toBe(fresh.offsetAt(node, 0));
  }
}

interface Painted {
  readonly start: number;
  readonly end: number;
  readonly range: Range;
}

function rangesOf(text: DocumentText, random: () => number): readonly Painted[] {
  return Array.from({ length: 8 }, () => {
    const start = Math.floor(random() * (text.text.length + 1));
    const end = Math.min(text.text.length, start + 1 + Math.floor(random() * 20));
    return { start, end, range: text.rangeOf(start, end) };
  });
}

/** What neither changed nor was read again is still where its live range is. */
function expectLive({ text, changes, reread }: TextUpdate, painted: readonly Painted[]): void {
  for (const { start, end, range } of painted) {
    if (changes.some(({ from, to }) => from <= end && to >= start)) continue;
    const before = changes.filter(({ to }) => to < start);
    const shift = before.reduce((sum, { from, to, length }) => sum + length - (to - from), 0);
    const now = { start: start + shift, end: end + shift };
    if (reread.some((part) => part.start <= now.end && part.end >= now.start)) continue;
    expect(isSameRange(range, text.rangeOf(now.start, now.end))).toBe(true);
  }
}

/** The same nodes: `toEqual` takes nodes for equal that look alike. */
function isSameRange(left: Range, right: Range): boolean {
  return (
    left.startContainer === right.startContainer &&
    left.startOffset === right.startOffset &&
    left.endContainer === right.endContainer &&
    left.endOffset === right.endOffset
  );
}

describe('a change', () => {
  const page = '<h1>Title</h1><div><p id="a">One two three.</p><p id="b">Four five six.</p></div><p>Seven.</p>';

  test('in a paragraph is told with the words that changed, and only that paragraph is read again', () => {
    const root = fill(page);
    const { update } = follow(root);
    (root.querySelector('#b')?.firstChild as Text).data = 'Four fine six.';
    const { text, changes, reread } = update();
    expect(text.text).toBe('Title\nOne two three.\nFour fine six.\nSeven.');
    expect(changes).toEqual([{ from: 28, to: 29, length: 1 }]);
    expect(reread.map(({ start, end }) => text.text.slice(start, end))).toEqual(['Four fine six.']);
  });

  test('of nodes under the same words changes no text, and ranges there are to be made anew', () => {
    const root = fill(page);
    const { update } = follow(root);
    root.querySelector('#a')?.replaceChildren('One ', document.createTextNode('two three.'));
    const { changes, reread } = update();
    expect(changes).toEqual([]);
    expect(reread).toEqual([{ start: 6, end: 20 }]);
  });

  test('of what shows nothing reads nothing again', () => {
    const root = fill(`${page}<div id="x" hidden><p>x</p></div><script id="s"></script>`);
    const { live, update } = follow(root);
    const before = live.text;
    root.querySelector('#x')?.append('more');
    root.querySelector('#s')?.append('1');
    root.querySelector('#a')?.classList.add('seen');
    (root.querySelector('#b') as HTMLElement).style.color = 'red';
    expect(update()).toEqual({ text: before, changes: [], reread: [] });
  });

  test('of one block in a long page leaves the others unread', () => {
    const root = fill(Array.from({ length: 400 }, (_, at) => `<p>Paragraph ${at} of the page.</p>`).join(''));
    const { update } = follow(root);
    for (const at of [3, 200, 399]) root.children[at]?.append(' More.');
    const { text, reread } = update();
    expect(reread.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'Paragraph 3 of the page. More.',
      'Paragraph 200 of the page. More.',
      'Paragraph 399 of the page. More.',
    ]);
  });
});

test('a paragraph that is added to a long article, or taken from it, leaves the others unread', () => {
  const root = fill(`<article>${Array.from({ length: 400 }, (_, at) => `<p>Paragraph ${at}.</p>`).join('')}</article>`);
  const { update } = follow(root);
  const article = root.querySelector('article') as Element;
  article.append(Object.assign(document.createElement('p'), { textContent: 'The end.' }));
  article.children[200]?.before('Half of it.');
  article.children[7]?.remove();
  const { text, changes, reread } = update();
  expect(text.text).toBe(readText(root).text);
  expect(changes).toHaveLength(3);
  expect(reread.map(({ start, end }) => text.text.slice(start, end))).toEqual(['Half of it.', 'The end.']);
});

test('a custom element that opens its shadow tree after it was read is seen at the next change', () => {
  const root = fill('<x-a></x-a><p>Two</p>');
  const { live, update } = follow(root);
  const shadow = root.querySelector('x-a')?.attachShadow({ mode: 'open' });
  shadow?.append('One');
  root.querySelector('p')?.append('.');
  update();
  expect(live.text.text).toBe('One\nTwo.');
  shadow?.append(' more');
  update();
  expect(live.text.text).toBe('One more\nTwo.');
});

test('words in a slot are read in the block that shows them', () => {
  const root = fill('<x-a><b>one</b></x-a><p>Two</p>');
  root.querySelector('x-a')?.attachShadow({ mode: 'open' }).append(document.createElement('section'));
  const section = root.querySelector('x-a')?.shadowRoot?.querySelector('section');
  section?.append('It is ', document.createElement('slot'), '.');
  const { live, update } = follow(root);
  expect(live.text.text).toBe('It is one.\nTwo');
  root.querySelector('b')?.replaceChildren('another');
  const { text, changes } = update();
  expect(text.text).toBe('It is another.\nTwo');
  expect(changes).toEqual([{ from: 6, to: 9, length: 7 }]);
});

test('what changes while a page is read slowly is seen by the update after', async () => {
  const random = seeded(5);
  const root = fill('');
  for (let tree = 0; tree < 120; tree += 1) root.append(randomTree(random, 30));
  let dirty = new DirtyNodes();
  const hear = (records: readonly MutationRecord[]): void => {
    for (const record of records) dirty.add(record);
  };
  const observer = new MutationObserver(hear);
  observer.observe(root, watchedChanges);
  let pauses = 0;
  const slow = {
    pause: async () => {
      pauses += 1;
      for (let change = 0; change < 5; change += 1) changeAtRandom(root, random, { shadow: false });
    },
    onTree: (tree: ShadowRoot) => observer.observe(tree, watchedChanges),
  };
  const take = (): DirtyNodes => {
    hear(observer.takeRecords());
    const taken = dirty;
    dirty = new DirtyNodes();
    return taken;
  };
  const live = new LiveText(await readTextSlowly(root, slow));
  expect(pauses).toBeGreaterThan(3);
  for (let round = 0; round < 3; round += 1) {
    for (let tree = 0; tree < 40; tree += 1) root.append(randomTree(random, 30));
    await live.updateSlowly(take(), slow);
    live.update(take());
    expect(live.text.text).toBe(readText(root).text);
  }
  observer.disconnect();
});
