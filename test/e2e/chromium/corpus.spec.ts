/**
 * Real news pages: what is described on them is found again where it was, and no page is changed.
 *
 * Needs ../shared/corpus, of which nothing may be kept here: without it, this test is skipped.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, expect, type JSHandle, type Page, test } from '@playwright/test';
import { buildModule } from '../../bench/bundle.ts';
import { seeded } from '../../lib/anchoring/page.ts';
import { requireChromium } from '../../support/browsers.ts';
import { chromiumFlags } from '../../support/chromium-flags.ts';
import { root } from '../../support/programs.ts';
import { pageOf } from '../../support/serve.ts';

const SEED = 20_261_123;
const PAGES = 30;
const RANGES = 40;

const folder = path.join(root, '../shared/corpus/pages');
const hasCorpus = existsSync(folder);

let browser: Browser;
let code: string;

test.beforeAll(async () => {
  if (!hasCorpus) return;
  code = await readFile(await buildModule(), 'utf8');
  const args = [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND'];
  browser = await chromium.launch({ executablePath: requireChromium(), args });
});
test.afterAll(async () => {
  await browser?.close();
});

test('on real pages every range is found again, and no page is changed', async () => {
  test.skip(!hasCorpus, `${path.relative(root, folder)} is not here`);
  test.setTimeout(600_000);
  const faults: string[] = [];
  let checked = 0;
  for (const file of sampleOf(readdirSync(folder))) {
    const page = await browser.newPage({ offline: true });
    const told = await checkPage(page, pageOf(path.join(folder, file)));
    await page.close();
    checked += told.checked;
    faults.push(...told.faults.map((fault) => `${file}: ${fault}`));
  }
  expect(faults.join('\n')).toBe('');
  expect(checked).toBeGreaterThan(PAGES * RANGES * 0.9);
});

function sampleOf(names: readonly string[]): readonly string[] {
  const random = seeded(SEED);
  return names
    .filter((name) => /\.html?(?:\.gz)?$/u.test(name))
    .toSorted()
    .map((name) => ({ name, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, PAGES)
    .map(({ name }) => name);
}

interface Told {
  readonly checked: number;
  readonly faults: readonly string[];
}

/** The engine as `npm run build:bench` leaves it, in a page without scripts and without a network. */
interface Engine {
  describe(root: Node, range: Range): unknown[];
  outcomeMany(root: Node, lists: readonly unknown[][]): readonly { readonly status: string; readonly range?: Range }[];
}

async function checkPage(page: Page, html: string): Promise<Told> {
  await page.evaluate(showPage, html);
  const engine = await page.evaluateHandle<Engine, string>(
    (source) => import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))),
    code,
  );
  const nodes = await page.evaluateHandle(seenNodes);
  const spans = spansIn(await page.evaluate((all) => all.map(({ length }) => length), nodes));
  return page.evaluate(findAgain, { engine, nodes, spans });
}

function showPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const loading of parsed.querySelectorAll('script,iframe,link,meta')) loading.remove();
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

/**
 * Text nodes with letters in them that are shown: no scripts, controls or embedded content, and nothing that is hidden
 * or for screen readers alone. What a missing style sheet would hide is told by its class.
 */
function seenNodes(): Text[] {
  const noText =
    'script,style,noscript,template,textarea,select,button,svg,object,video,audio,sup,[aria-hidden="true"]';
  const offScreen =
    /(?:^|[\s_-])(?:sr|at)-only|screen-?reader|visually-?hidden|hidden-?visually|off-?screen|assistive|a11y/iu;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement as Element;
    let isShown = parent.checkVisibility({ visibilityProperty: true }) && parent.closest(noText) === null;
    for (let at: Element | null = parent; at !== null && isShown; at = at.parentElement) {
      isShown = !offScreen.test(at.getAttribute('class') ?? '');
    }
    if (isShown && /[\p{L}\p{N}]/u.test(node.data)) nodes.push(node);
  }
  return nodes;
}

/** From a unit of one text node to a unit of the same or one of the next few. */
interface Span {
  readonly first: number;
  readonly from: number;
  readonly last: number;
  readonly to: number;
}

function spansIn(lengths: readonly number[]): readonly Span[] {
  const random = seeded(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);
  if (lengths.length === 0) return [];
  return Array.from({ length: RANGES }, () => {
    const first = below(lengths.length);
    const last = Math.min(lengths.length - 1, first + (random() < 0.6 ? 0 : below(5)));
    const from = below(lengths[first] as number);
    const start = first === last ? from : 0;
    return { first, from, last, to: Math.min(lengths[last] as number, start + 1 + below(200)) };
  });
}

interface Search {
  readonly engine: JSHandle<Engine>;
  readonly nodes: JSHandle<Text[]>;
  readonly spans: readonly Span[];
}

type InPage<All> = { readonly [Name in keyof All]: All[Name] extends JSHandle<infer Held> ? Held : All[Name] };

async function findAgain({ engine, nodes, spans }: InPage<Search>): Promise<Told> {
  const unseen = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/gu;
  /** What a range covers, node by node; white space aside, where it may begin or end a little sooner. */
  const covers = (range: Range): string =>
    nodes
      .flatMap((node, at) => {
        if (!range.intersectsNode(node)) return [];
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        const words = node.data.slice(from, to).replace(unseen, '');
        return words === '' ? [] : [`${at}+${node.data.slice(0, from).replace(unseen, '').length} ${words}`];
      })
      .join(' | ');
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const html = document.documentElement.outerHTML;
  const ranges = spans.map(({ first, from, last, to }) => {
    const range = document.createRange();
    range.setStart(nodes[first] as Text, from);
    range.setEnd(nodes[last] as Text, to);
    return range;
  });
  const wanted = ranges.filter((range) => covers(range) !== '');
  const lists = wanted.map((range) => engine.describe(document, range));
  const together = engine.outcomeMany(document, lists);
  const faults = wanted.flatMap((range, at) =>
    [together[at], ...engine.outcomeMany(document, [lists[at] as unknown[]])].flatMap((outcome) => {
      const found = outcome?.range === undefined ? '' : covers(outcome.range);
      return outcome?.status === 'exact' && found === covers(range)
        ? []
        : [`${outcome?.status}: wanted ${covers(range)}, found ${found}, by ${JSON.stringify(lists[at])}`];
    }),
  );
  await Promise.resolve();
  if (changes.length + observer.takeRecords().length > 0) faults.push('the page was changed');
  if (document.documentElement.outerHTML !== html) faults.push('its HTML is another');
  return { checked: wanted.length, faults };
}
