/**
 * The records that a row of a table makes.
 *
 * Out:    through the writer. A field that the row leaves empty is left out, or has the value that says least.
 * Errors: `ExtensionError('import-malformed')` with the column: a date that is none, an address that is none, a word
 *         that is not one of its list.
 */
import { at } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import { pageUrlOf } from '../../model/page-url.ts';
import type { RecordId } from '../../model/record.ts';
import { checkableKinds, claimScopes, claimTypes } from '../../model/record-body.ts';
import { isWebUrl, UNDATED } from '../../model/text.ts';
import { type VerdictCode, verdictCodes } from '../../model/verdict-scheme.ts';
import { languageIn } from '../claim-review/reviewed-claim.ts';
import { siteOf } from '../claim-review/site.ts';
import type { ForeignWriter, Statement } from '../foreign.ts';
import { type OwnLabels, ratingOf } from '../labels/verdict-of-label.ts';
import type { CsvField, CsvRow } from './columns.ts';
import { checkerOf, dateOf, listOf, oneOf, speakerOf, timeOf, unread } from './row-cells.ts';

const CSV_SCHEME = 'csv';

/** What the rows of one claim say of it; `writeMentionOfRow` writes where it stands. */
export class ClaimOfRows {
  readonly #writer: ForeignWriter;
  readonly #labels: OwnLabels;
  #first: CsvRow | null = null;
  #id: RecordId | null = null;
  /** A row says again what was said before it. */
  readonly #tags = new Set<string>();
  readonly #sources = new Map<string, RecordId>();
  readonly #verdicts = new Set<string>();

  constructor(writer: ForeignWriter, labels: OwnLabels) {
    this.#writer = writer;
    this.#labels = labels;
  }

  /** Null until a row has made the claim. */
  get id(): RecordId | null {
    return this.#id;
  }

