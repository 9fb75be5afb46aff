/**
 * Which words of a block are somebody's statement, and whose.
 *
 * In:    a block with its sentences, the speakers met so far in the article, and what is known of the block besides.
 * Out:   for each sentence its statements in order and apart: the content, quoted or indirect, and its speaker.
 *        A sentence inside a quotation belongs to the speaker named beside that quotation.
 * Units: UTF-16 code units, end excluded.
 * Cost:  linear in the words of the block.
 * Source: the parts source, cue and content are those of PolNeAR (Newell et al., LREC 2018).
 */
import { type Block, quoteAt, type Sentence } from '../block.ts';
import type { Speakers } from '../speakers.ts';
import type { RoleSpan } from './roles.ts';
import { ruledStatements } from './rules.ts';
import type { Statement } from './statement.ts';
import { isOfSaying, taggedStatements } from './tagged.ts';

export interface Known {
  /** The speaker whom the block's label names, as in an interview. */
  readonly turn?: string | null | undefined;
  /** What the tagger finds in the block; without it rules do it alone. */
  readonly tag?: ((text: string) => readonly RoleSpan[]) | null;
}

/** From this share of quoted words on a sentence is a quotation. */
const MOSTLY = 0.8;

export function attribute(
  block: Block,
  sentences: readonly Sentence[],
  speakers: Speakers,
  { turn = null, tag = null }: Known = {},
): Statement[][] {
  let spans: readonly RoleSpan[] | null = null;
  const tagged = (): readonly RoleSpan[] => {
    spans ??= tag?.(block.text) ?? [];
    return spans;
  };
  const statements = sentences.map((sentence) => {
    const found = statementsOf(block, sentence, speakers, tagged);
    const subject = speakers.subject(block, sentence);
    if (subject?.person) {
      if (found.length === 0) speakers.remember(subject);
      else speakers.mention(subject);
    }
    return found;
  });
  const fallback = speakers.last();
  let last: string | null = null;
  sentences.forEach((sentence, at) => {
    const own = statements[at]!;
    if (own.length > 0) last = own.at(-1)!.speaker;
    else if (turn !== null) own.push({ ...bare(sentence), speaker: turn, quoted: false });
    else if (isQuoted(block, sentence)) {
      const speaker = last ?? statements.slice(at).find((later) => later.length > 0)?.[0]?.speaker ?? fallback;
      own.push({ ...bare(sentence), speaker, quoted: true });
    }
  });
  return statements;
}

/**
 * Rules know the conventions of news elsewhere than the tagger learnt; it finds what they have no word for. It costs more
 * than all else that is done with a paragraph, and is asked only where somebody is quoted or something is said. A sentence
 * that is a quotation needs neither: whose it is stands beside it.
 */
function statementsOf(
  block: Block,
  sentence: Sentence,
  speakers: Speakers,
  tagged: () => readonly RoleSpan[],
): Statement[] {
  const ruled = ruledStatements(block, sentence, speakers);
  if (ruled.length > 0 || isQuoted(block, sentence) || !mayTell(block, sentence)) return ruled;
  return taggedStatements(block, sentence, speakers, tagged());
}

function mayTell(block: Block, { start, end, from, to }: Sentence): boolean {
  if (block.quotes.some((quote) => quote.start < end && quote.end > start)) return true;
  return block.tokens.slice(from, to).some(isOfSaying);
}

/** A whole sentence, in which nothing names who says it. */
function bare({ start, end }: Sentence): Omit<Statement, 'speaker' | 'quoted'> {
  return { start, end, source: null, cue: null };
}

/** Whether a sentence is a quotation, but for a few words. */
function isQuoted(block: Block, { start, end }: Sentence): boolean {
  const quote = quoteAt(block, start) ?? quoteAt(block, start + 1);
  return quote !== null && Math.min(quote.end, end) - start >= (end - start) * MOSTLY;
}
