/** What happens to a page from one moment on: its main thread, heap, layout and nodes, by Chromium's own account. */
import type { CDPSession, Page } from 'playwright';
import type { Chromium } from '../../support/chromium.ts';
import { MUTATIONS_SO_FAR, WATCH_MUTATIONS } from '../../support/mutations.ts';

export interface Costs {
  /** Milliseconds of processor time of all tasks of the page's main thread: other work of the machine is not in it. */
  readonly thread: number;
  readonly longest: number;
  /** Bytes of JavaScript's heap that were added, garbage apart: the page's and ours in one. */
  readonly heap: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Of the page's own nodes. */
  readonly mutations: number;
  /** DOM nodes that were added. */
  readonly nodes: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
}

/** Marks of the page's own clock, by which its main thread is found among all of the browser's. */
const BEGIN = 'bench-page-begin';
const END = 'bench-page-end';
/** Tasks do not nest, so that their times can be summed. */
const TASK = 'ThreadControllerImpl::RunTask';

const WATCH_SHIFTS = `{
  globalThis.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.benchShift += value;
  }).observe({ type: 'layout-shift' });
}`;

/** What was painted is on the screen, and its layout is told of. */
const SETTLED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))))`;

/** What `act` costs the page. It resolves once nothing more is to come. */
export async function costsOf(chromium: Chromium, page: Page, act: () => Promise<unknown>): Promise<Costs> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(SETTLED);
  await page.evaluate(WATCH_SHIFTS);
  await page.evaluate(WATCH_MUTATIONS);
  const before = await metricsOf(session);
  const events = await traced(chromium, async () => {
    await page.evaluate(`void performance.mark('${BEGIN}')`);
    await act();
    await page.evaluate(SETTLED);
    await page.evaluate(`void performance.mark('${END}')`);
  });
  const after = await metricsOf(session);
  const tasks = tasksBetween(events);
  const costs = {
    thread: tasks.reduce((sum, task) => sum + task, 0),
    longest: Math.max(0, ...tasks),
    heap: after.heap - before.heap,
    shift: (await page.evaluate('globalThis.benchShift')) as number,
    mutations: (await page.evaluate(MUTATIONS_SO_FAR)) as number,
    nodes: after.nodes - before.nodes,
  };
  await session.detach();
  return costs;
}

async function metricsOf(session: CDPSession): Promise<{ readonly heap: number; readonly nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

async function traced(chromium: Chromium, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await chromium.context.browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  try {
    await act();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return events;
}

/** Milliseconds. */
function tasksBetween(events: readonly TraceEvent[]): readonly number[] {
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.find(({ name }) => name === END);
  if (begin === undefined || end === undefined) throw new Error('the trace does not hold the marks of the page');
  return events
    .filter(({ name, pid, tid }) => name === TASK && pid === begin.pid && tid === begin.tid)
    .filter(({ ts }) => ts >= begin.ts && ts < end.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
}
