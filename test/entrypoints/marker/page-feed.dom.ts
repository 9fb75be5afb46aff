/** When a page that changes is looked at again. */
import { afterEach, expect, test, vi } from 'vitest';
import { PageFeed } from '../../../entrypoints/marker/page-feed.ts';

let feed: PageFeed | null = null;

afterEach(() => {
  feed?.stop();
  document.body.replaceChildren();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('a page that falls quiet is looked at once, with all that changed', async () => {
  const looked = vi.fn();
  feed = new PageFeed(document, looked);
  for (let step = 0; step < 5; step += 1) {
    document.body.append(`${step} `);
    await pause(20);
  }
  expect(looked).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(1), { timeout: 3000 });
  expect([...feed.take().contents]).toEqual([document.body]);
  expect(feed.take().isEmpty).toBe(true);
});

test('a page that is never quiet is looked at all the same', async () => {
  const looked = vi.fn();
  feed = new PageFeed(document, looked);
  const ticking = setInterval(() => document.body.append('.'), 20);
  await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { timeout: 4000 });
  clearInterval(ticking);
});

test("the extension's own element, and once it is stopped everything, goes unheard", async () => {
  const looked = vi.fn();
  feed = new PageFeed(document, looked);
  const card = document.body.appendChild(document.createElement('claimlight-ui'));
  card.remove();
  expect(feed.take().isEmpty).toBe(true);
  feed.stop();
  document.body.append('late');
  await pause(600);
  expect(looked).not.toHaveBeenCalled();
});

test('a shadow tree is heard once it is watched', () => {
  feed = new PageFeed(document, () => undefined);
  const tree = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  feed.take();
  tree.append('x');
  expect(feed.take().isEmpty).toBe(true);
  feed.watch(tree);
  tree.append('y');
  expect([...feed.take().contents]).toEqual([tree]);
});

test('a page that changes very fast is busy, until it stops to', async () => {
  const busy: boolean[] = [];
  feed = new PageFeed(document, () => {
    busy.push(feed!.isBusy);
    feed!.take();
  });
  const cells = Array.from({ length: 100 }, () => document.body.appendChild(document.createElement('p')));
  const ticking = setInterval(() => {
    for (const cell of cells) cell.className = `seen${performance.now()}`;
  }, 10);
  await vi.waitFor(() => expect(busy).toContain(true), { timeout: 5000 });
  clearInterval(ticking);
  await vi.waitFor(() => expect(busy.at(-1)).toBe(false), { timeout: 5000 });
});

test('a page that changes much at once, and then no more, is not busy', async () => {
  const busy: boolean[] = [];
  feed = new PageFeed(document, () => {
    busy.push(feed!.isBusy);
    feed!.take();
  });
  for (let count = 0; count < 5000; count += 1) document.body.append('.');
  await vi.waitFor(() => expect(busy).toEqual([false]), { timeout: 3000 });
});

test('a frame that shows another document is looked at, in a shadow tree too', async () => {
  const looked = vi.fn();
  const tree = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  feed = new PageFeed(document, looked);
  feed.watch(tree);
  for (const place of [document.body, tree]) {
    const frame = place.appendChild(document.createElement('iframe'));
    looked.mockClear();
    frame.srcdoc = '<p>One.</p>';
    await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { interval: 5, timeout: 150 });
  }
});
