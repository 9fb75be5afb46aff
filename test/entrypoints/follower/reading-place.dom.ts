/** Which mark is being read, as a panel that listens is told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../../entrypoints/follower/reading.ts';
import { type ReadingPlace, watchReadingPlace } from '../../../entrypoints/follower/reading-place.ts';
import { browser } from '../../support/fake-browser.ts';

type Heard = (port: unknown) => void;

let panels: Heard[] = [];
let place: ReadingPlace;

beforeEach(() => {
  panels = [];
  Object.assign(browser.runtime.onConnect, {
    addListener: (heard: Heard) => panels.push(heard),
    removeListener: (heard: Heard) => {
      panels = panels.filter((one) => one !== heard);
    },
  });
  document.body.innerText = '';
  const spans = ['first', 'second', 'third'].map((words) => {
    const block = document.createElement('p');
    block.style.blockSize = '900px';
    block.append(words);
    document.body.append(block);
    const range = document.createRange();
    range.selectNodeContents(block.firstChild!);
    return range;
  });
  const part = {
    document,
    article: { text: { root: document.body } },
    spotted: [spotted(spans[1]!, 0.9), spotted(spans[2]!, 0.1)],
  };
  const mark = { mention: 'm', claim: 'c', layer: null, place: { from: 0, to: 5, range: spans[0] }, status: 'exact' };
  const showing = { threshold: 0.5, dismissed: [] };
  place = watchReadingPlace(() => ({ parts: [part], marks: [mark], showing }) as unknown as Reading);
});

afterEach(() => {
  place.stop();
  scrollTo(0, 0);
  document.body.innerText = '';
  vi.restoreAllMocks();
});

function spotted(range: Range, checkWorthiness: number) {
  return { exact: String(range), checkWorthiness, place: { from: 10, to: 15, range } };
}

/** A panel that listens: what it was told, and its going. */
function listen() {
  const port = {
    name: 'reading',
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onDisconnect: { addListener: vi.fn() },
  };
  for (const heard of panels) heard(port);
  return {
    told: port.postMessage,
    disconnect: port.disconnect,
    go: () => port.onDisconnect.addListener.mock.calls[0]![0](),
  };
}

const check = { kind: 'mention', mention: 'm', claim: 'c', layer: null };

describe('a panel that listens', () => {
  test('is told at once, and again when another mark is read, never the same twice', async () => {
    const { told } = listen();
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[check]]));
    scrollTo(0, 20);
    scrollTo(0, 900);
    await vi.waitFor(() => expect(told.mock.lastCall).toEqual([{ kind: 'suggestion', index: 0 }]));
    place.update();
    scrollTo(0, 0);
    await vi.waitFor(() => expect(told.mock.lastCall).toEqual([check]));
    expect(told).toHaveBeenCalledTimes(3);
  });

  test('is told that none is in view, also where one stands that the person does not want to see', async () => {
    const { told } = listen();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    scrollTo(0, 1790);
    await vi.waitFor(() => expect(told.mock.lastCall).toEqual([null]));
  });

  test('is let go when the page is followed no more', async () => {
    const { told, disconnect } = listen();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    place.stop();
    expect(disconnect).toHaveBeenCalledOnce();
  });
});

test('nothing is timed or looked at while nobody listens', async () => {
  scrollTo(0, 900);
  const { told, go } = listen();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  go();
  const looked = vi.spyOn(Range.prototype, 'getBoundingClientRect');
  const timed = vi.spyOn(window, 'setTimeout');
  const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
  scrollTo(0, 0);
  await scrolled;
  place.update();
  expect([looked, timed].map(({ mock }) => mock.calls)).toEqual([[], []]);
});
