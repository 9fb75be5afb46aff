/**
 * Print a set as a page of its own: for whoever has no extension, to read, to print and to keep.
 *
 * In:   a set that may leave (lib/publish/strip), and the words of the report in the reader's language.
 * Out:  one HTML file without a script, which asks for nothing from anywhere; its own policy forbids both. All text of
 *       others is escaped, with its language and its own direction; only web addresses become links.
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { Loss } from '../../model/loss.ts';
import type { ReportWords } from '../../model/report-words.ts';
import { isWebUrl } from '../../model/text.ts';
import { sha256Base64Url } from '../../text/digest.ts';
import type { Written } from '../foreign.ts';
import { type Html, html } from './escaped-html.ts';
import { claimHtml } from './html-claim.ts';
import { reportClaims } from './report-claims.ts';
import { reportStyle } from './report-style.ts';

export const REPORT_LOST: readonly Loss[] = [{ code: 'programData' }];

export function printHtml(set: AnnotationSet, words: ReportWords): Written {
  const claims = reportClaims(set);
  const page = html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${set.label}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
<header>
<h1 dir="auto">${set.label}</h1>
<p class="quiet"><time datetime="${set.modified}">${set.modified.slice(0, 10)}</time> · ${words.claims}: ${String(claims.length)}</p>
${publisherHtml(set, words)}
</header>
<main>
${claims.map((claim) => claimHtml(claim, words))}
</main>
</body>
</html>
`;
  return { text: page.html, lost: REPORT_LOST };
}

const policy = `default-src 'none'; style-src 'sha256-${base64(reportStyle)}'; base-uri 'none'; form-action 'none'`;

function base64(text: string): string {
  return `${sha256Base64Url(text).replaceAll('-', '+').replaceAll('_', '/')}=`;
}

function publisherHtml({ publisher }: AnnotationSet, words: ReportWords): Html | null {
  if (publisher === undefined) return null;
  const links: readonly (readonly [string, string | undefined])[] = [
    [words.principles, publisher.publishingPrinciples],
    [words.correctionsPolicy, publisher.correctionsPolicy],
    [words.funding, publisher.fundingPolicy],
  ];
  const given = links.filter(([, url]) => url !== undefined && isWebUrl(url));
  return html`<p class="quiet">${words.publisher}: <a href="${publisher.id}" rel="noreferrer"><bdi>${publisher.name}</bdi></a>${given.map(
    ([label, url]) => html` · <a href="${url!}" rel="noreferrer">${label}</a>`,
  )}${publisher.contact === undefined ? null : html` · ${words.contact}: <bdi>${publisher.contact}</bdi>`}</p>`;
}
