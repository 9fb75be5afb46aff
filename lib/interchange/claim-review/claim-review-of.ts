/**
 * The schema.org ClaimReview of one claim: the desk's decision, for the page on which it is published.
 *
 * In:     the claim's view, all its records, and the header of its set (publisher, scheme).
 * Out:    `ready` with the markup; `draft` with markup that lacks what only publishing gives; `refused` with the
 *         reason. What is not known is left out of the markup; a verdict off the scale has no number.
 * Source: schema.org ClaimReview, Claim and CorrectionComment; Google's requirements; records.md 3.1 and 3.6.
 */
import type { Publisher, SetHeader } from '../../model/annotation-set.ts';
import { type ClaimView, statusOf } from '../../model/claim-view.ts';
import type { NoMarkup } from '../../model/loss.ts';
import type { AnyRecord, DecideRecord, EvidenceRecord } from '../../model/record.ts';
import type { Speaker } from '../../model/record-body.ts';
import { isWebUrl, UNDATED } from '../../model/text.ts';
import { isInScheme, mayBePublished, ratingIn, type VerdictScheme } from '../../model/verdict-scheme.ts';
import { oldestFirst } from '../../records/order.ts';
import { siteOf } from './site.ts';

export type Markup = Readonly<Record<string, unknown>>;

export type ClaimReviewOutcome =
  | { readonly status: 'ready'; readonly url: string; readonly markup: Markup }
  | { readonly status: 'draft'; readonly reasons: readonly NoMarkup[]; readonly markup: Markup }
  | { readonly status: 'refused'; readonly reason: NoMarkup };

export function claimReviewOf(
  view: ClaimView,
  header: Pick<SetHeader, 'publisher' | 'verdictScheme'>,
  records: Iterable<AnyRecord>,
): ClaimReviewOutcome {
  const [decision, ...others] = view.decisions;
  const { publisher } = header;
  if (decision === undefined) return { status: 'refused', reason: 'no-decision' };
  if (others.length > 0) return { status: 'refused', reason: 'several-decisions' };
  if (publisher === undefined) return { status: 'refused', reason: 'no-publisher' };
  const reason = refusalOf(view, decision, publisher);
  if (reason !== null) return { status: 'refused', reason };
  const markup = markupOf({ view, decision, publisher, scheme: header.verdictScheme, records: [...records] });
  const url = decision.body.factCheckUrl;
  const isPublished = ['published', 'corrected'].includes(statusOf(view));
  if (url !== undefined && isPublished) return { status: 'ready', url, markup };
  const reasons: NoMarkup[] = [];
  if (url === undefined) reasons.push('no-fact-check-url');
  if (!isPublished) reasons.push('not-published');
  return { status: 'draft', reasons, markup };
}

function refusalOf(view: ClaimView, { body }: DecideRecord, publisher: Publisher): NoMarkup | null {
  if (view.withdrawn || statusOf(view) === 'retracted' || body.correction?.kind === 'retraction') return 'retracted';
  if (!mayBePublished(body.verdict)) return 'in-progress';
  const isElsewhere = body.factCheckUrl !== undefined && siteOf(body.factCheckUrl) !== siteOf(publisher.id);
  return isElsewhere ? 'other-site' : null;
}

interface Matter {
  readonly view: ClaimView;
  readonly decision: DecideRecord;
  readonly publisher: Publisher;
  readonly scheme: VerdictScheme;
  readonly records: readonly AnyRecord[];
}

