/**
 * The language of each paragraph of a page, whatever the page says of itself: the word of a page is often that of its
 * template, and a page may quote another language.
 *
 * In:    the language that the page gives, or null; a detector; then its paragraphs, in reading order.
 * Out:   the language, as far as it can be told, and what is known of that language here.
 * Cost:  the beginning of a paragraph; plain English, scripts that tell, and a page that goes on cost no detector.
 */
import { languageByLetters, scriptOf } from './scripts.ts';
import { makeSettled, type Settled } from './settled.ts';

/**
 * `full`: a model trained on the language, and its attribution. `lexical`: its verbs of saying, and a score from words.
 * `basic`: topics, numbers and quotes.
 */
export type LanguageSupport = 'full' | 'lexical' | 'basic';

export interface ParagraphLanguage {
  /** ISO 639-1, or null where it cannot be told. */
  readonly language: string | null;
  readonly support: LanguageSupport;
}

export interface Candidate {
  readonly language: string;
  /** In [0, 1]. */
  readonly share: number;
}

/** The likeliest first. */
export type Detect = (text: string) => readonly Candidate[];

/** A language shows in its first words. */
const BEGINNING = 120;
/** Where these are names, it shows in some more: to look for English words in them costs less than the detector. */
const LONGER_BEGINNING = 360;
/** Fewer letters are names, numbers and labels, and in the language of what stands before them. */
const TELLING = /(?:\p{L}\P{L}*){12}/u;
/** What the page says weighs as much again for each so many letters that are missing from a sentence. */
const PRIOR_LETTERS = 40;

/** Words that no other language has so many of. */
const ENGLISH = new Set(
  `the of and to that is was for on with as by at from it he his had has have been were are but not this which they who
  will said would in a an its their she her we our be or`.split(/\s+/u),
);
const PLAIN = { words: 8, share: 0.3 };
/** After English, fewer will do: a detector takes seven words with a name and a figure for anything. */
const PLAIN_AFTER_ENGLISH = { words: 5, share: 0.2 };

interface Page {
  readonly detect: Detect;
  readonly settled: Settled;
  /** The language of what stands before. */
  prior: string | null;
}

export function makeLanguageReader(page: string | null, detect: Detect): (text: string) => ParagraphLanguage {
  const prior = page === null ? null : (/^[a-z]{2,3}(?![a-z])/iu.exec(page)?.[0].toLowerCase() ?? null);
  const reading: Page = { detect, settled: makeSettled(), prior };
  return (text) => {
    const told = languageOf(text, reading);
    const language = told ?? reading.prior;
    reading.prior = language;
    return { language, support: supportOf(language) };
  };
}

export function supportOf(language: string | null): LanguageSupport {
  if (language === 'en') return 'full';
  return language === 'ar' || language === 'tr' ? 'lexical' : 'basic';
}

/** Null for what has too few letters, which is in the language of what stands before. */
function languageOf(whole: string, { detect, settled, prior }: Page): string | null {
  const text = whole.slice(0, BEGINNING);
  const script = scriptOf(text);
  const byLetters = languageByLetters(text, script);
  if (byLetters !== null) return byLetters;
  if (!TELLING.test(text)) return null;
  const words = wordsOf(text);
  const least = prior === 'en' ? PLAIN_AFTER_ENGLISH : PLAIN;
  const isEnglish =
    script === 'latin' &&
    (isPlainEnglish(words, least) ||
      (whole.length > BEGINNING && isPlainEnglish(wordsOf(whole.slice(0, LONGER_BEGINNING)), least)));
  const language = isEnglish ? 'en' : settled.goesOn({ script, words }) ? prior : detected(text, prior, detect);
  if (language !== null) settled.tell(language, { script, words });
  return language;
}

function detected(text: string, prior: string | null, detect: Detect): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const weigh = ({ language, share }: Candidate): number =>
    language === prior ? share * (1 + PRIOR_LETTERS / letters) : share;
  const [best] = detect(text)
    .slice()
    .sort((a, b) => weigh(b) - weigh(a));
  return best?.language ?? null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function isPlainEnglish(words: readonly string[], least: typeof PLAIN): boolean {
  const common = words.filter((word) => ENGLISH.has(word)).length;
  return words.length >= least.words && common >= words.length * least.share;
}