  /** What throws comes before what is kept. */
  add(row: CsvRow): void {
    const sources = sourcesOf(row);
    const claim = this.#id ?? writeClaim(this.#writer, row);
    this.#id = claim;
    this.#first ??= row;
    for (const field of claimFields) {
      const isOther = row.of(field) !== '' && row.of(field) !== this.#first.of(field);
      if (isOther) this.#writer.lose({ code: 'laterRows', values: [field] });
    }
    const said = { by: checkerOf(row), at: timeOf(this.#writer, row, 'checked_at'), ref: claim };
    for (const tag of listOf(row.of('tags'))) {
      if (!this.#tags.has(tag)) this.#writer.write('tag', { tag }, said);
      this.#tags.add(tag);
    }
    const evidence = sources.map((url) => this.#source(url, said));
    this.#judge(row, said, evidence);
  }

  #source(url: string, { by, ref }: Said): RecordId {
    const id = this.#sources.get(url) ?? writeSource(this.#writer, url, { by, at: null, ref });
    this.#sources.set(url, id);
    return id;
  }

  #judge(row: CsvRow, said: Said, evidence: readonly RecordId[]): void {
    const key = JSON.stringify(verdictFields.map((field) => row.of(field)));
    if (!this.#verdicts.has(key)) writeVerdict(this.#writer, row, { said, evidence, labels: this.#labels });
    this.#verdicts.add(key);
  }
}

type Said = Statement & { readonly ref: RecordId };

const claimFields = [
  ...(['claim', 'short_claim', 'language', 'speaker', 'speaker_type', 'speaker_role'] as const),
  ...(['claim_date', 'claim_type', 'scope', 'checkable'] as const),
];

const verdictFields = ['verdict', 'label', 'summary', 'checked_by', 'checked_at', 'fact_check_url'] as const;

const mentionFields = [
  ...(['quote', 'quote_before', 'quote_after', 'page_title', 'outlet', 'byline', 'published'] as const),
  ...(['captured_at', 'archive_url'] as const),
];

function writeClaim(writer: ForeignWriter, row: CsvRow): RecordId {
  const text = row.of('claim') || row.of('quote');
  if (text === '') throw malformed({ code: 'noClaim', where: at('claim') });
  const claimDate = dateOf(row, 'claim_date');
  const id = row.of('claim_id');
  const language = languageIn(row.of('language'));
  if (language === 'und' && !['', 'und'].includes(row.of('language'))) unread(writer, 'language');
  const body = {
    text,
    shortText: row.of('short_claim'),
    language,
    speaker: speakerOf(row),
    ...(claimDate !== null && { claimDate }),
    type: oneOf(row, 'claim_type', claimTypes, 'event'),
    scope: oneOf(row, 'scope', claimScopes, 'content'),
    checkable: oneOf(row, 'checkable', checkableKinds, 'yes'),
    // Two claims in the same words stay two.
    ...(id !== '' && { csvId: id }),
  };
  return writer.write('claim', body, { by: checkerOf(row), at: timeOf(writer, row, 'checked_at') }).id;
}

export function writeMentionOfRow(writer: ForeignWriter, claim: RecordId, row: CsvRow): void {
  const url = row.of('url');
  const exact = row.of('quote');
  if (url === '') {
    noteLostPlace(writer, row);
    return;
  }
  const pageUrl = pageUrlOf(url);
  if (!isWebUrl(url) || pageUrl === null) throw malformed({ code: 'notWebUrl', where: at('url') });
  if (exact === '') {
    writer.lose({ code: 'rowAddresses' });
    return;
  }
  const published = dateOf(row, 'published');
  const [prefix, suffix, byline] = [row.of('quote_before'), row.of('quote_after'), row.of('byline')];
  const archivedAt = row.of('archive_url');
  const body = {
    url,
    canonicalUrl: null,
    pageUrl,
    pageTitle: row.of('page_title'),
    outlet: row.of('outlet') || null,
    ...(byline !== '' && { byline }),
    ...(published !== null && { pagePublished: published }),
    selectors: [
      { type: 'TextQuoteSelector' as const, exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) },
    ],
    contentHash: null,
    ...(archivedAt !== '' && { archivedAt }),
  };
  writer.write('mention', body, { by: checkerOf(row), at: timeOf(writer, row, 'captured_at'), ref: claim });
}

/** Of a page without an address all is lost but a quote that is the claim. */
function noteLostPlace(writer: ForeignWriter, row: CsvRow): void {
  const isUsed = (field: CsvField) => field === 'quote' && row.of('claim') === '';
  for (const field of mentionFields) if (row.of(field) !== '' && !isUsed(field)) unread(writer, field);
}

/** What the verdict rests on: addresses are all that a cell has. In an address, a semicolon may stand. */
function sourcesOf(row: CsvRow): readonly string[] {
  const urls = listOf(row.of('sources'), /\s*(?:\n|[|;](?=\s|https?:\/\/|$))\s*/u);
  for (const url of urls) {
    if (!isWebUrl(url)) throw malformed({ code: 'valueNotWebUrl', where: at('sources'), values: [url.slice(0, 80)] });
  }
  return urls;
}

function writeSource(writer: ForeignWriter, url: string, said: Statement): RecordId {
  const body = {
    url,
    title: '',
    publisher: siteOf(url) ?? '',
    retrievedAt: UNDATED,
    type: 'other' as const,
    primary: false,
    stance: 'context' as const,
    access: 'open' as const,
    onRecord: true,
  };
  return writer.write('evidence', body, said).id;
}

interface Judged {
  readonly said: Said;
  readonly evidence: readonly RecordId[];
  readonly labels: OwnLabels;
}

/** A code of ours is believed as it is; any other word is looked up. Reasons without a verdict are a note. */
function writeVerdict(writer: ForeignWriter, row: CsvRow, { said, evidence, labels }: Judged): void {
  const word = row.of('verdict');
  const summary = row.of('summary');
  const factCheckUrl = row.of('fact_check_url');
  const rating = ratingOf(row.of('label') || word, labels);
  if (factCheckUrl !== '' && (rating === null || !isWebUrl(factCheckUrl))) unread(writer, 'fact_check_url');
  if (rating === null) {
    if (summary !== '') writer.write('note', { text: summary }, said);
    return;
  }
  const code = (verdictCodes as readonly string[]).includes(word) ? (word as VerdictCode) : null;
  const verdict = code ?? rating.verdict ?? ratingOf(word, labels)?.verdict ?? null;
  if (verdict === null) writer.unmapped(rating.label);
  const body = {
    verdict: verdict ?? 'in-progress',
    label: rating.label,
    scheme: CSV_SCHEME,
    summary: summary || (rating.sentence ?? ''),
    reasoning: '',
    evidence: [...evidence],
    ...(isWebUrl(factCheckUrl) && { factCheckUrl }),
  };
  writer.write('assess', body, said);
}
