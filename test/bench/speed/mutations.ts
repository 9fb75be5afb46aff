/**
 * A page that changes 10,000 times a second, before it is marked and while it is: what following it costs.
 *
 * Measured in the built extension, from Chromium's trace of the page's main thread. The page's own work is in both
 * figures; their difference is ours. Of every hundred changes one is made in the article, the rest around it: counters,
 * classes, styles, elements that come and go.
 */
import type { Page } from 'playwright';
import { longArticle } from '../../fixtures/long-article.ts';
import { markPage } from '../../support/checking.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { serve } from '../../support/serve.ts';

export interface BusyThread {
  /** Milliseconds of a second in which the page's main thread works. */
  readonly perSecond: number;
  /** Milliseconds of the longest task. */
  readonly longest: number;
  readonly framesPerSecond: number;
  /** Frames that came more than a frame late, as a share of all. */
  readonly lateFrames: number;
}

export interface MutationCosts {
  readonly words: number;
  /** That were made in fact: a slow machine makes fewer than it is asked to. */
  readonly mutationsPerSecond: number;
  readonly unmarked: BusyThread;
  /** The first seconds after the page was marked: it is read a second time, and not yet known to be busy. */
  readonly begun: BusyThread;
  readonly marked: BusyThread;
  /** Milliseconds of a second that our own script runs, by samples of the page's stack. */
  readonly ourScriptPerSecond: number;
}

const TICK_MS = 10;
const PER_TICK = 100;

/** `changeCount` counts; `setInterval` is the page's own. */
const BUSY = `{
  const aside = document.body.appendChild(document.createElement('aside'));
  const cells = Array.from({ length: 500 }, (_, at) => {
    const cell = aside.appendChild(document.createElement('div'));
    cell.textContent = 'Counter ' + at;
    return cell;
  });
  const paragraphs = document.querySelectorAll('article p');
  globalThis.changeCount = 0;
  const change = [
    (cell, count) => { cell.firstChild.data = 'Counter ' + count; },
    (cell, count) => { cell.className = 'seen' + count % 3; },
    (cell, count) => { cell.style.opacity = String(count % 9 / 9); },
    (cell, count) => { cell.replaceChildren('Counter ' + count); },
    (cell, count) => { cell.hidden = count % 2 === 0; },
  ];
  setInterval(() => {
    for (let at = 1; at < ${PER_TICK}; at += 1) {
      globalThis.changeCount += 1;
      change[globalThis.changeCount % change.length](cells[globalThis.changeCount % cells.length], globalThis.changeCount);
    }
    globalThis.changeCount += 1;
    paragraphs[globalThis.changeCount % paragraphs.length].append(' ');
  }, ${TICK_MS});
}`;

export async function measureMutations({
  words,
  seconds,
}: {
  readonly words: number;
  readonly seconds: number;
}): Promise<MutationCosts> {
  const server = await serve({ from: { '/page': longArticle(words) } });
  const chromium = await launchChromium();
  try {
    const page = await chromium.open(`${server.origin}/page`);
    await page.evaluate(BUSY);
    const before = (await page.evaluate('changeCount')) as number;
    const unmarked = await busyFor(chromium, page, seconds);
    const made = ((await page.evaluate('changeCount')) as number) - before;
    await markPage(chromium, page);
    const begun = await busyFor(chromium, page, seconds);
    const marked = await busyFor(chromium, page, seconds);
    const ourScriptPerSecond = await ourScript(page, seconds);
    return { words, mutationsPerSecond: made / seconds, unmarked, begun, marked, ourScriptPerSecond };
  } finally {
    await chromium.close();
    await server.stop();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
}

/** Named by a mark that the page sets, its main thread is found among all of the browser's. */
const HERE = 'bench-mutations-here';

/** At 60 frames a second one is 16.7 ms; what is later than two was missed. */
const LATE_MS = 34;

/** The milliseconds between one frame and the next. */
const FRAMES = (seconds: number): string => `new Promise((resolve) => {
  const between = [];
  const end = performance.now() + ${1000 * seconds};
  let before = performance.now();
  requestAnimationFrame(function frame(now) {
    between.push(now - before);
    before = now;
    if (now < end) requestAnimationFrame(frame);
    else resolve(between);
  });
})`;

async function busyFor(chromium: Chromium, page: Page, seconds: number): Promise<BusyThread> {
  const session = await chromium.context.browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  await page.evaluate(`performance.mark('${HERE}')`);
  const frames = (await page.evaluate(FRAMES(seconds))) as number[];
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const here = events.find(({ name }) => name === HERE);
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === here?.pid && tid === here.tid)
    .map(({ dur = 0 }) => dur / 1000);
  return {
    perSecond: tasks.reduce((sum, task) => sum + task, 0) / seconds,
    longest: Math.max(0, ...tasks),
    framesPerSecond: frames.length / seconds,
    lateFrames: frames.filter((ms) => ms > LATE_MS).length / frames.length,
  };
}

async function ourScript(page: Page, seconds: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await page.waitForTimeout(1000 * seconds);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = new Set<number>();
  // A node comes before those that it calls.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.endsWith('/marker.js')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  const microseconds = samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return microseconds / 1000 / seconds;
}
