/** One claim of a report, as HTML: the statement, what was found, where it stands, what that rests on, what changed. */
import type { EvidenceBody } from '../../model/record-body.ts';
import type { ReportWords } from '../../model/report-words.ts';
import { isWebUrl } from '../../model/text.ts';
import { type Html, html } from './escaped-html.ts';
import {
  type ReportClaim,
  type ReportCorrection,
  type ReportMention,
  type ReportVerdict,
  verdictSigns,
} from './report-claims.ts';

export function claimHtml(claim: ReportClaim, words: ReportWords): Html {
  const { body, verdicts, mentions, sources, corrections, tags } = claim;
  return html`<article id="${claim.id}">
<h2 dir="auto"${langOf(body.language)}>${body.text}</h2>
${spokenHtml(claim, words)}
${verdicts.length === 0 ? html`<p class="verdict">${words.noVerdict}</p>` : verdicts.map((one) => verdictHtml(one, words))}
${listHtml(
  words.where,
  mentions.map((mention) => mentionHtml(mention, claim.quoteLanguage, words)),
)}
${sources.length === 0 ? html`<p class="quiet">${words.noSources}</p>` : null}${listHtml(
  words.sources,
  sources.map((source) => sourceHtml(source, words)),
)}
${listHtml(
  words.corrections,
  corrections.map((correction) => correctionHtml(correction, words)),
)}
${tags.length === 0 ? null : html`<p class="quiet">${words.tags}: ${tags.map((tag) => html`<bdi>${tag}</bdi> `)}</p>`}
</article>
`;
}

function spokenHtml({ body, status }: ReportClaim, words: ReportWords): Html {
  const { name, role } = body.speaker;
  const speaker =
    name.trim() === ''
      ? html`${words.unknownSpeaker}`
      : html`${words.saidBy}: <bdi>${name}</bdi>${role === undefined ? null : html` (<bdi>${role}</bdi>)`}`;
  const date = body.claimDate === undefined ? null : html` · ${words.saidOn}: ${timeHtml(body.claimDate)}`;
  return html`<p class="quiet">${speaker}${date}${status === null ? null : html` · ${words.status[status]}`}</p>`;
}

function verdictHtml({ kind, verdict, label, summary, by, day, rule, url }: ReportVerdict, words: ReportWords): Html {
  const head = { decision: words.decision, verdict: words.verdict, dissent: words.dissent }[kind];
  const details = [
    by === null ? null : html`${words.by}: <bdi>${by}</bdi>`,
    day === null ? null : timeHtml(day),
    rule === null ? null : html`${words.rule[rule]}`,
    url === null ? null : linkHtml(url, url),
  ].filter((detail) => detail !== null);
  return html`<section class="verdict ${kind}">
<p class="quiet">${head}</p>
<p class="label"><span aria-hidden="true">${verdictSigns[verdict]}</span> <bdi>${label}</bdi></p>
${summary.trim() === '' ? null : html`<p dir="auto">${summary}</p>`}
${details.length === 0 ? null : html`<p class="quiet">${joined(details)}</p>`}
</section>
`;
}

function mentionHtml({ quote, body, day }: ReportMention, language: string, words: ReportWords): Html {
  const { url, pageTitle, outlet, archivedAt, byline } = body;
  const details = [
    linkHtml(url, pageTitle.trim() === '' ? url : pageTitle),
    outlet === null ? null : html`<bdi>${outlet}</bdi>`,
    byline === undefined ? null : html`<bdi>${byline}</bdi>`,
    day === null ? null : html`${words.seen}: ${timeHtml(day)}`,
    archivedAt === undefined ? null : linkHtml(archivedAt, words.archived),
  ].filter((detail) => detail !== null);
  return html`<li><blockquote cite="${url}"><p dir="auto"${langOf(language)}>${quote}</p></blockquote>
<p class="quiet">${joined(details)}</p></li>
`;
}

function sourceHtml(source: EvidenceBody, words: ReportWords): Html {
  const { url, title, publisher, author, published, archivedAt, primary, stance, quote } = source;
  const name = title.trim() === '' ? (url ?? publisher) : title;
  const details = [
    url === null ? html`<bdi>${name}</bdi>` : linkHtml(url, name),
    publisher.trim() === '' ? null : html`<bdi>${publisher}</bdi>`,
    author === undefined ? null : html`<bdi>${author}</bdi>`,
    published === undefined ? null : timeHtml(published),
    html`${words.stance[stance]}`,
    primary ? html`${words.primary}` : null,
    archivedAt === undefined ? null : linkHtml(archivedAt, words.archived),
  ].filter((detail) => detail !== null);
  const quoted =
    quote === undefined ? null : html`<blockquote><p dir="auto"${langOf(quote.lang)}>${quote.exact}</p></blockquote>`;
  return html`<li>${joined(details)}${quoted}</li>
`;
}

function correctionHtml({ kind, note, label, day }: ReportCorrection, words: ReportWords): Html {
  const time = day === null ? null : html`${timeHtml(day)} · `;
  return html`<li>${time}${words.correction[kind]} (<bdi>${label}</bdi>): <span dir="auto">${note}</span></li>
`;
}

function listHtml(title: string, items: readonly Html[]): Html | null {
  if (items.length === 0) return null;
  return html`<h3>${title}</h3>
<ul>
${items}</ul>`;
}

function linkHtml(url: string, text: string): Html {
  if (!isWebUrl(url)) return html`<bdi>${text}</bdi>`;
  return html`<a href="${url}" rel="noreferrer"><bdi>${text}</bdi></a>`;
}

function timeHtml(date: string): Html {
  return html`<time datetime="${date}">${date.slice(0, 10)}</time>`;
}

function langOf(language: string): Html | null {
  return language === 'und' ? null : html` lang="${language}"`;
}

function joined(parts: readonly Html[]): readonly Html[] {
  return parts.map((part, index) => (index === 0 ? part : html` · ${part}`));
}
