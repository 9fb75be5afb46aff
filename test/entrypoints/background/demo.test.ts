import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bySender, demoHandlers, openAtInstall, storeOf } from '../../../entrypoints/background/demo.ts';
import { demoSet } from '../../../entrypoints/background/demo-checks.ts';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { Handlers } from '../../../lib/messaging/serve.ts';
import { DEMO_ADDRESS, DEMO_DATABASE, DEMO_PAGE_URL } from '../../../lib/model/demo.ts';
import { DEMO_SENTENCE, demoArticle } from '../../../lib/model/demo-article.ts';
import { pageUrlOf } from '../../../lib/model/page-url.ts';
import type { Runtime } from '../../../lib/platform/api.ts';
import { type Database, openDatabase } from '../../../lib/store/db.ts';
import { emptyStore } from '../../../lib/store/empty.ts';
import { layerClaimsOfPage } from '../../../lib/store/reads.ts';

const sender = (url: string): Runtime.MessageSender => ({ id: fakeBrowser.runtime.id, url, frameId: 0 });
const demoPage = sender(fakeBrowser.runtime.getURL('/demo.html'));
const strangers = [
  sender(fakeBrowser.runtime.getURL('/library.html')),
  sender(DEMO_ADDRESS),
  sender('https://news.example/demo.html'),
  sender(`https://news.example/?${fakeBrowser.runtime.getURL('/demo.html')}`),
  sender(`${fakeBrowser.runtime.getURL('/demo.html')}.evil`),
  { id: fakeBrowser.runtime.id },
];

let own: Database;
let demo: Database;

beforeEach(async () => {
  own = openDatabase();
  demo = openDatabase(DEMO_DATABASE);
  await Promise.all([emptyStore(own), emptyStore(demo)]);
});

describe('the demo', () => {
  test('opens when the extension is installed, and at no update', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    for (const reason of ['update', 'browser_update'] as const) await openAtInstall(reason);
    expect(create).not.toHaveBeenCalled();
    await openAtInstall('install');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: demoPage.url });
  });

  test('is told by the address that the browser names, and by nothing else', () => {
    expect(storeOf({ own, demo }, demoPage)).toBe(demo);
    expect(storeOf({ own, demo }, sender(`${demoPage.url}#article`))).toBe(demo);
    for (const stranger of strangers) expect(storeOf({ own, demo }, stranger)).toBe(own);
  });

  test('has its commands done in its own store, where it has the address of its article', async () => {
    const names = { 'store.facts': vi.fn(() => 'own') } as unknown as Handlers;
    const theirs = { 'store.facts': vi.fn(() => 'demo') } as unknown as Handlers;
    const handlers = bySender(names, theirs);
    expect(await handlers['store.facts'](null, demoPage)).toBe('demo');
    expect(theirs['store.facts']).toHaveBeenCalledWith(null, { ...demoPage, url: DEMO_ADDRESS });
    for (const stranger of strangers) expect(await handlers['store.facts'](null, stranger)).toBe('own');
    expect(theirs['store.facts']).toHaveBeenCalledTimes(1);
  });

  test('begins with three finished checks of others, as often as it is asked, and ends empty', async () => {
    const handlers = demoHandlers({} as Handlers, demo);
    await handlers['demo.begin'](null, demoPage);
    await handlers['demo.begin'](null, demoPage);
    const rows = await layerClaimsOfPage(demo, DEMO_PAGE_URL);
    const verdicts = rows.map(({ view }) => view.assessments.map(({ body }) => body.verdict).join());
    expect(verdicts.toSorted()).toEqual(['false,unproven', 'mostly-true', 'true']);
    expect(await demo.records.count()).toBe(0);
    await handlers['store.empty'](null, demoPage);
    expect(await demo.layers.count()).toBe(0);
    expect(await own.layers.count()).toBe(0);
  });

  test('takes no set from a file', () => {
    const handlers = demoHandlers({} as Handlers, demo);
    expect(() => handlers['set.open']({ staged: 's' }, demoPage)).toThrow('set.open in the demo');
    expect(() => handlers['set.merge']({ layer: 'l' }, demoPage)).toThrow('set.merge in the demo');
  });
});

describe('what the demo shows', () => {
  const text = demoArticle.paragraphs.join('\n\n');

  test('is a set that anybody can read', () => {
    const read = readSet(printSet(demoSet().set));
    expect(read.status).toBe('ok');
    expect(demoSet().set).toEqual(demoSet().set);
  });

  test('is checked in the words of the article, but for the sentence that was changed afterwards', () => {
    const quotes = demoSet().set.claims.flatMap(({ mentions }) =>
      mentions.flatMap(({ body }) => body.selectors.map((selector) => ('exact' in selector ? selector.exact : ''))),
    );
    expect(quotes.filter((quote) => !text.includes(quote))).toEqual([
      'The ministry of finance spent 14 million selvars on the harbour wall in 2025',
    ]);
  });

  test('has its sentence to try once, and an address that leads nowhere', () => {
    expect(text.split(DEMO_SENTENCE)).toHaveLength(2);
    expect(pageUrlOf(DEMO_ADDRESS)).toBe(DEMO_PAGE_URL);
    expect(new URL(DEMO_ADDRESS).hostname).toMatch(/\.invalid$/u);
  });
});
