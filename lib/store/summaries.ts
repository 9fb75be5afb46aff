/**
 * The lines of the library: a summary of each claim, written with its view, read by the search (`lib/search`).
 *
 * Every row has a number of its own, larger than any before it: who has read up to a number reads what came after.
 * What goes leaves a row without a summary behind; one without a claim says that all of the layer went.
 *
 * Cost: one row written a claim. A hundred thousand are read in one to two seconds.
 */
import type { ClaimSummary } from '../model/claim-summary.ts';
import { type ClaimView, statusOf, verdictsOf } from '../model/claim-view.ts';
import { type AnchorStatus, anchorStatuses } from '../model/page.ts';
import type { Database, ObservationRow } from './db.ts';

export interface SummaryRow {
  /** Empty for one's own. */
  readonly layer: string;
  /** Empty where all that the layer had goes. */
  readonly id: string;
  readonly change: number;
  /** Null where the claim is gone. */
  readonly summary: ClaimSummary | null;
}

const COUNTER = 'summaryChange';

/** A claim with its view, or without one when it is gone. */
export type Viewed = readonly [claim: string, view: ClaimView | null];

/** Grows with every change. May stand inside Dexie's `liveQuery`. */
export async function readChange(db: Database): Promise<number> {
  return ((await db.meta.get(COUNTER))?.value as number | undefined) ?? 0;
}

/** What changed since, the oldest change first. */
export async function changedSince(db: Database, change: number, limit: number): Promise<readonly SummaryRow[]> {
  return db.claimSummaries.where('change').above(change).limit(limit).toArray();
}

/** Inside a transaction: one's own claims are so now. `isNew` says that none of them was there before. */
export async function keepSummaries(db: Database, claims: readonly Viewed[], isNew = false): Promise<void> {
  const shown = claims.filter(([, view]) => view !== null && !view.withdrawn) as (readonly [string, ClaimView])[];
  const gone = isNew ? [] : claims.filter(([, view]) => view === null || view.withdrawn).map(([claim]) => claim);
  const known = await db.claimSummaries.bulkGet(gone.map((claim): [string, string] => ['', claim]));
  const statuses = await readStatuses(
    db,
    shown.flatMap(([, view]) => mentionsOf(view)),
  );
  await putRows(db, [
    ...shown.map(([id, view]) => ({ layer: '', id, summary: summaryOf(view, null, worstOf(view, statuses)) })),
    ...gone.filter((_, at) => known[at]?.summary != null).map((id) => ({ layer: '', id, summary: null })),
  ]);
}

/** Inside a transaction: a layer is opened with these claims. */
export async function addLayerSummaries(db: Database, layer: string, views: readonly ClaimView[]): Promise<void> {
  const shown = views.filter(({ withdrawn }) => !withdrawn);
  await putRows(
    db,
    shown.map((view) => ({ layer, id: view.id, summary: summaryOf(view, layer, null) })),
  );
}

/** Inside a transaction: all of a layer's claims are gone, or all of one's own. */
export async function dropSummaries(db: Database, layer: string): Promise<void> {
  const dropped = await db.claimSummaries.where('[layer+id]').between([layer, ''], [layer, '\u{ffff}']).delete();
  if (dropped > 0) await putRows(db, [{ layer, id: '', summary: null }]);
}

/** Inside a transaction: the mentions of these claims were looked for in their page. */
export async function keepAnchored(db: Database, views: readonly ClaimView[]): Promise<void> {
  const statuses = await readStatuses(db, views.flatMap(mentionsOf));
  const rows = await db.claimSummaries.bulkGet(views.map(({ id }): [string, string] => ['', id]));
  const changed = views.flatMap((view, at) => {
    const summary = rows[at]?.summary ?? null;
    const anchored = worstOf(view, statuses);
    if (summary === null || summary.anchored === anchored) return [];
    return [{ layer: '', id: view.id, summary: { ...summary, anchored } }];
  });
  await putRows(db, changed);
}

/** Inside the upgrade of a profile that was made before there were summaries. */
export async function summarizeStored(db: Database): Promise<void> {
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

function fieldOf({ fields }: ClaimView, name: 'assignee' | 'due'): string | null {
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

const mentionsOf = (view: ClaimView): string[] => view.mentions.map(({ id, root }) => root ?? id);

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

async function putRows(db: Database, rows: readonly Omit<SummaryRow, 'change'>[]): Promise<void> {
  if (rows.length === 0) return;
  const first = (await readChange(db)) + 1;
  await db.claimSummaries.bulkPut(rows.map((row, at) => ({ ...row, change: first + at })));
  await db.meta.put({ key: COUNTER, value: first + rows.length - 1 });
}
