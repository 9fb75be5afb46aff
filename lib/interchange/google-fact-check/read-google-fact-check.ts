/**
 * Read an answer of the Google Fact Check Tools API.
 *
 * In:     `{ claims: [...] }` or the list alone. A claim has one review or several, each by its publisher's site.
 * Out:    `Foreign`: a claim with the page and the assessment of each review. A review that cannot be taken is
 *         rejected alone, a claim without one as a whole.
 * Errors: a file that is no JSON, or no list of claims: `ExtensionError('import-malformed')`.
 * Source: claims.search of the Fact Check Tools API, v1alpha1.
 */
import { ExtensionError } from '../../model/errors.ts';
import {
  dateIn,
  languageIn,
  malformed,
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
  if (!Array.isArray(claims)) throw malformed('claims: must be a list');
  const writer = new ForeignWriter({ format: 'google-fact-check', identity: text, label: 'Google Fact Check' });
  for (const [index, claim] of claims.entries()) readClaim(writer, claim, `claims[${index}]`, own);
  if (isObject(value) && 'nextPageToken' in value) writer.lose('The answer has more pages; only this one was read.');
  return writer.finish();
}

function readClaim(writer: ForeignWriter, claim: unknown, where: string, own: OwnLabels): void {
  writer.read(where, () => {
    if (!isObject(claim)) throw malformed('must be an object');
    const reviews = reviewsOf(writer, claim, where);
    const [first] = reviews;
    if (first === undefined) throw malformed('claimReview: holds no review that can be taken');
    const root = writeClaim(writer, claimOf(claim), first);
    for (const review of reviews) writeReview(writer, root, review, own);
  });
}

function reviewsOf(writer: ForeignWriter, claim: JsonObject, where: string): readonly Review[] {
  return listIn(claim.claimReview).flatMap((review, index) => {
    try {
      return [reviewOf(review)];
    } catch (caught) {
      if (!(caught instanceof ExtensionError)) throw caught;
      writer.reject(`${where}.claimReview[${index}]`, caught.message);
      return [];
    }
  });
}

function claimOf(claim: JsonObject): ReviewedClaim {
  const text = textIn(claim.text);
  if (text === null) throw malformed('text: says no claim');
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
  if (!isObject(review)) throw malformed('must be an object');
  const url = textIn(review.url);
  const site = url === null ? null : siteOf(url);
  if (url === null || site === null) throw malformed('url: must be an http or https address');
  const rating = textIn(review.textualRating);
  if (rating === null) throw malformed('textualRating: says no rating');
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
