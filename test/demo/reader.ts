/** The reader's part of the tour: another person, another profile, one file. */
import type { Page } from 'playwright';
import type { Chromium } from '../support/chromium.ts';
import { CARD_TEXT, RECT_OF } from '../support/highlights.ts';
import { waitUntil } from '../support/wait.ts';
import { type Checked, untilChecked } from './checker.ts';
import { mark } from './page-report.ts';
import { photograph } from './pictures.ts';
import type { Stage } from './tour.ts';

/** Open the set through the library page. */
export async function openSet(stage: Stage, file: string): Promise<Chromium> {
  const chromium = await stage.launch();
  const library = await chromium.openExtensionPage('library.html');
  const [chooser] = await Promise.all([
    library.waitForEvent('filechooser'),
    library.getByRole('button', { name: 'Open a set…' }).click(),
  ]);
  await chooser.setFiles(file);
  await library.getByRole('button', { name: 'Open beside mine' }).click();
  await library.getByText('1 claim', { exact: false }).first().waitFor();
  await photograph(library, stage.output, 'library');
  stage.say('A reader with an empty profile opened annotation-set.json in the library.');
  return chromium;
}

/** Open the article as that reader: the mark is there, and its card says who found what. */
export async function readCard(stage: Stage, chromium: Chromium, checked: Checked): Promise<void> {
  const article = await chromium.open(stage.server.article);
  // Tall enough for the whole card beside its mark.
  await article.setViewportSize({ width: 1100, height: 1300 });
  await mark(chromium, article);
  await untilChecked(chromium, article, checked.exact);
  stage.say('The reader opened the article and clicked once: the mark is on the same sentence.');
  const text = await openCard(chromium, article, checked.exact);
  const missing = ['False', checked.reason, ...checked.sources].filter((words) => !text.includes(words));
  if (missing.length > 0) throw new Error(`the card does not say: ${missing.join(' / ')}`);
  await photograph(article, stage.output, 'reader-card');
  stage.say('Its card shows the verdict, the reason, both sources and the set that it came from.');
  await chromium.close();
}

/** Rest the pointer on the mark, as a reader does, and wait for the card's words. */
export async function openCard(chromium: Chromium, article: Page, exact: string): Promise<string> {
  const { x, y } = (await article.evaluate(RECT_OF(exact))) as { x: number; y: number };
  await article.mouse.move(x, y);
  await article.mouse.click(x, y);
  return waitUntil('the card is shown', async () => {
    const text = await chromium.inContentScript<string>(article, CARD_TEXT);
    return text.length > 40 ? text : null;
  });
}
