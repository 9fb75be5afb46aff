/** Files that a content script is given when it needs them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onDemand } from '../../../lib/messaging/on-demand.ts';

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
const world = globalThis as Record<symbol, unknown>;
const key = Symbol.for('claimlight.follower');
const card = { name: 'what the file offers' };

const file = onDemand<typeof card>('follower');
const done = { ok: true, value: null };

beforeEach(() => {
  sendMessage.mockReset();
});
afterEach(() => {
  delete world[key];
});

/** What the background does: the file runs, and offers itself. */
async function inject(): Promise<typeof done> {
  file.offer(card);
  return done;
}

test('is asked for once, however many wait for it, and never again', async () => {
  sendMessage.mockImplementation(inject);
  expect(file.offered()).toBeNull();
  expect(await Promise.all([file.load(), file.load()])).toEqual([card, card]);
  expect(await file.load()).toBe(card);
  expect(sendMessage).toHaveBeenCalledOnce();
  expect(sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({ command: 'file.load', payload: { file: 'follower' } }),
  );
});

test('is asked for again where the background was stopped meanwhile', async () => {
  sendMessage.mockRejectedValueOnce(new Error('the message channel closed')).mockImplementation(inject);
  expect(await file.load()).toBe(card);
});

test('is not asked for twice where the browser refuses it, and can be asked for later', async () => {
  sendMessage.mockImplementationOnce(async () => ({ ok: false, code: 'not-permitted', message: 'tab 7' }));
  await expect(file.load()).rejects.toMatchObject({ code: 'not-permitted' });
  expect(sendMessage).toHaveBeenCalledOnce();
  sendMessage.mockImplementation(inject);
  expect(await file.load()).toBe(card);
});

test('fails with no-reply where nobody answers', async () => {
  sendMessage.mockImplementation(async () => undefined);
  await expect(file.load()).rejects.toMatchObject({ code: 'no-reply' });
});
