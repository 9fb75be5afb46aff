/** Frames of other origins: each speaks for its own address, and none is in the way of its page or of another. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers } from '../../../entrypoints/background/commands.ts';
import { forgetLeft, meantDocument } from '../../../entrypoints/background/frames.ts';
import type { CommandName, Payload } from '../../../lib/messaging/protocol.ts';
import { answer } from '../../../lib/messaging/serve.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { FRAME_ROOM, MAX_FRAMES } from '../../../lib/model/limits.ts';
import type { PageReport } from '../../../lib/model/page.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { readPageState, readPageStates } from '../../../lib/platform/session.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { sha256Hex } from '../../../lib/text/digest.ts';
import { draftOf, PAGE_URL } from '../../support/drafts.ts';
import { suggestionOf } from '../../support/suggestions.ts';

const TAB = 7;
const insertCSS = vi.fn();
const executeScript = vi.fn(async (): Promise<unknown[]> => []);
/** The frames of the tab that answer. */
const there = new Set<number>();

let db: Database;
let names = 0;

beforeEach(() => {
  db = openDatabase(`frames-${names++}`);
  there.clear();
  Object.assign(fakeBrowser, { scripting: { insertCSS, executeScript } });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, _message: unknown, { frameId }: { frameId: number }) => {
      if (!there.has(frameId)) throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
  // The fake has no keys of its own.
  Object.assign(fakeBrowser.storage.session, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.session.get(null)),
  });
});
afterEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
});

const { page } = draftOf('x').mention!;
const FRAME_URL = 'https://embed.example/card';

function from(frameId: number, documentId = `d${frameId}`): Runtime.MessageSender {
  const url = frameId === 0 ? `https://${PAGE_URL}` : FRAME_URL;
  return { id: fakeBrowser.runtime.id, url, tab: { id: TAB }, frameId, documentId } as unknown as Runtime.MessageSender;
}

function say<Name extends CommandName>(command: Name, payload: Payload<Name>, sender: Runtime.MessageSender) {
  return answer(command, payload, sender, commandHandlers(db));
}

function reportOf(url: string, words: readonly string[]): PageReport {
  return {
    page: { ...page, url, canonicalUrl: null, title: url },
    stage: 'painted',
    article: { characters: 0, sentences: 0, contentHash: sha256Hex('') },
    text: '',
    suggestions: words.map((exact) => suggestionOf(exact)),
    outcomes: [],
    ms: null,
  };
}

const tell = (frameId: number, words: readonly string[], documentId?: string) =>
  say('page.report', reportOf(frameId === 0 ? `https://${PAGE_URL}` : FRAME_URL, words), from(frameId, documentId));
const wordsOf = async (frameId: number) =>
  (await readPageState(TAB, frameId))?.suggestions.map(({ exact }) => exact) ?? null;

describe('what a frame reports', () => {
  test('is filed beside what its page does, and changes nothing of that', async () => {
    await tell(0, ['Of the page.']);
    await tell(5, ['Of the frame.']);
    expect(await wordsOf(0)).toEqual(['Of the page.']);
    expect(await wordsOf(5)).toEqual(['Of the frame.']);
    expect((await readPageState(TAB, 5))?.pageUrl).toBe('embed.example/card');
  });

  test('is refused where it names the address of its page', async () => {
    const reply = await say('page.report', reportOf(`https://${PAGE_URL}`, []), from(5));
    expect(reply).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await readPageStates(TAB)).toEqual([]);
  });

  test('becomes drafts under its own address', async () => {
    await tell(0, ['Of the page.']);
    await tell(5, ['Of the frame.']);
    const ours = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html') };
    const reply = await say('draft.fromSuggestion', { tab: TAB, frameId: 5, index: 0 }, ours as Runtime.MessageSender);
    const { pageUrl, fields } = (reply as { value: Draft }).value;
    expect([pageUrl, fields.text]).toEqual(['embed.example/card', 'Of the frame.']);
  });

  test('is cut to its share, however many others report little or much', async () => {
    const long = (size: number) => Array.from({ length: size }, (_, at) => `${at} `.padEnd(900, 'x'));
    await tell(0, long(900));
    await tell(4, ['Little.']);
    for (const frameId of [5, 6, 5]) await tell(frameId, long(900));
    const sizes = (await readPageStates(TAB)).map((state) => JSON.stringify(state).length);
    expect(await wordsOf(0)).toHaveLength(900);
    expect(await wordsOf(4)).toEqual(['Little.']);
    expect(sizes.slice(1).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(FRAME_ROOM);
    for (const frameId of [5, 6]) expect((await wordsOf(frameId))!.length).toBeGreaterThan(100);
  });
});

describe('of the frames of a tab', () => {
  test('so many are read, and another once one is gone', async () => {
    for (let frameId = 1; frameId <= MAX_FRAMES; frameId += 1) {
      await tell(frameId, []);
      there.add(frameId);
    }
    expect(await tell(30, [])).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await say('frame.read', null, from(30))).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(executeScript).not.toHaveBeenCalled();
    there.delete(4);
    expect(await say('frame.read', null, from(30))).toMatchObject({ ok: true });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: TAB, frameIds: [30] }, files: ['marker.js'] });
    expect(await wordsOf(4)).toBeNull();
    expect(await wordsOf(5)).toEqual([]);
  });

  test('one that leaves is forgotten, and the next document of its frame is not', async () => {
    await tell(0, []);
    await tell(5, ['Old.'], 'first');
    await Promise.all([tell(5, ['Older.'], 'first'), say('frame.left', null, from(5, 'first'))]);
    expect(await wordsOf(5)).toBeNull();
    await tell(5, ['New.'], 'second');
    await say('frame.left', null, from(5, 'first'));
    expect(await wordsOf(5)).toEqual(['New.']);
    expect(await wordsOf(0)).toEqual([]);
  });

  test('those that do not answer are forgotten, and so is their page', async () => {
    for (const frameId of [0, 5, 6]) await tell(frameId, []);
    there.add(6);
    await forgetLeft(TAB);
    expect((await readPageStates(TAB)).map(({ frameId }) => frameId)).toEqual([6]);
  });

  test('the one that was used last is meant; without frames nothing is asked of the page', async () => {
    await tell(0, []);
    expect(await meantDocument(TAB)).toEqual({ tab: TAB, frameId: 0 });
    expect(executeScript).not.toHaveBeenCalled();
    await tell(5, []);
    executeScript.mockResolvedValueOnce([
      { frameId: 0, result: 3 },
      { frameId: 5, result: 8 },
    ]);
    expect(await meantDocument(TAB)).toEqual({ tab: TAB, frameId: 5 });
  });
});
