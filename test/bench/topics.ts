/**
 * `npm run bench -- topics [--runs N] [--json]`: 1,000 watch lists of 20 terms on a page of 10,000 words.
 *
 * Medians of warm runs, in milliseconds that the processor worked, which a busy machine changes less than what a clock
 * shows (`matchWallMs`): folding, matching and asking for each of 500 sentences. Beside it, in the same run and on the
 * same words, one regular expression for each list, which is what a desk would write. Both must find the same lists, or
 * the bench fails.
 */
import { compileTopics, type TopicMatcher } from '../../lib/claims/topics/topics.ts';
import type { Topic } from '../../lib/model/topic.ts';
import { type Random, randomOf } from './anchoring/random.ts';

const TOPICS = 1_000;
const TERMS = 20;
const WORDS = 10_000;
const SENTENCE = 20;
const AIM_MS = 10;
const WARM_UP = 20;

/** Of the words that lists look for, so many in a thousand are words of the page. */
const KNOWN_PER_MILLE = 30;

interface Measured {
  readonly topics: number;
  readonly termsPerTopic: number;
  readonly words: number;
  readonly compileMs: number;
  readonly matchMs: number;
  readonly matchMsP95: number;
  readonly matchWallMs: number;
  readonly regExpCompileMs: number;
  readonly regExpMs: number;
  readonly timesFaster: number;
  readonly topicsFound: number;
  readonly withinAim: boolean;
}

export function measureTopics(args: { readonly runs?: string | undefined; readonly json?: boolean | undefined }): void {
  const measured = measure(Number(args.runs ?? 30));
  if (args.json) console.log(JSON.stringify(measured, null, 2));
  else console.table(measured);
}

function measure(runs: number): Measured {
  const random = randomOf('topics');
  const vocabulary = Array.from({ length: 30_000 }, () => wordOf(random));
  const text = pageOf(random, vocabulary);
  const topics = Array.from({ length: TOPICS }, (_, at) => topicOf(random, vocabulary, at));
  const compiling = timesOf(Math.min(runs, 10), () => compileTopics(topics), 3);
  const matcher = compileTopics(topics);
  const begun = performance.now();
  const matching = timesOf(runs, () => found(matcher, text));
  const matchWallMs = Math.round((performance.now() - begun) / (runs + WARM_UP));
  const regExpCompiling = timesOf(3, () => topics.map(regExpOf), 1);
  const expressions = topics.map(regExpOf);
  const searching = timesOf(5, () => expressions.filter((each) => each.test(text)), 2);
  refuseDifference(text, matcher, expressions);
  return {
    topics: TOPICS,
    termsPerTopic: TERMS,
    words: WORDS,
    compileMs: quantile(compiling, 0.5),
    matchMs: quantile(matching, 0.5),
    matchMsP95: quantile(matching, 0.95),
    matchWallMs,
    regExpCompileMs: quantile(regExpCompiling, 0.5),
    regExpMs: quantile(searching, 0.5),
    timesFaster: quantile(searching, 0.5) / quantile(matching, 0.5),
    topicsFound: matcher(text)(0, text.length).length,
    withinAim: quantile(matching, 0.5) <= AIM_MS,
  };
}

/** What the spotter asks: the topics of each sentence. */
function found(matcher: TopicMatcher, text: string): number {
  const reading = matcher(text);
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('.', start) + 1;
    const end = stop === 0 ? text.length : stop;
    count += reading(start, end).length;
    start = end;
  }
  return count;
}

/** Without its stops, over which an expression sees no phrase. */
function refuseDifference(page: string, matcher: TopicMatcher, expressions: readonly RegExp[]): void {
  const text = page.replaceAll('.', '');
  const ours = matcher(text)(0, text.length).length;
  const theirs = expressions.filter((each) => each.test(text)).length;
  if (ours !== theirs) throw new Error(`we find ${ours} topics, regular expressions ${theirs}`);
}

const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const CONSONANTS = [...'bcdfghjklmnprstvz', 'ch', 'sh', 'tr', 'st'];

function wordOf(random: Random): string {
  const syllables = 2 + random.whole(3);
  return Array.from({ length: syllables }, () => random.pick(CONSONANTS) + random.pick(VOWELS)).join('');
}

/** Common words are common: a word's place in the list is drawn as the square of chance. */
function pageOf(random: Random, vocabulary: readonly string[]): string {
  const sentences = Array.from({ length: WORDS / SENTENCE }, () =>
    Array.from({ length: SENTENCE }, () => vocabulary[Math.floor(random.share() ** 2 * 5_000)]!).join(' '),
  );
  return `${sentences.join('. ')}.`;
}

/** Words, half of them with any ending, and phrases of two words. */
function topicOf(random: Random, vocabulary: readonly string[], at: number): Topic {
  const word = (): string => {
    const isKnown = random.whole(1_000) < KNOWN_PER_MILLE;
    return isKnown ? vocabulary[random.whole(5_000)]! : `${random.pick(vocabulary)}${random.pick(vocabulary)}`;
  };
  const terms = Array.from({ length: TERMS }, (_, term) => {
    if (term % 5 === 4) return `${random.pick(vocabulary)} ${word()}`;
    return term % 2 === 0 ? `${word()}*` : word();
  });
  return { id: `t${at}`, label: `Topic ${at}`, terms, patterns: [], exclusions: [] };
}

function regExpOf({ terms }: Topic): RegExp {
  return new RegExp(`\\b(?:${terms.map((term) => term.replace('*', '\\w*')).join('|')})\\b`, 'i');
}

function timesOf(runs: number, act: () => unknown, warmUp = WARM_UP): number[] {
  for (let run = 0; run < warmUp; run++) act();
  return Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 1000) / 1000;
}
