/** Paragraphs with their sources, cues and contents, from the two forms in which PolNeAR is passed around. */
import { type Role, type RoleSpan, roles } from '../../attribution/roles.ts';
import { type TaggerToken, taggerTokens } from '../../attribution/tokens.ts';
import { readLines } from '../rows.ts';

export interface GoldParagraph {
  /** Which of the file's rows it is from. */
  readonly document: number;
  readonly text: string;
  readonly tokens: readonly TaggerToken[];
  readonly spans: readonly RoleSpan[];
}

type Paragraph = Omit<GoldParagraph, 'document'>;
type Pair = readonly [start: number, end: number];

interface TaggedRow {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

interface DocumentRow {
  readonly text: string;
  readonly attributions: readonly Readonly<Record<Role, readonly Pair[]>>[];
}

export function readGold(file: string): GoldParagraph[] {
  return readLines<TaggedRow | DocumentRow>(file).flatMap((row, document) =>
    ('tokens' in row ? [paragraphOfTokens(row)] : paragraphsOf(row)).map((paragraph) => ({ document, ...paragraph })),
  );
}

function paragraphOfTokens({ tokens, labels }: TaggedRow): Paragraph {
  const placed: TaggerToken[] = [];
  let start = 0;
  for (const text of tokens) {
    placed.push({ text, start, end: start + text.length });
    start += text.length + 1;
  }
  const spans: { role: Role; start: number; end: number }[] = [];
  labels.forEach((label, at) => {
    const role = roles.find((name) => label.endsWith(name));
    const { start: from, end } = placed[at]!;
    if (role === undefined) return;
    const last = spans.at(-1);
    if (label.startsWith('I-') && last?.role === role && last.end === from - 1) last.end = end;
    else spans.push({ role, start: from, end });
  });
  return { text: tokens.join(' '), tokens: placed, spans };
}

/** Offsets in the file are code points; a paragraph ends at an empty line. */
function paragraphsOf({ text, attributions }: DocumentRow): Paragraph[] {
  const units = unitsOf(text);
  const spans = roles.flatMap((role) =>
    attributions.flatMap((attribution) =>
      attribution[role].map(([start, end]) => ({ role, start: units[start]!, end: units[end]! })),
    ),
  );
  return [...text.matchAll(/\S(?:(?!\s*\n\s*\n)[\s\S])*/gu)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    // What goes on over several paragraphs is a span in each.
    const own = spans
      .filter(({ start, end }) => start < to && end > from)
      .map(({ role, start, end }) => ({ role, start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
    return { text: match[0], tokens: taggerTokens(match[0]), spans: distinct(own) };
  });
}

/** Where each code point begins, in UTF-16 code units, and the end. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return [...units, at];
}

/** One source may serve several attributions: it is one span. */
function distinct(spans: readonly RoleSpan[]): RoleSpan[] {
  return [...new Map(spans.map((span) => [`${span.role} ${span.start} ${span.end}`, span])).values()];
}
