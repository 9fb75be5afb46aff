/**
 * Print a set as a table.
 *
 * In:   a set that may leave (lib/publish/strip).
 * Out:  CSV of the columns of columns.ts, one row a mention. Lines end in CR LF. With `bom`, the mark by which
 *       spreadsheets know UTF-8, stands first. Times that no file gave are empty cells.
 */
import type { AnnotationSet, Person } from '../../model/annotation-set.ts';
import { type ClaimView, statusOf } from '../../model/claim-view.ts';
import type { Loss } from '../../model/loss.ts';
import type { MentionRecord } from '../../model/record.ts';
import { quoteOf } from '../../model/selector.ts';
import { UNDATED } from '../../model/text.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import { writeCell } from './cells.ts';
import { type CsvField, csvFields, SEPARATOR } from './columns.ts';

type Row = Readonly<Partial<Record<CsvField, string>>>;

export function printCsv(set: AnnotationSet, { bom = true }: { readonly bom?: boolean } = {}): Written {
  const views = viewClaims([...set.claims.flatMap(recordsOfEntry), ...set.records]).filter((view) => !view.withdrawn);
  const lines = [csvFields.join(',')];
  for (const view of views) {
    const claim = claimCells(view, set.people ?? {});
    const mentions = view.mentions.length === 0 ? [null] : view.mentions;
    for (const mention of mentions) lines.push(lineOf({ ...claim, ...mentionCells(mention) }));
  }
  return { text: `${bom ? '\u{feff}' : ''}${lines.join('\r\n')}\r\n`, lost: lostOf(views) };
}

function lineOf(row: Row): string {
  return csvFields.map((field) => writeCell(row[field] ?? '')).join(',');
}

function claimCells(view: ClaimView, people: Readonly<Record<string, Person>>): Row {
  const { body } = view.claim;
  return {
    claim_id: view.id,
    claim: body.text,
    short_claim: body.shortText,
    language: body.language,
    speaker: body.speaker.name,
    speaker_type: body.speaker.type,
    speaker_role: body.speaker.role ?? '',
    claim_date: body.claimDate ?? '',
    claim_type: body.type,
    scope: body.scope,
    checkable: body.checkable,
    status: view.fields.some(({ field }) => field === 'status') ? statusOf(view) : '',
    ...verdictCells(view, people),
    tags: view.tags.join(SEPARATOR),
    sources: view.evidence.flatMap((record) => record.body.url ?? []).join(SEPARATOR),
  };
}

/** The desk's decision, else the first verdict. */
function verdictCells({ decisions, assessments }: ClaimView, people: Readonly<Record<string, Person>>): Row {
  const said = decisions[0] ?? assessments[0];
  if (said === undefined) return {};
  const { verdict, label, summary, at, factCheckUrl } = said.body;
  return {
    verdict,
    label,
    summary,
    checked_by: people[said.author]?.name ?? '',
    checked_at: timeCell(at),
    fact_check_url: typeof factCheckUrl === 'string' ? factCheckUrl : '',
  };
}

function mentionCells(mention: MentionRecord | null): Row {
  if (mention === null) return {};
  const { body } = mention;
  const quote = quoteOf(body.selectors);
  return {
    quote: quote?.exact ?? '',
    quote_before: quote?.prefix ?? '',
    quote_after: quote?.suffix ?? '',
    url: body.url,
    page_title: body.pageTitle,
    outlet: body.outlet ?? '',
    byline: body.byline ?? '',
    published: body.pagePublished ?? '',
    captured_at: timeCell(body.capturedAt),
    archive_url: body.archivedAt ?? '',
  };
}

function timeCell(time: string): string {
  return time === UNDATED ? '' : time;
}

function lostOf(views: readonly ClaimView[]): readonly Loss[] {
  const lost: Loss[] = [];
  if (views.some(({ evidence }) => evidence.length > 0)) lost.push({ code: 'sourceDetails' });
  if (views.some(({ decisions, assessments }) => decisions.length + assessments.length > 1)) {
    lost.push({ code: 'otherVerdicts' });
  }
  if (views.some((view) => view.remarks.length > 0)) lost.push({ code: 'remarks' });
  if (views.some(({ mentions }) => mentions.some(({ body }) => body.selectors.length > 1))) {
    lost.push({ code: 'places' });
  }
  lost.push({ code: 'history' });
  return lost;
}
