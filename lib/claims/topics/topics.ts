/**
 * Match every watch list against a text in one pass over its words.
 *
 * In:    topics as data; the text of a block. Then the range of a sentence or a span of that text.
 * Out:   the topics that the range matches, in the order given, and the words by which it does. A term matches anywhere;
 *        a pattern where one word of each of its groups begins within `within` words of the others. A word within an
 *        exclusion does not count; an exclusion elsewhere in the range vetoes its topic.
 * Units: UTF-16 code units of the text, end excluded.
 * Cost:  one walk a word, whatever the number of topics; a range costs only its own hits.
 */
import type { Topic } from '../../model/topic.ts';
import { type FoldedWords, foldWords } from './folded-words.ts';
import { type GroupHit, type Hit, narrowestWindow } from './near.ts';
import { TermTrie, TrieWalk } from './term-trie.ts';
import { type Use, watchedTerms } from './terms.ts';
import { innerStarts } from './word-starts.ts';

export interface TopicMatch {
  readonly topic: Topic;
  /** The words that matched, in order and apart. */
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** The topics of text[start, end). */
export type TopicReading = (start: number, end: number) => readonly TopicMatch[];
export type TopicMatcher = (text: string) => TopicReading;

interface UsedHit extends Hit {
  readonly use: Use;
}

export function compileTopics(topics: readonly Topic[]): TopicMatcher {
  if (topics.length === 0) return () => () => [];
  const { terms, uses } = watchedTerms(topics);
  const trie = new TermTrie(terms);
  return (text) => {
    const words = foldWords(text);
    const hits = findHits(trie, uses, words);
    return (start, end) => {
      const within = hitsWithin(hits, words, start, end);
      return within.length === 0 ? [] : matchesOf(topics, within, words);
    };
  };
}

/** In order of their first words. */
function findHits(trie: TermTrie, uses: readonly Use[], words: FoldedWords): UsedHit[] {
  const hits: UsedHit[] = [];
  const walk = new TrieWalk(trie, words, (term, first, last) => {
    hits.push({ use: uses[term]!, first, last });
  });
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word]!;
    walk.from(word, start);
    for (const inner of innerStarts(words.codes, start, words.ends[word]!)) walk.from(word, inner);
  }
  return hits;
}

function hitsWithin(hits: readonly UsedHit[], words: FoldedWords, start: number, end: number): UsedHit[] {
  let at = firstFrom(hits, words, start);
  const within: UsedHit[] = [];
  for (; at < hits.length && words.from[hits[at]!.first]! < end; at++) {
    if (words.to[hits[at]!.last]! <= end) within.push(hits[at]!);
  }
  return within;
}

/** The first hit whose words do not begin before `start`, by halving: a block may be a whole page. */
function firstFrom(hits: readonly UsedHit[], words: FoldedWords, start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.from[hits[middle]!.first]! >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function matchesOf(topics: readonly Topic[], hits: readonly UsedHit[], words: FoldedWords): TopicMatch[] {
  // Stable, so that those of one topic stay in order of place.
  const sorted = [...hits].sort((a, b) => a.use.topic - b.use.topic);
  const matches: TopicMatch[] = [];
  for (let from = 0; from < sorted.length; ) {
    const at = sorted[from]!.use.topic;
    let to = from + 1;
    while (sorted[to]?.use.topic === at) to++;
    const matched = matchedHits(topics[at]!, sorted.slice(from, to));
    if (matched.length > 0) matches.push({ topic: topics[at]!, places: placesOf(matched, words) });
    from = to;
  }
  return matches;
}

function matchedHits(topic: Topic, hits: readonly UsedHit[]): readonly Hit[] {
  if (hits.every(({ use }) => use.role === 'term')) return hits;
  const exclusions = hits.filter(({ use }) => use.role === 'exclusion');
  const wanted = hits.filter(({ use }) => use.role !== 'exclusion');
  const counted = exclusions.length === 0 ? wanted : without(wanted, exclusions);
  if (counted === null) return [];
  const terms: readonly Hit[] = counted.filter(({ use }) => use.role === 'term');
  const windows = topic.patterns.flatMap(({ groups, within, ordered = false }, pattern) => {
    const own: GroupHit[] = counted
      .filter(({ use }) => use.role === 'group' && use.pattern === pattern)
      .map(({ use, first, last }) => ({ group: use.group, first, last }));
    return narrowestWindow(own, { groups: groups.length, within, ordered }) ?? [];
  });
  return [...terms, ...windows];
}

/** Null where an exclusion stands apart from what is wanted. */
function without(wanted: readonly UsedHit[], exclusions: readonly UsedHit[]): readonly UsedHit[] | null {
  const overlap = (a: Hit, b: Hit): boolean => a.first <= b.last && b.first <= a.last;
  if (exclusions.some((exclusion) => !wanted.some((hit) => overlap(hit, exclusion)))) return null;
  return wanted.filter((hit) => !exclusions.some((exclusion) => overlap(hit, exclusion)));
}

function placesOf(hits: readonly Hit[], words: FoldedWords): [number, number][] {
  const places: [number, number][] = [];
  for (const { first, last } of [...hits].sort((a, b) => a.first - b.first)) {
    const [start, end] = [words.from[first]!, words.to[last]!];
    const before = places.at(-1);
    if (before !== undefined && start < before[1]) before[1] = Math.max(before[1], end);
    else places.push([start, end]);
  }
  return places;
}
