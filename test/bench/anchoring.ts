/** The options of `npm run bench -- anchoring`, and what it prints. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/programs.ts';
import { pairKinds } from './anchoring/pair-kinds.ts';
import { printTables, rowsOf } from './anchoring/report.ts';
import { type AnchoringOptions, runAnchoring } from './anchoring/run.ts';
import { scenarioNames } from './anchoring/scenarios.ts';
import { engineNames } from './peers/names.ts';
import { folderOf, fromCaller, listOf } from './values.ts';

export interface AnchoringArguments {
  readonly pages?: string | undefined;
  readonly pairs?: string | undefined;
  readonly seed?: string | undefined;
  readonly limit?: string | undefined;
  readonly only?: string | undefined;
  readonly scenarios?: string | undefined;
  readonly fails?: string | undefined;
  readonly 'fails-of'?: string | undefined;
  readonly json?: boolean | undefined;
}

const corpus = path.join(root, '../shared/corpus');

export async function measureAnchoring(args: AnchoringArguments): Promise<void> {
  const measured = await runAnchoring(optionsOf(args));
  const names = { pages: scenarioNames, pairs: pairKinds };
  if (args.json) {
    const { pages, pairs } = measured;
    console.log(JSON.stringify({ pages: rowsOf(pages, names.pages), pairs: rowsOf(pairs, names.pairs) }, null, 2));
  } else printTables(measured, names);
}

/** Naming only pages leaves the pairs out, and the other way round; naming neither takes the shared corpus. */
function optionsOf(args: AnchoringArguments): AnchoringOptions {
  const isNamed = args.pages !== undefined || args.pairs !== undefined;
  const fallback = (name: string): string | null => (isNamed ? null : sharedFolder(name));
  return {
    pages: folderOf(args.pages) ?? fallback('pages'),
    pairs: folderOf(args.pairs) ?? (args.scenarios === undefined ? fallback('pairs') : null),
    seed: args.seed ?? '1',
    limit: Number(args.limit ?? 0),
    engines: listOf('engine', args.only, engineNames) ?? engineNames,
    isThorough: args.only !== undefined,
    scenarios: listOf('scenario', args.scenarios, scenarioNames),
    fails: args.fails === undefined ? null : { file: fromCaller(args.fails), engine: args['fails-of'] ?? 'ours' },
  };
}

function sharedFolder(name: string): string {
  const folder = path.join(corpus, name);
  if (!existsSync(folder)) throw new Error(`the corpus is not at ${folder}: name a folder with --${name} DIR`);
  return folder;
}