function markupOf({ view, decision, publisher, scheme, records }: Matter): Markup {
  const { text, shortText } = view.claim.body;
  const { at, factCheckUrl } = decision.body;
  const corrections = correctionsOf(view, records);
  const published = publishedAt(view, records) ?? at;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(factCheckUrl !== undefined && { url: factCheckUrl }),
    claimReviewed: shortText.trim() === '' ? text : shortText,
    ...(published !== UNDATED && { datePublished: published }),
    ...(at !== published && at !== UNDATED && { dateModified: at }),
    author: organisationOf(publisher),
    itemReviewed: itemOf(view),
    reviewRating: ratingOf(decision, scheme),
    ...(view.evidence.length > 0 && { citation: view.evidence.map(citationOf) }),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

function organisationOf({ name, id, publishingPrinciples, correctionsPolicy }: Publisher): Markup {
  return {
    '@type': 'Organization',
    name,
    url: id,
    ...(publishingPrinciples !== undefined && { publishingPrinciples }),
    ...(correctionsPolicy !== undefined && { correctionsPolicy }),
  };
}

function itemOf({ claim, mentions }: ClaimView): Markup {
  const { speaker, claimDate, appearances, firstAppearance } = claim.body;
  const pages = new Set([...mentions.map(({ body }) => body.canonicalUrl ?? body.url), ...webUrls(appearances)]);
  // A first appearance is hard to know: only what a person says is one.
  const earliest = mentions.find(({ body }) => body.earliestKnown === true)?.body.url ?? firstAppearance;
  const author = authorOf(speaker);
  return {
    '@type': 'Claim',
    ...(author !== null && { author }),
    ...(claimDate !== undefined && { datePublished: claimDate }),
    ...(pages.size > 0 && { appearance: [...pages].map(pageOf) }),
    ...(typeof earliest === 'string' && isWebUrl(earliest) && { firstAppearance: pageOf(earliest) }),
  };
}

function pageOf(url: string): Markup {
  return { '@type': 'CreativeWork', url };
}

function webUrls(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((url) => typeof url === 'string' && isWebUrl(url)) : [];
}

/** Whether a person or an organisation spoke is said where it is known. */
function authorOf({ type, name, role, sameAs }: Speaker): Markup | null {
  if (name.trim() === '') return null;
  const types = { person: 'Person', org: 'Organization', anonymous: null, unknown: null } as const;
  const written = types[type];
  return {
    ...(written !== null && { '@type': written }),
    name,
    ...(role !== undefined && type === 'person' && { jobTitle: role }),
    ...(sameAs !== undefined && { sameAs }),
  };
}

/** A label of another scheme than the set's has no number: what was decided under it is not translated. */
function ratingOf({ body }: DecideRecord, scheme: VerdictScheme): Markup {
  const number = isInScheme(scheme, body) ? ratingIn(scheme, body.verdict) : null;
  return {
    '@type': 'Rating',
    alternateName: body.label,
    ...(number !== null && { ratingValue: number.value, bestRating: number.best, worstRating: number.worst }),
    ...(body.summary.trim() !== '' && { ratingExplanation: body.summary }),
  };
}

function citationOf({ body }: EvidenceRecord): Markup {
  const { url, title, publisher, author, published, archivedAt } = body;
  return {
    '@type': 'CreativeWork',
    ...(url !== null && { url }),
    ...(title.trim() !== '' && { name: title }),
    ...(publisher.trim() !== '' && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(author !== undefined && { author: { name: author } }),
    ...(published !== undefined && { datePublished: published }),
    ...(archivedAt !== undefined && { archivedAt }),
  };
}

function correctionsOf({ id }: ClaimView, records: readonly AnyRecord[]): readonly Markup[] {
  return records
    .filter((record) => record.kind === 'decide' && record.ref === id)
    .sort(oldestFirst)
    .flatMap((record) => {
      if (record.kind !== 'decide' || record.body.correction === undefined) return [];
      const { note, kind } = record.body.correction;
      return [{ '@type': 'CorrectionComment', name: kind, text: note, datePublished: record.body.at }];
    });
}

function publishedAt({ id }: ClaimView, records: readonly AnyRecord[]): string | null {
  const publishing = records
    .filter((record) => record.kind === 'set' && record.ref === id && record.body.value === 'published')
    .sort(oldestFirst)[0];
  return publishing?.kind === 'set' ? publishing.body.at : null;
}
