/**
 * Where the statement begins that a verb of saying announces.
 *
 * In:  a block, the place of the verb, and its sentence.
 * Out: a UTF-16 offset, or null where no statement follows: it stands before the verb, or there is none.
 */
import { type Block, gapBefore, type Sentence } from './block.ts';
import { NEEDS_THAT, PARTICIPLES, PREPOSITIONS, TELLING } from './lexicon.ts';

/** "said in an interview with the Russian media that": how far the content may stand from its verb. */
const MAX_DETOUR = 14;
const SUBJECT_PRONOUN = /^(?:he|she|they|there|we|i)$/u;
/** "a step that she said could be": what follows has its subject before the verb of saying. */
const STRANDED = /^(?:is|are|was|were|will|would|could|should|may|might|must|had|has|have)$/u;
const HEARD_SUBJECT = /^(?:he|she|they|it|the|there|his|her|their)$/u;

/** Where the content begins that follows the verb at `at`, or null where it does not follow. */
export function contentAfter(block: Block, at: number, sentence: Sentence): number | null {
  const verb = block.tokens[at]!;
  const next = block.tokens[at + 1]?.fold === 'out' ? at + 1 : at;
  const direct = markedContent(block, next, sentence.end);
  if (direct !== null) return direct;
  const follower = block.tokens[next + 1];
  if (follower === undefined || next + 1 >= sentence.to || !/^\s+$/u.test(gapBefore(block, next + 1))) return null;
  const tells = TELLING.has(verb.fold);
  if (tells || PREPOSITIONS.has(follower.fold)) {
    const marked = contentAfterDetour(block, next + 1, sentence);
    return marked ?? (tells ? contentAfterHearer(block, next + 2, sentence) : null);
  }
  // "confirmed he would": a pronoun can only begin a clause.
  if (STRANDED.test(follower.fold)) return null;
  const needsThat = NEEDS_THAT.has(verb.fold) || PARTICIPLES.has(verb.fold);
  return needsThat && !SUBJECT_PRONOUN.test(follower.fold) ? null : follower.start;
}

/** Content that a quote mark, a colon or "that" announces right behind word `at`. */
function markedContent(block: Block, at: number, end: number): number | null {
  const from = block.tokens[at]!.end;
  const mark = /^(?:[,:]?\s*(?:that\b[,:]?\s*)?(?=["“«„‘])|\s*:\s+|\s+that\b[,:]?\s+)/u.exec(
    block.text.slice(from, end),
  );
  return mark === null ? null : from + mark[0].length;
}

function contentAfterDetour(block: Block, from: number, sentence: Sentence): number | null {
  const limit = Math.min(sentence.to, from + MAX_DETOUR);
  for (let at = from; at < limit; at++) {
    if (/[,;]/u.test(gapBefore(block, at)) && at > from) return null;
    const content = markedContent(block, at, sentence.end);
    if (content !== null) return content;
  }
  return null;
}

/** "told reporters he would": the content begins with its subject. */
function contentAfterHearer(block: Block, from: number, sentence: Sentence): number | null {
  const limit = Math.min(sentence.to, from + 4);
  for (let at = from; at < limit; at++) {
    if (HEARD_SUBJECT.test(block.tokens[at]!.fold)) return block.tokens[at]!.start;
  }
  return null;
}
