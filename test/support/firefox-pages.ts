/** What a person does in Firefox with a page and the panel beside it, by the names that a screen reader reads out. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { PageState } from '../../lib/model/page.ts';
import type { Firefox } from './firefox.ts';
import { CARD_TEXT, type Painted, RECT_OF } from './highlights.ts';
import { waitUntil } from './wait.ts';

/** Open an article, click the toolbar button, and wait until its claims are marked. */
export async function openMarked(firefox: Firefox, url: string): Promise<Page> {
  const page = await firefox.open(url);
  await mark(firefox, page);
  return page;
}

export async function mark(firefox: Firefox, page: Page): Promise<PageState> {
  await firefox.clickAction(page);
  return untilMarked(firefox, page);
}

export async function untilMarked(firefox: Firefox, page: Page): Promise<PageState> {
  const tab = await firefox.tabId(page);
  return waitUntil('the page says that it is marked', async () => {
    const state = (await firefox.storageSession(tab)) as PageState | undefined;
    return state?.stage === 'painted' && state.ms !== null ? state : null;
  });
}

/** Names of lib/painting/tones.ts, as a page can read them: what I checked, what others did. */
export const CHECKED = 'k1';
export const SHARED = 'k2';
/** What was checked and is not what it was. */
export const CHANGED = 'k14';

type Names = string | readonly string[];

/** The painted text that holds these words; empty where there is none. */
export function paintedAs(painted: Painted, names: Names, words: string): string {
  return (
    [names]
      .flat()
      .flatMap((name) => painted[name] ?? [])
      .find((text) => text.includes(words)) ?? ''
  );
}

export function untilPainted(firefox: Firefox, page: Page, names: Names, words: string): Promise<string> {
  return waitUntil(
    `"${words}" is painted as ${names}`,
    async () => paintedAs(await firefox.highlights(page), names, words) || null,
  );
}

/** Click a painted text, and answer the words of the card that opens. */
export async function openCard(firefox: Firefox, page: Page, exact: string): Promise<string> {
  await page.bringToFront();
  const { x, y } = (await page.evaluate(RECT_OF(exact))) as { x: number; y: number };
  await page.mouse.click(x, y);
  return waitUntil('the card is shown', async () => {
    const text = await firefox.inContentScript<string>(page, CARD_TEXT);
    return text.length > 40 ? text : null;
  });
}

/** The element of a role and a name, in a page or in an element of it, once it is there. */
export function named(within: Page | ElementHandle, role: string, name: string): Promise<ElementHandle> {
  return waitUntil(`there is a ${role} "${name}"`, async () => {
    const [first] = await within.$$(`::-p-aria([name="${name}"][role="${role}"])`);
    return first ?? null;
  });
}

export async function press(within: Page | ElementHandle, name: string): Promise<void> {
  const button = await named(within, 'button', name);
  await button.click();
}

export async function typeInto(within: Page | ElementHandle, name: string, text: string): Promise<void> {
  const field = await named(within, 'textbox', name);
  await field.type(text);
}

export async function typedIn(within: Page | ElementHandle, name: string): Promise<string> {
  const field = await named(within, 'textbox', name);
  return field.evaluate((element) => (element as HTMLInputElement).value);
}

/** Wait for words anywhere in a page, and answer all of its words. */
export async function untilSaid(page: Page, words: string, limits?: { readonly limitMs: number }): Promise<string> {
  let text = '';
  try {
    return await waitUntil(
      `"${words}" is said`,
      async () => {
        text = (await page.evaluate('document.body.innerText')) as string;
        return text.includes(words) ? text : null;
      },
      limits,
    );
  } catch (cause) {
    throw new Error(`the page says: ${text}`, { cause });
  }
}

/** Press the suggestion that holds these words. */
export async function openSuggestion(panel: Page, words: string): Promise<void> {
  await panel.bringToFront();
  await panel.locator(`button::-p-text(${words})`).click();
  await untilSaid(panel, 'New check');
}

export async function chooseVerdict(panel: Page, name: string): Promise<void> {
  const radio = await named(panel, 'radio', name);
  await radio.click();
}

export interface TypedSource {
  readonly url: string;
  readonly title: string;
}

/** Add a source to the open check. `number` is its place in the list, from 1. */
export async function addSource(panel: Page, number: number, { url, title }: TypedSource): Promise<void> {
  await press(panel, 'Add source');
  const group = await named(panel, 'group', `Source ${number}`);
  await typeInto(group, 'Address (URL)', url);
  await typeInto(group, 'Title', title);
}

export async function saveCheck(panel: Page): Promise<void> {
  await press(panel, 'Save check');
  await named(panel, 'heading', 'Checks');
}
