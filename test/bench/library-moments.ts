/** When a person sees something in the library: milliseconds by the page's own clock, to the frame that shows it. */
import type { Page } from 'playwright';
import type { Chromium } from '../support/chromium.ts';
import { waitUntil } from '../support/wait.ts';

export interface Opened {
  readonly page: Page;
  /** From opening to a row that says what is claimed. */
  readonly firstRowsMs: number;
  /** From opening to the count of all claims. */
  readonly allMs: number;
  /** What says that all are found. */
  readonly all: string;
}

export async function openLibrary(chromium: Chromium, claims: number): Promise<Opened> {
  const page = await chromium.context.newPage();
  const number = claims.toLocaleString('en');
  const all = `${number} found of ${number}`;
  await page.addInitScript(watchOpening, all);
  await page.goto(`chrome-extension://${chromium.extensionId}/library.html`);
  const seen = await waitUntil(
    'all claims are counted',
    async () => {
      const moments = await page.evaluate(() => (globalThis as unknown as { seen: Partial<Moments> }).seen);
      return moments.rows !== undefined && moments.all !== undefined ? (moments as Moments) : null;
    },
    { limitMs: 120_000, everyMs: 200 },
  );
  return { page, firstRowsMs: seen.rows, allMs: seen.all, all };
}

interface Moments {
  readonly rows: number;
  readonly all: number;
}

/** In the page, before anything of it runs. */
function watchOpening(all: string): void {
  const seen: Record<string, number> = {};
  const begun = new Set<string>();
  const shown = (name: string): void => {
    if (begun.has(name)) return;
    begun.add(name);
    requestAnimationFrame(() => setTimeout(() => Object.assign(seen, { [name]: performance.now() })));
  };
  new MutationObserver(() => {
    if (document.querySelector('.claim-row[aria-busy="false"]') !== null) shown('rows');
    if (document.querySelector('.claims-count')?.textContent?.includes(all)) shown('all');
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(globalThis, { seen });
}

/** Milliseconds of each key, from its press to the frame in which every row on the screen is of the new answer. */
export async function watchKeys({ page, all }: Opened, typed: string): Promise<readonly number[]> {
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.evaluate(watchTyping);
  const answered = () => page.evaluate(() => (globalThis as unknown as { keys: readonly number[] }).keys);
  for (const [at, key] of [...typed].entries()) {
    await page.keyboard.press(key);
    await waitUntil('the key is answered', async () => (await answered()).length > at, { everyMs: 100 });
  }
  const times = await answered();
  await search.fill('');
  await page.getByText(all).waitFor();
  return times;
}

function watchTyping(): void {
  const keys: number[] = [];
  let pressed = 0;
  let before = '';
  const words = (): string => document.querySelector('.claims-count')?.textContent ?? '';
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressed = timeStamp;
      before = words();
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === 0 || words() === before || document.querySelector('.claim-row[aria-busy="true"]') !== null) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - since)));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(globalThis, { keys });
}
