/** The fact-checker's part of the tour. */
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import type { PageState, Suggestion } from '../../lib/model/page.ts';
import type { Chromium } from '../support/chromium.ts';
import { type Painted, RECT_OF, SUGGESTED } from '../support/highlights.ts';
import { shownIn } from '../support/shown.ts';
import { waitUntil } from '../support/wait.ts';
import { mark } from './page-report.ts';
import { PANEL_SIZE, photograph } from './pictures.ts';
import type { Stage } from './tour.ts';

export interface Marked {
  readonly chromium: Chromium;
  readonly article: Page;
  readonly state: PageState;
}

/** What was saved: the words that must be painted again. */
export interface Checked {
  readonly exact: string;
  readonly reason: string;
  readonly sources: readonly string[];
}

const SOURCES = [
  {
    url: 'https://example.org/accord/minutes-2026-02-18',
    title: 'Minutes of the Council of Accord, 18 February 2026',
    publisher: 'Council of Accord',
    stance: 'Refutes',
    primary: true,
  },
  {
    url: 'https://example.net/geneva-walkout',
    title: 'Why the Council left Geneva',
    publisher: 'The Quay Review',
    stance: 'Context',
    primary: false,
  },
];

const REASON = 'The minutes show that the vote was taken in Tripoli, before any message from abroad had arrived.';

async function openMarked({ server, launch }: Stage): Promise<Marked> {
  const chromium = await launch();
  const article = await chromium.open(server.article);
  const state = await mark(chromium, article);
  return { chromium, article, state };
}

/** The side panel as a tab of its own, at about the size of a side panel. */
async function openPanel({ chromium, article }: Marked): Promise<Page> {
  const panel = await chromium.openPanel(article);
  await panel.setViewportSize(PANEL_SIZE);
  await panel.getByRole('heading', { name: 'Worth checking' }).waitFor();
  return panel;
}

/** Open the article, click the toolbar button, and see the claims marked. */
export async function suggest(stage: Stage): Promise<Marked> {
  const marked = await openMarked(stage);
  const { chromium, article, state } = marked;
  stage.say(`Opened the demo article at ${stage.server.article}, and clicked the toolbar button.`);
  const shown = shownIn(state);
  if (shown.length === 0) throw new Error('no claim was found in the demo article');
  stage.say(`${shown.length} claims worth checking were found in ${state.article.sentences} sentences.`);
  const panel = await chromium.attachSidePanel();
  await waitUntil('the side panel lists the claims', async () => (await panel.text()).includes('Worth checking'));
  await panel.screenshot(path.join(stage.output, 'side-panel-beside-the-page.png'));
  await article.evaluate(RECT_OF(chosenOf(state).exact));
  await photograph(article, stage.output, 'article');
  return marked;
}

/** Open a suggested claim, give a verdict and two sources, and save. */
export async function check(stage: Stage, marked: Marked): Promise<Checked> {
  const { chromium, article, state } = marked;
  const chosen = chosenOf(state);
  const panel = await openPanel(marked);
  await photograph(panel, stage.output, 'suggested');
  await panel.getByRole('button', { name: chosen.exact }).first().click();
  stage.say(`Opened the suggested claim “${short(chosen.exact)}”, said by ${chosen.speaker ?? 'an unknown speaker'}.`);
  await panel.getByRole('radiogroup', { name: 'Verdict' }).getByRole('radio', { name: 'False', exact: true }).check();
  await panel.getByLabel('Short reason').fill(REASON);
  for (const [index, source] of SOURCES.entries()) {
    await panel.getByRole('button', { name: 'Add source', exact: true }).click();
    await fillSource(panel.getByRole('group', { name: `Source ${index + 1}` }), source);
  }
  await photograph(panel, stage.output, 'editing-sources');
  await panel.getByRole('radiogroup', { name: 'Verdict' }).scrollIntoViewIfNeeded();
  await photograph(panel, stage.output, 'editing');
  await panel.getByRole('button', { name: 'Save check', exact: true }).click();
  stage.say('Gave the verdict “False” with a reason and two sources, and saved.');
  await untilChecked(chromium, article, chosen.exact);
  await photograph(panel, stage.output, 'saved');
  await article.bringToFront();
  await article.evaluate(RECT_OF(chosen.exact));
  await photograph(article, stage.output, 'article-checked');
  await chromium.close();
  stage.say('Closed the browser.');
  return { exact: chosen.exact, reason: REASON, sources: SOURCES.map(({ title }) => title) };
}

function chosenOf({ suggestions }: PageState): Suggestion {
  return suggestions.find(({ exact }) => exact.includes('Ankara and Doha')) ?? suggestions[0]!;
}

async function fillSource(group: Locator, source: (typeof SOURCES)[number]): Promise<void> {
  await group.getByLabel('Address (URL)').fill(source.url);
  await group.getByLabel('Title').fill(source.title);
  await group.getByLabel('Publisher').fill(source.publisher);
  await group.getByRole('radio', { name: source.stance }).check();
  if (source.primary) await group.getByLabel('Primary source').check();
}

/** Open the browser again: after one click the check stands on the same sentence. */
export async function comeBack(stage: Stage, { exact }: Checked): Promise<Marked> {
  const marked = await openMarked(stage);
  await untilChecked(marked.chromium, marked.article, exact);
  stage.say('Opened it again with the same profile, clicked once: the check is painted on the same sentence.');
  return marked;
}

/** Save the set through the panel's own button. Answers the file. */
export async function exportSet(stage: Stage, marked: Marked): Promise<string> {
  const panel = await openPanel(marked);
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const file = path.join(stage.output, 'annotation-set.json');
  await download.saveAs(file);
  await marked.chromium.close();
  stage.say('Exported the set as annotation-set.json, and closed the browser.');
  return file;
}

/** A check is painted under another name than a suggestion is, with the same words. */
export async function untilChecked(chromium: Chromium, article: Page, exact: string): Promise<void> {
  await waitUntil('the check is painted', async () => isChecked(await chromium.highlights(article), exact));
}

/** Painted, and not as what is only suggested. */
function isChecked(painted: Painted, exact: string): boolean {
  return Object.entries(painted).some(([name, texts]) => !SUGGESTED.includes(name) && texts.includes(exact));
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
