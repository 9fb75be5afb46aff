/**
 * What another tool says of a passage, as a claim of ours with its mentions.
 *
 * In:  passages of pages, and what else is known.
 * Out: records, by the writer. A passage without words is no mention: its page is kept on the claim, under
 *      `appearances`. What a tool says and no field of ours holds is kept under `import`.
 */
import { malformed } from '../model/malformed.ts';
import { pageUrlOf } from '../model/page-url.ts';
import type { ClaimRecord } from '../model/record.ts';
import { quoteOf, type Selector } from '../model/selector.ts';
import { isWebUrl, UNDATED } from '../model/text.ts';
import { plain } from '../text/plain.ts';
import type { ForeignWriter, Statement } from './foreign.ts';

export interface Passage {
  readonly url: string;
  readonly title: string;
  readonly selectors: readonly Selector[];
  /** When the page was as the selectors have it. */
  readonly seen: string | null;
  readonly archivedAt: string | null;
}

export interface QuotedClaim {
  /** In the tool's words, or null: then the first quote is the claim. */
  readonly text: string | null;
  readonly language: string;
  readonly passages: readonly Passage[];
  readonly import: Readonly<Record<string, unknown>>;
}

const MAX_SHORT_TEXT = 75;

export function writeQuotedClaim(writer: ForeignWriter, claim: QuotedClaim, said: Statement): ClaimRecord {
  const quoted = claim.passages.filter(({ url, selectors }) => quoteOf(selectors) !== null && isPage(url));
  const text = claim.text ?? wordsOf(claim.passages);
  if (text === '') throw malformed({ code: 'noWords' });
  const others = claim.passages.filter((passage) => !quoted.includes(passage)).map(({ url }) => url);
  const record = writer.write(
    'claim',
    {
      text,
      shortText: text.length <= MAX_SHORT_TEXT ? text : '',
      language: claim.language,
      speaker: { type: 'unknown', name: '' },
      type: 'event',
      scope: 'content',
      checkable: 'yes',
      ...(others.length > 0 && { appearances: others }),
      import: claim.import,
    },
    said,
  );
  if (others.length > 0) writer.lose({ code: 'wholePages' });
  for (const passage of quoted) writeMention(writer, passage, claim.import.format, { ...said, ref: record.id });
  return record;
}

function writeMention(
  writer: ForeignWriter,
  { url, title, selectors, seen, archivedAt }: Passage,
  format: unknown,
  said: Statement,
): void {
  writer.write(
    'mention',
    {
      url,
      canonicalUrl: null,
      pageUrl: pageUrlOf(url)!,
      pageTitle: title,
      outlet: null,
      selectors: [...selectors],
      contentHash: null,
      ...(archivedAt !== null && isWebUrl(archivedAt) && { archivedAt }),
      import: { format },
    },
    { ...said, at: seen ?? said.at ?? UNDATED },
  );
}

/** The words of the first quote, as one line: of a page, or of what no link leads to, such as a file. */
function wordsOf(passages: readonly Passage[]): string {
  const quotes = passages.map(({ selectors }) => quoteOf(selectors)).filter((quote) => quote !== null);
  return plain(quotes[0]?.exact ?? '');
}

function isPage(url: string): boolean {
  return isWebUrl(url) && pageUrlOf(url) !== null;
}
