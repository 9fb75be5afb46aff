/**
 * Whether a block is in English, whatever its page says: the word of a page is often that of its template.
 *
 * In:   the language that the page gives, or null; the words of its blocks, in reading order.
 * Out:  true where common English words are common. A block that is too short to tell is like those before it.
 */
import { FUNCTION_WORDS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** English news has a third, Dutch a tenth, others less. */
const MIN_COMMON = 0.14;

/** The page's word counts as a block of so many words, as common as they are where it is right. */
const PRIOR_WORDS = 16;
const PRIOR_COMMON = 5;

/** What was read before counts half as much with each block, so that a page may change its language. */
const FADE = 0.5;

/** A block of fewer words is in the language of those before it. */
const TELLING_WORDS = 8;

const isLatin = ({ fold }: Token): boolean => /^[a-z\d]/u.test(fold);

const isCommon = (common: number, total: number): boolean => common > 0 && common >= total * MIN_COMMON;

export function makeEnglishTest(language: string | null): (words: readonly Token[]) => boolean {
  let total = language === null ? 0 : PRIOR_WORDS;
  let common = language !== null && /^en\b/iu.test(language) ? PRIOR_COMMON : 0;
  return (words) => {
    // Words in another script are in another language, and say nothing of the next block.
    if (words.length > 0 && words.filter(isLatin).length < words.length / 2) return false;
    const found = words.filter(({ fold }) => FUNCTION_WORDS.has(fold)).length;
    // A row of names has none in any language.
    if (words.length < TELLING_WORDS && total > 0) return isCommon(common, total);
    total = total * FADE + words.length;
    common = common * FADE + found;
    return isCommon(common, total);
  };
}
