/**
 * What an annotation of Hypothesis says of a claim: Markdown, which its client shows.
 *
 * In:  a claim's view.
 * Out: the text that it came with, where nothing was added since; else the claim where it says more than the quote,
 *      each verdict with its reasons, and the sources with their links.
 */
import type { ClaimView } from '../../model/claim-view.ts';
import type { AnyRecord, EvidenceRecord, RecordOf } from '../../model/record.ts';
import { quoteOf } from '../../model/selector.ts';
import { uriOf } from '../web-annotation/vocabulary.ts';
import { originOf } from './origin.ts';

export function textOf(view: ClaimView): string {
  const { claim, mentions, decisions, assessments, evidence, remarks } = view;
  const origin = originOf(claim.body);
  const own = remarks.find((remark): remark is RecordOf<'note'> => isOwnText(view, remark));
  if (origin !== null && mentions.length === 0 && own === undefined) return claim.body.text;
  const quote = mentions[0] === undefined ? '' : quoteOf(mentions[0].body.selectors)!.exact;
  const isQuote = quote.replace(/\s+/gu, ' ').trim() === claim.body.text;
  const verdicts = decisions.length > 0 ? decisions : assessments;
  return [
    ...(isQuote ? [] : [`> ${escaped(claim.body.text)}`]),
    ...verdicts.map(({ body }) => verdictText(body)),
    ...(own === undefined ? [] : [own.body.text]),
    ...(evidence.length === 0 ? [] : [evidence.map(sourceText).join('\n')]),
  ].join('\n\n');
}

/** The note that was the annotation's text in Hypothesis: its author's, and no reply. */
export function isOwnText({ claim }: ClaimView, remark: AnyRecord): boolean {
  return (
    remark.kind === 'note' &&
    remark.author === claim.author &&
    originOf(claim.body) !== null &&
    originOf(remark.body) === null
  );
}

interface Verdict {
  readonly label: string;
  readonly summary: string;
  readonly reasoning?: unknown;
}

function verdictText({ label, summary, reasoning }: Verdict): string {
  const said = [summary === '' ? '' : escaped(summary), typeof reasoning === 'string' ? reasoning : ''];
  return [`**${escaped(label)}**`, ...said.filter((text) => text !== '')].join('\n\n');
}

function sourceText({ body }: EvidenceRecord): string {
  const name = escaped(body.title === '' ? body.publisher || (body.url ?? '') : body.title);
  return body.url === null ? `* ${name}` : `* [${name}](<${uriOf(body.url)}>)`;
}

/** Words that are no Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/gu, '\\$&');
}
