/** What is looked up to learn from and to measure by: sentences with their checks, and sentences without. */
import path from 'node:path';
import { splitSentences } from '../../../text/sentences.ts';
import { dayOf, lastDay } from '../../match/clean.ts';
import { readBodies } from '../labels/corpus.ts';
import { readLines } from '../rows.ts';
import { dateOf, type LookedUp } from './checked-claims.ts';
import type { Asked } from './lookup.ts';

/** Of CheckThat 2021 2A; everything is chosen without it. */
const TEST = 'ct21_test_eq_ct22_devtest';

/** Shorter ones say nothing that could be checked. */
const LEAST_WORDS = 4;

/** Of news every so many sentences: enough of each kind to learn from, and others to measure by. */
const EVERY = { pages: 4, pagesTest: 8, train: 56, dev: 6 } as const;

export interface AskedSets {
  readonly posts: readonly Asked[];
  readonly postsTest: readonly Asked[];
  readonly debates: readonly Asked[];
  /** News of the pages, and politics from PolNeAR: none of it is in a list. */
  readonly news: readonly Asked[];
  readonly newsTest: readonly Asked[];
  readonly politics: readonly Asked[];
  readonly politicsTest: readonly Asked[];
}

export function readAsked(folder: string, corpus: string): AskedSets {
  const posts = readLines<LookedUp>(path.join(folder, 'ct21_ct22_2a_queries.jsonl'));
  const debates = readLines<LookedUp>(path.join(folder, 'ct21_2b_queries.jsonl'));
  const pages = sentencesOf(Object.values(readBodies(corpus)).map((text) => ({ text, day: null })));
  return {
    posts: posts.filter(({ split }) => split !== TEST).map(askedOf),
    postsTest: posts.filter(({ split }) => split === TEST).map(askedOf),
    debates: debates.map(askedOf),
    news: pages.filter((_, at) => at % EVERY.pages === 0),
    newsTest: pages.filter((_, at) => at % EVERY.pagesTest === 1),
    politics: readArticles(path.join(folder, 'polnear_train.jsonl')).filter((_, at) => at % EVERY.train === 0),
    politicsTest: readArticles(path.join(folder, 'polnear_dev.jsonl')).filter((_, at) => at % EVERY.dev === 0),
  };
}

/** As if nobody had told when it was said. */
export function undated(asked: readonly Asked[]): readonly Asked[] {
  return asked.map((one) => ({ ...one, day: null }));
}

/** As if each had been said on a day on which one of the others was. */
export function datedAs(asked: readonly Asked[], others: readonly Asked[]): readonly Asked[] {
  const days = others.flatMap(({ day }) => (day === null ? [] : [day]));
  return asked.map((one, at) => ({ ...one, day: one.day ?? days[(at * 7919) % days.length]! }));
}

function askedOf(query: LookedUp): Asked {
  return { text: query.text, rel: query.rel, day: lastDay(query.text) ?? dayOf(dateOf(query) ?? '') };
}

/** The name of an article has its day. */
function readArticles(file: string): readonly Asked[] {
  const articles = readLines<{ id: string; text: string }>(file);
  return sentencesOf(articles.map(({ id, text }) => ({ text, day: dayOf(id) })));
}

function sentencesOf(articles: readonly { readonly text: string; readonly day: number | null }[]): readonly Asked[] {
  const known = new Set<string>();
  return articles.flatMap(({ text, day }) =>
    text.split('\n').flatMap((paragraph) =>
      splitSentences(paragraph, 'en').flatMap(([from, to]) => {
        const sentence = paragraph.slice(from, to).replace(/\s+/gu, ' ');
        if (known.has(sentence) || sentence.split(' ').length < LEAST_WORDS) return [];
        known.add(sentence);
        return [{ text: sentence, day, rel: [] }];
      }),
    ),
  );
}
