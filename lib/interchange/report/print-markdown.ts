/**
 * Print a set as Markdown: for wikis, repositories and mails.
 *
 * In:   as lib/interchange/report/print-html.
 * Out:  CommonMark. No text of others becomes markup, a link or HTML: what could is escaped (escaped-markdown.ts).
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { EvidenceBody } from '../../model/record-body.ts';
import type { ReportWords } from '../../model/report-words.ts';
import type { Written } from '../foreign.ts';
import { escapeMarkdown, markdownLink, markdownQuote } from './escaped-markdown.ts';
import { REPORT_LOST } from './print-html.ts';
import {
  type ReportClaim,
  type ReportMention,
  type ReportVerdict,
  reportClaims,
  verdictSigns,
} from './report-claims.ts';

export function printMarkdown(set: AnnotationSet, words: ReportWords): Written {
  const claims = reportClaims(set);
  const head = [`# ${escapeMarkdown(set.label)}`, `${set.modified.slice(0, 10)} · ${words.claims}: ${claims.length}`];
  const { publisher } = set;
  if (publisher !== undefined) head.push(`${words.publisher}: ${markdownLink(publisher.id, publisher.name)}`);
  const text = [...head, ...claims.map((claim) => claimMarkdown(claim, words))].join('\n\n');
  return { text: `${text}\n`, lost: REPORT_LOST };
}

function claimMarkdown(claim: ReportClaim, words: ReportWords): string {
  const { body, status, verdicts, mentions, sources, corrections, tags } = claim;
  const { name, role = '' } = body.speaker;
  const speaker =
    name.trim() === '' ? words.unknownSpeaker : `${words.saidBy}: ${escapeMarkdown(name)}${inBrackets(role)}`;
  const date = body.claimDate === undefined ? '' : ` · ${words.saidOn}: ${body.claimDate.slice(0, 10)}`;
  const parts = [
    `## ${escapeMarkdown(body.text)}`,
    dotted([`${speaker}${date}`, status === null ? null : words.status[status]]),
    ...(verdicts.length === 0 ? [words.noVerdict] : verdicts.map((verdict) => verdictMarkdown(verdict, words))),
    ...section(
      words.where,
      mentions.map((mention) => mentionMarkdown(mention, words)),
    ),
    ...(sources.length === 0 ? [words.noSources] : []),
    ...section(
      words.sources,
      sources.map((source) => sourceMarkdown(source, words)),
    ),
    ...section(
      words.corrections,
      corrections.map(
        ({ kind, note, label, day }) =>
          `- ${dotted([day, `${words.correction[kind]}${inBrackets(label)}`])}: ${escapeMarkdown(note)}`,
      ),
    ),
    ...(tags.length === 0 ? [] : [`${words.tags}: ${tags.map(escapeMarkdown).join(', ')}`]),
  ];
  return parts.join('\n\n');
}

function verdictMarkdown(
  { kind, verdict, label, summary, by, day, rule, url }: ReportVerdict,
  words: ReportWords,
): string {
  const head = { decision: words.decision, verdict: words.verdict, dissent: words.dissent }[kind];
  const details = dotted([
    by === null ? null : `${words.by}: ${escapeMarkdown(by)}`,
    day,
    rule === null ? null : words.rule[rule],
    url === null ? null : markdownLink(url, url),
  ]);
  const lines = [`**${head}: ${escapeMarkdown(verdictSigns[verdict])} ${escapeMarkdown(label)}**`];
  if (summary.trim() !== '') lines.push(escapeMarkdown(summary));
  if (details !== '') lines.push(details);
  return lines.join('\n\n');
}

function mentionMarkdown({ quote, body, day }: ReportMention, words: ReportWords): string {
  const { url, pageTitle, outlet, archivedAt } = body;
  const details = dotted([
    markdownLink(url, pageTitle.trim() === '' ? url : pageTitle),
    outlet === null ? null : escapeMarkdown(outlet),
    day === null ? null : `${words.seen}: ${day}`,
    archivedAt === undefined ? null : markdownLink(archivedAt, words.archived),
  ]);
  return `${markdownQuote(quote)}\n\n${details}`;
}

function sourceMarkdown(source: EvidenceBody, words: ReportWords): string {
  const { url, title, publisher, published, archivedAt, primary, stance, quote } = source;
  const name = title.trim() === '' ? (url ?? publisher) : title;
  const details = dotted([
    url === null ? escapeMarkdown(name) : markdownLink(url, name),
    publisher.trim() === '' ? null : escapeMarkdown(publisher),
    published === undefined ? null : published.slice(0, 10),
    words.stance[stance],
    primary ? words.primary : null,
    archivedAt === undefined ? null : markdownLink(archivedAt, words.archived),
  ]);
  return quote === undefined ? `- ${details}` : `- ${details}\n\n  ${markdownQuote(quote.exact)}`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`### ${title}`, ...items];
}

function dotted(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function inBrackets(text: string): string {
  return text.trim() === '' ? '' : ` (${escapeMarkdown(text)})`;
}
