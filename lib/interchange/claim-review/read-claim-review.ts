/**
 * Read the ClaimReview markup of a page, or of a file of it.
 *
 * In:     the texts of a page's JSON-LD scripts (and its microdata as nodes of the same form), and the page's address;
 *         or a file, of which no address is known: then each review stands for the site of the address that it names.
 * Out:    `Foreign`: a claim, the page as evidence and an assessment for each review; what was rejected with where and
 *         why. A number of -1 and a date of the year 1 say nothing and are left out.
 * Errors: a file that is no JSON: as lib/interchange/json-text. A page has no errors, only rejected items.
 * Source: schema.org ClaimReview; records.md 3.1.
 */
import type { Speaker } from '../../model/record-body.ts';
import { readDirtyJson } from '../../text/dirty-json.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import type { JsonObject } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';
import { nodeOf, nodesIn, numberOf, textOf, typesOf, urlsOf } from './markup-values.ts';
import {
  dateIn,
  languageIn,
  malformed,
  type Review,
  type ReviewedClaim,
  writeClaim,
  writeReview,
} from './reviewed-claim.ts';
import { siteOf } from './site.ts';

export interface Markup {
  /** The texts of its `application/ld+json` scripts. */
  readonly scripts: readonly string[];
  /** Items of its microdata, as JSON-LD would write them. */
  readonly items?: readonly JsonObject[];
  /** Null where it is not known, as in a file. */
  readonly page: string | null;
}

export function readClaimReviewFile(text: string, own: OwnLabels = {}): Foreign {
  return read({ sources: [readJson(text)], page: null, identity: text }, own);
}

export function readClaimReviewMarkup({ scripts, items = [], page }: Markup, own: OwnLabels = {}): Foreign {
  const sources: unknown[] = scripts.map(readDirtyJson);
  const written = sources.some((source) => nodesIn(source).some(isClaimReview));
  // The same review is often written in both ways.
  if (!written) sources.push(...items);
  return read({ sources, page, identity: page ?? scripts.join('\n') }, own);
}

interface Sources {
  readonly sources: readonly unknown[];
  readonly page: string | null;
  readonly identity: string;
}

function read({ sources, page, identity }: Sources, own: OwnLabels): Foreign {
  const label = page === null ? 'ClaimReview' : (siteOf(page) ?? page);
  const writer = new ForeignWriter({ format: 'claim-review', identity, label });
  for (const source of sources) {
    const nodes = nodesIn(source);
    for (const node of nodes.filter(isClaimReview)) {
      writer.read(whereOf(node), () => {
        const checked = readJson(node) as JsonObject;
        const review = reviewOf(checked, nodes, page);
        const claim = writeClaim(writer, claimOf(checked, nodes), review);
        writeReview(writer, claim, review, own);
      });
    }
  }
  return writer.finish();
}

function isClaimReview(node: JsonObject): boolean {
  return typesOf(node).includes('claimreview');
}

/** As a person finds it in the page: by what it says. */
function whereOf(node: JsonObject): string {
  const text = textOf(node.claimReviewed) ?? textOf(node.url) ?? '';
  return text === '' ? 'ClaimReview' : `ClaimReview "${text.slice(0, 60).toWellFormed()}"`;
}

function claimOf(node: JsonObject, nodes: readonly JsonObject[]): ReviewedClaim {
  const item = nodeOf(node.itemReviewed, nodes) ?? {};
  const text = textOf(node.claimReviewed);
  if (text === null) throw malformed('claimReviewed: says no claim');
  const places = [item.appearance, item.url, item.mainEntityOfPage, nodeOf(item.isPartOf, nodes)?.url];
  const firstAppearance = urlsOf(item.firstAppearance)[0] ?? null;
  return {
    text,
    language: languageIn(textOf(node.inLanguage)),
    speaker: speakerOf(nodeOf(item.author, nodes)),
    claimDate: dateIn(textOf(item.datePublished)),
    appearances: [...new Set(places.flatMap((place) => urlsOf(place)))],
    firstAppearance,
  };
}

function speakerOf(author: JsonObject | null): Speaker {
  const name = author === null ? null : textOf(author.name);
  if (author === null || name === null) return { type: 'unknown', name: '' };
  const role = textOf(author.jobTitle);
  const [sameAs] = urlsOf(author.sameAs);
  return {
    type: speakerType(author, name),
    name,
    ...(role !== null && { role }),
    ...(sameAs !== undefined && { sameAs }),
  };
}

/** "Multiple sources" is nobody in particular, whatever type the markup gives it. */
function speakerType(author: JsonObject, name: string): Speaker['type'] {
  if (/^(?:multiple|various|several|unknown|viral|social media)\b/iu.test(name)) return 'unknown';
  const types = typesOf(author);
  if (types.includes('person')) return 'person';
  return types.some((type) => type.endsWith('organization')) ? 'org' : 'unknown';
}

function reviewOf(node: JsonObject, nodes: readonly JsonObject[], page: string | null): Review {
  const url = addressOf(node, page);
  const author = nodeOf(node.author, nodes) ?? nodeOf(node.publisher, nodes);
  const rating = nodeOf(node.reviewRating, nodes) ?? {};
  const number = numberIn(rating);
  const explained = textOf(rating.ratingExplanation) ?? textOf(node.reviewBody) ?? '';
  const words = textOf(rating.alternateName) ?? textOf(rating.name);
  return {
    site: siteOf(page ?? url)!,
    claimedName: author === null ? null : textOf(author.name),
    url,
    title: textOf(node.headline) ?? textOf(node.name) ?? '',
    published: dateIn(textOf(node.datePublished)) ?? dateIn(textOf(node.dateModified)),
    rating: words ?? (number === null ? explained : `${number.value} / ${number.best}`),
    number,
    summary: explained === '' ? (textOf(node.description) ?? '') : explained,
  };
}

/** A review stands on its desk's own site; markup that names another's address is not that desk's word. */
function addressOf(node: JsonObject, page: string | null): string {
  const written = textOf(node.url) ?? urlsOf(node.mainEntityOfPage)[0] ?? page;
  if (written === null) throw malformed('url: names no page of the review');
  const url = page !== null && URL.canParse(written, page) ? new URL(written, page).href : written;
  const site = siteOf(url);
  if (site === null) throw malformed('url: must be an http or https address');
  if (page !== null && site !== siteOf(page)) throw malformed(`url: is on ${site}, and the page is not`);
  return url;
}

/** With the bounds that schema.org gives where they are left out. A number outside of its bounds says nothing. */
function numberIn(rating: JsonObject): Review['number'] {
  const value = numberOf(rating.ratingValue);
  const best = numberOf(rating.bestRating) ?? 5;
  const worst = numberOf(rating.worstRating) ?? 1;
  if (value === null || worst >= best || value < worst || value > best) return null;
  return { value, best, worst };
}
