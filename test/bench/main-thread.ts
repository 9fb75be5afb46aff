/**
 * The tasks of a page's main thread, from Chromium's own trace.
 *
 * A task counts when it began between the injection and the end of the trace; `longtask` entries, the other way to
 * measure, see nothing below 50 ms and count the browser's own work with ours.
 */
import type { Chromium } from '../support/chromium.ts';

export interface MainThread {
  /** Milliseconds of all tasks. */
  readonly total: number;
  readonly longest: number;
  /** Milliseconds of the tasks that took longer than 50. */
  readonly over50: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export async function traceMainThread(chromium: Chromium): Promise<{ stop(): Promise<MainThread> }> {
  const session = await chromium.context.browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return tasksOf(events);
    },
  };
}

/** The page's main thread is the one on which the content file was evaluated. */
function tasksOf(events: readonly TraceEvent[]): MainThread {
  const injection = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/marker.js'),
  );
  if (injection === undefined) throw new Error('the trace does not hold the injection of marker.js');
  const { pid, tid, ts } = injection;
  const tasks = events
    .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
    .filter((event) => event.ts + (event.dur ?? 0) >= ts)
    .map(({ dur = 0 }) => dur / 1000);
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
  return { total: sum(tasks), longest: Math.max(0, ...tasks), over50: sum(tasks.filter((time) => time > 50)) };
}

/** Tasks do not nest, so that their times can be summed. */
const TASK = 'ThreadControllerImpl::RunTask';
