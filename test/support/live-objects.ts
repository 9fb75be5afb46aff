/** What a content script holds on to in its page, counted by Chromium after a collection of garbage. */
import type { CDPSession, Page } from 'playwright';
import { withSession } from './cdp.ts';
import type { Chromium } from './chromium.ts';
import { waitUntil } from './wait.ts';

export interface LiveObjects {
  readonly sessions: number;
  readonly observers: number;
  /** On the window and the document. */
  readonly listeners: number;
}

const SESSION = `Object.getPrototypeOf(globalThis[Symbol.for('claimlight.session')].session)`;

const LISTENERS = `[window, document, globalThis.navigation].filter(Boolean)
  .flatMap((target) => Object.values(getEventListeners(target))).flat().length`;

export function liveObjects(chromium: Chromium, page: Page): Promise<LiveObjects> {
  return withSession(page, async (session) => {
    const contextId = await worldOf(session, `chrome-extension://${chromium.extensionId}`);
    return {
      sessions: await countOf(session, contextId, SESSION),
      observers: await countOf(session, contextId, 'MutationObserver.prototype'),
      listeners: await listenersIn(session, contextId),
    };
  });
}

async function worldOf(session: CDPSession, origin: string): Promise<number> {
  let world: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) world = context.id;
  });
  await session.send('Runtime.enable');
  return waitUntil('the content script is in the page', () => world);
}

async function countOf(session: CDPSession, contextId: number, prototype: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: prototype, contextId });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return count.value as number;
}

async function listenersIn(session: CDPSession, contextId: number): Promise<number> {
  const how = { contextId, includeCommandLineAPI: true, returnByValue: true } as const;
  const { result } = await session.send('Runtime.evaluate', { expression: LISTENERS, ...how });
  return result.value as number;
}
