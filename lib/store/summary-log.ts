/**
 * The lines of the library as they are kept: one after another as they changed, a hundred to a row. A line holds until
 * a later one says otherwise of the same claim.
 *
 * Every row has a number, larger than any before it: who has read up to a number reads what came after. The last row
 * takes more lines while it has room, under a new number: what was read of it is then read again, and says the same.
 *
 * Cost: a hundredth of a row a line that is added to many, a row of a hundred written again for one alone. A hundred
 *       thousand are parsed in half a second (`npm run bench -- library`: with all else until they are listed).
 */
import type { ClaimSummary } from '../model/claim-summary.ts';
import type { Database } from './db.ts';

export interface Line {
  /** Empty where all that the layer had goes. */
  readonly id: string;
  /** Null where the claim is gone. */
  readonly summary: ClaimSummary | null;
}

export interface LinesRow {
  readonly change: number;
  /** Empty for one's own. */
  readonly layer: string;
  /** JSON in UTF-8: one value to read in place of a hundred, and Arabic in half the bytes of a string with Latin. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** Lines of one layer, or of one's own. */
export interface Change {
  readonly change: number;
  readonly layer: string;
  readonly lines: readonly Line[];
}

interface LogState {
  /** The number of the last row. */
  readonly change: number;
  /** Of one's own: how many are kept, and how many of them at most do not hold any more. */
  readonly own: number;
  readonly replaced: number;
}

const STATE = 'summaryLog';
const OWN = '';
/** Together below 64 kB, above which Chromium keeps a value in a file of its own. */
const LINES_A_ROW = 100;
/** More of one's own do not hold than this, and than those that do: all are written anew. */
const REPLACED = 10_000;

/** Grows with every change. May stand inside Dexie's `liveQuery`. */
export async function readChange(db: Database): Promise<number> {
  return (await readState(db)).change;
}

/** What changed since, the oldest change first: of so many rows at most. */
export async function changedSince(db: Database, change: number, rows: number): Promise<readonly Change[]> {
  return (await db.claimLines.where('change').above(change).limit(rows).toArray()).map(unpacked);
}

/** Inside a transaction: so many of these lines may replace earlier ones. */
export async function addLines(db: Database, layer: string, lines: readonly Line[], replacing = 0): Promise<void> {
  if (lines.length === 0) return;
  const state = await readState(db);
  const own = state.own + (layer === OWN ? lines.length : 0);
  const replaced = state.replaced + replacing;
  await append(db, layer, lines, { ...state, own, replaced });
  if (replaced > REPLACED && replaced > own / 2) await tidy(db);
}

/** Inside a transaction: all lines of a layer go, or all of one's own. */
export async function dropLines(db: Database, layer: string): Promise<void> {
  if ((await db.claimLines.where('layer').equals(layer).delete()) === 0) return;
  const state = await readState(db);
  const left = layer === OWN ? { own: 0, replaced: 0 } : {};
  await append(db, layer, [{ id: '', summary: null }], { ...state, ...left });
}

/** Inside an upgrade: there are no lines, as in a new profile. */
export async function forgetLines(db: Database): Promise<void> {
  await db.claimLines.clear();
  await db.meta.delete(STATE);
}

/** One's own lines that hold, as if no other had ever been written. */
async function tidy(db: Database): Promise<void> {
  const rows = await db.claimLines.where('layer').equals(OWN).toArray();
  const lines = latest(rows.flatMap((row) => unpacked(row).lines)).filter(({ summary }) => summary !== null);
  await dropLines(db, OWN);
  await addLines(db, OWN, lines);
}

async function append(db: Database, layer: string, lines: readonly Line[], state: LogState): Promise<void> {
  const last = await db.claimLines.get(state.change);
  const before = last?.layer === layer ? unpacked(last).lines : [];
  const isOpen = before.length > 0 && before.length < LINES_A_ROW;
  if (isOpen) await db.claimLines.delete(state.change);
  const all = isOpen ? latest([...before, ...lines]) : lines;
  const rows = Array.from({ length: Math.ceil(all.length / LINES_A_ROW) }, (_, at) => ({
    change: state.change + 1 + at,
    layer,
    lines: packed(all.slice(at * LINES_A_ROW, (at + 1) * LINES_A_ROW)),
  }));
  await db.claimLines.bulkPut(rows);
  await db.meta.put({ key: STATE, value: { ...state, change: state.change + rows.length } });
}

/** The last line of each claim, in the order of these. */
function latest(lines: readonly Line[]): readonly Line[] {
  const last = new Map(lines.map((line, at) => [line.id, at]));
  return lines.filter(({ id }, at) => last.get(id) === at);
}

function packed(lines: readonly Line[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(lines.map(({ id, summary }) => summary ?? id)));
}

function unpacked({ change, layer, lines }: LinesRow): Change {
  const stored = JSON.parse(new TextDecoder().decode(lines)) as readonly (ClaimSummary | string)[];
  return {
    change,
    layer,
    lines: stored.map((line) =>
      typeof line === 'string' ? { id: line, summary: null } : { id: line.id, summary: line },
    ),
  };
}

async function readState(db: Database): Promise<LogState> {
  return ((await db.meta.get(STATE))?.value as LogState | undefined) ?? { change: 0, own: 0, replaced: 0 };
}
