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
import { at, type Place } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import type { Speaker } from '../../model/record-body.ts';
import { readDirtyJson } from '../../text/dirty-json.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import type { JsonObject } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';
import {
  isReference,
  type KnownNodes,
  knownNodes,
  nodeOf,
  nodesIn,
  numberOf,
  textOf,
  typesOf,
  urlsOf,
} from './markup-values.ts';
import { dateIn, languageIn, type Review, type ReviewedClaim, writeClaim, writeReview } from './reviewed-claim.ts';
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
  return read({ sources: [readJson(text)], page: null, identity: text, isBroken: false }, own);
}

export function readClaimReviewMarkup({ scripts, items = [], page }: Markup, own: OwnLabels = {}): Foreign {
  const sources: unknown[] = scripts.map(readDirtyJson);
  const written = sources.some((source) => nodesIn(source).some(isClaimReview));
  // The same review is often written in both ways.
  if (!written) sources.push(...items);
  const isBroken = scripts.some((script, index) => sources[index] === null && /claimreview/iu.test(script));
  return read({ sources, page, identity: page ?? scripts.join('\n'), isBroken }, own);
}

interface Sources {
  readonly sources: readonly unknown[];
  readonly page: string | null;
  readonly identity: string;
  /** Some markup could not be read. */
  readonly isBroken: boolean;
}

function read({ sources, page, identity, isBroken }: Sources, own: OwnLabels): Foreign {
  const label = page === null ? 'ClaimReview' : (siteOf(page) ?? page);
  const writer = new ForeignWriter({ format: 'claim-review', identity, label });
  const unread = new Set<string>();
  const nodes = sources.flatMap(nodesIn);
  const known = knownNodes(nodes);
  for (const node of nodes.filter((one) => isClaimReview(one) && !isReference(one))) {
    writer.read(whereOf(node), () => {
      const checked = readJson(node) as JsonObject;
      const review = reviewOf(checked, known, page);
      const claim = writeClaim(writer, claimOf(checked, known), review);
      writeReview(writer, claim, review, own);
      for (const key of unreadKeys(checked, known)) unread.add(key);
    });
  }
  if (unread.size > 0) writer.lose({ code: 'otherKeys', values: [[...unread].join(', ')] });
  if (isBroken) writer.reject(at('ClaimReview'), { code: 'brokenMarkup' });
  return writer.finish();
}

const nodeKeys = ['@context', '@id', '@type', 'id', 'type', 'url', 'mainEntityOfPage', 'author', 'datePublished'];
const reviewKeys = new Set([
  ...[...nodeKeys, 'claimReviewed', 'itemReviewed', 'reviewRating', 'publisher', 'inLanguage', 'headline', 'name'],
  ...['dateModified', 'reviewBody', 'description'],
]);
const itemKeys = new Set([...nodeKeys, 'appearance', 'firstAppearance', 'isPartOf']);

/** What a review and its claim say that no field holds. */
function unreadKeys(node: JsonObject, nodes: KnownNodes): readonly string[] {
  const [item, ...others] = Array.isArray(node.itemReviewed) ? node.itemReviewed : [node.itemReviewed];
  const isItem = typeof item === 'object' && item !== null;
  const inside = isItem ? keysBut(itemKeys, nodeOf(item, nodes) ?? {}) : [];
  return [
    ...keysBut(reviewKeys, node),
    ...(others.length > 0 ? ['itemReviewed'] : []),
    ...inside.map((key) => `itemReviewed.${key}`),
  ];
}

function keysBut(read: ReadonlySet<string>, node: JsonObject): readonly string[] {
  return Object.keys(node).filter((key) => !read.has(key) || (key.startsWith('date') && isLostDate(node[key])));
}

/** Words that are no date of ours; one of the year 0 or 1 says nothing, and is no loss. */
function isLostDate(value: unknown): boolean {
  const text = textOf(value);
  return text !== null && dateIn(text) === null && !text.startsWith('0');
}

function isClaimReview(node: JsonObject): boolean {
  return typesOf(node).includes('claimreview');
}

/** As a person finds it in the page: by what it says. */
function whereOf(node: JsonObject): Place {
  const text = textOf(node.claimReviewed) ?? textOf(node.url) ?? '';
  return at(text === '' ? 'ClaimReview' : `ClaimReview "${text.slice(0, 60).toWellFormed()}"`);
}

function claimOf(node: JsonObject, nodes: KnownNodes): ReviewedClaim {
  const item = nodeOf(node.itemReviewed, nodes) ?? {};
  const text = textOf(node.claimReviewed);
  if (text === null) throw malformed({ code: 'noClaim', where: at('claimReviewed') });
  const places = [item.appearance, item.url, item.mainEntityOfPage, nodeOf(item.isPartOf, nodes)?.url];
  const firstAppearance = urlsOf(item.firstAppearance, nodes)[0] ?? null;
  return {
    text,
    language: languageIn(textOf(node.inLanguage)),
    speaker: speakerOf(nodeOf(item.author, nodes)),
    claimDate: dateIn(textOf(item.datePublished)),
    appearances: [...new Set(places.flatMap((place) => urlsOf(place, nodes)))],
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

function reviewOf(node: JsonObject, nodes: KnownNodes, page: string | null): Review {
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
  if (written === null) throw malformed({ code: 'noReviewPage', where: at('url') });
  const url = page !== null && URL.canParse(written, page) ? new URL(written, page).href : written;
  const site = siteOf(url);
  if (site === null) throw malformed({ code: 'notWebUrl', where: at('url') });
  if (page !== null && site !== siteOf(page)) throw malformed({ code: 'otherSite', where: at('url'), values: [site] });
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
