/**
 * What another tool says of a passage, as a claim of ours with its mentions.
 *
 * In:  passages of pages, and what else is known.
 * Out: records, by the writer. A passage without words is no mention: its page is kept on the claim, under
 *      `appearances`. What a tool says and no field of ours holds is kept under `import`.
 */
import { ExtensionError } from '../model/errors.ts';
import { pageUrlOf } from '../model/page-url.ts';
import type { ClaimRecord } from '../model/record.ts';
import { quoteOf, type Selector } from '../model/selector.ts';
import { isWebUrl, UNDATED } from '../model/text.ts';
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
  const text = claim.text ?? wordsOf(quoted);
  if (text === '') throw new ExtensionError('import-malformed', 'says nothing in words: neither a quote nor a text');
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
  if (others.length > 0) {
    writer.lose(
      'A page that is annotated as a whole, or by what is no quote, is kept on its claim, without a mention.',
    );
  }
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

/** The words of the first quote, as one line. */
function wordsOf([first]: readonly Passage[]): string {
  if (first === undefined) return '';
  return quoteOf(first.selectors)!.exact.replace(/\s+/gu, ' ').trim();
}

function isPage(url: string): boolean {
  return isWebUrl(url) && pageUrlOf(url) !== null;
}
