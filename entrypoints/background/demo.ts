/**
 * The demo's side of the background: what its page asks for is done in the demo's own store, by the same handlers.
 *
 * Whether a sender is the demo is told from the address that the browser names. Content scripts have their pages'
 * addresses, and no page on the web can open a page of ours, so nothing else comes in here.
 */
import type { EventName, Events } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { tellTab } from '../../lib/messaging/tell.ts';
import { DEMO_ADDRESS, DEMO_PAGE } from '../../lib/model/demo.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { thresholdOf } from '../../lib/model/settings.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import { extensionUrl, isDemoPage } from '../../lib/platform/runtime.ts';
import { openTab } from '../../lib/platform/tabs.ts';
import type { Database } from '../../lib/store/db.ts';
import { emptyStore } from '../../lib/store/empty.ts';
import { openStaged } from '../../lib/store/layers.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { stage } from '../../lib/store/staging.ts';
import { demoSet } from './demo-checks.ts';

/** A person's own store, and the demo's. */
export interface Stores {
  readonly own: Database;
  readonly demo: Database;
}

export function storeOf({ own, demo }: Stores, sender: Runtime.MessageSender): Database {
  return isDemoPage(sender.url) ? demo : own;
}

/** Each command by the handlers of its sender's store. */
export function bySender(own: Handlers, demo: Handlers): Handlers {
  type Act = (payload: never, sender: Runtime.MessageSender) => unknown;
  const act =
    (name: keyof Handlers): Act =>
    (payload, sender) =>
      isDemoPage(sender.url)
        ? (demo[name] as Act)(payload, { ...sender, url: DEMO_ADDRESS })
        : (own[name] as Act)(payload, sender);
  return Object.fromEntries(Object.keys(own).map((name) => [name, act(name as keyof Handlers)])) as unknown as Handlers;
}

/** What is otherwise in the demo: its beginning and its end, and settings that no other page hears of. */
export function demoHandlers(handlers: Handlers, db: Database): Handlers {
  return {
    ...handlers,
    'demo.begin': async (_, { tab }) => {
      await beginDemo(db, new Date().toISOString());
      return told(tab, 'page.changed', null);
    },
    'store.empty': async (_, { tab }) => {
      await emptyStore(db);
      return told(tab, 'page.changed', null);
    },
    'settings.change': async (patch, { tab }) => {
      const settings = await changeSettings(db, patch);
      return told(tab, 'threshold.changed', { threshold: thresholdOf(settings) });
    },
    // It stands in the page already.
    'panel.open': () => null,
    // Its files are in its page, and its sets come from no file.
    'set.open': () => refuse('set.open'),
    'set.merge': () => refuse('set.merge'),
  };
}

async function told<Name extends EventName>(
  tab: Runtime.MessageSender['tab'],
  event: Name,
  detail: Events[Name],
): Promise<null> {
  if (tab?.id !== undefined) await tellTab(tab.id, event, detail);
  return null;
}

/** Once, when the extension is installed: not when it, or the browser, was updated. */
export async function openAtInstall(reason: Runtime.OnInstalledReason): Promise<void> {
  if (reason === 'install') await openTab(extensionUrl(DEMO_PAGE));
}

/** Its finished checks, as a layer. Doing it again changes nothing. */
export async function beginDemo(db: Database, openedAt: string): Promise<void> {
  const { set, records } = demoSet();
  await stage(db, { id: set.id, newer: false, set, records });
  await openStaged(db, set.id, openedAt);
}

function refuse(command: string): never {
  throw new ExtensionError('not-permitted', `${command} in the demo`);
}
