/** What becomes of painted places when the page changes. */
import { afterEach, expect, test } from 'vitest';
import { movedOffset, movedPlace } from '../../../entrypoints/follower/moved-places.ts';
import { placeAt } from '../../../entrypoints/marker/places.ts';
import { DirtyNodes } from '../../../lib/anchoring/page-text/dirty-nodes.ts';
import { LiveText, type TextUpdate } from '../../../lib/anchoring/page-text/live-text.ts';
import { watchedChanges } from '../../../lib/anchoring/page-text/slow-reading.ts';

afterEach(() => document.body.replaceChildren());

const html = '<p id="a">One two three.</p><p id="b">Four five six.</p><p id="c">Seven eight.</p>';

function changed(change: (body: HTMLElement) => void): { readonly live: LiveText; readonly update: () => TextUpdate } {
  document.body.innerHTML = html;
  const live = LiveText.read(document.body);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, watchedChanges);
  const update = (): TextUpdate => {
    change(document.body);
    const dirty = new DirtyNodes();
    for (const record of observer.takeRecords()) dirty.add(record);
    observer.disconnect();
    return live.update(dirty);
  };
  return { live, update };
}

const paragraph = (id: string): Element => document.getElementById(id) as Element;

test('a place behind a change moves with it, and its range is the same object', () => {
  const { live, update } = changed(() => paragraph('a').prepend('Nought. '));
  const at = live.text.text.indexOf('five');
  const place = placeAt(live.text, at, at + 4);
  const moved = movedPlace(update(), place);
  expect(moved?.from).toBe(at + 8);
  expect(moved?.range).toBe(place.range);
  expect(moved?.range.toString()).toBe('five');
});

test('a place whose nodes were put there anew has a new range over the same words', () => {
  const { live, update } = changed(() => paragraph('b').replaceChildren(document.createTextNode('Four five six.')));
  const at = live.text.text.indexOf('five');
  const place = placeAt(live.text, at, at + 4);
  const moved = movedPlace(update(), place);
  expect(moved?.range).not.toBe(place.range);
  expect(moved?.range.toString()).toBe('five');
});

test.each([
  ['in it', () => (paragraph('b').firstChild as Text).replaceData(6, 1, 'x')],
  ['right before it', () => (paragraph('b').firstChild as Text).replaceData(4, 1, '-')],
  ['right behind it', () => (paragraph('b').firstChild as Text).replaceData(9, 1, '-')],
  ['around it, that took it away', () => paragraph('b').remove()],
])('after a change %s a place is to be looked for again', (_, change) => {
  const { live, update } = changed(change);
  const at = live.text.text.indexOf('five');
  expect(movedPlace(update(), placeAt(live.text, at, at + 4))).toBeNull();
});

test('an offset in what changed is nowhere, and one at its border moves with what is after it', () => {
  const update = { text: LiveText.read(document.body).text, changes: [{ from: 10, to: 14, length: 1 }], reread: [] };
  expect([0, 10, 11, 13, 14, 20].map((offset) => movedOffset(update, offset))).toEqual([0, 10, null, null, 11, 17]);
});
