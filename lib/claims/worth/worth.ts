/**
 * Tier 1 of check-worthiness: a hashed linear model over words, pieces of words and cues.
 *
 * In:    the bytes of `worth.bin`, and then the words of a span with its text.
 * Out:   a number in [0, 1], calibrated so that 0.5 parts what is worth checking from what is not.
 * Errors: null for bytes that are no such model.
 * Cost:  linear; about half a microsecond a word.
 * Source: the shape of ClaimBuster (Hassan et al., KDD 2017), hashed after Weinberger et al., ICML 2009.
 */
import { type Features, featureNames } from '../features.ts';
import type { Token } from '../tokens.ts';
import { unpackWeights } from '../weights.ts';
import { piecePlaces, piecesIn, wordFeatures, worthWords } from './features.ts';

export interface WorthModel {
  readonly bits: number;
  /** How much a sentence by itself deserves to be checked. */
  score(tokens: readonly Token[], text: string, cues: Features): number;
  /** The same of a span of an article, whose cues say more than those of a sentence alone. */
  inNews(tokens: readonly Token[], text: string, cues: Features): number;
}

export interface WorthHeader {
  readonly model: 'worth';
  readonly bits: number;
  /** What one step of a weight's byte is worth. */
  readonly step: number;
  readonly bias: number;
  /** One weight for each of `featureNames`. */
  readonly cues: readonly number[];
  /** Platt's line from the sum to the log-odds. */
  readonly slope: number;
  readonly offset: number;
  /** A line and cues again, from those log-odds to the ones of a span in news. */
  readonly news: { readonly slope: number; readonly bias: number; readonly cues: readonly number[] };
}

export function loadWorth(bytes: ArrayBuffer): WorthModel | null {
  const weights = unpackWeights(bytes);
  const table = weights?.tables.get('weights');
  const header = weights?.header as unknown as WorthHeader | undefined;
  if (table === undefined || !isWorthHeader(header) || table.length !== 1 << header.bits) return null;
  const hashedOf = makeHashed(table, header.bits);
  const logOdds = ({ tokens, text, cues }: Span) => {
    const sum = header.bias + hashedOf(tokens, text) * header.step + dot(header.cues, cues);
    return header.slope * sum + header.offset;
  };
  return {
    bits: header.bits,
    score: (tokens, text, cues) => shareOf(logOdds({ tokens, text, cues })),
    inNews: (tokens, text, cues) => {
      const { slope, bias, cues: shifts } = header.news;
      return shareOf(slope * logOdds({ tokens, text, cues }) + bias + dot(shifts, cues));
    },
  };
}

function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function dot(weights: readonly number[], cues: Features): number {
  let sum = 0;
  featureNames.forEach((name, at) => {
    sum += weights[at]! * cues[name];
  });
  return sum;
}

function isWorthHeader(header: WorthHeader | undefined): header is WorthHeader {
  if (header?.model !== 'worth' || !isCueList(header.cues) || !isCueList(header.news?.cues)) return false;
  const { bits, step, bias, slope, offset, news } = header;
  return [bits, step, bias, slope, offset, news.slope, news.bias].every(Number.isFinite);
}

function isCueList(cues: readonly number[] | undefined): boolean {
  return Array.isArray(cues) && cues.length === featureNames.length && cues.every(Number.isFinite);
}

interface Span {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly cues: Features;
}

/** So many words are remembered, some pages' worth. */
const MOST_WORDS = 8000;

/** What the words of a span say. Their pieces are most of it, and are looked up once a word. */
function makeHashed(table: Int8Array, bits: number): (tokens: readonly Token[], text: string) => number {
  const known = new Map<string, number>();
  const ofPieces = (word: string): number => {
    const old = known.get(word);
    if (old !== undefined) return old;
    if (known.size >= MOST_WORDS) known.clear();
    const sum = piecePlaces(word, bits).reduce((total, place) => total + table[place]!, 0);
    known.set(word, sum);
    return sum;
  };
  return (tokens, text) => {
    const words = worthWords(tokens, text);
    if (words.length === 0) return 0;
    const { places, values } = wordFeatures(words, bits);
    let sum = 0;
    for (let at = 0; at < places.length; at++) sum += table[places[at]!]! * values[at]!;
    const pieces = words.reduce((total, word) => total + ofPieces(word), 0);
    return sum + pieces * Math.fround(1 / Math.sqrt(piecesIn(words)));
  };
}
