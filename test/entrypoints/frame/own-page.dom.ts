import { afterEach, describe, expect, test } from 'vitest';
import { isOfOtherOrigin, isWorthReading } from '../../../entrypoints/frame/own-page.ts';

const SENTENCE = 'Every side should come back to the table, and we hope that it will. ';
const long = `<p>${SENTENCE.repeat(8)}</p>`;

afterEach(() => document.body.replaceChildren());

async function framed(html: string, attributes: Record<string, string> = {}): Promise<Window> {
  const frame = document.createElement('iframe');
  const all = { width: '500', height: '300', ...attributes };
  for (const [name, value] of Object.entries(all)) frame.setAttribute(name, value);
  document.body.append(frame);
  const { contentDocument } = frame;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  contentDocument?.body.replaceWith(contentDocument.adoptNode(body));
  return frame.contentWindow!;
}

/** A frame as it is, at an address of its own. */
function at(frame: Window, protocol: string): Window {
  const { document, innerWidth, innerHeight } = frame;
  return { document, innerWidth, innerHeight, location: { protocol } } as Window;
}

test('what its parent can look into is no page of its own', async () => {
  expect(isOfOtherOrigin(await framed(long))).toBe(false);
  const closed = {
    get parent() {
      return {
        get document() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      };
    },
  };
  expect(isOfOtherOrigin(closed as unknown as Window)).toBe(true);
});

describe('a frame is read', () => {
  test('where it has room and words', async () => {
    expect(isWorthReading(at(await framed(long), 'https:'))).toBe(true);
  });

  test.each<[string, string, Record<string, string>, string]>([
    ['a banner', long, { height: '60' }, 'https:'],
    ['a column of buttons', long, { width: '160' }, 'https:'],
    ['one line', `<p>${SENTENCE}</p>`, {}, 'https:'],
    ['words that are not shown', `<p>Buy.</p><p hidden>${SENTENCE.repeat(9)}</p>`, {}, 'https:'],
    ['a document without an address', long, {}, 'about:'],
  ])('but %s is not', async (_, html, attributes, protocol) => {
    expect(isWorthReading(at(await framed(html, attributes), protocol))).toBe(false);
  });
});
