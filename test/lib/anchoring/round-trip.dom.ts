/**
 * What is described on a page is found again where it was, whatever the page is.
 *
 * "Where it was" is told by a walk of our own over the nodes that the test itself built: the same characters are
 * covered, white space and invisible characters left out.
 */
import * as fc from 'fast-check';
import { afterEach, expect, describe as group, test } from 'vitest';
import { type AnchorOutcome, anchorMany, describe } from '../../../lib/anchoring/anchoring.ts';
import type { Selector } from '../../../lib/model/selector.ts';
import { type Built, build, covered, hosts, page, rangeBetween, staysInItsTree } from './generated-dom.ts';
import { fill, generatedPage, seeded } from './page.ts';
import { anchorOne, unchanged } from './round-trip.ts';

const picks = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
const manyPicks = fc.array(picks, { minLength: 1, maxLength: 12 });

afterEach(() => document.body.replaceChildren());

function expectFound(built: Built, root: Node, range: Range): void {
  const wanted = covered(built, range);
  const selectors = describe(root, range);
  if (wanted.length === 0) return;
  const outcome = anchorOne(root, selectors);
  const found = outcome.status === 'orphan' ? [] : covered(built, outcome.range);
  expect({ status: outcome.status, found }, JSON.stringify(selectors)).toEqual({ status: 'exact', found: wanted });
}

