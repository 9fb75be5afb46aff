/** What a person says of suggestions: kept for pages of ordinary windows, and nowhere for those of private ones. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers } from '../../../entrypoints/background/commands.ts';
import type { CommandName } from '../../../lib/messaging/protocol.ts';
import { answer } from '../../../lib/messaging/serve.ts';
import { SHOWN_FROM } from '../../../lib/model/limits.ts';
import type { PageReport } from '../../../lib/model/page.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { readPageState } from '../../../lib/platform/session.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { allFeedback } from '../../../lib/store/feedback.ts';
import { sha256Hex } from '../../../lib/text/digest.ts';
import { draftOf, PAGE_URL } from '../../support/drafts.ts';
import { suggestionOf } from '../../support/suggestions.ts';

const TAB = 7;
const told = vi.fn(async () => undefined);
Object.assign(fakeBrowser.tabs, { sendMessage: told });
// The fake has no keys of its own.
Object.assign(fakeBrowser.storage.session, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.session.get(null)),
});
Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
Object.assign(fakeBrowser, {
  action: { setBadgeText: async () => undefined, setTitle: async () => undefined },
});

const { page } = draftOf('x').mention!;
const report: PageReport = {
  page,
  stage: 'painted',
  article: { characters: 0, sentences: 0, contentHash: sha256Hex('') },
  text: '',
  suggestions: [
    suggestionOf('One thing.', { checkWorthiness: 0.7, reasons: ['number'] }),
    suggestionOf('Weak.', { checkWorthiness: 0.3, reasons: ['name'] }),
  ],
  outcomes: [],
  ms: null,
};

let db: Database;
let names = 0;
beforeEach(() => {
  fakeBrowser.reset();
  told.mockClear();
  db = openDatabase(`background-feedback-${names++}`);
});

const from = (incognito: boolean) =>
  ({
    id: fakeBrowser.runtime.id,
    url: `https://${PAGE_URL}`,
    tab: { id: TAB, incognito },
    frameId: 0,
  }) as Runtime.MessageSender;
const ours = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/sidepanel.html'),
} as Runtime.MessageSender;

const say = (command: CommandName, payload: unknown, sender: Runtime.MessageSender) =>
  answer(command, payload, sender, commandHandlers(db));
const showing = async (incognito = false) => {
  const reply = await say('page.marks', page, from(incognito));
  return reply.ok ? (reply.value as { showing: unknown }).showing : reply;
};
const dismiss = (index: number) => say('suggestion.dismiss', { tab: TAB, index }, ours);
const restore = (index: number) => say('suggestion.restore', { tab: TAB, index }, ours);
const mark = (incognito: boolean) => say('page.report', report, from(incognito));

test('a suggestion that is no claim stays away from its page, is kept with what was made of it, and comes back', async () => {
  await mark(false);
  expect(await dismiss(0)).toEqual({ ok: true, value: null });
  expect(await showing()).toEqual({ threshold: SHOWN_FROM, dismissed: ['One thing.'] });
  expect(await allFeedback(db)).toMatchObject([
    { label: 'not-claim', text: 'One thing.', checkWorthiness: 0.7, reasons: ['number'], pageUrl: PAGE_URL },
  ]);
  expect(told).toHaveBeenCalledWith(TAB, expect.objectContaining({ event: 'page.changed' }), { frameId: 0 });
  await restore(0);
  expect(await showing()).toMatchObject({ dismissed: [] });
  expect(await allFeedback(db)).toEqual([]);
});

test('one that is not there cannot be put aside', async () => {
  await mark(false);
  expect(await dismiss(5)).toMatchObject({ ok: false, code: 'not-found' });
});

describe('in a private window', () => {
  test('what is put aside stays away while its page is read, and nothing is written', async () => {
    await mark(true);
    await dismiss(0);
    expect(await showing(true)).toMatchObject({ dismissed: ['One thing.'] });
    await mark(true);
    expect((await readPageState(TAB))?.dismissed).toEqual(['One thing.']);
    await restore(0);
    expect(await showing(true)).toMatchObject({ dismissed: [] });
    expect(await allFeedback(db)).toEqual([]);
  });

  test('what was missed is not kept', async () => {
    await mark(true);
    const reply = await say('feedback.missed', { page, text: 'Gone.', sentence: 'Gone.' }, from(true));
    expect(reply).toMatchObject({ ok: true });
    expect(await allFeedback(db)).toEqual([]);
  });
});

describe('what was missed', () => {
  const missed = (text: string, sender = from(false)) =>
    say('feedback.missed', { page, text, sentence: `${text} And more.` }, sender);

  test('is kept as a claim, with what the program had made of it if it had found it', async () => {
    await mark(false);
    await missed('Weak.');
    await missed('Unseen.');
    const rows = await allFeedback(db);
    expect(rows.find(({ text }) => text === 'Weak.')).toMatchObject({
      label: 'claim',
      checkWorthiness: 0.3,
      reasons: ['name'],
      sentence: 'Weak. And more.',
    });
    expect(rows.find(({ text }) => text === 'Unseen.')).toMatchObject({ checkWorthiness: null, reasons: [] });
  });

  test('is not taken from a script that speaks for another site, nor in any length', async () => {
    const spy = { ...from(false), url: 'https://spy.example/' } as Runtime.MessageSender;
    expect(await missed('Weak.', spy)).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await missed('x'.repeat(10_000))).toMatchObject({ ok: false, code: 'bad-message' });
    expect(await allFeedback(db)).toEqual([]);
  });
});

test('another threshold is told to every marked page, and to one that is marked later', async () => {
  await mark(false);
  await say('settings.change', { threshold: 0.35 }, ours);
  expect(told).toHaveBeenCalledWith(
    TAB,
    expect.objectContaining({ event: 'threshold.changed', detail: { threshold: 0.35 } }),
    { frameId: 0 },
  );
  expect(await showing()).toMatchObject({ threshold: 0.35 });
  told.mockClear();
  await say('settings.change', { order: 'page' }, ours);
  expect(told).not.toHaveBeenCalled();
});

test('what a content script may not ask is the settings and the feedback of others', async () => {
  for (const [command, payload] of [
    ['settings.change', { threshold: 0 }],
    ['suggestion.dismiss', { tab: TAB, index: 0 }],
    ['feedback.delete', { ids: [] }],
  ] as const) {
    expect(await say(command, payload, from(false))).toMatchObject({ code: 'not-permitted' });
  }
});
