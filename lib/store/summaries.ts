/**
 * The lines of the library: a summary of each claim, written with its view, read by the search (`lib/search`).
 *
 * How they are kept is `summary-log.ts`; what stands in them is here.
 */
import type { ClaimSummary } from '../model/claim-summary.ts';
import { type ClaimView, statusOf, verdictsOf } from '../model/claim-view.ts';
import { type AnchorStatus, anchorStatuses } from '../model/page.ts';
import type { Database, ObservationRow } from './db.ts';
import { addLines, forgetLines, type Line } from './summary-log.ts';

/** A claim with its view, or without one when it is gone. */
export type Viewed = readonly [claim: string, view: ClaimView | null];

/** Inside a transaction: one's own claims are so now. `isNew` says that none of them was there before. */
export async function keepSummaries(db: Database, claims: readonly Viewed[], isNew = false): Promise<void> {
  const statuses = await readStatuses(
    db,
    claims.flatMap(([, view]) => (view === null ? [] : mentionsOf(view))),
  );
  const lines = claims.map(([id, view]): Line => {
    const isShown = view !== null && !view.withdrawn;
    return { id, summary: isShown ? summaryOf(view, null, worstOf(view, statuses)) : null };
  });
  const kept = isNew ? lines.filter(({ summary }) => summary !== null) : lines;
  await addLines(db, '', kept, isNew ? 0 : kept.length);
}

/** Inside a transaction: a layer is opened with these claims. */
export async function addLayerSummaries(db: Database, layer: string, views: readonly ClaimView[]): Promise<void> {
  const shown = views.filter(({ withdrawn }) => !withdrawn);
  await addLines(
    db,
    layer,
    shown.map((view) => ({ id: view.id, summary: summaryOf(view, layer, null) })),
  );
}

/** One's own claims as they are listed, by their ids; those that are gone or hidden left out. */
export async function readSummaries(db: Database, claims: readonly string[]): Promise<readonly ClaimSummary[]> {
  const rows = await db.claims.bulkGet([...claims]);
  return rows.flatMap((row) => (row === undefined || row.view.withdrawn ? [] : summaryOf(row.view, null, null)));
}

/** Inside the upgrade of a profile whose lines were not kept as they are now. */
export async function summarizeStored(db: Database): Promise<void> {
  await forgetLines(db);
  const own = await db.claims.toArray();
  await keepSummaries(
    db,
    own.map(({ id, view }) => [id, view]),
    true,
  );
  const byLayer = Map.groupBy(await db.layerClaims.toArray(), ({ layer }) => layer);
  for (const [layer, rows] of byLayer)
    await addLayerSummaries(
      db,
      layer,
      rows.map(({ view }) => view),
    );
}

/** What one line of the library says of a claim. `layer` is null for one's own. */
export function summaryOf(view: ClaimView, layer: string | null, anchored: AnchorStatus | null): ClaimSummary {
  const { body } = view.claim;
  const said = [view.claim, ...view.otherVersions, ...view.assessments, ...view.decisions, ...view.remarks];
  return {
    id: view.id,
    layer,
    text: body.text,
    language: body.language,
    speaker: body.speaker.name,
    status: statusOf(view),
    assignee: fieldOf(view, 'assignee'),
    due: fieldOf(view, 'due')?.slice(0, 'YYYY-MM-DD'.length) ?? null,
    priority: fieldOf(view, 'priority'),
    verdicts: verdictsOf(view),
    disagree: differ(view),
    conflict: conflicts(view),
    tags: view.tags,
    outlets: [...new Set(view.mentions.map(({ body: { outlet, pageUrl } }) => outlet ?? hostOf(pageUrl)))],
    people: [...new Set(said.map(({ author }) => author))],
    sources: view.evidence.length,
    mentions: view.mentions.length,
    claimDate: body.claimDate?.slice(0, 'YYYY-MM-DD'.length) ?? null,
    modified: view.modified,
    anchored,
  };
}

function fieldOf({ fields }: ClaimView, name: 'assignee' | 'due' | 'priority'): string | null {
  return fields.find(({ field }) => field === name)?.values[0] ?? null;
}

function differ({ assessments, decisions }: ClaimView): boolean {
  return decisions.length > 1 || new Set(assessments.map(({ body }) => body.verdict)).size > 1;
}

function conflicts({ fields, decisions, otherVersions, assessments }: ClaimView): boolean {
  const authors = new Set(assessments.map(({ author }) => author));
  const open = fields.some(({ values }) => values.length > 1) || decisions.length > 1 || otherVersions.length > 0;
  return open || authors.size < assessments.length;
}

/** A page's key begins with its host. What a page does not say of its outlet is not guessed: a host is known. */
function hostOf(pageUrl: string): string {
  return pageUrl.split('/', 1)[0]!;
}

/** As they are known through all their versions. */
export function mentionsOf({ mentions }: ClaimView): string[] {
  return mentions.map(({ id, root }) => root ?? id);
}

type Statuses = ReadonlyMap<string, AnchorStatus>;

async function readStatuses(db: Database, mentions: readonly string[]): Promise<Statuses> {
  // Most of what is imported was never looked for: one question instead of a hundred thousand.
  const seen = new Set(mentions.length > 100 ? await db.observations.toCollection().primaryKeys() : mentions);
  const rows = await db.observations.bulkGet(mentions.filter((mention) => seen.has(mention)));
  const known = rows.filter((row): row is ObservationRow => row !== undefined);
  return new Map(known.map(({ mention, status }) => [mention, status]));
}

/** From what is as it was to what was not found. */
function worstOf(view: ClaimView, statuses: Statuses): AnchorStatus | null {
  const found = mentionsOf(view).flatMap((mention) => statuses.get(mention) ?? []);
  return found.toSorted((a, b) => anchorStatuses.indexOf(b) - anchorStatuses.indexOf(a))[0] ?? null;
}
