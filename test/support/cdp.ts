/** What is said to Chromium over its debugging protocol because Playwright has no words for it. */
import type { CDPSession, Page } from 'playwright';
import { waitUntil } from './wait.ts';

export async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** Stop a worker. It may be running again by the time that this answers: whoever waits for it starts it. */
export async function stopWorker(session: CDPSession, scriptUrl: string): Promise<void> {
  let versionId: string | null = null;
  let wasStopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const version = versions.find((one) => one.scriptURL === scriptUrl);
    if (version === undefined) return;
    if (versionId !== null && version.runningStatus === 'stopped') wasStopped = true;
    versionId ??= version.versionId;
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopWorker', {
    versionId: await waitUntil('the worker is known', () => versionId),
  });
  await waitUntil('the worker is stopped', () => wasStopped);
}

export async function startWorker(session: CDPSession, extensionId: string): Promise<void> {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
}

/**
 * Evaluate in the isolated world of an origin, in the page's own document. An updated extension leaves its old world
 * behind: the live one counts.
 */
export async function evaluateInWorld(session: CDPSession, origin: string, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { readonly frameId?: string };
    if (context.origin === origin && frameId === frameTree.frame.id) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await waitUntil('the content script is in the page', () => worlds.length > 0);
  for (const world of worlds.slice(1)) {
    if (await evaluate(session, world, 'chrome.runtime?.id !== undefined')) return evaluate(session, world, expression);
  }
  return evaluate(session, worlds[0]!, expression);
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const how = { awaitPromise: true, returnByValue: true } as const;
  const answer = await session.send('Runtime.evaluate', { expression, contextId, ...how });
  const { exceptionDetails: thrown } = answer;
  if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
  return answer.result.value;
}

/**
 * The tab that holds a page: another target than the page, and several may show the same address.
 * A tab that is attached to names its page when it is told to attach to what is in it.
 */
export async function tabTargetOf(browser: CDPSession, page: Page): Promise<string> {
  const { targetInfo } = await withSession(page, (session) => session.send('Target.getTargetInfo'));
  const sameAddress = (await tabTargets(browser)).filter(({ url }) => url === targetInfo.url);
  if (sameAddress.length === 1) return sameAddress[0]!.targetId;
  for (const { targetId } of sameAddress) {
    if (await isIn(browser, targetId, targetInfo.targetId)) return targetId;
  }
  throw new Error(`no tab shows ${targetInfo.url}`);
}

async function isIn(browser: CDPSession, tab: string, page: string): Promise<boolean> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: tab, flatten: false });
  const said: string[] = [];
  const hear = (message: { sessionId: string; message: string }): void => {
    if (message.sessionId === sessionId) said.push(message.message);
  };
  browser.on('Target.receivedMessageFromTarget', hear);
  const params = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  const message = JSON.stringify({ id: 1, method: 'Target.setAutoAttach', params });
  await browser.send('Target.sendMessageToTarget', { sessionId, message });
  await waitUntil('the tab names its page', () => said.some((words) => words.startsWith('{"id":1')));
  browser.off('Target.receivedMessageFromTarget', hear);
  await browser.send('Target.detachFromTarget', { sessionId });
  return said.some((words) => words.includes(page));
}

/** Wait until a tab is the active one of its window: `bringToFront` answers before that. */
export async function untilActive(browser: CDPSession, tab: string): Promise<void> {
  await waitUntil('the tab is in front', async () =>
    (await tabTargets(browser)).some((target) => target.targetId === tab && isActiveTab(target)),
  );
}

async function tabTargets(
  browser: CDPSession,
): Promise<readonly { readonly targetId: string; readonly url: string }[]> {
  return (await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })).targetInfos;
}

/** The protocol's types call `embedderData` text; Chromium sends an object. */
function isActiveTab(target: object): boolean {
  const data: unknown = Reflect.get(target, 'embedderData');
  return typeof data === 'object' && data !== null && Reflect.get(data, 'tabActive') === true;
}
