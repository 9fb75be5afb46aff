/** A command whose answer is lost, since the background was stopped meanwhile. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/messaging/ask.ts';

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
const closed = new Error('the message channel closed before a response was received');

beforeEach(() => {
  sendMessage.mockReset();
});

test('is given again where that changes nothing', async () => {
  sendMessage.mockRejectedValueOnce(closed).mockImplementationOnce(async () => undefined);
  sendMessage.mockImplementationOnce(async () => ({ ok: true, value: { worths: [0.5] } }));
  expect(await ask('claims.judge', { texts: ['One.'] })).toEqual({ worths: [0.5] });
  expect(new Set(sendMessage.mock.calls.map((call) => JSON.stringify(call))).size).toBe(1);
});

test('fails in the end, with what the browser said', async () => {
  sendMessage.mockRejectedValue(closed);
  await expect(ask('claims.judge', { texts: [] })).rejects.toMatchObject({ code: 'no-reply', cause: closed });
});

test('is never given twice where it would be done twice', async () => {
  sendMessage.mockRejectedValue(closed);
  await expect(ask('claim.save', { draft: 'd' })).rejects.toMatchObject({ code: 'no-reply' });
  expect(sendMessage).toHaveBeenCalledOnce();
});

test('is not given again once it was refused', async () => {
  sendMessage.mockImplementation(async () => ({ ok: false, code: 'not-permitted', message: 'tab 7' }));
  await expect(ask('file.load', { file: 'popover' })).rejects.toMatchObject({ code: 'not-permitted' });
  expect(sendMessage).toHaveBeenCalledOnce();
});
