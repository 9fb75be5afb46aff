/** What the bench's tab can do: one script, put into a blank page. */
import { engines } from '../peers/all.ts';
import { type Foreign, languageOf } from './foreign.ts';
import { isMain, plain, runsOf } from './page-text.ts';
import { type PageInput, runPage } from './page-trials.ts';
import { type PairInput, runPair } from './pair-trials.ts';
import { sentencesOf } from './quotes.ts';
import type { Case } from './report-types.ts';
import { show } from './show.ts';

export interface InPage {
  sentences(html: string): readonly Foreign[];
  page(input: PageInput, engines: readonly string[]): Promise<readonly Case[]>;
  pair(input: PairInput, engines: readonly string[]): Promise<readonly Case[]>;
}

const named = (names: readonly string[]) => engines.filter(({ name }) => names.includes(name));

const inPage: InPage = {
  sentences: (html) =>
    runsOf(show(html))
      .filter(isMain)
      .flatMap(sentencesOf)
      .map(({ run, start, end }) => ({ text: plain(run.text.slice(start, end)), language: languageOf(document) })),
  page: (input, names) => runPage(input, named(names)),
  pair: (input, names) => runPair(input, named(names)),
};

(globalThis as unknown as { bench: () => InPage }).bench = () => inPage;
