/** Pages that mean harm, or are merely generated: they are read, in time that grows with them and no faster. */
import { afterEach, expect, test } from 'vitest';
import { readText } from '../../../../lib/anchoring/page-text/document-text.ts';
import { fill } from '../page.ts';

afterEach(() => document.body.replaceChildren());

test.each(['div', 'span'])('%s elements nested deeper than the call stack', (name) => {
  const root = document.createElement('div');
  let deepest: Element = root;
  for (let level = 0; level < 20_000; level += 1) deepest = deepest.appendChild(document.createElement(name));
  deepest.textContent = 'deep';
  const read = readText(root);
  expect(read.text).toBe('deep');
  expect(read.rangeOf(1, 3).toString()).toBe('ee');
});

test('shadow trees in shadow trees, three hundred deep', () => {
  const root = fill('');
  let at: Node = root;
  for (let depth = 0; depth < 300; depth += 1) {
    const host = document.createElement('span');
    host.append('in ');
    at.appendChild(host);
    at = host.attachShadow({ mode: 'open' });
    at.appendChild(document.createElement('slot'));
  }
  expect(readText(root).text).toBe('in '.repeat(300).trim());
});

test('a million characters in one node', () => {
  const words = 'The council met \n\n on Tuesday. ';
  const root = document.createElement('p');
  root.textContent = words.repeat(1_000_000 / words.length);
  const read = readText(root);
  const start = read.text.lastIndexOf('The council met on');
  expect(start).toBeGreaterThan(900_000);
  expect(read.rangeOf(start, start + 26).toString()).toBe('The council met \n\n on Tuesday.'.slice(0, 29));
});

test('a million white characters in one node show as one', () => {
  const root = document.createElement('p');
  root.append('a', ' '.repeat(1_000_000), 'b');
  expect(readText(root).text).toBe('a b');
});
