/** "Was this checked before?", asked of the background with and without a second reader, and the index it keeps. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers } from '../../../entrypoints/background/commands.ts';
import { readVectors } from '../../../entrypoints/background/second-reader.ts';
import type { CommandName, Payload } from '../../../lib/messaging/protocol.ts';
import { answer } from '../../../lib/messaging/serve.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { keepDraft } from '../../../lib/store/drafts.ts';
import { draftOf } from '../../support/drafts.ts';

vi.mock('../../../entrypoints/background/second-reader.ts', () => ({ readVectors: vi.fn(), judgeTexts: vi.fn() }));
const reader = vi.mocked(readVectors);

// The fake has no keys of its own.
Object.assign(fakeBrowser.storage.session, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.session.get(null)),
});

const CHECKED = 'Turkey moved 400 Syrian mercenaries to Tripoli in January.';
const AGAIN = 'In January, 400 Syrian mercenaries were moved to Tripoli by Turkey, the general said.';
const ours = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/sidepanel.html'),
} as Runtime.MessageSender;

let db: Database;
let names = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeBrowser.reset();
  reader.mockReset().mockRejectedValue(new Error('there is no second reader'));
  db = openDatabase(`background-matching-${names++}`);
});
afterEach(() => {
  vi.useRealTimers();
});

async function command<Name extends CommandName>(name: Name, payload: Payload<Name>): Promise<unknown> {
  const reply = await answer(name, payload, ours, commandHandlers(db));
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
  return reply.value;
}

async function save(text: string): Promise<string> {
  const draft = draftOf(text, { id: `draft-${text}`, fields: { verdict: 'false', summary: 'No.' } });
  await keepDraft(db, draft);
  return ((await command('claim.save', { draft: draft.id })) as { claim: string }).claim;
}

const ask = (more: Partial<Payload<'claims.match'>> = {}) =>
  command('claims.match', { text: AGAIN, language: 'en', ...more });

describe('a sentence that was checked before', () => {
  test('is found by its words where there is no second reader', async () => {
    const claim = await save(CHECKED);
    expect(await ask()).toMatchObject({ matches: [{ claim, layer: null }] });
    expect(await ask({ text: 'The orchestra played Brahms to a full house.' })).toEqual({ matches: [] });
    expect(await ask({ excluding: [claim] })).toEqual({ matches: [] });
  });

  test('is found within a second where the second reader does not answer', async () => {
    const claim = await save(CHECKED);
    await giveVectors();
    reader.mockReset().mockReturnValue(new Promise(() => undefined));
    const answered = ask();
    await vi.waitFor(() => expect(reader).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answered).toMatchObject({ matches: [{ claim }] });
  });

  test('is compared by vectors where the second reader answers', async () => {
    await save(CHECKED);
    const [byWords] = ((await ask()) as { matches: { similarity: number }[] }).matches;
    await giveVectors();
    const [byVectors] = ((await ask()) as { matches: { similarity: number }[] }).matches;
    expect(reader).toHaveBeenLastCalledWith([AGAIN]);
    expect(byVectors!.similarity).toBeGreaterThan(byWords!.similarity);
  });
});

describe('the index', () => {
  test('is settled once nothing changes any more, and nobody waits for it', async () => {
    reader.mockImplementation(async (texts) => texts.map(() => Float32Array.of(1, 0)));
    await save(CHECKED);
    await vi.advanceTimersByTimeAsync(1500);
    const second = await save('The ministry bought nine ships.');
    await vi.advanceTimersByTimeAsync(1500);
    expect(reader).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    await vi.waitFor(async () => expect(await db.matchVectors.count()).toBe(2));
    expect(reader).toHaveBeenCalledExactlyOnceWith([CHECKED, 'The ministry bought nine ships.']);
    await command('claim.withdraw', { claim: second, reason: 'wrong' });
    expect(await db.matchVectors.count()).toBe(1);
  });

  test('gets its vectors after the next change where there was no second reader before', async () => {
    await save(CHECKED);
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(reader).toHaveBeenCalledTimes(1));
    await save('The ministry bought nine ships.');
    await giveVectors();
    expect(await db.matchVectors.count()).toBe(2);
  });
});

/** The second reader is there, and says the same of all texts. */
async function giveVectors(): Promise<void> {
  const claims = await db.matchEntries.count();
  reader.mockImplementation(async (texts) => texts.map(() => Float32Array.of(1, 0)));
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(async () => expect(await db.matchVectors.count()).toBe(claims));
}
