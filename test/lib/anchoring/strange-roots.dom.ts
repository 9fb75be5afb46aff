/** Roots of every kind, pages that change under the engine, and selectors that mean nothing: no answer is wrong, none throws. */
import * as fc from 'fast-check';
import { afterEach, expect, describe as group, test } from 'vitest';
import { anchorMany, describe } from '../../../lib/anchoring/anchoring.ts';
import type { Selector } from '../../../lib/model/selector.ts';
import { build, page } from './generated-dom.ts';
import { fill } from './page.ts';
import { anchorOne, unchanged } from './round-trip.ts';

afterEach(() => document.body.replaceChildren());

group('a page that changes', () => {
  test.each([1, 40])('in the same turn is read as it is then, by %i claims', (count) => {
    const root = fill('<p>The port lost forty ships in the month of May, they said.</p><p>Nobody knew of it.</p>');
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p') as Element);
    const lists = Array.from({ length: count }, () => describe(root, range));
    const status = () => new Set(anchorMany(root, lists).map((one) => one.status));
    expect(status()).toEqual(new Set(['exact']));
    (root.firstChild?.firstChild as Text).data = 'The port lost fifty ships in the month of May, they said.';
    expect(status()).toEqual(new Set(['changed']));
    root.firstChild?.remove();
    expect(status()).toEqual(new Set(['orphan']));
    root.append(document.createElement('div'));
    const tree = (root.lastChild as Element).attachShadow({ mode: 'open' });
    tree.append('The port lost forty ships in the month of May, they said.');
    expect(status()).toEqual(new Set(['fuzzy']));
    tree.textContent = 'Nothing.';
    expect(status()).toEqual(new Set(['orphan']));
  });
});

group('roots of other kinds', () => {
  const parse = (source: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(source, type);

  test.each([
    ['an XML document', () => parse('<doc><p>The port lost</p><p>forty ships in May.</p></doc>', 'text/xml')],
    [
      'XHTML',
      () =>
        parse(
          '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The port <b>lost</b> forty ships in May.</p></body></html>',
          'application/xhtml+xml',
        ),
    ],
    ['an HTML document in no window', () => parse('<p>The port <b>lost</b> forty ships in May.</p>', 'text/html')],
  ])('%s', (_, make) => {
    const root = make();
    const range = root.createRange();
    const text = root.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    range.setStart(text.nextNode() as Node, 4);
    range.setEnd(root.documentElement, root.documentElement.childNodes.length);
    const outcome = anchorOne(root, describe(root, range));
    const found = outcome.status === 'orphan' ? '' : outcome.range.toString();
    expect(found.replace(/\s+/gu, '')).toBe(range.toString().replace(/\s+/gu, ''));
  });

  test.each([
    ['an empty document', () => new Document()],
    [
      'a document without a body',
      () => {
        const bare = document.implementation.createHTMLDocument('');
        bare.body.remove();
        return bare;
      },
    ],
    [
      'a document of nothing but a comment',
      () => {
        const bare = new Document();
        bare.append(bare.createComment('x'));
        return bare;
      },
    ],
    ['an empty fragment', () => document.createDocumentFragment()],
    ['a text node', () => document.createTextNode('The port lost')],
    ['a comment', () => document.createComment('The port lost')],
    ['a parse error', () => parse('<doc><p>The port</doc>', 'text/xml')],
  ])('%s holds no claim, and does not throw', (_, make) => {
    const root = make();
    const range = (root.ownerDocument ?? (root as Document)).createRange();
    range.setStart(root, 0);
    const quote: Selector = { type: 'TextQuoteSelector', exact: 'forty ships in May' };
    expect(describe(root, range)).toEqual([]);
    expect(anchorMany(root, [[quote], [{ type: 'CssSelector', value: 'p' }], []])).toHaveLength(3);
    expect(anchorOne(root, [quote]).status).toBe('orphan');
  });
});

group('selectors from strangers', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'p',
      '*',
      'p > b',
      '//p[1]',
      'forty ships',
      'The',
      '',
      ':~:text=forty',
      '#x',
      ':has(',
      '[',
      '\\',
      '/',
    ),
  );
  const offset = fc.oneof(fc.nat(90), fc.maxSafeNat());
  const { selector } = fc.letrec<{ selector: Selector }>((tie) => {
    const refinedBy = fc.option(tie('selector'), { nil: undefined, depthSize: 'small', maxDepth: 4 });
    const records = [
      fc.record({
        type: fc.constant('TextQuoteSelector'),
        exact: anything,
        prefix: anything,
        suffix: anything,
        copies: offset,
        refinedBy,
      }),
      fc.record({ type: fc.constant('TextPositionSelector'), start: offset, end: offset, refinedBy }),
      fc.record({
        type: fc.constantFrom('CssSelector', 'XPathSelector', 'FragmentSelector'),
        value: anything,
        conformsTo: anything,
        refinedBy,
      }),
      fc.record({
        type: fc.constant('RangeSelector'),
        startContainer: anything,
        startOffset: offset,
        endContainer: anything,
        endOffset: offset,
        refinedBy,
      }),
      fc.record({
        type: fc.constant('RangeSelector'),
        startSelector: tie('selector'),
        endSelector: tie('selector'),
        refinedBy,
      }),
    ];
    return {
      selector: fc.oneof({ maxDepth: 3 }, ...records.slice(0, 4), records[4]!) as unknown as fc.Arbitrary<Selector>,
    };
  });

  test('never make it throw, or change the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.array(fc.array(selector, { maxLength: 4 }), { maxLength: 40 }),
        async (models, lists) => {
          const built = build(models, document.body);
          await unchanged(document.body, () => {
            for (const outcome of anchorMany(document, lists)) {
              if (outcome.status === 'orphan') continue;
              expect(outcome.similarity).toBeLessThanOrEqual(1);
              expect(outcome.range.collapsed).toBe(false);
              expect(built.root.contains(outcome.range.commonAncestorContainer)).toBe(true);
            }
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
