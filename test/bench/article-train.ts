/**
 * Learn the weights of lib/article/block-weights.ts from pages whose articles are known, and try them on other pages.
 *
 *   node --experimental-strip-types test/bench/article-train.ts [--pages DIR] [--folds N] [--seed N] [--write]
 *
 * Logistic regression with a ridge, by Newton's method. Each page counts the same, its blocks by the root of their
 * words; pages without a hand-made text count half. The F1 printed is of pages whose sites the weights have not seen.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { featureNames } from '../../lib/article/block-features.ts';
import type { BlockWeights } from '../../lib/article/block-score.ts';
import { openProbe, type ProbeBrowser } from './article-browser.ts';
import { findPages, type PageOnDisk } from './article-pages.ts';
import { learn, type Sample } from './logistic.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/corpus' },
    folds: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const EXPECTED_COUNTS = 0.5;

interface KnownSamples {
  readonly page: PageOnDisk;
  readonly samples: readonly Sample[];
}

interface Scored {
  readonly id: string;
  readonly f1: number;
}

async function train(): Promise<void> {
  const { pages } = findPages(path.resolve(process.env.INIT_CWD ?? '.', values.pages));
  const browser = await openProbe();
  try {
    const known: KnownSamples[] = [];
    for (const page of pages) known.push({ page, samples: await samplesOf(browser, page) });
    await crossValidate(browser, known);
    if (values.write) write(weightsFrom(known));
  } finally {
    await browser.close();
  }
}

async function samplesOf(browser: ProbeBrowser, page: PageOnDisk): Promise<readonly Sample[]> {
  const rows = await browser.call('rows', page.read());
  const total = rows.reduce((sum, { words }) => sum + Math.sqrt(words), 0);
  const counts = page.isHandMade ? 1 : EXPECTED_COUNTS;
  return rows.map(({ features, words, isArticle }) => ({
    features,
    isTrue: isArticle,
    counts: (counts * Math.sqrt(words)) / total,
  }));
}

async function crossValidate(browser: ProbeBrowser, known: readonly KnownSamples[]): Promise<void> {
  const folds = Number(values.folds);
  const sites = shuffled([...new Set(known.map(({ page }) => page.site))], Number(values.seed));
  const foldOf = (page: PageOnDisk): number => sites.indexOf(page.site) % folds;
  const scores = { handMade: [] as Scored[], expected: [] as Scored[] };
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = weightsFrom(known.filter(({ page }) => foldOf(page) !== fold));
    for (const { page } of known.filter((one) => foldOf(one.page) === fold)) {
      const f1 = await browser.call('measureSpottable', page.read(), weights);
      scores[page.isHandMade ? 'handMade' : 'expected'].push({ id: page.id, f1 });
    }
  }
  console.log(`token F1 of spottable blocks, ${folds} folds by site, seed ${values.seed}`);
  console.log(`  hand-made bodies      ${lineOf(scores.handMade)}`);
  if (scores.expected.length > 0) console.log(`  Readability's own     ${lineOf(scores.expected)}`);
}

function lineOf(list: readonly Scored[]): string {
  const mean = list.reduce((sum, { f1 }) => sum + f1, 0) / list.length;
  const worst = list.toSorted((a, b) => a.f1 - b.f1).slice(0, 6);
  const named = worst.map(({ id, f1 }) => `${id} ${f1.toFixed(2)}`).join(', ');
  return `${mean.toFixed(4)} over ${list.length} pages, the worst ${named}`;
}

function weightsFrom(known: readonly KnownSamples[]): BlockWeights {
  const learnt = learn(known.flatMap(({ samples }) => samples));
  return Object.fromEntries(featureNames.map((name, at) => [name, Number(learnt[at]!.toFixed(3))])) as BlockWeights;
}

function write(weights: BlockWeights): void {
  const file = fileURLToPath(new URL('../../lib/article/block-weights.ts', import.meta.url));
  const lines = Object.entries(weights).map(
    ([name, weight]) => `  ${/\W/u.test(name) ? `'${name}'` : name}: ${weight},`,
  );
  writeFileSync(file, `${HEADER}export const blockWeights: BlockWeights = {\n${lines.join('\n')}\n};\n`);
}

const HEADER = `/**
 * The weights of \`block-score.ts\`. Written by \`test/bench/article-train.ts --write\`, never by hand.
 *
 * Source: learnt from 114 news pages with hand-marked bodies and 51 test pages of Readability with what it expects.
 *         On pages of sites that were held back while learning, see that script.
 */
import type { BlockWeights } from './block-score.ts';

`;

/** Mulberry32: the same folds for the same seed. */
function shuffled(list: readonly string[], seed: number): readonly string[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

await train();
