/**
 * A span of the page's text as a mention's target: how to find it again, its sentence, and what stands round it.
 *
 * Units: UTF-16 code units of the page's text, end excluded.
 */
import { describeSpan } from '../../lib/anchoring/describe.ts';
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import type { MentionTarget } from '../../lib/model/page.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { surroundings } from '../../lib/text/surroundings.ts';

export function targetOf(
  text: DocumentText,
  start: number,
  end: number,
  [from, to]: readonly [start: number, end: number],
): MentionTarget {
  return {
    selectors: describeSpan(text, start, end),
    sentence: text.text.slice(from, to),
    context: surroundings(text.text, start, end),
  };
}

/** The sentences that a span touches, whole; the span itself where it stands in none. A caret is an empty span. */
export function sentencesRound(
  text: DocumentText,
  start: number,
  end: number,
  language: string | null,
): readonly [start: number, end: number] {
  const touched = text.blocks
    .filter((block) => touches(block.start, block.end, start, end))
    .flatMap((block) =>
      splitSentences(text.text.slice(block.start, block.end), language).map(
        ([first, last]) => [block.start + first, block.start + last] as const,
      ),
    )
    .filter(([first, last]) => touches(first, last, start, end));
  return [touched[0]?.[0] ?? start, touched.at(-1)?.[1] ?? end];
}

function touches(from: number, to: number, start: number, end: number): boolean {
  return start === end ? from <= start && start <= to : from < end && start < to;
}
