/**
 * In a blank page of the extension: its own database filled with claims as an import leaves them, and what the panel
 * asks of it. Records and what the matcher finds claims by are left out: neither the library nor the panel reads them.
 */
import type { AnyRecord } from '../../lib/model/record.ts';
import { viewClaims } from '../../lib/records/view.ts';
import { openDatabase } from '../../lib/store/db.ts';
import { claimsOfPage, layerClaimsOfPage, openDrafts } from '../../lib/store/reads.ts';
import { keepSummaries } from '../../lib/store/summaries.ts';
import { claimRow, viewTables } from '../../lib/store/views.ts';
import { mentionRecord } from '../support/records.ts';
import { CLAIMS_A_PAGE, pageOf, recordsOfClaim } from './store-claims.ts';

/** As an import keeps them in memory together. */
const CLAIMS_AT_ONCE = 1000;

const db = openDatabase();

export interface Filling {
  readonly claims: number;
  /** Pages that each claim has a mention in. */
  readonly mentions: number;
}

async function fill({ claims, mentions }: Filling): Promise<void> {
  for (let from = 0; from < claims; from += CLAIMS_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(CLAIMS_AT_ONCE, claims - from) }, (_, at) => from + at);
    const views = viewClaims(numbers.flatMap((at) => recordsIn(at, { claims, mentions })));
    await db.transaction('rw', viewTables(db), async () => {
      await db.claims.bulkPut(views.map(claimRow));
      await keepSummaries(
        db,
        views.map((view) => [view.id, view]),
        true,
      );
    });
  }
}

function recordsIn(at: number, { claims, mentions }: Filling): readonly AnyRecord[] {
  const records = recordsOfClaim(at);
  const [claim] = records as [AnyRecord];
  const pages = pagesOf({ claims, mentions });
  const others = Array.from({ length: mentions - 1 }, (_, other) => {
    const url = pageOf((Math.floor(at / CLAIMS_A_PAGE) + (other + 1) * Math.floor(pages / mentions)) % pages);
    return mentionRecord(claim, { seconds: at, body: { url: `https://${url}`, pageUrl: url } });
  });
  return [...records, ...others];
}

const pagesOf = ({ claims, mentions }: Filling): number => Math.ceil((claims * mentions) / CLAIMS_A_PAGE);

export interface PageTimes {
  /** Milliseconds of each page asked for. */
  readonly page: readonly number[];
  /** The same bytes as one row, read by its key. */
  readonly row: readonly number[];
  /** Claims found in all of them. */
  readonly found: number;
}

/** What the panel asks for a page, of pages all over the store. */
async function askPages(asked: number, filling: Filling): Promise<PageTimes> {
  const urls = Array.from({ length: asked }, (_, at) => pageOf((at * 7919) % pagesOf(filling)));
  const page: number[] = [];
  const row: number[] = [];
  let found = 0;
  for (const url of urls) {
    const began = performance.now();
    const [views] = await Promise.all([claimsOfPage(db, url), layerClaimsOfPage(db, url), openDrafts(db)]);
    page.push(performance.now() - began);
    found += views.length;
    await db.meta.put({ key: url, value: views });
  }
  for (const url of urls) {
    const began = performance.now();
    await db.meta.get(url);
    row.push(performance.now() - began);
  }
  await db.meta.bulkDelete(urls);
  return { page, row, found };
}

Object.assign(globalThis, { libraryBench: { fill, askPages } });
