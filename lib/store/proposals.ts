/**
 * Claims of a set that may be the same as one's own: they stand on the same words of a page. Only proposed, since two
 * people may check different things in one sentence; a `link` says that somebody decided.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { Proposal } from '../model/import-preview.ts';
import type { MentionRecord } from '../model/record.ts';
import { positionOf, quoteOf } from '../model/selector.ts';
import { fold } from '../text/normalize.ts';
import type { Database } from './db.ts';

/** A screen shows no more, and a person settles no more at once. */
const MAX_PROPOSALS = 500;
/** Shorter quotes stand anywhere. */
const LEAST_LETTERS = 12;

export async function proposalsFor(db: Database, theirs: readonly ClaimView[]): Promise<readonly Proposal[]> {
  const pages = [...new Set(theirs.flatMap(({ mentions }) => mentions.map(({ body }) => body.pageUrl)))];
  const rows = await db.claims.where('pageUrls').anyOf(pages).distinct().toArray();
  const mine = rows.map(({ view }) => view).filter(({ withdrawn }) => !withdrawn);
  const byPage = placesByPage(mine);
  const own = new Set(mine.map(({ id }) => id));
  const proposals: Proposal[] = [];
  for (const view of theirs) {
    if (view.withdrawn || own.has(view.id)) continue;
    for (const proposal of ofClaim(view, byPage)) {
      if (proposals.push(proposal) === MAX_PROPOSALS) return proposals;
    }
  }
  return proposals;
}

interface Place {
  readonly view: ClaimView;
  readonly mention: MentionRecord;
  readonly quote: string;
}

function placesByPage(views: readonly ClaimView[]): ReadonlyMap<string, readonly Place[]> {
  const places = views.flatMap((view) => view.mentions.map((mention) => placeOf(view, mention)));
  return Map.groupBy(places, ({ mention }) => mention.body.pageUrl);
}

function placeOf(view: ClaimView, mention: MentionRecord): Place {
  return { view, mention, quote: fold(quoteOf(mention.body.selectors)?.exact ?? '').text };
}

/** One for each claim of one's own, however many places they share. */
function ofClaim(view: ClaimView, byPage: ReadonlyMap<string, readonly Place[]>): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const mention of view.mentions) {
    const { pageUrl } = mention.body;
    const place = placeOf(view, mention);
    for (const other of byPage.get(pageUrl) ?? []) {
      const { id } = other.view;
      if (found.has(id) || !overlap(place, other) || areLinked(other.view, view)) continue;
      const texts = { mineText: other.view.claim.body.text, theirsText: view.claim.body.text };
      found.set(id, { mine: id, theirs: view.id, ...texts, pageUrl });
    }
  }
  return [...found.values()];
}

/** One quote holds the other, or both say where they stand in the same text. */
function overlap(a: Place, b: Place): boolean {
  const [shorter, longer] = a.quote.length < b.quote.length ? [a.quote, b.quote] : [b.quote, a.quote];
  if (shorter === longer && shorter !== '') return true;
  if (shorter.length >= LEAST_LETTERS && longer.includes(shorter)) return true;
  const [one, other] = [positionOf(a.mention.body.selectors), positionOf(b.mention.body.selectors)];
  const { contentHash } = a.mention.body;
  if (one == null || other == null || contentHash === null || contentHash !== b.mention.body.contentHash) return false;
  return one.start < other.end && other.start < one.end;
}

function areLinked(mine: ClaimView, theirs: ClaimView): boolean {
  const links = (from: ClaimView, to: ClaimView) =>
    from.remarks.some((remark) => remark.kind === 'link' && remark.body.to === to.id);
  return links(mine, theirs) || links(theirs, mine);
}
