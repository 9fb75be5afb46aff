/**
 * Spot what is worth checking in an article, block by block, and whose statement it is.
 *
 * In:    blocks with their sentences in reading order, the title, the language or null; the desk's topics, and the
 *        weights of tier 1 or null, without which rules do it alone.
 * Out:   for each block its spans, in order and apart: a sentence, or one attributed statement of several. A block is
 *        read when its turn comes, so the first spans are there before the last block is read.
 * Units: UTF-16 code units, end excluded.
 * Errors: none. Sentences that lie outside their block, or overlap, are left out.
 * Cost:  linear; about 2 µs a word by rules alone.
 */
import { SPOTTED_FROM } from '../model/limits.ts';
import type { SpotArticle, SpotAttribution, SpotBlock, SpotRequest, SpottedClaim } from '../model/spotting.ts';
import type { Topic } from '../model/topic.ts';
import { attribute } from './attribution/attribute.ts';
import { makeRuledStatements } from './attribution/ruled.ts';
import type { Statement } from './attribution/statement.ts';
import { type Block, quoteAt, readBlock, type Sentence, withWords, wordsWithin } from './block.ts';
import { datelineEnd, isBoilerplate, isHeading, isTableRow } from './boilerplate.ts';
import { candidatesOf, type Labeller, type Reading } from './candidates.ts';
import { judge } from './judge.ts';
import { detect } from './languages/detect.ts';
import { makeLanguageReader, type ParagraphLanguage } from './languages/paragraph-language.ts';
import { type LanguageRules, rulesFor } from './languages/rules.ts';
import { CONTESTING } from './lexicon.ts';
import { makeNameIndex, type NameIndex } from './names.ts';
import { balanceQuotes, type Range } from './quotes.ts';
import { makeSpeakers, type Speakers } from './speakers.ts';
import type { Tier1 } from './tier1.ts';
import { type Token, tokenize } from './tokens.ts';
import { compileTopics, type TopicMatcher } from './topics/topics.ts';
import { makeTurns, type Turn } from './turns.ts';

/** Above this share of capitals a title is in Title Case, where every word looks like a name. */
const MAX_TITLE_CAPITALS = 0.6;

interface Article {
  readonly names: NameIndex;
  readonly speakers: Speakers;
  readonly turn: (block: Block) => Turn | null;
  readonly match: TopicMatcher;
  readonly languageOf: (text: string) => ParagraphLanguage;
  readonly ruledStatements: ReturnType<typeof makeRuledStatements>;
  readonly title: string;
  readonly tier1: Tier1 | null;
}

/** Answers the spans of one block after another, which must come in reading order. */
export type Spotter = (block: SpotBlock) => readonly SpottedClaim[];

export function makeSpotter(
  { title, language }: SpotArticle,
  topics: readonly Topic[],
  tier1: Tier1 | null = null,
): Spotter {
  const names = makeNameIndex();
  const words = tokenize(title);
  if (!isTitleCase(words)) names.read(title, words);
  const speakers = makeSpeakers(names);
  const article: Article = {
    names,
    speakers,
    turn: makeTurns(speakers),
    match: compileTopics(topics),
    languageOf: makeLanguageReader(language, detect),
    ruledStatements: makeRuledStatements(),
    title: title.trim(),
    tier1,
  };
  let index = 0;
  return ({ text, sentences }) => spotInBlock(article, index++, text, inOrder(sentences, text.length));
}

export function* spotClaims(
  request: SpotRequest,
  topics: readonly Topic[],
  tier1: Tier1 | null = null,
): Generator<readonly SpottedClaim[]> {
  const spot = makeSpotter(request, topics, tier1);
  for (const block of request.blocks) yield spot(block);
}

function isTitleCase(words: readonly Token[]): boolean {
  return words.filter(({ capital }) => capital).length > words.length * MAX_TITLE_CAPITALS;
}

/** Sentences come from another context; one that overlaps or overruns would mark the wrong words. */
function inOrder(sentences: SpotBlock['sentences'], length: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [start, end] of sentences) {
    if (start >= (kept.at(-1)?.[1] ?? 0) && start < end && end <= length) kept.push([start, end]);
  }
  return kept;
}