group('what was described is found again', () => {
  test('from any range of any page', async () => {
    await fc.assert(
      fc.asyncProperty(page, manyPicks, async (models, all) => {
        const built = build(models, document.body);
        await unchanged(document.body, () => {
          for (const one of all) expectFound(built, document.body, rangeBetween(built, one));
        });
      }),
      { numRuns: 150 },
    );
  });

  test('all at once, and on the whole document', () => {
    fc.assert(
      fc.property(page, fc.array(picks, { minLength: 33, maxLength: 40 }), (models, all) => {
        const built = build(models, document.body);
        const ranges = all.map((one) => rangeBetween(built, one)).filter((range) => covered(built, range).length > 0);
        const outcomes = anchorMany(
          document,
          ranges.map((range) => describe(document, range)),
        );
        outcomes.forEach((outcome, at) => {
          const wanted = covered(built, ranges[at] as Range);
          const found = outcome.status === 'orphan' ? [] : covered(built, outcome.range);
          expect({ status: outcome.status, found }, (ranges[at] as Range).toString()).toEqual({
            status: 'exact',
            found: wanted,
          });
        });
      }),
      { numRuns: 80 },
    );
  });

  test('in open shadow trees and in what is assigned to their slots', () => {
    fc.assert(
      fc.property(hosts, manyPicks, (models, all) => {
        const built = build(models, document.body);
        for (const one of all) {
          const range = rangeBetween(built, one);
          if (staysInItsTree(built, range)) expectFound(built, document.body, range);
        }
      }),
      { numRuns: 150 },
    );
  });

  type Points = readonly [start: Node, from: number, end: Node, to: number];

  test.each<readonly [string, (host: Element, tree: ShadowRoot) => Points]>([
    ['at the end of a shadow tree, behind a slot', (_, tree) => [tree.lastChild as Node, 0, tree, 2]],
    ['at a comment of the host', (host) => [host.firstChild as Node, 0, host.lastChild as Node, 0]],
  ])('where it ends %s', (_, points) => {
    fill('<x-card><p>The port <b>lost</b> forty ships.</p><!-- x --></x-card>');
    const host = document.querySelector('x-card') as Element;
    const tree = host.attachShadow({ mode: 'open' });
    tree.append(document.createElement('slot'), 'They sank in May.');
    const range = document.createRange();
    const [start, from, end, to] = points(host, tree);
    range.setStart(start, from);
    range.setEnd(end, to);
    const outcome = anchorOne(document, describe(document, range));
    expect(outcome.status).toBe('exact');
    expect(outcome.status === 'orphan' ? '' : outcome.range.toString()).toBe(range.toString());
  });

  test('in an element, a shadow tree, or a fragment that are in no page', () => {
    fc.assert(
      fc.property(page, manyPicks, (models, all) => {
        const holder = document.createElement('article');
        const tree = document.createElement('div').attachShadow({ mode: 'open' });
        const fragment = document.createDocumentFragment();
        for (const root of [holder, tree, fragment]) {
          const built = build(models, root as HTMLElement);
          for (const one of all) expectFound(built, root, rangeBetween(built, one));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('and of a range that holds no text nothing is described', () => {
    const root = fill('<p>One <b></b> two</p>\n<p> </p>');
    const range = document.createRange();
    for (const [node, start, end] of [
      [root.firstChild as Node, 1, 2],
      [root, 1, 3],
      [root.querySelector('b') as Node, 0, 0],
      [root.firstChild?.firstChild as Node, 2, 2],
      [root.firstChild?.firstChild as Node, 3, 4],
    ] as const) {
      range.setStart(node, start);
      range.setEnd(node, end);
      expect(describe(root, range), `${node.nodeName} ${start} ${end}`).toEqual([]);
    }
  });
});

group('a thousand claims in one call', () => {
  function claims(root: HTMLElement): (readonly Selector[])[] {
    const random = seeded(11);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
    return Array.from({ length: 1000 }, () => {
      const range = document.createRange();
      const at = Math.floor(random() * nodes.length);
      const [first, last] = [
        nodes[at] as Text,
        nodes[Math.min(nodes.length - 1, at + Math.floor(random() * 3))] as Text,
      ];
      range.setStart(first, Math.floor(random() * first.length));
      range.setEnd(last, first === last ? last.length : Math.floor(random() * last.length));
      return describe(root, range);
    });
  }

  function told(outcome: AnchorOutcome): unknown {
    if (outcome.status === 'orphan') return outcome;
    const { startContainer, startOffset, endContainer, endOffset } = outcome.range;
    return { ...outcome, range: [startContainer, startOffset, endContainer, endOffset] };
  }

  test.each(['as it was', 'edited'])('come out as one by one: a page %s', (how) => {
    const root = fill(generatedPage(seeded(3), 150));
    const lists = claims(root);
    if (how === 'edited') {
      for (const paragraph of [...root.querySelectorAll('p')].filter((_, at) => at % 3 === 0))
        paragraph.prepend('Later: ');
      for (const paragraph of [...root.querySelectorAll('p')].filter((_, at) => at % 5 === 0)) paragraph.remove();
      for (const bold of root.querySelectorAll('b')) bold.textContent = 'otherwise';
    }
    const together = anchorMany(root, lists).map(told);
    expect(together.filter((one) => (one as AnchorOutcome).status !== 'orphan').length).toBeGreaterThan(500);
    for (let at = 0; at < lists.length; at += 7)
      expect(told(anchorOne(root, lists[at] as Selector[]))).toEqual(together[at]);
  });
});

group('of two places with the same words the one is found that was meant', () => {
  const copied = 'The talks went on for many hours and ended without a deal, they said.';
  /** All of an element, or all but its first and its last letter. */
  const selectorsAt = (element: Element, isCut = false): Selector[] => {
    const range = document.createRange();
    range.selectNodeContents(element);
    if (isCut) {
      range.setStart(element.firstChild as Node, 1);
      range.setEnd(element.firstChild as Node, (element.firstChild as Text).length - 2);
    }
    return describe(document, range);
  };
  const foundIn = (element: Element, selectors: Selector[], count: number): boolean =>
    anchorMany(document, new Array<Selector[]>(count).fill(selectors)).every(
      (outcome) => outcome.status === 'exact' && element.contains(outcome.range.startContainer),
    );

  test.each([1, 40])('where both are in elements with one id, by %i claims', (count) => {
    const menu = '<ul id="menu"><li>Salena Brook</li><li>Michael Kell and the others</li><li>Paul Ward</li></ul>';
    fill(`<p>Up</p>${menu}<p>In the middle of the page</p>${menu}<p>End</p>`);
    const second = document.querySelectorAll('ul')[1] as Element;
    expect(foundIn(second, selectorsAt(second), count)).toBe(true);
  });

  test.each([
    [1, false],
    [40, false],
    [1, true],
    [40, true],
  ])('where the other has moved to its place, by %i claims, cut: %s', (count, isCut) => {
    const one = `<p>A first one.</p><p>${copied}</p><p>After the first, and so on.</p>`;
    const other = `<p>A second one.</p><p>${copied}</p><p>After the second.</p>`;
    const root = fill(one + other);
    const selectors = selectorsAt(root.children[1] as Element, isCut);
    fill(other + one);
    expect(foundIn(root.children[4] as Element, selectors, count)).toBe(true);
  });
});
