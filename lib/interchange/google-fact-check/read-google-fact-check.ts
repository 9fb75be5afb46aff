/**
 * Read an answer of the Google Fact Check Tools API.
 *
 * In:     `{ claims: [...] }` or the list alone. A claim has one review or several, each by its publisher's site.
 * Out:    `Foreign`: a claim with the page and the assessment of each review. A review that cannot be taken is
 *         rejected alone, a claim without one as a whole.
 * Errors: a file that is no JSON, or no list of claims: `ExtensionError('import-malformed')`.
 * Source: claims.search of the Fact Check Tools API, v1alpha1.
 */
import { at } from '../../model/fault.ts';
import { faultOf, malformed } from '../../model/malformed.ts';
import {
  dateIn,
  languageIn,
  type Review,
  type ReviewedClaim,
  writeClaim,
  writeReview,
} from '../claim-review/reviewed-claim.ts';
import { isSiteOf, siteOf } from '../claim-review/site.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';

export function readGoogleFactCheck(text: string, own: OwnLabels = {}): Foreign {
  const value = readJson(text);
  const claims = isObject(value) ? value.claims : value;
  if (!Array.isArray(claims)) throw malformed({ code: 'notList', where: at('claims') });
  const writer = new ForeignWriter({ format: 'google-fact-check', identity: text, label: 'Google Fact Check' });
  for (const [index, claim] of claims.entries()) readClaim(writer, claim, `claims[${index}]`, own);
  if (isObject(value) && 'nextPageToken' in value) writer.lose({ code: 'morePages' });
  return writer.finish();
}

function readClaim(writer: ForeignWriter, claim: unknown, where: string, own: OwnLabels): void {
  writer.read(at(where), () => {
    if (!isObject(claim)) throw malformed({ code: 'notObject' });
    const reviews = reviewsOf(writer, claim, where);
    const [first] = reviews;
    if (first === undefined) throw malformed({ code: 'noReview', where: at('claimReview') });
    const root = writeClaim(writer, claimOf(claim), first);
    for (const review of reviews) writeReview(writer, root, review, own);
  });
}

function reviewsOf(writer: ForeignWriter, claim: JsonObject, where: string): readonly Review[] {
  return listIn(claim.claimReview).flatMap((review, index) => {
    try {
      return [reviewOf(review)];
    } catch (caught) {
      writer.reject(at(`${where}.claimReview[${index}]`), faultOf(caught));
      return [];
    }
  });
}

function claimOf(claim: JsonObject): ReviewedClaim {
  const text = textIn(claim.text);
  if (text === null) throw malformed({ code: 'noClaim', where: at('text') });
  const [review] = listIn(claim.claimReview);
  return {
    text,
    language: languageIn(isObject(review) ? review.languageCode : null),
    // A person, an organisation or "Facebook posts": the answer does not say which.
    speaker: { type: 'unknown', name: textIn(claim.claimant) ?? '' },
    claimDate: dateIn(claim.claimDate),
    appearances: [],
    firstAppearance: null,
  };
}

function reviewOf(review: unknown): Review {
  if (!isObject(review)) throw malformed({ code: 'notObject' });
  const url = textIn(review.url);
  const site = url === null ? null : siteOf(url);
  if (url === null || site === null) throw malformed({ code: 'notWebUrl', where: at('url') });
  const rating = textIn(review.textualRating);
  if (rating === null) throw malformed({ code: 'noVerdict', where: at('textualRating') });
  const publisher = isObject(review.publisher) ? review.publisher : {};
  const named = textIn(publisher.site)?.toLowerCase() ?? '';
  return {
    site: isSiteOf(named, url) ? named : site,
    claimedName: textIn(publisher.name),
    url,
    title: textIn(review.title) ?? '',
    published: dateIn(review.reviewDate),
    rating,
    number: null,
    summary: '',
  };
}
