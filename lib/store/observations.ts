/** How one's own mentions were found, and when. Local, never exported: "changed" becomes a record only by a checker. */
import type { Outcome } from '../model/page.ts';
import { type Sighting, withSighting } from '../model/sighting.ts';
import type { Database, ObservationRow } from './db.ts';
import { claimsOfPage } from './reads.ts';
import { keepSummaries, mentionsOf } from './summaries.ts';

export type Histories = ReadonlyMap<string, readonly Sighting[]>;

export async function observe(
  db: Database,
  pageUrl: string,
  outcomes: readonly Outcome[],
  seenAt: string,
): Promise<void> {
  await db.transaction('rw', [db.observations, db.claims, db.claimLines, db.meta], async () => {
    const claims = await claimsOfPage(db, pageUrl);
    // The report is a page's word: only of mentions that are stored for that page is it kept.
    const here = new Set(claims.flatMap(mentionsOf));
    const own = outcomes.filter(({ layer, mention }) => layer === null && here.has(mention));
    const known = await historiesOf(db, own);
    const rows = own.map(({ mention, status, found = null }): ObservationRow => {
      const sightings = withSighting(known.get(mention) ?? [], { status, found, at: seenAt });
      return { mention, pageUrl, seenAt, status, sightings };
    });
    await db.observations.bulkPut(rows);
    const changed = new Set<string>(own.filter(isNews(known)).map(({ mention }) => mention));
    const viewed = claims.filter((view) => mentionsOf(view).some((mention) => changed.has(mention)));
    await keepSummaries(
      db,
      viewed.map((view) => [view.id, view]),
    );
  });
}

/** Whether the mention stands otherwise than when it was seen last. */
const isNews =
  (known: Histories) =>
  ({ mention, status }: Outcome): boolean =>
    known.get(mention)?.at(-1)?.status !== status;

/** What was seen of these mentions so far. */
export async function historiesOf(db: Database, mentions: readonly Pick<Outcome, 'mention'>[]): Promise<Histories> {
  const rows = await db.observations.bulkGet(mentions.map(({ mention }) => mention));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.mention, historyOf(row)] as const])));
}

function historyOf({ status, seenAt, sightings }: ObservationRow): readonly Sighting[] {
  return sightings ?? [{ status, found: null, first: seenAt, last: seenAt }];
}
