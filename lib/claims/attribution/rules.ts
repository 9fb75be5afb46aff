/**
 * Which words of a sentence are somebody's statement, and whose, by verbs of saying and what stands round them.
 *
 * In:    a block and one of its sentences, and the speakers met so far in the article.
 * Out:   the statements of the sentence, in order and apart: the content, quoted or indirect, and its speaker.
 * Units: UTF-16 code units, end excluded.
 * Cost:  linear in the words of the sentence; each verb of saying looks at 20 words to either side.
 */
import { type Block, gapBefore, quoteAt, type Sentence } from '../block.ts';
import { contentAfter } from '../content.ts';
import { AUXILIARIES, BORDERS, NEEDS_THAT, PARTICIPLES, PERSONAL, PREPOSITIONS, SAYING, TELLING } from '../lexicon.ts';
import type { Name } from '../names.ts';
import { type Source, subjectAfter, subjectBefore } from '../sources.ts';
import type { Speakers } from '../speakers.ts';
import type { Statement } from './statement.ts';

/** A verb of saying with all that hangs on it. */
interface Cue {
  readonly words: string;
  /** Where its clause begins: what stands before it can be the content, or belongs to another cue. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly source: Source | null;
  readonly content: { readonly start: number; readonly end: number };
}

const MIN_CONTENT_WORDS = 3;
/** Marks and words are looked for this many characters around a verb, so that a page in one sentence costs no more. */
const REACH = 160;
const QUOTE_AHEAD = /^[,:]?\s*(?:that[,:]?\s*)?["“«„‘]/u;
const QUOTE_BEHIND = /["”»’]\s*$/u;
const CONTENT_TAIL = /(?:[\s,;:–—-]|\s(?:and|but|while|as))+$/u;

export function ruledStatements(block: Block, sentence: Sentence, speakers: Speakers): Statement[] {
  const found: Statement[] = [];
  let floor = sentence.from;
  let floorOffset = sentence.start;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (quoteAt(block, block.tokens[at]!.start) !== null) continue;
    const cue = readCue(block, at, { ...sentence, from: floor, start: floorOffset });
    const previous = found.at(-1);
    if (cue === null || (previous !== undefined && !startsClause(block, cue, previous))) continue;
    if (previous !== undefined && previous.end > cue.clauseStart) {
      found[found.length - 1] = { ...previous, end: trimmedEnd(block.text, previous.start, cue.clauseStart) };
    }
    const speaker = speakerOf(block, cue, sentence, speakers, previous);
    found.push({ ...cue.content, speaker, ...wordingOf(block, cue) });
    floor = at + 1;
    floorOffset = Math.min(cue.clauseEnd, sentence.end);
  }
  return found.filter(({ start, end }) => end > start);
}

function wordingOf(block: Block, { source, words, content }: Cue): Pick<Statement, 'source' | 'cue' | 'quoted'> {
  const head = source === null ? [] : block.tokens.slice(source.head.from, source.head.to);
  return {
    source: head.length === 0 ? null : block.text.slice(head[0]!.start, head.at(-1)!.end),
    cue: words,
    quoted: quoteAt(block, content.start) !== null,
  };
}

/** A verb of saying within a statement is part of it, unless a comma or a quote mark ends the statement before. */
function startsClause(block: Block, cue: Cue, previous: Statement): boolean {
  if (cue.clauseStart <= previous.start) return false;
  if (previous.end <= cue.clauseStart) return true;
  return /[,;"”»]\s*(?:and\s+|but\s+|while\s+)?$/u.test(
    block.text.slice(Math.max(previous.start, cue.clauseStart - REACH), cue.clauseStart),
  );
}

function speakerOf(
  block: Block,
  cue: Cue,
  sentence: Sentence,
  speakers: Speakers,
  previous: Statement | undefined,
): string | null {
  if (cue.source !== null) {
    if (isRelativePronoun(block, cue.source))
      recall(speakers.subject(block, { ...sentence, to: cue.source.head.from }));
    return speakers.resolve(block, cue.source);
  }
  if (previous !== undefined) return previous.speaker;
  const subject = speakers.subject(block, sentence);
  recall(subject);
  return subject?.text ?? null;

  function recall(name: Name | null): void {
    if (name !== null) speakers.remember(name);
  }
}

/** "Ana Ruiz blamed the price of steel, which she said": she is whom the sentence is about. */
function isRelativePronoun(block: Block, { head }: Source): boolean {
  const isOne = head.to - head.from === 1 && PERSONAL.has(block.tokens[head.from]!.fold);
  return isOne && /^(?:which|that|what)$/u.test(block.tokens[head.from - 1]?.fold ?? '');
}

function readCue(block: Block, at: number, sentence: Sentence): Cue | null {
  const { fold } = block.tokens[at]!;
  if (fold === 'according') return accordingTo(block, at, sentence);
  // A capital makes it a name: Omar Said.
  if (!SAYING.has(fold) || block.tokens[at]!.capital) return null;
  if (PARTICIPLES.has(fold)) return participle(block, at, sentence);
  const before = subjectBefore(block, at, sentence.from);
  const after = mayInvert(block, at, sentence, before) ? subjectAfter(block, at, sentence.to) : null;
  const source = after ?? before;
  if (source === null || isFirstPerson(block, source)) return null;
  const start = after === null ? block.tokens[source.head.from]!.start : block.tokens[at]!.start;
  const last = Math.max(at, after?.appositive?.to ?? after?.head.to ?? 0, at + 1) - 1;
  return withContent(block, { at, last, start, source }, sentence);
}

/** Within a quotation that lost its marks, "I said" is the speaker's own. */
function isFirstPerson(block: Block, { head }: Source): boolean {
  const { fold } = block.tokens[head.to - 1]!;
  return head.to - head.from === 1 && /^(?:i|ive|im|we|weve)$/u.test(fold);
}

/** `"...," said Jane Smith`. A comma alone may also end "The mayor, Jane Smith, said that": then its subject stands before. */
function mayInvert(block: Block, at: number, sentence: Sentence, before: Source | null): boolean {
  if (at === sentence.from || block.tokens[at + 1]?.fold === 'that') return false;
  const gap = gapBefore(block, at);
  return /["”»’?!]\s*$/u.test(gap) || (/,\s*$/u.test(gap) && before === null);
}

/** `last` is the last word that belongs to the cue and its inverted source. */
interface Clause {
  readonly at: number;
  readonly last: number;
  readonly start: number;
  readonly source: Source;
}

function withContent(block: Block, clause: Clause, sentence: Sentence): Cue | null {
  const { start: clauseStart, source } = clause;
  const before = block.text.slice(Math.max(sentence.start, clauseStart - REACH), clauseStart);
  const right = clause.last > clause.at ? null : contentAfter(block, clause.at, sentence);
  const left = { start: sentence.start, end: trimmedEnd(block.text, sentence.start, clauseStart) };
  const clauseEnd = block.tokens[clause.last]!.end;
  const words = block.tokens[clause.at]!.text;
  const least = QUOTE_BEHIND.test(before) ? 1 : MIN_CONTENT_WORDS;
  const ahead = block.text.slice(clauseEnd, Math.min(sentence.end, clauseEnd + REACH));
  const mayBeLeft = /[,"”»’?!–—]\s*$/u.test(before) && endsClause(block, clause, sentence);
  // "Currently, said Jane Smith, there are 70": one word stands before, the rest behind.
  if (mayBeLeft && right === null && wordsIn(before) < least && /^[,:]\s+\S/u.test(ahead)) {
    return { words, clauseStart, clauseEnd, source, content: { start: sentence.start, end: sentence.end } };
  }
  if (mayBeLeft && wordsIn(before) >= least && (right === null || QUOTE_BEHIND.test(before))) {
    const resumes = QUOTE_AHEAD.test(ahead);
    return {
      words,
      clauseStart,
      clauseEnd,
      source,
      content: resumes ? { start: left.start, end: sentence.end } : left,
    };
  }
  if (right === null || wordsIn(block.text.slice(right, Math.min(sentence.end, right + REACH))) < MIN_CONTENT_WORDS)
    return null;
  return { words, clauseStart, clauseEnd, source, content: { start: right, end: sentence.end } };
}

/** "The ship was sunk, he said on Monday", not "As of 2016, the country had admitted many": no object follows. */
function endsClause(block: Block, clause: Clause, sentence: Sentence): boolean {
  const next = block.tokens[clause.last + 1];
  if (clause.last > clause.at || next === undefined || clause.last + 1 >= sentence.to) return true;
  if (!/^\s+$/u.test(gapBefore(block, clause.last + 1))) return true;
  if (TELLING.has(block.tokens[clause.at]!.fold) || !NEEDS_THAT.has(block.tokens[clause.at]!.fold)) return true;
  return PREPOSITIONS.has(next.fold) || BORDERS.has(next.fold) || AUXILIARIES.has(next.fold);
}

function participle(block: Block, at: number, sentence: Sentence): Cue | null {
  const clauseStart = block.tokens[at]!.start;
  if (at === sentence.from || !/[,"”»–—]\s*$/u.test(gapBefore(block, at))) return null;
  const start = contentAfter(block, at, sentence);
  if (start === null) return null;
  const clauseEnd = block.tokens[at]!.end;
  return { words: block.tokens[at]!.text, clauseStart, clauseEnd, source: null, content: { start, end: sentence.end } };
}

function accordingTo(block: Block, at: number, sentence: Sentence): Cue | null {
  if (block.tokens[at + 1]?.fold !== 'to') return null;
  const source = subjectAfter(block, at + 1, sentence.to);
  if (source === null) return null;
  const clauseStart = block.tokens[at]!.start;
  const clauseEnd = block.tokens[source.head.to - 1]!.end;
  if (at - sentence.from >= MIN_CONTENT_WORDS) {
    // "A further 17 makers, according to the report, had closed."
    const resumes = /^,\s+\p{Ll}/u.test(block.text.slice(clauseEnd, Math.min(sentence.end, clauseEnd + REACH)));
    const end = resumes ? sentence.end : trimmedEnd(block.text, sentence.start, clauseStart);
    return { words: 'according to', clauseStart, clauseEnd, source, content: { start: sentence.start, end } };
  }
  const comma = block.text.slice(clauseEnd, Math.min(sentence.end, clauseEnd + REACH)).indexOf(', ');
  if (comma < 0) return null;
  const next = clauseEnd + comma;
  return {
    words: 'according to',
    clauseStart,
    clauseEnd: next,
    source,
    content: { start: next + 2, end: sentence.end },
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  const from = Math.max(start, end - REACH);
  return from + text.slice(from, end).replace(CONTENT_TAIL, '').length;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
