/** What a reader hides and mutes, and what is seen of checked sentences: kept here, nowhere else, and not when private. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers } from '../../../entrypoints/background/commands.ts';
import type { CommandName } from '../../../lib/messaging/protocol.ts';
import { answer } from '../../../lib/messaging/serve.ts';
import type { Publisher } from '../../../lib/model/annotation-set.ts';
import type { Card, Mark } from '../../../lib/model/mark.ts';
import type { Outcome, PageReport } from '../../../lib/model/page.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { readPageState } from '../../../lib/platform/session.ts';
import { draftOfClaim } from '../../../lib/records/to-draft.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { openStaged } from '../../../lib/store/layers.ts';
import { readChoices } from '../../../lib/store/reading-choices.ts';
import { allClaims, readIdentity } from '../../../lib/store/reads.ts';
import { stage } from '../../../lib/store/staging.ts';
import { sha256Hex } from '../../../lib/text/digest.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';
import { assessRecord, claimRecord, mentionRecord, noteRecord } from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

// The fake has no keys of its own.
Object.assign(fakeBrowser.storage.session, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.session.get(null)),
});

const TAB = 7;
const OWN = 'They sent four hundred fighters.';
const THEIRS = 'They sent nobody.';
const OTHER_PAGE = 'gazette.example/news';

let db: Database;
let names = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  db = openDatabase(`choices-${names++}`);
  await saveNow(db, draftOf(OWN), Date.parse(NOW));
  await openTheirs();
});

const publisher: Publisher = {
  id: 'https://desk.example/',
  name: 'The harbour desk',
  contact: 'errors@desk.example',
};

/** A set of another desk, with the same claim in two pages. */
async function openTheirs(): Promise<void> {
  const claim = claimRecord({ body: { text: THEIRS, translatedFrom: 'ar' } });
  const at = (pageUrl: string) => mentionRecord(claim, { body: { url: `https://${pageUrl}`, pageUrl } });
  const here = at(PAGE_URL);
  const note = noteRecord(here, { body: { text: 'Ask our source.', private: true } });
  const records = [claim, here, at(OTHER_PAGE), assessRecord(claim), note];
  const set = setOfRecords(records, { ...ownHeader, id: 'urn:theirs', publisher });
  await stage(db, { id: 'staged', newer: false, set, records });
  await openStaged(db, 'staged', NOW);
}

const at = (pageUrl: string, incognito = false) =>
  ({
    id: fakeBrowser.runtime.id,
    url: `https://${pageUrl}`,
    tab: { id: TAB, incognito },
    frameId: 0,
  }) as Runtime.MessageSender;
const ours = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') } as Runtime.MessageSender;

async function say<Value>(command: CommandName, payload: unknown, sender: Runtime.MessageSender): Promise<Value> {
  const reply = await answer(command, payload, sender, commandHandlers(db));
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as Value;
}

const pageAt = (pageUrl: string) => ({ ...draftOf('x').mention!.page, url: `https://${pageUrl}` });

async function marksAt(pageUrl: string): Promise<readonly Mark[]> {
  return (await say<{ marks: readonly Mark[] }>('page.marks', pageAt(pageUrl), at(pageUrl))).marks;
}

async function markOf(layer: string | null, pageUrl = PAGE_URL): Promise<Pick<Mark, 'mention' | 'claim' | 'layer'>> {
  const found = (await marksAt(pageUrl)).find((mark) => mark.layer === layer)!;
  return { mention: found.mention, claim: found.claim, layer };
}

const layersAt = async (pageUrl: string) => (await marksAt(pageUrl)).map(({ layer }) => layer);

