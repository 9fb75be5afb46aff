/**
 * All of one's own as it is before a merge, kept as a set in a file.
 *
 * Claims by their ids and records as they are found: a set that opens and merges as any other does.
 * Cost: one read of every claim; some hundred in memory at a time, and the ids of the records that stand under none.
 */
import { entryOf, recordsOfEntry } from '../../lib/interchange/annotation-set.ts';
import { printSetBatches } from '../../lib/interchange/print-set.ts';
import type { ClaimEntry } from '../../lib/model/annotation-set.ts';
import type { AnyRecord } from '../../lib/model/record.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';
import { keepBackup } from '../../lib/store/backups.ts';
import type { Database, SetRow } from '../../lib/store/db.ts';
import { ownViews, recordsOf } from '../../lib/store/each-view.ts';
import { headerOfAll } from '../../lib/store/exports.ts';
import { gzip } from '../../lib/store/gzip.ts';
import { mergedSets, readIdentity } from '../../lib/store/reads.ts';

/** Done when it is on the disk. `label` is that of the set to be merged. Nothing is kept where there is nothing yet. */
export async function backUpBeforeMerge(db: Database, label: string, now: number): Promise<void> {
  if ((await readIdentity(db)) === null || (await db.claims.count()) === 0) return;
  const header = await headerOfAll(db, `Claimlight ${extensionVersion()}`);
  const walk = new Walk(db, await mergedSets(db));
  const file = await gzip(printSetBatches(header, { claims: walk.claims(), records: walk.records() }));
  await keepBackup(db, {
    id: crypto.randomUUID(),
    at: new Date(now).toISOString(),
    label,
    claims: walk.count,
    file: new Blob([file], { type: 'application/gzip' }),
  });
}

class Walk {
  count = 0;
  readonly #db: Database;
  readonly #extras: SetRow['extras'];
  /** Ids of the records that stand under no claim. */
  readonly #rest: Set<string>;

  constructor(db: Database, stored: readonly SetRow[]) {
    this.#db = db;
    this.#extras = Object.assign({}, ...stored.map(({ extras }) => extras));
    this.#rest = new Set(stored.flatMap(({ loose }) => loose));
  }

  async *claims(): AsyncGenerator<readonly ClaimEntry[], void, undefined> {
    for await (const views of ownViews(this.#db)) {
      const entries = views.filter(({ withdrawn }) => !withdrawn).map((view) => entryOf(view, this.#extras[view.id]));
      const listed = new Set<string>(entries.flatMap(recordsOfEntry).map(({ id }) => id));
      for (const { history } of views) for (const id of history) if (!listed.has(id)) this.#rest.add(id);
      this.count += entries.length;
      yield entries;
    }
  }

  async *records(): AsyncGenerator<readonly AnyRecord[], void, undefined> {
    yield* recordsOf(this.#db, [...this.#rest]);
  }
}
