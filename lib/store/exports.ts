/** What an export needs of the store: the claims asked for, all their records, and under which header they go. */
import type { Person, SetHeader } from '../model/annotation-set.ts';
import type { ClaimView } from '../model/claim-view.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord } from '../model/record.ts';
import { defaultVerdictScheme } from '../model/verdict-scheme.ts';
import { sha256Base64Url } from '../text/digest.ts';
import type { ClaimRow, Database, SetRow } from './db.ts';
import { knownPeople, readIdentity } from './reads.ts';

export type ExportChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'page'; readonly pageUrl: string; readonly title: string }
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
  const wanted = [...views.flatMap(({ history }) => history), ...stored.flatMap(({ loose }) => loose)];
  const found = await db.records.bulkGet([...new Set(wanted)]);
  const records = found.filter((row) => row !== undefined).map(({ record }) => record);
  const own = await ownHeader(db, choice, views, generator);
  return { own, views, records, stored, people: await knownPeople(db) };
}

async function rowsOf(db: Database, choice: ExportChoice): Promise<readonly ClaimRow[]> {
  if (choice.kind === 'all') return db.claims.toArray();
  if (choice.kind === 'page') return db.claims.where('pageUrls').equals(choice.pageUrl).toArray();
  const set = await db.sets.get(choice.id);
  if (set === undefined) throw new ExtensionError('not-found', `set ${choice.id}`);
  return (await db.claims.bulkGet([...set.claims])).filter((row) => row !== undefined);
}

/** The same claims give the same header, so exporting twice gives the same file: times come from the records. */
async function ownHeader(
  db: Database,
  choice: ExportChoice,
  views: readonly ClaimView[],
  generator: string,
): Promise<SetHeader> {
  const identity = await readIdentity(db);
  if (identity === null) throw new ExtensionError('not-found', 'nothing was written yet');
  const ofPage = choice.kind === 'page';
  const times = views.map(({ modified }) => modified).sort();
  return {
    id: ofPage ? `${identity.set}#${sha256Base64Url(choice.pageUrl).slice(0, 16)}` : identity.set,
    label: ofPage && choice.title.trim() !== '' ? choice.title.trim() : 'Claimlight',
    created: identity.created,
    modified: times.at(-1) ?? identity.created,
    generator,
    verdictScheme: defaultVerdictScheme,
  };
}
