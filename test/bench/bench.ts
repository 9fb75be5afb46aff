/**
 * `npm run bench -- page [FOLDER] [--page FILE] [--runs N] [--limit N] [--json]`   size, time to painted, main-thread time; and
 *     for each page of the folder (../shared/corpus) what is added to it, beside marks as elements on the same ranges
 * `npm run bench -- laws [--runs N]`                          the laws of records, N histories each
 * `npm run bench -- anchoring [--pages DIR] [--pairs DIR] [--seed N] [--limit N] [--only ours,hypothesis]
 *     [--scenarios none,typo] [--fails FILE] [--fails-of ENGINE] [--json]`   found again, and on the right words?
 * `npm run bench -- speed [--pages DIR] [--only ...] [--sizes 1000,10000] [--json]`   anchoring and painting: milliseconds, heap, ratios
 * `npm run bench -- article [--pages DIR] [--json]`           the article's text against hand-made bodies
 * `npm run bench -- mutations`                                a page that changes 10,000 times a second, unmarked and marked
 * `npm run -s bench -- claims --task worth --test FILE.tsv [--tier 1|2]`   check-worthiness, one JSON line
 * `npm run -s bench -- claims --task attribution --test FILE.jsonl`      sources, cues and contents
 * `npm run -s bench -- claims --task match --claims FILE.jsonl --queries FILE.jsonl [--negatives FILE.txt] [--split NAME]`
 * `npm run bench -- spotting [--pages DIR]`                   sentences a second, start-up, memory, bytes, and peers
 * `npm run bench -- topics`                                   1,000 watch lists on 10,000 words
 * `npm run bench -- match-scale [--claims N]`                 the index of checked claims, in real Chromium
 * `npm run bench -- store [COUNT ...] [--json]`                import, page query, search, export and undo, in real Chromium
 * `npm run bench -- library [COUNT] [--mentions N] [--json]`    the built library and the panel's question, in real Chromium
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/browsers.ts';
import { ensureBuilt } from '../support/build.ts';
import { runProgram } from '../support/programs.ts';
import { measurePage, printTable } from './page.ts';
import { type FolderReport, measureFolder, printFolder } from './page-folder.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: text,
    runs: text,
    pages: text,
    pairs: text,
    seed: text,
    limit: text,
    only: text,
    scenarios: text,
    sizes: text,
    fails: text,
    'fails-of': text,
    task: text,
    test: text,
    tier: text,
    claims: text,
    queries: text,
    negatives: text,
    split: text,
    mentions: text,
    json: { type: 'boolean', default: false },
  },
});

const subjects: Readonly<Record<string, () => void | Promise<void>>> = {
  page,
  laws,
  anchoring,
  speed,
  article,
  mutations,
  claims,
  spotting,
  topics,
  'match-scale': matchScale,
  store,
  library,
};
const subject = subjects[positionals[0] ?? ''];
if (subject === undefined) {
  console.error(`bench what? npm run bench -- ${Object.keys(subjects).join(' | ')}`);
  process.exitCode = 2;
} else await subject();

async function page(): Promise<void> {
  ensureBrowsers();
  ensureBuilt();
  const measured = await measurePage({ file: values.page, runs: Number(values.runs ?? 7) });
  const folder = await folderOfPages();
  if (values.json) console.log(JSON.stringify({ ...measured, folder }, null, 2));
  else printTable(measured);
  if (folder !== null && !values.json) printFolder(folder);
}

/** Null where one file was asked for, and where there is no folder. */
async function folderOfPages(): Promise<FolderReport | null> {
  const [, named] = positionals;
  if (values.page !== undefined && named === undefined) return null;
  const folder = path.resolve(
    process.env.INIT_CWD ?? '.',
    named ?? path.join(process.env.SHARED ?? '../shared', 'corpus'),
  );
  if (named === undefined && !existsSync(folder)) {
    console.error(`${folder} is not there: name a folder of pages`);
    return null;
  }
  return measureFolder({ folder, limit: values.limit === undefined ? undefined : Number(values.limit) });
}

function laws(): void {
  const env = { LAW_RUNS: values.runs ?? '10000' };
  const command = [
    'vitest',
    'run',
    '--project',
    'unit',
    'test/lib/records',
    'test/lib/store/laws.test.ts',
    '--testTimeout=3600000',
  ];
  const { ok, how } = runProgram(command, { env, limitMs: 3_600_000 });
  console.log(`laws with ${env.LAW_RUNS} histories: ${ok ? 'hold' : how}`);
  process.exitCode = ok ? 0 : 1;
}

async function anchoring(): Promise<void> {
  ensureBrowsers();
  const { measureAnchoring } = await import('./anchoring.ts');
  await measureAnchoring(values);
}

async function speed(): Promise<void> {
  ensureBrowsers();
  const { measureSpeed } = await import('./speed.ts');
  await measureSpeed(values);
}

async function article(): Promise<void> {
  ensureBrowsers();
  const { runArticle } = await import('./article.ts');
  await runArticle(values);
}

async function mutations(): Promise<void> {
  ensureBrowsers();
  ensureBuilt();
  const { measureMutations } = await import('./speed/mutations.ts');
  console.log(JSON.stringify(await measureMutations({ words: 10_000, seconds: 5 }), null, 2));
}

async function claims(): Promise<void> {
  const { measureClaims } = await import('./claims/claims.ts');
  await measureClaims(values);
}

async function spotting(): Promise<void> {
  const { measureSpotting } = await import('./spotting/spotting.ts');
  await measureSpotting(values);
}

async function topics(): Promise<void> {
  const { measureTopics } = await import('./topics.ts');
  measureTopics(values);
}

async function matchScale(): Promise<void> {
  ensureBrowsers();
  const { measureMatchScale } = await import('./match-scale.ts');
  await measureMatchScale(values);
}

async function store(): Promise<void> {
  ensureBrowsers();
  const { measureStore } = await import('./store.ts');
  await measureStore(positionals.slice(1), values.json);
}

async function library(): Promise<void> {
  ensureBrowsers();
  ensureBuilt();
  const { measureLibrary } = await import('./library.ts');
  await measureLibrary(positionals[1], values);
}
