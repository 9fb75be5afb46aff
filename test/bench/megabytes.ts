/** What the extension's pages take of memory, in megabytes, once what nothing holds is let go of. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { CDPSession } from 'puppeteer-core';
import type { Chromium } from '../support/chromium.ts';
import { connectPuppeteer } from '../support/side-panel.ts';

export interface Megabytes {
  /** JavaScript's heap and the buffers that it holds. */
  readonly page: number;
  readonly workers: number;
  /** All of the extension's own process that no other shares; null where the system does not say. */
  readonly process: number | null;
}

export async function megabytesOf({ profile }: Chromium, page: Page): Promise<Megabytes> {
  const browser = await connectPuppeteer(profile);
  try {
    const target = browser.targets().find((one) => one.type() === 'page' && one.url() === page.url());
    const found = await target!.asPage();
    const ofPage = await heapOf(await found.createCDPSession());
    const ofWorkers = await Promise.all(found.workers().map(({ client }) => heapOf(client)));
    return { page: ofPage, workers: ofWorkers.reduce((sum, one) => sum + one, 0), process: processOf(profile) };
  } finally {
    await browser.disconnect();
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}

/** Chromium gives an extension one process, with all its pages and workers. */
function processOf(profile: string): number | null {
  const ours = (id: string): boolean => {
    const command = textOf(`/proc/${id}/cmdline`);
    return command.includes('--extension-process') && command.includes(profile);
  };
  const ids =
    process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && ours(name)) : [];
  const kilobytes = ids.map((id) => /^Private_Dirty:\s+(\d+)/mu.exec(textOf(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
  return ids.length === 0 ? null : kilobytes.reduce<number>((sum, one) => sum + Number(one), 0) / 1000;
}

/** Empty for a process that has ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
