/**
 * Who says it: the words that name a source beside a verb of saying.
 *
 * In:  a block and the place of the verb. Out: a range of words, or null where nothing there can speak.
 */
import { type Block, gapBefore, type WordRange } from './block.ts';
import {
  AUXILIARIES,
  BORDERS,
  DETERMINERS,
  NEVER_NAMES,
  PREPOSITIONS,
  PRONOUNS,
  SPEAKING_NOUNS,
  wordSet,
} from './lexicon.ts';
import { nameOf, nameRuns } from './names.ts';

export interface Source {
  readonly head: WordRange;
  /** "the mayor" in "Jane Smith, the mayor, said", or the name in "The mayor, Jane Smith, said". */
  readonly appositive: WordRange | null;
}

const MAX_SUBJECT = 14;
const MAX_APPOSITIVE = 20;

const MAX_ASIDES = 60;
const HARD_BORDER = /[,;:"“”«»()–—…]|\s-+\s|^\.$/u;
const BE = wordSet('is are was were be been being');
const VERBS = wordSet(
  'is are was were be been would will could should can may must have has had to not didnt dont wont cant',
);
const LINKS = wordSet('of for');

/** The subject that ends right before word `verb`, no further left than `floor`. */
export function subjectBefore(block: Block, verb: number, floor: number): Source | null {
  let last = verb - 1;
  while (last > floor && isAdverb(block, last) && !HARD_BORDER.test(gapBefore(block, last + 1))) last--;
  if (isPassive(block, last + 1, verb)) return null;
  last = beforeBrackets(block, last, floor);
  if (last < floor) return null;
  const gap = gapBefore(block, last + 1).replace(/^\s*\(/u, '');
  if (!HARD_BORDER.test(gap)) return toSource(nounPhrase(block, last, floor), null);
  if (!/^,\s*$/u.test(gap)) return null;
  const named = nameBeforeAsides(block, last, floor);
  if (named !== null) return named;
  const comma = commaBefore(block, last, floor);
  if (comma === null) return null;
  return toSource(nounPhrase(block, comma - 1, floor), { from: comma, to: last + 1 });
}

/** "The need has been acknowledged by others" is no statement of the need. */
function isPassive(block: Block, from: number, verb: number): boolean {
  return block.tokens.slice(from, verb).some(({ fold }) => BE.has(fold)) && !block.tokens[verb]!.fold.endsWith('ing');
}

/** "Jane Smith, of the institute in Munich, Germany, and co-author of the study, said": the first whole name. */
function nameBeforeAsides(block: Block, last: number, floor: number): Source | null {
  const commas: number[] = [];
  for (let at = last; at > floor && last - at < MAX_ASIDES; at--) {
    const gap = gapBefore(block, at);
    if (/^,\s*$/u.test(gap)) commas.push(at);
    else if (/["“”«»;:]/u.test(gap)) break;
  }
  for (const comma of commas.toReversed()) {
    const head = nounPhrase(block, comma - 1, floor);
    const run = head && nameRuns(block.text, block.tokens.slice(head.from, head.to)).at(-1);
    if (!head || !run || head.from + run.to !== comma) continue;
    const name = nameOf(block.text, block.tokens.slice(head.from + run.from, comma));
    if (name?.person && name.words.length > 1) return { head, appositive: { from: comma, to: last + 1 } };
  }
  return null;
}

/** The subject right after word `verb`, as in `"...," said Jane Smith, the mayor.` */
export function subjectAfter(block: Block, verb: number, ceiling: number): Source | null {
  const from = verb + 1;
  if (from >= ceiling || !/^\s+$/u.test(gapBefore(block, from))) return null;
  if (PREPOSITIONS.has(block.tokens[from]!.fold)) return null;
  let to = from + 1;
  while (to < ceiling && to - from < MAX_SUBJECT && !endsPhrase(block, to)) to++;
  if (!canSpeak(block, { from, to })) return null;
  const followed = to < ceiling && !HARD_BORDER.test(gapBefore(block, to));
  if (followed && !PREPOSITIONS.has(block.tokens[to]!.fold) && block.tokens[to]!.fold !== 'who') return null;
  return toSource({ from, to }, appositiveAfter(block, to, ceiling));
}

/** "John Roe (D-Ohio) said": the last word before the brackets. */
function beforeBrackets(block: Block, last: number, floor: number): number {
  if (!/^\.?\)\s*$/u.test(gapBefore(block, last + 1))) return last;
  let at = last;
  while (at > floor && last - at < MAX_SUBJECT && !gapBefore(block, at).includes('(')) at--;
  return at > floor ? at - 1 : last;
}

function endsPhrase(block: Block, at: number): boolean {
  const { fold } = block.tokens[at]!;
  if (HARD_BORDER.test(gapBefore(block, at))) return true;
  return (PREPOSITIONS.has(fold) && !LINKS.has(fold)) || (BORDERS.has(fold) && fold !== 'and');
}

function appositiveAfter(block: Block, from: number, ceiling: number): WordRange | null {
  if (from >= ceiling || !/^,\s*$/u.test(gapBefore(block, from))) return null;
  let to = from + 1;
  while (to < ceiling && to - from < MAX_APPOSITIVE && !HARD_BORDER.test(gapBefore(block, to))) to++;
  return { from, to };
}

function toSource(head: WordRange | null, appositive: WordRange | null): Source | null {
  return head === null ? null : { head, appositive };
}

function isAdverb(block: Block, at: number): boolean {
  const { fold, capital } = block.tokens[at]!;
  return AUXILIARIES.has(fold) || (!capital && fold.length > 4 && fold.endsWith('ly'));
}

function commaBefore(block: Block, last: number, floor: number): number | null {
  for (let at = last; at > floor && last - at < MAX_APPOSITIVE; at--) {
    const gap = gapBefore(block, at);
    if (/^,\s*$/u.test(gap)) return at;
    if (HARD_BORDER.test(gap)) return null;
  }
  return null;
}

/** The noun phrase that ends with word `last`, if it can speak. */
function nounPhrase(block: Block, last: number, floor: number): WordRange | null {
  let from = last;
  if (PRONOUNS.has(block.tokens[last]!.fold)) return { from, to: last + 1 };
  while (from > floor && last - from < MAX_SUBJECT && !HARD_BORDER.test(gapBefore(block, from))) {
    const before = block.tokens[from - 1]!;
    const joinsNames = before.fold === 'and' && block.tokens[from]!.capital && block.tokens[from - 2]?.capital === true;
    if (BORDERS.has(before.fold) && !joinsNames) break;
    from--;
  }
  const phrase = withoutAdverbial(block, { from, to: last + 1 });
  return phrase !== null && canSpeak(block, phrase) ? phrase : null;
}

/** "On Monday police" is police; "In Paris Jane Smith" is Jane Smith. */
function withoutAdverbial(block: Block, phrase: WordRange): WordRange | null {
  const first = block.tokens[phrase.from]!;
  if (!PREPOSITIONS.has(first.fold)) return phrase;
  const run = nameRuns(block.text, block.tokens.slice(phrase.from, phrase.to)).at(-1);
  if (run !== undefined && phrase.from + run.to === phrase.to && run.from > 1) {
    return { from: phrase.from + run.from, to: phrase.to };
  }
  const last = block.tokens[phrase.to - 1]!;
  const speaks = PRONOUNS.has(last.fold) || SPEAKING_NOUNS.has(last.fold);
  return speaks && phrase.to - phrase.from > 1 ? { from: phrase.to - 1, to: phrase.to } : null;
}

function canSpeak(block: Block, { from, to }: WordRange): boolean {
  const tokens = block.tokens.slice(from, to);
  const last = tokens.at(-1);
  if (last === undefined || tokens.some(({ fold }) => VERBS.has(fold))) return false;
  if (tokens.length === 1 && PRONOUNS.has(last.fold)) return true;
  // "the ministry's claim" is a noun.
  if (/['’]s$/u.test(last.text)) return false;
  if (last.capital && !NEVER_NAMES.has(last.fold)) return true;
  if (tokens.some(({ fold }) => SPEAKING_NOUNS.has(fold))) return true;
  // "Health bosses said": a few words that begin the sentence are its subject.
  if (tokens.length > 1 && tokens.length <= 4 && tokens[0]!.capital) return true;
  return tokens.length > 1 && tokens.length <= 8 && DETERMINERS.has(tokens[0]!.fold);
}
