/** What a content script may ask of the background: beside it runs a page that nobody trusts. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandHandlers } from '../../../entrypoints/background/commands.ts';
import { answer } from '../../../lib/messaging/serve.ts';
import type { PageMetadata } from '../../../lib/model/page.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { findClaim } from '../../../lib/store/reads.ts';
import { draftOf, NOW, PAGE_URL, saveNow } from '../../support/drafts.ts';

let db: Database;
let names = 0;
let claim: string;
let which: { readonly mention: string; readonly claim: string };

beforeEach(async () => {
  db = openDatabase(`pages-${names++}`);
  claim = await saveNow(db, draftOf('They sent four hundred fighters.'), Date.parse(NOW));
  which = { mention: (await findClaim(db, claim))!.mentions[0]!.id, claim };
});

const at = (url: string) => ({ id: fakeBrowser.runtime.id, url, tab: { id: 7 }, frameId: 0 }) as Runtime.MessageSender;
const ours = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') } as Runtime.MessageSender;
const card = (sender: Runtime.MessageSender) =>
  answer('claim.card', { ...which, layer: null }, sender, commandHandlers(db));

describe('a card is shown', () => {
  test.each([
    ['in the page of the claim', at(`https://${PAGE_URL}`)],
    ['at another address of the page', at(`http://www.${PAGE_URL}?utm_source=letter#top`)],
    ["in an archive's copy of the page", at(`https://web.archive.org/web/20260301000000/https://${PAGE_URL}`)],
    ['in a page of the extension', ours],
  ])('%s', async (_, sender) => {
    expect(await card(sender)).toMatchObject({ ok: true });
  });

  test.each([
    ['to a page of another site', at('https://spy.example/a')],
    ['to a page without an address', at('about:blank')],
  ])('and %s it is as if the claim were not there', async (_, sender) => {
    expect(await card(sender)).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('the marks of a page', () => {
  const page = (url: string): PageMetadata => ({ ...draftOf('x').mention!.page, url });

  test('are told to a script in a page of its site', async () => {
    const url = `https://${PAGE_URL}`;
    const reply = await answer('page.marks', page(url), at(url), commandHandlers(db));
    expect(reply).toMatchObject({ ok: true, value: { marks: [{ claim }] } });
  });

  test('are not told to a script that names the page of another site', async () => {
    const reply = await answer(
      'page.marks',
      page(`https://${PAGE_URL}`),
      at('https://spy.example/'),
      commandHandlers(db),
    );
    expect(reply).toMatchObject({ ok: false, code: 'not-permitted' });
  });
});
