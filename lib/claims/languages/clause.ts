/**
 * The words of one sentence of a block, and what both languages need to cut it into source, cue and content.
 *
 * Units: UTF-16 code units of the block's text, end excluded.
 */
import { foldWords, textOf } from '../topics/folded-words.ts';
import type { RuledStatement, RulesBlock } from './rules.ts';

export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

export interface Found extends Omit<RuledStatement, 'quoted'> {
  /** It says of itself that nobody is named: "it was reported that". */
  readonly isAnonymous?: boolean;
}

const OPENER = /^[\s:،,]*["“«„]/u;
const OPENING = '“«';
const CLOSING = '”»';
/** Sentences of one quotation. */
const MAX_QUOTED = 12;
const EDGE_BEFORE = /^[\s,،:;؛–—-]+/u;
const EDGE_AFTER = /[\s,،:;؛–—-]+$/u;
const STOP = /[.!?؟…]+$/u;

/** The statements of each sentence as `read` finds them. A verb without a source has that of the statement before. */
export function statementsOf(block: RulesBlock, read: (clause: Clause) => readonly Found[]): RuledStatement[] {
  const { text, sentences } = block;
  const all: RuledStatement[] = [];
  let source: string | null = null;
  for (const [from, to] of withinQuotations(block)) {
    const clause = clauseOf(text, sentences[from]![0], sentences[to - 1]![1]);
    for (const { isAnonymous = false, ...found } of apart(text, read(clause))) {
      if (!isAnonymous) source = found.source ?? source;
      const quoted = OPENER.test(text.slice(found.start, found.end));
      const statement = { ...found, source: isAnonymous ? null : source, quoted };
      all.push(...bySentence(text, sentences.slice(from, to), statement));
    }
  }
  return all;
}

/** A quotation of several sentences is as many statements. */
function bySentence(text: string, sentences: RulesBlock['sentences'], statement: RuledStatement): RuledStatement[] {
  return sentences.flatMap(([from, to]) => {
    const [start, end] = trimmed(text, Math.max(from, statement.start), Math.min(to, statement.end));
    return end > start ? [{ ...statement, start, end }] : [];
  });
}

/** Runs of sentences, so that a quotation is not cut: mostly of one, sentences[from, to). */
function withinQuotations({ text, sentences }: RulesBlock): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (
      to < sentences.length &&
      to - from < MAX_QUOTED &&
      isLeftOpen(text, sentences[from]![0], sentences[to - 1]![1])
    )
      to++;
    // A mark that is never closed is a slip of the pen.
    if (to - from === MAX_QUOTED || isLeftOpen(text, sentences[from]![0], sentences[to - 1]![1])) to = from + 1;
    runs.push([from, to]);
    from = to;
  }
  return runs;
}

function isLeftOpen(text: string, start: number, end: number): boolean {
  let open = 0;
  let straight = 0;
  for (let at = start; at < end; at++) {
    const sign = text[at]!;
    if (sign === '"') straight++;
    else if (OPENING.includes(sign)) open++;
    else if (CLOSING.includes(sign)) open--;
  }
  return open > 0 || straight % 2 === 1;
}

function clauseOf(text: string, start: number, end: number): Clause {
  const folded = foldWords(text.slice(start, end));
  const words = Array.from({ length: folded.count }, (_, at) => ({
    fold: textOf(folded, folded.starts[at]!, folded.ends[at]!),
    start: start + folded.from[at]!,
    end: start + folded.to[at]!,
  }));
  return { text, start, end, words };
}

/** In order; what one says ends where the next begins to tell. Of two that begin in one place the later tells more. */
function apart(text: string, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || a.cue[0] - b.cue[0]);
  const kept = sorted.filter((one, at) => sorted[at + 1]?.start !== one.start);
  return kept.flatMap((one, at) => {
    const next = kept[at + 1];
    const stop = next === undefined ? one.end : Math.min(one.end, next.start);
    const end = next !== undefined && next.cue[0] > one.start ? Math.min(stop, next.cue[0]) : stop;
    const [from, to] = trimmed(text, one.start, end);
    return to > from ? [{ ...one, start: from, end: to }] : [];
  });
}

/** Without the commas, colons and white space at its edges, and without the stop of its sentence. */
function trimmed(text: string, start: number, end: number): [start: number, end: number] {
  const piece = text.slice(start, end);
  const from = start + (EDGE_BEFORE.exec(piece)?.[0].length ?? 0);
  const kept = text.slice(from, end).replace(EDGE_AFTER, '').replace(STOP, '').replace(EDGE_AFTER, '');
  return [from, from + kept.length];
}

export function sliceOf(text: string, start: number, end: number): string | null {
  const [from, to] = trimmed(text, start, end);
  return to > from ? text.slice(from, to).replace(/\s+/gu, ' ') : null;
}

/** What stands between word `at - 1` and word `at`; to the end of the sentence behind the last. */
export function gapBefore({ text, start, end, words }: Clause, at: number): string {
  return text.slice(words[at - 1]?.end ?? start, words[at]?.start ?? end);
}

/** What stands before a colon and says nothing: a caption, a call to watch. */
const CAPTION =
  /^(?:صور|فيديو|شاهد|اقر[اأ]|عاجل|بالصور|كاريكاتير|مقال|ر[أا]ي)|(?:foto|video|arşiv|izle|haber|not|yazı|görüş)/iu;

/** "The mission: ...", a label of a few words that holds no verb of saying. */
export function labelled(clause: Clause, maxWords: number): Found | null {
  const { text, start, end, words } = clause;
  for (let at = 1; at <= maxWords && at < words.length; at++) {
    const gap = gapBefore(clause, at);
    if (/[،,;؛.]/u.test(gap)) return null;
    const colon = gap.indexOf(':');
    if (colon < 0) continue;
    const place = words[at - 1]!.end + colon;
    if (CAPTION.test(text.slice(words[0]!.start, place))) return null;
    return { start: place + 1, end, source: sliceOf(text, start, place), cue: [place, place + 1] };
  }
  return null;
}

/** Where what is said ends, before a verb that follows it. */
export function contentEnd(text: string, cueStart: number): number {
  const [before = ''] = /[\s،,]*$/u.exec(text.slice(0, cueStart)) ?? [];
  return cueStart - before.length;
}
