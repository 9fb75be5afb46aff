/**
 * The fact checks that a page states of itself: read out of its markup when a person asks, and staged until they decide.
 *
 * The markup is a page's word and no more: it counts for the page's own site, whoever it names as its author.
 */
import * as v from 'valibot';
import { MAX_CHARS, MAX_ITEMS, MAX_SCRIPTS } from '../../lib/article/claim-review-markup.ts';
import { readClaimReviewMarkup } from '../../lib/interchange/claim-review/read-claim-review.ts';
import { siteOf } from '../../lib/interchange/claim-review/site.ts';
import type { Foreign } from '../../lib/interchange/foreign.ts';
import { readSet } from '../../lib/interchange/read-set.ts';
import type { ClaimReviewsOfPage } from '../../lib/messaging/tab-commands.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { malformed } from '../../lib/model/malformed.ts';
import { parse } from '../../lib/model/parse.ts';
import { injectForResult } from '../../lib/platform/inject.ts';
import type { Database } from '../../lib/store/db.ts';
import { stage } from '../../lib/store/staging.ts';

/** A page can state any number of wrong things: so many reasons are told apart. */
const MAX_REASONS = 5;

const MarkupSchema = v.object({
  url: v.string(),
  scripts: v.pipe(v.array(v.string()), v.maxLength(MAX_SCRIPTS)),
  items: v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(MAX_ITEMS)),
});

export async function claimReviewsOfPage(db: Database, tab: number): Promise<ClaimReviewsOfPage> {
  const found = await injectForResult({ tab, frameId: 0 }, 'claim-review.js');
  const { url, scripts, items } = parse(MarkupSchema, found);
  const site = siteOf(url);
  if (site === null) throw new ExtensionError('not-permitted', `${url} is no page of the web`);
  const chars = scripts.join('').length + JSON.stringify(items).length;
  if (chars > 2 * MAX_CHARS) throw malformed({ code: 'markupTooLarge' });
  const foreign = readClaimReviewMarkup({ scripts, items, page: url });
  const claims = foreign.set.claims.length;
  return { staged: claims === 0 ? null : await stageForeign(db, foreign), site, claims, ...rejectedOf(foreign) };
}

/** Checked as if it had come as a set of ours. */
async function stageForeign(db: Database, { set }: Foreign): Promise<string> {
  const read = readSet(set);
  if (read.status === 'newer') throw new ExtensionError('import-newer', set.id);
  const id = crypto.randomUUID();
  await stage(db, { id, newer: false, set: read.set, records: read.records, stored: read.stored });
  return id;
}

function rejectedOf({ rejected }: Foreign): Pick<ClaimReviewsOfPage, 'rejected' | 'reasons'> {
  const byReason = Map.groupBy(rejected, ({ reason }) => JSON.stringify(reason));
  const reasons = [...byReason.values()].map((items) => ({ reason: items[0]!.reason, count: items.length }));
  return { rejected: rejected.length, reasons: reasons.slice(0, MAX_REASONS) };
}