describe('a reader hides', () => {
  test('one mark, which stays away in its page until it is shown again', async () => {
    const which = await markOf('urn:theirs');
    const made = await say('choice.make', { kind: 'mark', ...which }, at(PAGE_URL));
    expect(await layersAt(PAGE_URL)).toEqual([null]);
    expect(await layersAt(OTHER_PAGE)).toEqual(['urn:theirs']);
    expect(await readChoices(db)).toMatchObject([{ kind: 'mark', label: THEIRS, pageUrl: PAGE_URL }]);
    await say('choice.undo', made, ours);
    expect(await layersAt(PAGE_URL)).toEqual([null, 'urn:theirs']);
    expect(await readChoices(db)).toEqual([]);
  });

  test('the marks of a set in all pages, and none of their own', async () => {
    const made = await say('choice.make', { kind: 'set', ...(await markOf('urn:theirs')) }, at(PAGE_URL));
    expect(await layersAt(PAGE_URL)).toEqual([null]);
    expect(await layersAt(OTHER_PAGE)).toEqual([]);
    await say('choice.undo', made, at(PAGE_URL));
    expect(await layersAt(OTHER_PAGE)).toEqual(['urn:theirs']);
    await expect(say('choice.make', { kind: 'set', ...(await markOf(null)) }, at(PAGE_URL))).rejects.toThrow(
      'bad-message',
    );
  });

  test('all checks of a site, whose other pages have none either, and no other site', async () => {
    await say('choice.make', { kind: 'site', ...(await markOf(null)) }, at(PAGE_URL));
    expect(await layersAt(PAGE_URL)).toEqual([]);
    expect(await layersAt(OTHER_PAGE)).toEqual(['urn:theirs']);
    expect(await readChoices(db)).toMatchObject([{ kind: 'site', id: 'harbour-courier.example' }]);
  });

  test('the same thing twice, and it is listed once', async () => {
    const what = { kind: 'site', ...(await markOf(null)) };
    await say('choice.make', what, at(PAGE_URL));
    await say('choice.make', what, at(PAGE_URL));
    expect(await readChoices(db)).toHaveLength(1);
  });

  test('nothing in a private window, and nothing of a page of another site', async () => {
    const what = { kind: 'mark', ...(await markOf(null)) };
    await expect(say('choice.make', what, at(PAGE_URL, true))).rejects.toThrow('not-permitted');
    await expect(say('choice.make', what, at('spy.example/a'))).rejects.toThrow('not-found');
    expect(await readChoices(db)).toEqual([]);
  });
});

describe('the card of a mark', () => {
  const cardOf = async (layer: string | null, sender = at(PAGE_URL)) =>
    say<Card>('claim.card', await markOf(layer), sender);

  test('says what was checked, when, and who answers for it', async () => {
    const { desk, checked, mayChoose } = await cardOf('urn:theirs');
    expect(desk).toEqual({ name: 'The harbour desk', contact: 'errors@desk.example', correctionsPolicy: null });
    expect(checked).toMatchObject({
      exact: 'spent 12 million euros on the new quay',
      language: 'ar',
      context: 'The authority spent 12 million euros on the new quay last year',
      url: `https://${PAGE_URL}`,
    });
    expect(mayChoose).toBe(true);
    expect((await cardOf(null)).checked.context).toBe(`before ${OWN} after`);
    expect((await cardOf(null)).desk).toBeNull();
    expect((await cardOf(null, at(PAGE_URL, true))).mayChoose).toBe(false);
  });

  test('has the note of whoever wrote it, and none that came with a set', async () => {
    const [own] = await allClaims(db);
    const { author } = (await readIdentity(db))!;
    const edited = draftOfClaim('edit', own!, author, NOW);
    const fields = { ...edited.fields, note: ' Ask the ministry. ' };
    await saveNow(db, { ...edited, fields }, Date.parse(NOW) + 1000);
    expect((await cardOf(null)).note).toBe('Ask the ministry.');
    expect((await cardOf('urn:theirs')).note).toBeNull();
  });

  const report = (outcomes: readonly Outcome[]): PageReport => ({
    page: pageAt(PAGE_URL),
    stage: 'painted',
    article: { characters: 0, sentences: 0, contentHash: sha256Hex('') },
    text: '',
    suggestions: [],
    outcomes: [...outcomes],
    ms: null,
  });
  async function see(layer: string | null, found: string | null, incognito = false): Promise<void> {
    const status = found === null ? 'exact' : 'changed';
    const outcome = { ...(await markOf(layer)), status, ...(found !== null && { found }) } as const;
    await say('page.report', report([outcome]), at(PAGE_URL, incognito));
  }
  const seenOf = async (layer: string | null) => (await cardOf(layer)).sightings.map(({ found }) => found);

  test('knows since when the words are others, also after the browser was closed', async () => {
    await see(null, null);
    await see(null, 'They sent forty fighters.');
    const [, { first } = { first: '' }] = (await cardOf(null)).sightings;
    await fakeBrowser.storage.session.clear();
    await see(null, 'They sent forty fighters.');
    expect(await seenOf(null)).toEqual([null, 'They sent forty fighters.']);
    expect((await cardOf(null)).sightings.at(-1)?.first).toBe(first);
  });

  test('and writes nothing of it for a private window, nor of pages that have only the checks of others', async () => {
    await see('urn:theirs', 'They sent somebody.');
    expect(await seenOf('urn:theirs')).toEqual(['They sent somebody.']);
    await see(null, 'They sent forty fighters.', true);
    expect(await seenOf(null)).toEqual(['They sent forty fighters.']);
    expect(await db.observations.count()).toBe(0);
    expect(Object.keys((await readPageState(TAB))!.sightings)).toHaveLength(1);
  });
});
