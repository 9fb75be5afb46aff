/** Where one's own mentions were last found. Local, never exported: "changed" becomes a record only by a checker. */
import type { Outcome } from '../model/page.ts';
import type { Database } from './db.ts';
import { claimsOfPage } from './reads.ts';

export async function observe(
  db: Database,
  pageUrl: string,
  outcomes: readonly Outcome[],
  seenAt: string,
): Promise<void> {
  const claims = await claimsOfPage(db, pageUrl);
  // The report is a page's word: only of mentions that are stored for that page is it kept.
  const here = new Set<string>(claims.flatMap(({ mentions }) => mentions.map(({ id, root }) => root ?? id)));
  const own = outcomes.filter(({ layer, mention }) => layer === null && here.has(mention));
  await db.observations.bulkPut(own.map(({ mention, status }) => ({ mention, pageUrl, seenAt, status })));
}
