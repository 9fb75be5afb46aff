/**
 * What keeps a draft from being saved, field by field.
 *
 * In:  a draft as it was typed.
 * Out: one issue a field, in the order of the form; empty when it can be saved. `path` is `text`, `verdict` or
 *      `evidence.<key>.url`; `problem` says what is wrong, for the screen to put into words.
 */
import type { Draft, DraftIssue, EvidenceDraft } from '../model/draft.ts';
import { isDate, isWebUrl } from '../model/text.ts';

export function draftProblems({ fields, evidence }: Draft): readonly DraftIssue[] {
  const issues: DraftIssue[] = [];
  const named = fields.speakerType === 'person' || fields.speakerType === 'org';
  if (isBlank(fields.text)) issues.push({ path: 'text', problem: 'required' });
  if (named && isBlank(fields.speakerName)) issues.push({ path: 'speakerName', problem: 'required' });
  if (!isDateOrBlank(fields.claimDate)) issues.push({ path: 'claimDate', problem: 'date' });
  const argued = !isBlank(fields.summary) || !isBlank(fields.reasoning);
  if (fields.verdict === null && argued) issues.push({ path: 'verdict', problem: 'required' });
  for (const source of evidence) if (!isUntouched(source)) issues.push(...sourceProblems(source));
  return issues;
}

function sourceProblems(source: EvidenceDraft): readonly DraftIssue[] {
  const path = (field: keyof EvidenceDraft): string => `evidence.${source.key}.${field}`;
  const issues: DraftIssue[] = [];
  const url = source.url.trim();
  if (url === '' && source.access !== 'offline') issues.push({ path: path('url'), problem: 'offline' });
  if (url !== '' && !isWebUrl(url)) issues.push({ path: path('url'), problem: 'url' });
  if (url === '' && isBlank(source.title)) issues.push({ path: path('title'), problem: 'required' });
  const archive = source.archivedAt.trim();
  if (archive !== '' && !isWebUrl(archive)) issues.push({ path: path('archivedAt'), problem: 'url' });
  return issues;
}

/** A source row that was added and never filled in is left out, not complained about. */
export function isUntouched({ url, title, publisher, quote, note, archivedAt }: EvidenceDraft): boolean {
  return [url, title, publisher, quote, note, archivedAt].every(isBlank);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isDateOrBlank(text: string): boolean {
  const day = text.trim();
  return day === '' || (day.length === 10 && isDate(day));
}
