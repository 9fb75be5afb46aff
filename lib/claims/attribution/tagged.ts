/**
 * The statements of a sentence, from the spans that the tagger found in its block.
 *
 * In:    a block, one of its sentences, the speakers met so far, and the spans of the block, in order.
 * Out:   statements in order and apart. A content belongs to the cue beside it, and a cue to the source beside it.
 * Units: UTF-16 code units, end excluded.
 */
import { type Block, quoteAt, type Sentence, wordsWithin } from '../block.ts';
import { SAYING, TELLING } from '../lexicon.ts';
import type { Source } from '../sources.ts';
import type { Speakers } from '../speakers.ts';
import type { Token } from '../tokens.ts';
import type { Role, RoleSpan } from './roles.ts';
import type { Statement } from './statement.ts';

/** A content of fewer words tells nothing by itself: "yes", "the plan". */
const MIN_WORDS = 4;

/** A cue or a source stands no further from what it belongs to, in characters. */
const REACH = 120;

/** "that" announces the content, and is no part of what is claimed. */
const LEAD = /^(?:that\b[,:]?\s*|[\s,;:–—-]+)+/iu;
const TAIL = /[\s,;:–—-]+$/u;

export function taggedStatements(
  block: Block,
  sentence: Sentence,
  speakers: Speakers,
  spans: readonly RoleSpan[],
): Statement[] {
  const found: Statement[] = [];
  for (const span of spans) {
    if (span.role !== 'content' || span.end <= sentence.start || span.start >= sentence.end) continue;
    const { start, end } = trimmed(block.text, Math.max(span.start, sentence.start), Math.min(span.end, sentence.end));
    const words = wordsWithin(block, start, end);
    if (words.to - words.from < MIN_WORDS) continue;
    const cue = nearest(spans, 'cue', span);
    const quoted = quoteAt(block, start) !== null;
    if (!quoted && !tellsOfSaying(block, cue)) continue;
    const source = nearest(spans, 'source', cue ?? span);
    const speaker = source === null ? (found.at(-1)?.speaker ?? null) : speakerOf(block, source, speakers);
    found.push({
      start,
      end,
      speaker,
      source: wordsOf(block, source),
      cue: wordsOf(block, cue),
      quoted,
    });
  }
  return found;
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const tail = TAIL.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

function nearest(spans: readonly RoleSpan[], role: Role, to: RoleSpan): RoleSpan | null {
  let best: RoleSpan | null = null;
  let least = REACH;
  for (const span of spans) {
    if (span.role !== role) continue;
    const distance = span.start >= to.end ? span.start - to.end : to.start - span.end;
    if (distance > least) continue;
    // Of two as near, the one before: "Ruiz said" is commoner than "said Ruiz".
    if (distance === least && best !== null) continue;
    best = span;
    least = distance;
  }
  return best;
}

/** What somebody thinks, plans or does with words is tagged as well: that is no statement of theirs. */
function tellsOfSaying(block: Block, cue: RoleSpan | null): boolean {
  if (cue === null) return false;
  const { from, to } = wordsWithin(block, cue.start, cue.end);
  return block.tokens.slice(from, to).some(isOfSaying);
}

export function isOfSaying({ fold }: Token): boolean {
  return SAYING.has(fold) || TELLING.has(fold) || fold === 'according';
}

function wordsOf({ text }: Block, span: RoleSpan | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

/** "The mayor, Jane Smith,": what stands behind the first comma explains what stands before it. */
function speakerOf(block: Block, span: RoleSpan, speakers: Speakers): string | null {
  const words = wordsWithin(block, span.start, span.end);
  if (words.to === words.from) return null;
  let comma = words.from + 1;
  while (
    comma < words.to &&
    !block.text.slice(block.tokens[comma - 1]!.end, block.tokens[comma]!.start).includes(',')
  ) {
    comma++;
  }
  const source: Source = {
    head: { from: words.from, to: comma },
    appositive: comma < words.to ? { from: comma, to: words.to } : null,
  };
  return speakers.resolve(block, source);
}
