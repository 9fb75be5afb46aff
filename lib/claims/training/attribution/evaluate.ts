/** Sources, cues and contents against annotated news: exact spans, spans that overlap, and sentences with content. */
import { splitSentences } from '../../../text/sentences.ts';
import { type Role, type RoleSpan, roles } from '../../attribution/roles.ts';
import type { Tagger } from '../../attribution/tagger.ts';
import { type Counts, ratesOf } from '../measures.ts';
import type { GoldParagraph } from './gold.ts';

export interface TaggerFigures {
  readonly paragraphs: number;
  readonly sentences: number;
  readonly exact: Readonly<Record<Role, Counts>>;
  readonly overlap: Readonly<Record<Role, Counts>>;
  /** Sentences that hold any attributed content. */
  readonly attributedSentence: Counts;
}

type Meets = (left: RoleSpan, right: RoleSpan) => boolean;

const isSame: Meets = (left, right) => left.start === right.start && left.end === right.end;
const isTouching: Meets = (left, right) => left.start < right.end && left.end > right.start;

export function measureTagger(tagger: Pick<Tagger, 'tag'>, gold: readonly GoldParagraph[]): TaggerFigures {
  const found = gold.map(({ text, tokens }) => tagger.tag(text, tokens));
  const sentences = gold.map(({ text }) => splitSentences(text, 'en'));
  return {
    paragraphs: gold.length,
    sentences: sentences.reduce((sum, { length }) => sum + length, 0),
    exact: byRole(gold, found, isSame),
    overlap: byRole(gold, found, isTouching),
    attributedSentence: ofSentences(gold, found, sentences),
  };
}

function byRole(
  gold: readonly GoldParagraph[],
  found: readonly (readonly RoleSpan[])[],
  meets: Meets,
): Record<Role, Counts> {
  const rates = (role: Role): Counts => {
    const tally = { hits: 0, found: 0, met: 0, wanted: 0 };
    gold.forEach(({ spans }, at) => {
      const wanted = spans.filter((span) => span.role === role);
      const given = found[at]!.filter((span) => span.role === role);
      tally.wanted += wanted.length;
      tally.found += given.length;
      tally.hits += given.filter((span) => wanted.some((other) => meets(span, other))).length;
      tally.met += wanted.filter((span) => given.some((other) => meets(span, other))).length;
    });
    const { precision } = ratesOf(tally.hits, tally.found, tally.wanted);
    const { recall } = ratesOf(tally.met, tally.found, tally.wanted);
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  };
  return { source: rates(roles[0]), cue: rates(roles[1]), content: rates(roles[2]) };
}

function ofSentences(
  gold: readonly GoldParagraph[],
  found: readonly (readonly RoleSpan[])[],
  sentences: readonly (readonly (readonly [start: number, end: number])[])[],
): Counts {
  const tally = { hits: 0, found: 0, wanted: 0 };
  gold.forEach(({ spans }, at) => {
    for (const [start, end] of sentences[at]!) {
      const within = (span: RoleSpan) => span.role === 'content' && span.start < end && span.end > start;
      const isWanted = spans.some(within);
      const isFound = found[at]!.some(within);
      tally.wanted += Number(isWanted);
      tally.found += Number(isFound);
      tally.hits += Number(isWanted && isFound);
    }
  });
  return ratesOf(tally.hits, tally.found, tally.wanted);
}
