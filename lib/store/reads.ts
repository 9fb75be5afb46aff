/**
 * What the extension's own pages read, live: each of these may stand inside Dexie's `liveQuery`.
 *
 * Out: rows in the order in which screens show them.
 */
import type { Person } from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import type { Draft } from '../model/draft.ts';
import { positionOf } from '../model/selector.ts';
import type { Topic } from '../model/topic.ts';
import type { Database, LayerClaimRow, LayerRow, SetRow } from './db.ts';
import type { Identity } from './identity.ts';

/** One's own claims with a mention in the page, in page order. Withdrawn ones are left out. */
export async function claimsOfPage(db: Database, pageUrl: string): Promise<readonly ClaimView[]> {
  const rows = await db.claims.where('pageUrls').equals(pageUrl).toArray();
  return inPageOrder(
    rows.map(({ view }) => view).filter(({ withdrawn }) => !withdrawn),
    pageUrl,
  );
}

/** Claims of opened layers with a mention in the page. */
export async function layerClaimsOfPage(db: Database, pageUrl: string): Promise<readonly LayerClaimRow[]> {
  const rows = await db.layerClaims.where('pageUrls').equals(pageUrl).toArray();
  return rows.filter(({ view }) => !view.withdrawn);
}

/** Every claim of one's own, the latest change first. */
export async function allClaims(db: Database): Promise<readonly ClaimView[]> {
  const rows = await db.claims.orderBy('modified').reverse().toArray();
  return rows.map(({ view }) => view).filter(({ withdrawn }) => !withdrawn);
}

export async function findClaim(db: Database, claim: string): Promise<ClaimView | null> {
  return (await db.claims.get(claim))?.view ?? null;
}

/** Drafts that were not saved yet, the latest change first. */
export async function openDrafts(db: Database): Promise<readonly Draft[]> {
  return db.drafts.orderBy('modified').reverse().toArray();
}

export async function openLayers(db: Database): Promise<readonly LayerRow[]> {
  return db.layers.toArray();
}

export async function layerClaims(db: Database, layer: string): Promise<readonly ClaimView[]> {
  const rows = await db.layerClaims.where('layer').equals(layer).toArray();
  return rows.map(({ view }) => view);
}

export async function mergedSets(db: Database): Promise<readonly SetRow[]> {
  return db.sets.toArray();
}

/** The names that authors gave, by fingerprint. */
export async function knownPeople(db: Database): Promise<Readonly<Record<string, Person>>> {
  const rows = await db.people.toArray();
  return Object.fromEntries(rows.map(({ author, name, desk }) => [author, { name, ...(desk !== '' && { desk }) }]));
}

/** Who I am, once a first record was written; null before. */
export async function readIdentity(db: Database): Promise<Identity | null> {
  return ((await db.meta.get('identity'))?.value as Identity | undefined) ?? null;
}

/** The desk's watch lists, or null while the starter set is used. */
export async function readTopics(db: Database): Promise<readonly Topic[] | null> {
  return ((await db.meta.get('topics'))?.value as readonly Topic[] | undefined) ?? null;
}

export function inPageOrder(views: readonly ClaimView[], pageUrl: string): readonly ClaimView[] {
  const startOf = (view: ClaimView): number => {
    const mention = view.mentions.find(({ body }) => body.pageUrl === pageUrl);
    return (mention && positionOf(mention.body.selectors)?.start) ?? Number.POSITIVE_INFINITY;
  };
  return views
    .map((view) => ({ view, start: startOf(view) }))
    .sort((a, b) => a.start - b.start || (a.view.id < b.view.id ? -1 : 1))
    .map(({ view }) => view);
}
