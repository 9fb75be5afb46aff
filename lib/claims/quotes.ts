/**
 * Where a block quotes: ranges between double quote marks, which in news are often unbalanced.
 *
 * In:    the text of a block.
 * Out:   the ranges, marks included, in order and apart. A mark that opens and is never closed runs to the end of the
 *        block, as a quotation over several paragraphs does; one that only closes is no range.
 * Units: UTF-16 code units, end excluded.
 * Cost:  linear.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Quote extends Range {
  readonly closed: boolean;
}

const MARKS = /["“”„«»]|‘(?=\S)|(?<=[.,!?…])’(?!\p{L})/gu;
const OPENERS = '“„«‘';

export function quoteRanges(text: string): Quote[] {
  const ranges: Quote[] = [];
  let open: { at: number; mark: string } | null = null;
  for (const match of text.matchAll(MARKS)) {
    const mark = match[0];
    const at = match.index;
    if (open === null) {
      if (mayOpen(text, at, mark)) open = { at, mark };
    } else if (closes(mark, open.mark)) {
      ranges.push({ start: open.at, end: at + 1, closed: true });
      open = null;
    }
  }
  // An opening apostrophe ('90s) is too common to take the rest of the block.
  if (open !== null && open.mark !== '‘') ranges.push({ start: open.at, end: text.length, closed: false });
  return ranges;
}

function mayOpen(text: string, at: number, mark: string): boolean {
  if (mark !== '"') return OPENERS.includes(mark);
  const rest = text.slice(at + 1, at + 3);
  // A straight mark behind an end of sentence, with nothing after it, closes what was never opened.
  return rest.trim() !== '' && !/[\p{L}\p{N}.!?]$/u.test(text.slice(Math.max(0, at - 1), at));
}

function closes(mark: string, opener: string): boolean {
  if (opener === '"') return mark === '"' || mark === '”';
  if (opener === '‘') return mark === '’';
  if (opener === '„') return mark === '“' || mark === '”';
  if (opener === '«') return mark === '»';
  return mark === '”' || mark === '"';
}

/**
 * Shrink or grow text[start, end) so that a quote mark at one end has its fellow at the other: a mark just outside is
 * taken in, one without a fellow is left out.
 */
export function balanceQuotes(text: string, span: Range, quotes: readonly Quote[]): Range {
  const touching = quotes.filter((quote) => quote.closed && quote.end > span.start && quote.start < span.end);
  const closer = touching.find((quote) => quote.start >= span.start && quote.end === span.end + 1);
  const opener = touching.find((quote) => quote.end <= span.end && quote.start === span.start - 1);
  let start = opener?.start ?? span.start;
  let end = closer?.end ?? span.end;
  const within = touching.filter((quote) => quote.start >= start && quote.end <= end);
  if (isMark(text[start]) && !within.some((quote) => quote.start === start)) start++;
  if (isMark(text[end - 1]) && !within.some((quote) => quote.end === end)) end--;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return { start, end };
}

function isMark(char = ''): boolean {
  return char !== '' && '"“”„«»‘'.includes(char);
}

function isSpace(char = ''): boolean {
  return /\s/u.test(char);
}
