/**
 * The background: listeners, registered at once and at top level, and no state.
 *
 * It is stopped and started at the browser's will. What has to last is in the store or in `storage.session`.
 */
import { defineBackground } from 'wxt/utils/define-background';
import type { EventName, Events } from '../../lib/messaging/protocol.ts';
import { type Handlers, serve } from '../../lib/messaging/serve.ts';
import { tellChanged, tellDocument } from '../../lib/messaging/tell.ts';
import { DEMO_DATABASE } from '../../lib/model/demo.ts';
import { onAccessChanged } from '../../lib/platform/access.ts';
import { browser, type Tabs } from '../../lib/platform/api.ts';
import { t } from '../../lib/platform/i18n.ts';
import { injectContent } from '../../lib/platform/inject.ts';
import { report } from '../../lib/platform/log.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { isDemoPage } from '../../lib/platform/runtime.ts';
import { forgetTab, readPageState } from '../../lib/platform/session.ts';
import { type Database, openDatabase } from '../../lib/store/db.ts';
import { dropStaging } from '../../lib/store/staging.ts';
import { answerOnBadge, citeTab } from './cite.ts';
import { commandHandlers } from './commands.ts';
import { deleteAll } from './delete-all.ts';
import { bySender, demoHandlers, openAtInstall, type Stores, storeOf } from './demo.ts';
import { refreshFeed } from './feeds.ts';
import { forgetLeft, meantDocument } from './frames.ts';
import { settleIndex } from './match-index.ts';
import { listenToSchedule, refreshDue, scheduleFeeds } from './schedule.ts';
import { markGrantedSites, registerGrantedSites } from './sites.ts';
import { serveSpotting } from './spotting.ts';

export default defineBackground({
  type: 'module',
  main() {
    const db = openDatabase();
    const stores = { own: db, demo: openDatabase(DEMO_DATABASE) };
    serve(handlersOf(stores));
    serveSpotting((sender) => storeOf(stores, sender));
    listenToActs(db);
    listenToTabs();
    listenToStarts(db);
    listenToSchedule(db, (url) => fetchAgain(db, url));
  },
});

function handlersOf(stores: Stores): Handlers {
  const own = { ...commandHandlers(stores.own), 'store.empty': () => deleteAll(stores).then(() => null) };
  return bySender(own, demoHandlers(commandHandlers(stores.demo), stores.demo));
}

/** Clicks and keys. The panel opens before anything is awaited: the gesture ends there. */
function listenToActs(db: Database): void {
  browser.action.onClicked.addListener((tab) => {
    if (isDemoPage(tab.url)) return run('answering in the demo', answerOnBadge(tab.id!, '✓', t('demo_panelHere')));
    showPanel(tab);
    run('marking a page', injectContent(tab.id!));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab !== undefined) act(db, command, tab);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab !== undefined) act(db, String(menuItemId), tab);
  });
}

function act(db: Database, command: string, tab: Tabs.Tab): void {
  if (command === 'check-selection') {
    if (!isDemoPage(tab.url)) showPanel(tab);
    run('checking a selection', tellOfPage(tab.id!, 'selection.begin', 'check'));
  }
  if (command === 'missed-selection') run('keeping what was missed', tellOfPage(tab.id!, 'selection.missed', null));
  if (command === 'next-mark' || command === 'previous-mark') run('stepping', tellOfPage(tab.id!, 'page.act', command));
  if (command === 'cite-tab') run('citing a tab', citeTab(db, tab.id!));
}

/** A page that was not read yet is read for it. */
async function tellOfPage<Name extends EventName>(tab: number, event: Name, detail: Events[Name]): Promise<void> {
  if ((await readPageState(tab)) === null) await injectContent(tab);
  await tellDocument(await meantDocument(tab), event, detail);
}

function showPanel({ windowId }: Tabs.Tab): void {
  if (windowId !== undefined) run('opening the panel', openPanel(windowId));
}

/** A page that was left no longer answers, and is forgotten; one that is still there reports again. */
function listenToTabs(): void {
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') run('following a tab', forgetLeft(tab));
  });
  browser.tabs.onRemoved.addListener((tab) => run('forgetting a tab', forgetTab(tab)));
  onAccessChanged(() => run('following site access', registerGrantedSites()));
}

function listenToStarts(db: Database): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run('opening the demo', openAtInstall(reason));
    run('making menus', makeMenus());
    run('marking granted sites', markGrantedSites());
  });
  browser.runtime.onStartup.addListener(() => {
    run('registering granted sites', registerGrantedSites());
    run('dropping staged files', dropStaging(db));
    run('settling the index', settleIndex(db));
    run(
      'fetching subscriptions',
      scheduleFeeds(db).then(() => refreshDue(db, (url) => fetchAgain(db, url), Date.now())),
    );
  });
}

async function fetchAgain(db: Database, url: string): Promise<void> {
  const { pageUrls } = await refreshFeed(db, url, new Date().toISOString());
  if (pageUrls.length > 0) await tellChanged(pageUrls);
}

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'check-selection', title: t('menuCheckSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'missed-selection', title: t('menuMissed'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'cite-tab', title: t('menuCiteTab'), contexts: ['page', 'selection'] });
}

function run(what: string, work: Promise<unknown>): void {
  work.catch((error) => report(error, what));
}
