import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/messaging/ask.ts';
import type { Commands } from '../../../lib/messaging/protocol.ts';
import { contentCommands, PROTOCOL } from '../../../lib/messaging/protocol.ts';
import { answer, type Handlers, mayAsk, serve } from '../../../lib/messaging/serve.ts';
import { ExtensionError } from '../../../lib/model/errors.ts';
import type { Card } from '../../../lib/model/mark.ts';
import type { Runtime } from '../../../lib/platform/api.ts';

const page = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') } as Runtime.MessageSender;
const content = {
  id: fakeBrowser.runtime.id,
  url: 'https://news.example/a',
  tab: { id: 7 },
  frameId: 0,
} as Runtime.MessageSender;
const framed = { ...content, frameId: 3 };
const stranger = { id: 'another-extension', url: 'https://news.example/a', tab: { id: 7 } } as Runtime.MessageSender;

const open = vi.fn();
const handlers = {
  'set.open': open,
  'claim.withdraw': () => null,
  'claim.card': () => {
    throw new ExtensionError('not-found', 'claim x');
  },
} as unknown as Handlers;

beforeEach(() => open.mockReset().mockResolvedValue({ layer: 'l' }));

describe('a command', () => {
  test('from a page of the extension is answered with what its handler answers', async () => {
    expect(await answer('set.open', { staged: 's' }, page, handlers)).toEqual({ ok: true, value: { layer: 'l' } });
  });

  test.each([
    ['a content script may not give', content],
    ['another extension may not give', stranger],
    ['nobody in particular may not give', {} as Runtime.MessageSender],
  ])('that %s is refused before it is read', async (_, sender) => {
    expect(await answer('set.open', { staged: 's' }, sender, handlers)).toMatchObject({
      ok: false,
      code: 'not-permitted',
    });
    expect(open).not.toHaveBeenCalled();
  });

  test('that is malformed is refused with the path of what is wrong', async () => {
    const reply = await answer('set.open', { staged: 5 }, page, handlers);
    expect(reply).toMatchObject({ ok: false, code: 'bad-message', message: expect.stringMatching(/^staged: /u) });
  });

  test('that does not exist is refused, and so is one that every object has', async () => {
    for (const name of ['set.burn', 'toString', '__proto__']) {
      expect(await answer(name as never, null, page, handlers)).toMatchObject({ ok: false, code: 'bad-message' });
    }
  });

  test('that fails is answered with the code of its failure', async () => {
    const reply = await answer('claim.card', { mention: 'm', claim: 'x', layer: null }, content, handlers);
    expect(reply).toEqual({ ok: false, code: 'not-found', message: 'claim x' });
  });
});

describe('a content script', () => {
  test('may ask for what its own page needs, and for nothing else', () => {
    const allowed = [
      'page.marks',
      'page.report',
      'claim.card',
      'choice.make',
      'choice.undo',
      'claims.judge',
      'file.load',
      'frames.style',
      'frame.read',
      'frame.left',
      'draft.fromSelection',
      'panel.open',
      'keys.ofBrowser',
      'feedback.missed',
    ];
    expect([...contentCommands].sort()).toEqual(allowed.sort());
    for (const name of allowed) expect(mayAsk(name as keyof Commands, content)).toBe(true);
    expect(mayAsk('topics.save', content)).toBe(false);
    for (const name of allowed) expect(mayAsk(name as keyof Commands, framed)).toBe(true);
    expect(mayAsk('topics.save', framed)).toBe(false);
  });
});

describe('ask', () => {
  beforeEach(() => fakeBrowser.reset());

  test('throws what the handler threw, as the same class with the same code', async () => {
    serve({ ...handlers });
    const failure = ask('claim.card', { mention: 'm', claim: 'x', layer: null });
    await expect(failure).rejects.toBeInstanceOf(ExtensionError);
  });

  test('leaves messages alone that are not ours', async () => {
    serve(handlers);
    const others = fakeBrowser.runtime.sendMessage({ protocol: `${PROTOCOL}0`, command: 'set.open', payload: null });
    await Promise.race([others.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 50))]);
    expect(open).not.toHaveBeenCalled();
  });

  test('answers in the type of the protocol', () => {
    expectTypeOf(ask<'claim.card'>).returns.resolves.toEqualTypeOf<Card>();
  });
});
