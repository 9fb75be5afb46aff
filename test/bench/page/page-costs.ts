/**
 * One page, loaded anew for each: left alone, read and marked by the built extension, the same ranges as CSS highlights
 * alone, and the same ranges wrapped in elements.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { PageState } from '../../../lib/model/page.ts';
import { type Chromium, chromeBuild } from '../../support/chromium.ts';
import { waitUntil } from '../../support/wait.ts';
import { type Place, wrapInMarks } from '../peers/mark-wrapper.ts';
import { type Costs, costsOf } from './page-thread.ts';

/** `highlights` is what `wrapper` is to be compared with: both only paint. `claimlight` reads and spots too. */
export type Way = 'untouched' | 'claimlight' | 'highlights' | 'wrapper';

export interface PageCosts {
  readonly id: string;
  readonly ranges: number;
  readonly costs: Readonly<Record<Way, Costs>>;
}

/** Either way of painting comes with a sheet of its own, for which the page is styled anew. */
const MARK_STYLE = 'mark { background-color: rgb(240 180 0 / 20%); text-decoration: underline dotted 1px #767676 }';

const LIMIT_MS = 90_000;

export async function costsOfPage(chromium: Chromium, id: string, url: string): Promise<PageCosts> {
  const untouched = await costsIn(chromium, url, { act: async () => undefined });
  let places: readonly Place[] = [];
  const claimlight = await costsIn(chromium, url, {
    act: (page) => markWhole(chromium, page),
    afterwards: async (page) => {
      places = await page.evaluate(placesOfMarks);
    },
  });
  const style = readFileSync(path.join(chromeBuild, 'content-scripts/highlights.css'), 'utf8');
  const highlights = await costsIn(chromium, url, { act: (page) => page.evaluate(paintPlaces, { places, style }) });
  const wrapper = await costsIn(chromium, url, {
    act: (page) => page.evaluate(wrapInMarks, { places, style: MARK_STYLE }),
  });
  return { id, ranges: places.length, costs: { untouched, claimlight, highlights, wrapper } };
}

interface Acts {
  readonly act: (page: Page) => Promise<unknown>;
  readonly afterwards?: (page: Page) => Promise<void>;
}

async function costsIn(chromium: Chromium, url: string, { act, afterwards }: Acts): Promise<Costs> {
  const page = await chromium.open(url);
  try {
    const costs = await costsOf(chromium, page, () => act(page));
    await afterwards?.(page);
    return costs;
  } finally {
    await page.close();
  }
}

/** Until it is painted, and nothing of it waits for the second reader. */
async function markWhole(chromium: Chromium, page: Page): Promise<void> {
  const tab = await chromium.tabId(page);
  await chromium.clickAction(page);
  await waitUntil(
    'the page is painted and read',
    async () => {
      const state = (await chromium.storageSession(tab)) as PageState | undefined;
      return state?.stage === 'painted' && state.ms !== null && state.second !== 'reading';
    },
    { limitMs: LIMIT_MS, everyMs: 100 },
  );
}

/** In the order of the document; those in shadow trees are left out. Runs in the page. */
function placesOfMarks(): Place[] {
  const numbers = new Map<Node, number>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) numbers.set(walker.currentNode, numbers.size);
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const [first, last] = [numbers.get(startContainer), numbers.get(endContainer)];
      return first === undefined || last === undefined ? [] : [{ first, from: startOffset, last, to: endOffset }];
    })
    .sort((one, other) => one.first - other.first || one.from - other.from);
}

/** As the extension paints, with its own style. Runs in the page. */
function paintPlaces({ places, style }: { readonly places: readonly Place[]; readonly style: string }): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  const ranges = places.map(({ first, from, last, to }) => {
    const range = document.createRange();
    range.setStart(nodes[first] as Node, from);
    range.setEnd(nodes[last] as Node, to);
    return range;
  });
  CSS.highlights.set('k0', new Highlight(...ranges));
}
