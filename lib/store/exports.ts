/** What an export needs of the store: the claims asked for, all their records, and under which header they go. */
import type { Person, SetHeader } from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord } from '../model/record.ts';
import { schemeInUse } from '../model/verdict-schemes.ts';
import { sha256Base64Url } from '../text/digest.ts';
import type { ClaimRow, Database, SetRow } from './db.ts';
import { readDesk } from './desk.ts';
import { knownPeople, readIdentity } from './reads.ts';

export type ExportChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'page'; readonly pageUrls: readonly string[]; readonly title: string }
  | { readonly kind: 'claims'; readonly ids: readonly string[] }
  | { readonly kind: 'set'; readonly id: string };

export interface Exportable {
  /** The header of a set that was not imported: one's own, or one's own for a page. */
  readonly own: SetHeader;
  readonly views: readonly ClaimView[];
  readonly records: readonly AnyRecord[];
  readonly stored: readonly SetRow[];
  readonly people: Readonly<Record<string, Person>>;
}

export async function readForExport(db: Database, choice: ExportChoice, generator: string): Promise<Exportable> {
  const rows = await rowsOf(db, choice);
  const views = rows.map(({ view }) => view);
  const stored = await db.sets.toArray();
  const records = await recordsOf(db, views, stored);
  const modified = views
    .map((view) => view.modified)
    .sort()
    .at(-1);
  const own = await ownHeader(db, choice, modified, generator);
  return { own, views, records, stored, people: await knownPeople(db) };
}

/** What the views hold already is not read again: records are in memory once. */
async function recordsOf(db: Database, views: readonly ClaimView[], stored: readonly SetRow[]): Promise<AnyRecord[]> {
  const known = new Map<string, AnyRecord>(
    views.flatMap(({ claim, otherVersions, mentions, evidence, assessments, decisions, remarks }) =>
      [claim, ...otherVersions, ...mentions, ...evidence, ...assessments, ...decisions, ...remarks].map(
        (record) => [record.id, record] as const,
      ),
    ),
  );
  const named = [...views.flatMap(({ history }) => history), ...stored.flatMap(({ loose }) => loose)];
  const missing = [...new Set(named)].filter((id) => !known.has(id));
  const rows = await db.records.bulkGet(missing);
  for (const row of rows) if (row !== undefined) known.set(row.id, row.record);
  return [...known.values()];
}

async function rowsOf(db: Database, choice: ExportChoice): Promise<readonly ClaimRow[]> {
  if (choice.kind === 'all') return db.claims.toArray();
  if (choice.kind === 'page') return db.claims.where('pageUrls').anyOf(choice.pageUrls).distinct().toArray();
  const ids = choice.kind === 'claims' ? choice.ids : (await db.sets.get(choice.id))?.claims;
  if (ids === undefined) throw new ExtensionError('not-found', `set ${choice.kind === 'set' ? choice.id : ''}`);
  return (await db.claims.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Of all of one's own, with everybody's name, read without its claims. */
export async function headerOfAll(db: Database, generator: string): Promise<SetHeader> {
  const latest = await db.claims.orderBy('modified').last();
  return { ...(await ownHeader(db, { kind: 'all' }, latest?.modified, generator)), people: await knownPeople(db) };
}

/** The same claims give the same header, so exporting twice gives the same file: times come from the records. */
async function ownHeader(
  db: Database,
  choice: ExportChoice,
  modified: string | undefined,
  generator: string,
): Promise<SetHeader> {
  const identity = await readIdentity(db);
  if (identity === null) throw new ExtensionError('not-found', 'nothing was written yet');
  const desk = await readDesk(db);
  const part = partOf(choice);
  return {
    id: part === null ? identity.set : `${identity.set}#${sha256Base64Url(part).slice(0, 16)}`,
    label: choice.kind === 'page' && choice.title.trim() !== '' ? choice.title.trim() : 'Claimlight',
    created: identity.created,
    modified: modified ?? identity.created,
    generator,
    ...(desk.publisher !== null && { publisher: desk.publisher }),
    verdictScheme: schemeInUse(desk),
  };
}

/** What tells a part of one's own from the whole: opened elsewhere, neither takes the other's place. */
function partOf(choice: ExportChoice): string | null {
  if (choice.kind === 'page') return choice.pageUrls[0] ?? '';
  return choice.kind === 'claims' ? choice.ids.toSorted().join('\n') : null;
}