function spotInBlock(
  article: Article,
  index: number,
  text: string,
  spans: readonly [number, number][],
): SpottedClaim[] {
  const block = readBlock(text);
  if (isHeading(text, block.tokens) || text.trim() === article.title) return [];
  const { language, support } = article.languageOf(text);
  const english = support === 'full';
  const rules = rulesFor(language);
  article.names.read(text, block.tokens);
  const turn = article.turn(block);
  const sentences = withWords(block, behind(turn?.start ?? datelineEnd(text), spans));
  const statements = english
    ? attribute(block, sentences, article.speakers, {
        turn: turn?.speaker,
        tag: article.tier1?.tagger.tag ?? null,
      })
    : statementsElsewhere(article, block, sentences, rules);
  const labelsIn = labeller(article.match, text);
  return sentences.flatMap((sentence, at) => {
    const source = text.slice(sentence.start, sentence.end);
    const words = block.tokens.slice(sentence.from, sentence.to);
    if (isBoilerplate(source, words) || isHeading(source, words) || isTableRow(words)) return [];
    const reading = { block, sentence, english, rules, labelsIn, statements: statements[at] ?? [] };
    return spotInSentence(article, reading).map((claim) => ({ block: index, ...claim }));
  });
}

function labeller(match: TopicMatcher, text: string): Labeller {
  const read = match(text);
  return (start, end) => read(start, end).map(({ topic }) => topic.label);
}

/** A dateline or the label of a turn is no part of what is stated. */
function behind(lead: number, spans: readonly [number, number][]): [number, number][] {
  return spans.filter(([, end]) => end > lead).map(([start, end]) => [Math.max(start, lead), end]);
}

/** Where no verbs of saying are known, a quotation is at least known to be somebody's. */
function statementsElsewhere(
  article: Article,
  block: Block,
  sentences: readonly Sentence[],
  rules: LanguageRules | null,
): Statement[][] {
  const spans = sentences.map(({ start, end }) => [start, end] as const);
  if (rules !== null) return article.ruledStatements(rules, block.text, spans);
  return spans.map(([start, end]) => {
    const quote = block.quotes.find((range) => range.start < end && range.end > start);
    return quote === undefined ? [] : [{ start, end, speaker: null, source: null, cue: null, quoted: true }];
  });
}

function spotInSentence({ tier1 }: Article, reading: Reading): Omit<SpottedClaim, 'block'>[] {
  const { block, english, rules, labelsIn } = reading;
  return candidatesOf(reading).flatMap((candidate) => {
    const { judged, statement } = candidate;
    const { start, end } = balanceQuotes(block.text, candidate, block.quotes);
    const topics = labelsIn(start, end);
    const judgement = judge(
      wordsOf(block, judged),
      {
        text: block.text.slice(judged.start, judged.end),
        quoted: quoteAt(block, judged.start) !== null,
        attributed: statement !== null,
        named: isName(statement?.speaker),
        contested: statement !== null && isContested(reading),
        english,
        topics,
      },
      { model: tier1?.worth ?? null, rules },
    );
    if (end <= start || judgement.checkWorthiness < SPOTTED_FROM) return [];
    const speaker = statement?.speaker ?? null;
    const attribution = wordingOf(statement);
    return [{ start, end, judged: [judged.start, judged.end], topics, speaker, attribution, ...judgement }];
  });
}

function wordingOf(statement: Statement | null): SpotAttribution | null {
  return statement === null ? null : { source: statement.source, cue: statement.cue, quoted: statement.quoted };
}

/** A name begins with a capital, a description with a determiner in lower case. */
function isName(speaker: string | null | undefined): boolean {
  return speaker != null && /^\p{Lu}/u.test(speaker);
}

/** The reporter's own word for it: claimed, alleged, denied. */
function isContested({ block, sentence }: Reading): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const { fold, start } = block.tokens[at]!;
    if (CONTESTING.has(fold) && quoteAt(block, start) === null) return true;
  }
  return false;
}

function wordsOf(block: Block, { start, end }: Range): Token[] {
  const { from, to } = wordsWithin(block, start, end);
  return block.tokens.slice(from, to);
}
