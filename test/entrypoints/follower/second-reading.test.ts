import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../../entrypoints/follower/reading.ts';
import { SecondReading } from '../../../entrypoints/follower/second-reading.ts';

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');

beforeEach(() => {
  sendMessage.mockReset();
  sendMessage.mockImplementation(async (message: unknown) => {
    const { texts } = (message as { payload: { texts: readonly string[] } }).payload;
    return { ok: true, value: { worths: texts.map(() => 0.9) } };
  });
});

/** A page with so many spans, all of them open after the first reading. */
function pageOf(spans: number): Reading {
  const text = Array.from({ length: spans }, (_, at) => String(at).padStart(4, '0')).join('');
  const spotted = Array.from({ length: spans }, (_, at) => ({
    ...{ block: 0, judged: [4 * at, 4 * at + 4], checkWorthiness: 0.5, tier: 1 },
  }));
  return { parts: [{ article: { blocks: [{ text }] }, spotted }] } as unknown as Reading;
}

const judgedIn = ({ parts }: Reading): number => parts[0]!.spotted.filter(({ tier }) => tier === 2).length;

test('answers are shown the more seldom the more there were, and all of them in the end', async () => {
  const page = pageOf(80);
  const shown: number[] = [];
  await new Promise<void>((resolve) => {
    const second = new SecondReading(() => {
      const now = second.applied(page);
      shown.push(judgedIn(now));
      if (now.second !== 'reading') resolve();
    });
    second.look(() => page);
  });
  expect(sendMessage).toHaveBeenCalledTimes(10);
  expect(shown).toEqual([8, 16, 32, 64, 80]);
});
