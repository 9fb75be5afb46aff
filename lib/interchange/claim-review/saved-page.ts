/**
 * Read the ClaimReview markup of a page that was saved as a file, where there is no document to ask.
 *
 * In:     HTML. The address of the page is not known: a review stands for the site of the address that it names.
 * Out:    as lib/interchange/claim-review/read-claim-review.
 * Errors: `ExtensionError('import-malformed')` where the page holds no ClaimReview.
 * Cost:   linear: each search goes on where the one before ended.
 */
import { malformed } from '../../model/malformed.ts';
import type { Foreign } from '../foreign.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';
import { readClaimReviewMarkup } from './read-claim-review.ts';

export function readSavedPage(html: string, own: OwnLabels = {}): Foreign {
  const scripts = jsonLdScripts(html).filter((script) => /claimreview/iu.test(script));
  if (scripts.length === 0) throw malformed({ code: 'noMarkup' });
  return readClaimReviewMarkup({ scripts, page: null }, own);
}

function jsonLdScripts(html: string): readonly string[] {
  const opening = /<script\b/giu;
  const closing = /<\/script/giu;
  const texts: string[] = [];
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const start = html.indexOf('>', opening.lastIndex) + 1;
    closing.lastIndex = start;
    const end = start === 0 ? null : closing.exec(html);
    if (end === null) break;
    if (/application\/ld\+json/iu.test(html.slice(found.index, start))) texts.push(html.slice(start, end.index));
    opening.lastIndex = end.index;
  }
  return texts;
}
