/**
 * The fact within a wish: "must stop the arms that are sent daily to the port" states that arms are sent.
 *
 * In:   a block and a range of it that somebody states. Out: the range of the fact, or null where there is none.
 *        A fact is a noun with a clause that tells what is or was done: "... that are transported daily to the port".
 * Units: UTF-16 code units, end excluded.
 * Cost:  linear in the words of the range.
 */
import { type Block, gapBefore, wordsWithin } from './block.ts';
import { AUXILIARIES, wordSet } from './lexicon.ts';
import type { Range } from './quotes.ts';

const WISHES = wordSet(
  'should must ought shall need needs let lets please will would want wants hope urge urged demand',
);
const LINKS = wordSet('that which who');
const STATES = wordSet('is are was were has have had been');
const PARTICIPLE = /(?:ed|en|wn|ught|nt|lt|pt|ld|de|id|ut)$/u;

/** So many words may stand between "are" and what is done: "are still being". */
const MAX_ADVERBS = 3;

/** A noun with all that hangs on it is no longer. */
const MAX_NOUN = 14;
const MIN_WORDS = 5;

export function embeddedFact(block: Block, { start, end }: Range): Range | null {
  const { from, to } = wordsWithin(block, start, end);
  let wished = false;
  for (let at = from; at < to; at++) {
    const { fold } = block.tokens[at]!;
    if (WISHES.has(fold)) wished = true;
    if (!wished || !LINKS.has(fold) || !isDone(block, at + 1, to)) continue;
    const first = nounBefore(block, at, from);
    const last = clauseEnd(block, at + 2, to);
    if (first > from && at - first > 0 && last - first >= MIN_WORDS) {
      return { start: block.tokens[first]!.start, end: block.tokens[last - 1]!.end };
    }
  }
  return null;
}

/** "are transported", "have already been sent": a state with a participle soon behind it. */
function isDone(block: Block, at: number, to: number): boolean {
  if (at >= to || !STATES.has(block.tokens[at]!.fold)) return false;
  for (let next = at + 1; next < Math.min(to, at + 1 + MAX_ADVERBS); next++) {
    const { fold } = block.tokens[next]!;
    if (!STATES.has(fold) && fold !== 'being' && PARTICIPLE.test(fold)) return true;
    if (!STATES.has(fold) && fold !== 'being' && !AUXILIARIES.has(fold) && !fold.endsWith('ly')) return false;
  }
  return false;
}

/** Where the noun begins: behind the verb that wants it ("stopping", "to stop"), a wish or a mark. */
function nounBefore(block: Block, link: number, from: number): number {
  let first = link;
  while (first > from && link - first < MAX_NOUN) {
    const before = block.tokens[first - 1]!;
    const second = block.tokens[first - 2]?.fold ?? '';
    if (before.fold.endsWith('ing') || WISHES.has(before.fold) || second === 'to' || WISHES.has(second)) break;
    if (/[,;:"“”()]/u.test(gapBefore(block, first))) break;
    first--;
  }
  return first;
}

/** The clause goes on until the next one is joined to it: ", and we cannot wait". */
function clauseEnd(block: Block, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const gap = gapBefore(block, at);
    if (/[;:"“”]/u.test(gap) || (gap.includes(',') && /^(?:and|but|so|or)$/u.test(block.tokens[at]!.fold))) return at;
  }
  return to;
}
