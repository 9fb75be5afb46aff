import { beforeEach, describe, expect, test } from 'vitest';
import { markAt } from '../../../lib/painting/hit-test.ts';

let text: Text;

beforeEach(() => {
  document.body.innerHTML =
    '<p style="font: 20px/40px monospace; margin: 0; width: 400px">One two three four five.</p>';
  text = document.querySelector('p')?.firstChild as Text;
});

function rangeOf(start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function middleOf(range: Range): [x: number, y: number] {
  const { left, width, top, height } = range.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

describe('markAt', () => {
  test('finds the range under a point', () => {
    const ranges = [rangeOf(0, 3), rangeOf(8, 13)];
    expect(markAt(document, ...middleOf(rangeOf(1, 2)), ranges)).toBe(0);
    expect(markAt(document, ...middleOf(rangeOf(12, 13)), ranges)).toBe(1);
  });

  test('finds nothing between ranges', () => {
    expect(markAt(document, ...middleOf(rangeOf(5, 6)), [rangeOf(0, 3), rangeOf(8, 13)])).toBeNull();
  });

  test('finds nothing beside the text, where the nearest caret is in a range', () => {
    const { right, top } = rangeOf(19, 24).getBoundingClientRect();
    expect(markAt(document, right + 60, top + 5, [rangeOf(0, 24)])).toBeNull();
  });

  test('finds nothing in a filled field, whose caret counts characters that are no children', () => {
    const field = document.createElement('input');
    field.value = 'a value that is long enough';
    text.parentElement!.insertBefore(field, text);
    const { left, top, width, height } = field.getBoundingClientRect();
    const whole = document.createRange();
    whole.selectNodeContents(document.body);
    expect(() => markAt(document, left + width * 0.8, top + height / 2, [whole])).not.toThrow();
  });

  test('finds nothing outside of the window', () => {
    expect(markAt(document, -5, -5, [rangeOf(0, 24)])).toBeNull();
  });

  test('finds the inner one of two', () => {
    const point = middleOf(rangeOf(5, 6));
    expect(markAt(document, ...point, [rangeOf(0, 13), rangeOf(4, 7)])).toBe(1);
    expect(markAt(document, ...point, [rangeOf(4, 7), rangeOf(0, 13)])).toBe(0);
    expect(markAt(document, ...point, [rangeOf(4, 13), rangeOf(4, 7)])).toBe(1);
  });

  test('passes over ranges whose text is gone', () => {
    const gone = rangeOf(0, 3);
    const point = middleOf(gone);
    document.querySelector('p')?.replaceChildren('Other words stand here.');
    expect(markAt(document, ...point, [gone])).toBeNull();
  });

  test('works where caretPositionFromPoint is missing, as before Chromium 128', () => {
    const old = new Proxy(document, {
      has: (target, key) => key !== 'caretPositionFromPoint' && key in target,
      get: (target, key) => (Reflect.get(target, key) as () => unknown).bind(target),
    });
    expect(markAt(old, ...middleOf(rangeOf(1, 2)), [rangeOf(0, 3)])).toBe(0);
  });
});
