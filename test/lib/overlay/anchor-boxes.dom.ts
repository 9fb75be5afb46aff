/** Where words stand on the screen that are in a frame. */
import { afterEach, expect, test } from 'vitest';
import { boxesOf, boxOf, windowsOf } from '../../../lib/overlay/anchor-boxes.ts';

afterEach(() => document.body.replaceChildren());

function frameIn(parent: HTMLElement, style: string): HTMLIFrameElement {
  const frame = parent.ownerDocument.createElement('iframe');
  frame.setAttribute('style', `position: absolute; border: 0 solid; ${style}`);
  parent.append(frame);
  return frame;
}

/** A square of 10 by 10 pixels at the given place of a frame's document, and a range around it. */
function squareIn(frame: HTMLIFrameElement, left: number, top: number): Range {
  const page = frame.contentDocument as Document;
  const square = page.createElement('div');
  square.setAttribute('style', `position: absolute; left: ${left}px; top: ${top}px; width: 10px; height: 10px`);
  page.body.append(square);
  const range = page.createRange();
  range.selectNode(square);
  return range;
}

const roundly = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round);

test.each([
  ['a plain frame', 'left: 100px; top: 50px', [105, 57, 10, 10]],
  ['one with border and padding', 'left: 100px; top: 50px; border-width: 3px; padding: 4px', [112, 64, 10, 10]],
  ['one that is scaled', 'left: 100px; top: 50px; transform: scale(2); transform-origin: 0 0', [110, 64, 20, 20]],
])('in %s', (_, style, expected) => {
  const range = squareIn(frameIn(document.body, style), 5, 7);
  expect(roundly(boxOf(range))).toEqual(expected);
  expect(boxesOf(range).map(roundly)).toEqual([expected]);
});

test('in a frame in a frame, whose windows are all heard', () => {
  const outer = frameIn(document.body, 'left: 100px; top: 50px; width: 300px; height: 300px');
  const inner = frameIn((outer.contentDocument as Document).body, 'left: 20px; top: 30px');
  const range = squareIn(inner, 5, 7);
  expect(roundly(boxOf(range))).toEqual([125, 87, 10, 10]);
  const heard = windowsOf(range);
  expect(heard.map(({ window: one }) => one)).toEqual([window, inner.contentWindow, outer.contentWindow]);
  const point = { x: 1, y: 1, width: 0, height: 0 };
  expect(heard.map(({ toPage }) => toPage(point).x)).toEqual([1, 121, 101]);
});

test('nowhere, once the frame is gone', () => {
  const frame = frameIn(document.body, 'left: 100px; top: 50px');
  const range = squareIn(frame, 5, 7);
  frame.remove();
  expect(boxesOf(range)).toEqual([]);
});
