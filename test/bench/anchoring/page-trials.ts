/** A page under every scenario. */
import { describeBy } from '../peers/describe-all.ts';
import type { Engine } from '../peers/engine.ts';
import { type BlockPlace, Copy } from './copy.ts';
import { foldPage } from './folded.ts';
import { type Foreign, sentencesFor } from './foreign.ts';
import { rangeOf, rangeOver } from './gold.ts';
import { isMain, type Run, runsOf, textNodesOf, wordsOf } from './page-text.ts';
import { chooseQuotes, compare, type Quote } from './quotes.ts';
import { type Random, randomOf } from './random.ts';
import type { Case } from './report-types.ts';
import { ANOTHER, fits, type Scenario, scenarios, TEMPLATE, type Tools } from './scenarios.ts';
import { bodyOf, show, showBody } from './show.ts';
import { runTrial, type Sought } from './trial.ts';

export interface PageInput {
  readonly id: string;
  readonly html: string;
  /** The same article in another DOM, if there is one. */
  readonly template: string | null;
  readonly another: string;
  readonly seed: string;
  /** Sentences of other pages, for what is put in. */
  readonly sentences: readonly Foreign[];
  /** All of them if null. */
  readonly scenarios: readonly string[] | null;
}

interface Known {
  readonly quote: Quote;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** Quotes nearer than this are not edited in one DOM, since one's edit would be the other's context. */
const FAR = 600;

export async function runPage(input: PageInput, engines: readonly Engine[]): Promise<readonly Case[]> {
  const random = randomOf(`${input.seed} ${input.id}`);
  const body = show(input.html);
  const runs = runsOf(body);
  const quotes = chooseQuotes(body, runs, foldPage(body), random);
  const pristine = body.cloneNode(true) as HTMLElement;
  const blocks = blockPlaces(body, runs);
  const known = await describeAll(body, quotes, engines);
  const sentences = sentencesFor(document, input.sentences);
  const tools: Omit<Tools, 'random'> = { sentences, vocabulary: vocabularyOf(runs, sentences) };
  const cases: Case[] = [];
  const isWanted = (name: string): boolean => input.scenarios === null || input.scenarios.includes(name);
  for (const scenario of scenarios.filter(({ name }) => isWanted(name))) {
    const random = randomOf(`${input.seed} ${input.id} ${scenario.name}`);
    for (const batch of batchesOf(scenario, known, random)) {
      const copy = new Copy(
        pristine,
        batch.map(({ quote }) => quote),
        blocks,
      );
      cases.push(...(await runScenario(scenario, copy, batch, { ...tools, random }, engines)));
    }
  }
  if (input.template !== null && isWanted(TEMPLATE)) cases.push(...(await runTemplate(input.template, known, engines)));
  if (isWanted(ANOTHER)) cases.push(...(await runAnother(input.another, known, engines)));
  return cases;
}

async function describeAll(
  body: HTMLElement,
  quotes: readonly Quote[],
  engines: readonly Engine[],
): Promise<readonly Known[]> {
  const nodes = textNodesOf(body);
  const known: Known[] = [];
  for (const quote of quotes) {
    known.push({ quote, stored: await describeBy(engines, body, () => rangeOf(nodes, quote)) });
  }
  return known;
}

async function runScenario(
  scenario: Scenario,
  copy: Copy,
  batch: readonly Known[],
  tools: Tools,
  engines: readonly Engine[],
): Promise<readonly Case[]> {
  showBody(copy.body);
  const tried = copy.marked
    .map((marked, at) => ({ marked, stored: batch[at]!.stored }))
    .filter(({ marked }) => scenario.edit?.(copy, marked, tools) ?? true);
  scenario.editPage?.(copy, tools);
  const sought = tried.map(({ marked: { quote, nodes }, stored }) =>
    soughtOf(scenario.name, quote, scenario.right === 'same' ? rangeOver(nodes) : null, stored),
  );
  return runTrial({ body: copy.body, sought, injected: copy.injected }, engines);
}

function batchesOf(scenario: Scenario, known: readonly Known[], random: Random): readonly (readonly Known[])[] {
  const fitting = known.filter(({ quote }) => fits(scenario, quote));
  if (scenario.isOfPage) return fitting.length > 0 ? [fitting] : [];
  const batches: Known[][] = [];
  for (const one of random.shuffled(fitting)) {
    const batch = batches.find((others) => others.every((other) => isFar(one.quote, other.quote)));
    if (batch === undefined) batches.push([one]);
    else batch.push(one);
  }
  return batches.map((batch) => batch.sort((a, b) => compare(a.quote.start, b.quote.start)));
}

function isFar(a: Quote, b: Quote): boolean {
  return Math.min(Math.abs(a.textStart - b.textEnd), Math.abs(b.textStart - a.textEnd)) > FAR;
}

/** Quotes whose words stand twice in either page are left out: there, nothing says which is the right one. */
async function runTemplate(
  html: string,
  known: readonly Known[],
  engines: readonly Engine[],
): Promise<readonly Case[]> {
  const body = showBody(bodyOf(html));
  const page = foldPage(body);
  const nodes = textNodesOf(body);
  const sought = known
    .map((one) => ({ ...one, places: page.placesOf(one.quote.text) }))
    .filter(({ quote, places }) => quote.isUnique && places.length === 1)
    .map(({ quote, stored, places }) => soughtOf(TEMPLATE, quote, rangeOf(nodes, places[0]!), stored));
  return runTrial({ body, sought, injected: new Set() }, engines);
}

async function runAnother(html: string, known: readonly Known[], engines: readonly Engine[]): Promise<readonly Case[]> {
  const body = showBody(bodyOf(html));
  const page = foldPage(body);
  const sought = known
    .filter(({ quote }) => page.placesOf(quote.text).length === 0)
    .map(({ quote, stored }) => soughtOf(ANOTHER, quote, null, stored));
  return runTrial({ body, sought, injected: new Set() }, engines);
}

function soughtOf(scenario: string, { kind, text }: Quote, gold: Range | null, stored: Known['stored']): Sought {
  return { scenario, kind, text, gold, stored };
}

function blockPlaces(body: HTMLElement, runs: readonly Run[]): readonly BlockPlace[] {
  const numbers = new Map(textNodesOf(body).map((node, number) => [node, number]));
  return runs
    .filter((run) => run.isAlone && isMain(run))
    .map(({ block, nodes }) => ({ node: numbers.get(nodes[0]!)!, steps: stepsUp(nodes[0]!, block) }));
}

function stepsUp(node: Node, block: Element): number {
  return node === block ? 0 : 1 + stepsUp(node.parentNode!, block);
}

function vocabularyOf(runs: readonly Run[], sentences: readonly string[]): readonly string[] {
  const own = runs.filter(isMain).flatMap(({ text }) => wordsOf(text));
  const others = sentences.flatMap((sentence) => wordsOf(sentence));
  // As many of others as of this page's own, which are the harder to tell apart.
  return [...own, ...others.slice(0, own.length)].map(({ text }) => text);
}
