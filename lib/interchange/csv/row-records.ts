/**
 * The records that a row of a table makes.
 *
 * Out:    through the writer. A field that the row leaves empty is left out, or has the value that says least.
 * Errors: `ExtensionError('import-malformed')` with the column: a date that is none, an address that is none, a word
 *         that is not one of its list.
 */
import { pageUrlOf } from '../../model/page-url.ts';
import type { RecordId } from '../../model/record.ts';
import { checkableKinds, claimScopes, claimTypes, type Speaker, speakerTypes } from '../../model/record-body.ts';
import { isWebUrl, UNDATED } from '../../model/text.ts';
import { type VerdictCode, verdictCodes } from '../../model/verdict-scheme.ts';
import { dateIn, languageIn, malformed } from '../claim-review/reviewed-claim.ts';
import { siteOf } from '../claim-review/site.ts';
import { type Creator, type ForeignWriter, timeIn } from '../foreign.ts';
import { type OwnLabels, ratingOf } from '../labels/verdict-of-label.ts';
import type { CsvField, CsvRow } from './columns.ts';

const CSV_SCHEME = 'csv';

export function writeClaimOfRow(writer: ForeignWriter, row: CsvRow, labels: OwnLabels): RecordId {
  const text = row.of('claim') || row.of('quote');
  if (text === '') throw malformed('claim: is empty');
  const claimDate = dateOf(row, 'claim_date');
  const id = row.of('claim_id');
  const said = { by: checkerOf(row), at: timeIn(row.of('checked_at')) };
  const body = {
    text,
    shortText: row.of('short_claim'),
    language: languageIn(row.of('language')),
    speaker: speakerOf(row),
    ...(claimDate !== null && { claimDate }),
    type: oneOf(row, 'claim_type', claimTypes, 'event'),
    scope: oneOf(row, 'scope', claimScopes, 'content'),
    checkable: oneOf(row, 'checkable', checkableKinds, 'yes'),
    // Two claims in the same words stay two.
    ...(id !== '' && { csvId: id }),
  };
  const claim = writer.write('claim', body, said).id;
  for (const tag of listOf(row.of('tags'))) writer.write('tag', { tag }, { ...said, ref: claim });
  const evidence = writeSources(writer, row, claim);
  writeVerdict(writer, { row, claim, evidence, labels });
  return claim;
}

export function writeMentionOfRow(writer: ForeignWriter, claim: RecordId, row: CsvRow): void {
  const url = row.of('url');
  const exact = row.of('quote');
  if (url === '') return;
  const pageUrl = pageUrlOf(url);
  if (!isWebUrl(url) || pageUrl === null) throw malformed('url: must be an http or https address');
  if (exact === '') {
    writer.lose('Addresses of pages in rows that quote nothing of them.');
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
  writer.write('mention', body, { by: checkerOf(row), at: timeIn(row.of('captured_at')), ref: claim });
}

/** What the verdict rests on: addresses are all that a cell has. */
function writeSources(writer: ForeignWriter, row: CsvRow, claim: RecordId): readonly RecordId[] {
  return listOf(row.of('sources')).map((url) => {
    if (!isWebUrl(url)) throw malformed(`sources: "${url.slice(0, 80)}" must be an http or https address`);
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
    return writer.write('evidence', body, { by: checkerOf(row), at: null, ref: claim }).id;
  });
}

interface Judged {
  readonly row: CsvRow;
  readonly claim: RecordId;
  readonly evidence: readonly RecordId[];
  readonly labels: OwnLabels;
}

/** A code of ours is believed as it is; any other word is looked up. */
function writeVerdict(writer: ForeignWriter, { row, claim, evidence, labels }: Judged): void {
  const word = row.of('verdict');
  const rating = ratingOf(row.of('label') || word, labels);
  if (rating === null) return;
  const code = (verdictCodes as readonly string[]).includes(word) ? (word as VerdictCode) : null;
  const verdict = code ?? rating.verdict ?? ratingOf(word, labels)?.verdict ?? null;
  if (verdict === null) writer.unmapped(rating.label);
  const factCheckUrl = row.of('fact_check_url');
  const body = {
    verdict: verdict ?? 'in-progress',
    label: rating.label,
    scheme: CSV_SCHEME,
    summary: row.of('summary') || (rating.sentence ?? ''),
    reasoning: '',
    evidence: [...evidence],
    ...(isWebUrl(factCheckUrl) && { factCheckUrl }),
  };
  writer.write('assess', body, { by: checkerOf(row), at: timeIn(row.of('checked_at')), ref: claim });
}

function checkerOf(row: CsvRow): Creator {
  const name = row.of('checked_by');
  return name === '' ? { key: '' } : { key: name, person: { name } };
}

/** Whether a name is a person's is not said by the name. */
function speakerOf(row: CsvRow): Speaker {
  const name = row.of('speaker');
  const role = row.of('speaker_role');
  return {
    type: name === '' ? 'unknown' : oneOf(row, 'speaker_type', speakerTypes, 'unknown'),
    name,
    ...(role !== '' && { role }),
  };
}

function dateOf(row: CsvRow, field: CsvField): string | null {
  const written = row.of(field);
  const date = dateIn(written);
  if (written !== '' && date === null)
    throw malformed(`${field}: "${written.slice(0, 40)}" must be a date such as 2026-03-01`);
  return date;
}

function oneOf<Word extends string>(row: CsvRow, field: CsvField, words: readonly Word[], otherwise: Word): Word {
  const written = row.of(field);
  if (written === '') return otherwise;
  const word = words.find((one) => one === written);
  if (word === undefined) throw malformed(`${field}: must be one of ${words.join(', ')}`);
  return word;
}

/** Of ours by the bar; of others' by line breaks and semicolons too. */
function listOf(cell: string): readonly string[] {
  const parts = cell.split(/[|\n;]/u);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
