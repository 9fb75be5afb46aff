/**
 * Match every watch list against a sentence in one pass over its words.
 *
 * In:    topics as data; the folded words of one sentence.
 * Out:   the topics that it matches, in the order given. A term matches anywhere; a pattern matches where one word of
 *        each of its groups begins within `within` words of the others, in any order; an exclusion vetoes its topic.
 * Cost:  one look-up a word, whatever the number of topics, plus the terms that begin with the same letters.
 */
import type { Topic } from '../model/topic.ts';
import { fold, tokenize } from './tokens.ts';

/** So many first letters part the terms well, and still fit in one exact number. */
const HEAD = 3;

export type TopicMatcher = (words: readonly string[]) => Topic[];

/** What a term stands for: a term or an exclusion of a topic, or a group of one of its patterns. */
interface Use {
  readonly topic: number;
  readonly role: 'term' | 'exclusion' | 'group';
  readonly pattern: number;
  readonly group: number;
}

interface Part {
  readonly word: string;
  readonly prefix: boolean;
}

/** A term: the first word, by which it is found, and the rest. */
interface Entry extends Part {
  readonly rest: readonly Part[];
  readonly use: Use;
}

/** Terms by the head of their first word; those that begin with less than a head and a star are tried on each word. */
interface Index {
  readonly heads: Map<number, Entry[]>;
  readonly stubs: Entry[];
}

interface Hit {
  readonly at: number;
  readonly use: Use;
}

export function compileTopics(topics: readonly Topic[]): TopicMatcher {
  const index: Index = { heads: new Map(), stubs: [] };
  topics.forEach((topic, at) => {
    indexTopic(index, topic, at);
  });
  return (words) => {
    const byTopic = hitsByTopic(index, words);
    if (byTopic.size === 0) return [];
    return topics.filter((topic, at) => isMatch(topic, byTopic.get(at) ?? []));
  };
}

function indexTopic(index: Index, topic: Topic, at: number): void {
  for (const term of topic.terms) add(index, term, { topic: at, role: 'term', pattern: 0, group: 0 });
  for (const term of topic.exclusions) add(index, term, { topic: at, role: 'exclusion', pattern: 0, group: 0 });
  topic.patterns.forEach(({ groups }, pattern) => {
    groups.forEach((group, g) => {
      for (const term of group) add(index, term, { topic: at, role: 'group', pattern, group: g });
    });
  });
}

function add({ heads, stubs }: Index, term: string, use: Use): void {
  const [first, ...rest] = partsOf(term);
  if (first === undefined) return;
  const entry = { ...first, rest, use };
  if (first.prefix && first.word.length < HEAD) {
    stubs.push(entry);
    return;
  }
  const head = headOf(first.word);
  const entries = heads.get(head);
  if (entries === undefined) heads.set(head, [entry]);
  else entries.push(entry);
}

/** The first letters of a word in one number, which is looked up without cutting a string. */
function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < HEAD; at++) head = head * 0x1_0000 + (at < word.length ? word.charCodeAt(at) : 0);
  return head;
}

/** The words of a term; a word with `*` right behind it matches whatever begins with it. */
export function partsOf(term: string): Part[] {
  return tokenize(term).map((token) => ({ word: fold(token.text), prefix: term[token.end] === '*' }));
}

function hitsByTopic({ heads, stubs }: Index, words: readonly string[]): Map<number, Hit[]> {
  const byTopic = new Map<number, Hit[]>();
  for (let at = 0; at < words.length; at++) {
    collect(heads.get(headOf(words[at]!)), words, at, byTopic);
    collect(stubs, words, at, byTopic);
  }
  return byTopic;
}

function collect(
  entries: readonly Entry[] | undefined,
  words: readonly string[],
  at: number,
  byTopic: Map<number, Hit[]>,
): void {
  if (entries === undefined) return;
  for (const entry of entries) {
    const { rest, use } = entry;
    if (!fits(entry, words[at]) || !rest.every((part, offset) => fits(part, words[at + 1 + offset]))) continue;
    const hits = byTopic.get(use.topic);
    if (hits === undefined) byTopic.set(use.topic, [{ at, use }]);
    else hits.push({ at, use });
  }
}

function fits(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.prefix ? word.startsWith(part.word) : word === part.word;
}

function isMatch(topic: Topic, hits: readonly Hit[]): boolean {
  if (hits.some(({ use }) => use.role === 'exclusion')) return false;
  if (hits.some(({ use }) => use.role === 'term')) return true;
  return topic.patterns.some(({ groups, within }, pattern) => {
    const own = hits.filter(({ use }) => use.role === 'group' && use.pattern === pattern);
    return own.length >= groups.length && isNear(own, groups.length, within);
  });
}

/** Whether a window of `within` words holds a hit of each group. `hits` are in order of place. */
function isNear(hits: readonly Hit[], groups: number, within: number): boolean {
  const latest = new Map<number, number>();
  return hits.some(({ at, use }) => {
    latest.set(use.group, at);
    return latest.size === groups && at - Math.min(...latest.values()) <= within;
  });
}
