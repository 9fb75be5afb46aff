/**
 * Spot what is worth checking in an article, block by block, and whose statement it is.
 *
 * In:    blocks with their sentences in reading order, the title, the language or null; the desk's topics.
 * Out:   for each block its spans, in order and apart: a sentence, or one attributed statement of several. A block is
 *        read when its turn comes, so the first spans are there before the last block is read.
 * Units: UTF-16 code units, end excluded.
 * Errors: none. Sentences that lie outside their block, or overlap, are left out.
 * Cost:  linear; about 2 µs a word.
 */
import type { SpotArticle, SpotBlock, SpotRequest, SpottedClaim } from '../model/spotting.ts';
import type { Topic } from '../model/topic.ts';
import { attribute, type Statement } from './attribution.ts';
import { type Block, quoteAt, readBlock, type Sentence, type WordRange, withWords, wordsWithin } from './block.ts';
import { datelineEnd, isBoilerplate, isHeading, isTableRow } from './boilerplate.ts';
import { checkWorthiness, MIN_CHECK_WORTHINESS } from './check-worthiness.ts';
import { makeEnglishTest } from './english.ts';
import { CONTESTING } from './lexicon.ts';
import { makeNameIndex, type NameIndex } from './names.ts';
import { balanceQuotes } from './quotes.ts';
import { makeSpeakers, type Speakers } from './speakers.ts';
import { type Token, tokenize } from './tokens.ts';
import { compileTopics, type TopicMatcher } from './topics.ts';
import { makeTurns, type Turn } from './turns.ts';

/** A topic the desk follows shows a sentence that would not pass alone, and lifts one that would. */
const TOPIC_LIFT = 0.5;

/** A statement of fewer words is judged with its sentence. */
const MIN_STATEMENT_WORDS = 5;

/** Above this share of capitals a title is in Title Case, where every word looks like a name. */
const MAX_TITLE_CAPITALS = 0.6;

interface Article {
  readonly names: NameIndex;
  readonly speakers: Speakers;
  readonly turn: (block: Block) => Turn | null;
  readonly match: TopicMatcher;
  readonly isEnglish: (words: readonly Token[]) => boolean;
  readonly title: string;
}

/** A span before its check-worthiness is known: what is shown, and the statement in it that is judged. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly statement: Statement | null;
}

/** Answers the spans of one block after another, which must come in reading order. */
export type Spotter = (block: SpotBlock) => readonly SpottedClaim[];

export function makeSpotter({ title, language }: SpotArticle, topics: readonly Topic[]): Spotter {
  const names = makeNameIndex();
  const words = tokenize(title);
  if (!isTitleCase(words)) names.read(title, words);
  const speakers = makeSpeakers(names);
  const article: Article = {
    names,
    speakers,
    turn: makeTurns(speakers),
    match: compileTopics(topics),
    isEnglish: makeEnglishTest(language),
    title: title.trim(),
  };
  let index = 0;
  return ({ text, sentences }) => spotInBlock(article, index++, text, inOrder(sentences, text.length));
}

export function* spotClaims(request: SpotRequest, topics: readonly Topic[]): Generator<readonly SpottedClaim[]> {
  const spot = makeSpotter(request, topics);
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
  const english = article.isEnglish(block.tokens);
  article.names.read(text, block.tokens);
  const turn = article.turn(block);
  const sentences = withWords(block, behind(turn?.start ?? datelineEnd(text), spans));
  const statements = english
    ? attribute(block, sentences, article.speakers, turn?.speaker)
    : quotedOnly(block, sentences);
  return sentences.flatMap((sentence, at) => {
    const source = text.slice(sentence.start, sentence.end);
    const words = block.tokens.slice(sentence.from, sentence.to);
    if (isBoilerplate(source, words) || isHeading(source, words) || isTableRow(words)) return [];
    const reading = { block, sentence, english, statements: statements[at] ?? [] };
    return spotInSentence(article, reading).map((claim) => ({ block: index, ...claim }));
  });
}

/** A dateline or the label of a turn is no part of what is stated. */
function behind(lead: number, spans: readonly [number, number][]): [number, number][] {
  return spans.filter(([, end]) => end > lead).map(([start, end]) => [Math.max(start, lead), end]);
}

/** Verbs of saying are known for English; elsewhere a quotation is at least known to be somebody's. */
function quotedOnly(block: Block, sentences: readonly Sentence[]): Statement[][] {
  return sentences.map(({ start, end }) => {
    const quote = block.quotes.find((range) => range.start < end && range.end > start);
    return quote === undefined ? [] : [{ start, end, speaker: null }];
  });
}

interface Reading {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly english: boolean;
  readonly statements: readonly Statement[];
}

function spotInSentence(article: Article, reading: Reading): Omit<SpottedClaim, 'block'>[] {
  const { block, sentence, english } = reading;
  const labels = labelsIn(article, block, sentence);
  const found: Omit<SpottedClaim, 'block'>[] = [];
  for (const candidate of candidates(article, reading, labels)) {
    const { start, end } = balanceQuotes(block.text, candidate, block.quotes);
    const topics = labels.length === 0 ? [] : labelsIn(article, block, wordsWithin(block, start, end));
    const judged = judgedIn(block, candidate);
    const alone = checkWorthiness(wordsOf(block, judged.start, judged.end), {
      text: block.text.slice(judged.start, judged.end),
      quoted: quoteAt(block, judged.start) !== null,
      attributed: candidate.statement !== null,
      named: isName(candidate.statement?.speaker),
      contested: candidate.statement !== null && isContested(reading),
      english,
    });
    const score = topics.length > 0 ? TOPIC_LIFT + alone * (1 - TOPIC_LIFT) : alone;
    if (end > start && score >= MIN_CHECK_WORTHINESS) {
      found.push({ start, end, checkWorthiness: score, topics, speaker: candidate.statement?.speaker ?? null });
    }
  }
  return found;
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

/** What is said, or all of the sentence where that is too little: "steel, which she said went up". */
function judgedIn(
  block: Block,
  { statement, start, end }: Candidate,
): { readonly start: number; readonly end: number } {
  if (statement === null) return { start, end };
  const { from, to } = wordsWithin(block, statement.start, statement.end);
  const isShort = to - from < MIN_STATEMENT_WORDS && quoteAt(block, statement.start) === null;
  return isShort ? { start, end } : statement;
}

/**
 * The statements of a sentence that makes several, else the sentence. A topic that only the whole sentence matches
 * keeps it whole.
 */
function candidates(
  article: Article,
  { block, sentence, statements }: Reading,
  labels: readonly string[],
): Candidate[] {
  const whole = { start: sentence.start, end: sentence.end, statement: statements[0] ?? null };
  if (statements.length < 2) return [whole];
  const parts = statements.map((statement) => ({ start: statement.start, end: statement.end, statement }));
  if (labels.length === 0) return parts;
  const covered = new Set(parts.flatMap(({ start, end }) => labelsIn(article, block, wordsWithin(block, start, end))));
  return labels.every((label) => covered.has(label)) ? parts : [whole];
}

function labelsIn(article: Article, block: Block, { from, to }: WordRange): string[] {
  return article.match(block.tokens.slice(from, to).map(({ fold }) => fold)).map(({ label }) => label);
}

function wordsOf(block: Block, start: number, end: number): Token[] {
  const { from, to } = wordsWithin(block, start, end);
  return block.tokens.slice(from, to);
}
