import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPainter, type Painter } from '../../../lib/painting/painter.ts';
import { highlightNames } from '../../../lib/painting/tones.ts';

let painter: Painter;

beforeEach(() => {
  document.body.innerHTML = '<p>One two three four five.</p>';
  painter = createPainter();
});

afterEach(() => CSS.highlights.clear());

function rangeOf(start: number, end: number): Range {
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function painted(): Record<string, string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}

const { suggested, checked, shared, active } = highlightNames;

describe('paint', () => {
  test('makes one highlight for each tone', () => {
    painter.paint([
      { range: rangeOf(0, 3), tone: 'suggested' },
      { range: rangeOf(4, 7), tone: 'checked' },
      { range: rangeOf(8, 13), tone: 'suggested' },
    ]);
    expect(painted()).toEqual({ [suggested]: ['One', 'three'], [checked]: ['two'] });
  });

  test('paints verdicts of one family alike', () => {
    painter.paint([
      { range: rangeOf(0, 3), tone: 'unproven' },
      { range: rangeOf(4, 7), tone: 'in-progress' },
    ]);
    expect(Object.values(painted())).toEqual([['One', 'two']]);
  });

  test('replaces what it painted before', () => {
    painter.paint([{ range: rangeOf(0, 3), tone: 'suggested' }]);
    painter.paint([{ range: rangeOf(4, 7), tone: 'checked' }]);
    expect(painted()).toEqual({ [checked]: ['two'] });
  });

  test('does not paint the same marks anew', () => {
    const range = rangeOf(0, 3);
    painter.paint([{ range, tone: 'checked' }]);
    const highlight = CSS.highlights.get(checked);
    painter.paint([{ range, tone: 'checked' }]);
    expect(CSS.highlights.get(checked)).toBe(highlight);
    painter.paint([{ range: rangeOf(0, 3), tone: 'checked' }]);
    expect(CSS.highlights.get(checked)).not.toBe(highlight);
  });

  test('puts active over checked, checked over shared, shared over suggested', () => {
    const tones = ['suggested', 'shared', 'checked', 'active'] as const;
    painter.paint(tones.map((tone) => ({ range: rangeOf(0, 3), tone })));
    const priorities = [suggested, shared, checked, active].map((name) => CSS.highlights.get(name)?.priority);
    expect(priorities).toEqual([...priorities].sort());
    expect(new Set(priorities).size).toBe(4);
  });

  test.each([
    ['takes them away', () => CSS.highlights.clear()],
    ['has one of its own under their name', () => CSS.highlights.set(checked, new Highlight(rangeOf(0, 3)))],
    ['empties one', () => CSS.highlights.get(checked)?.clear()],
    ['puts other words into one', () => CSS.highlights.get(checked)?.add(rangeOf(0, 3))],
    [
      'puts other words in the place of a mark',
      () => {
        CSS.highlights.get(checked)?.clear();
        CSS.highlights.get(checked)?.add(rangeOf(0, 3));
      },
    ],
  ])('paints the same marks anew where the page %s', (_, tamper) => {
    const marks = [{ range: rangeOf(4, 7), tone: 'checked' as const }];
    painter.paint(marks);
    tamper();
    painter.paint([...marks]);
    expect(painted()).toEqual({ [checked]: ['two'] });
  });

  test('leaves the page as it is', () => {
    const before = document.body.innerHTML;
    painter.paint([{ range: rangeOf(4, 9), tone: 'false' }]);
    expect(document.body.innerHTML).toBe(before);
    expect(document.querySelector('p')?.childNodes.length).toBe(1);
  });

  test('follows the page: a range moves with its text', () => {
    painter.paint([{ range: rangeOf(4, 7), tone: 'checked' }]);
    document.querySelector('p')?.firstChild?.before('Zero ');
    document.body.normalize();
    expect(painted()).toEqual({ [checked]: ['two'] });
  });
});

describe("the page's own highlights", () => {
  test('stay through paint and clear', () => {
    const own = new Highlight(rangeOf(8, 13));
    CSS.highlights.set('search-results', own);
    painter.paint([{ range: rangeOf(0, 3), tone: 'suggested' }]);
    painter.clear();
    expect([...CSS.highlights]).toEqual([['search-results', own]]);
  });

  test('stay even where one took a name of ours', () => {
    painter.paint([{ range: rangeOf(0, 3), tone: 'suggested' }]);
    const own = new Highlight(rangeOf(8, 13));
    CSS.highlights.set(suggested, own);
    painter.clear();
    expect(CSS.highlights.get(suggested)).toBe(own);
  });
});

test('clear takes away all that was painted, and may be called twice', () => {
  painter.paint([
    { range: rangeOf(0, 3), tone: 'suggested' },
    { range: rangeOf(4, 7), tone: 'active' },
  ]);
  painter.clear();
  painter.clear();
  expect(painted()).toEqual({});
});
