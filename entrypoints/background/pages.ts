/** Commands about pages: what is stored for one, what is reported of one, and what its card says. */
import { plausibleCanonical } from '../../lib/article/canonical.ts';
import type { Payload } from '../../lib/messaging/protocol.ts';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Card, Mark } from '../../lib/model/mark.ts';
import type { PageMetadata, PageReport, PageState } from '../../lib/model/page.ts';
import { pageUrlOf } from '../../lib/model/page-url.ts';
import type { Runtime, Tabs } from '../../lib/platform/api.ts';
import { senderKind } from '../../lib/platform/runtime.ts';
import { readPageState, writePageState } from '../../lib/platform/session.ts';
import { cardOf, marksOf } from '../../lib/records/card.ts';
import type { Database } from '../../lib/store/db.ts';
import { findLayerClaim } from '../../lib/store/layers.ts';
import { observe } from '../../lib/store/observations.ts';
import { claimsOfPage, findClaim, knownPeople, layerClaimsOfPage } from '../../lib/store/reads.ts';

/** The key of a page: its canonical address where that is plausible, else its own. */
export function keyOfPage({ url, canonicalUrl }: PageMetadata): string {
  const key = keyAt(url, canonicalUrl);
  if (key === null) throw new ExtensionError('bad-message', 'a page has an http or https address');
  return key;
}

function keyAt(url: string, canonicalUrl: string | null): string | null {
  return pageUrlOf(plausibleCanonical(url, canonicalUrl) ?? url);
}

/** A content script runs beside code that we do not trust: it speaks for the site that the browser names, and no other. */
export function refuseOtherSite({ url }: PageMetadata, sender: Runtime.MessageSender): void {
  if (sender.url !== undefined && URL.canParse(sender.url) && new URL(sender.url).origin === new URL(url).origin)
    return;
  throw new ExtensionError('not-permitted', `${url} from ${sender.url}`);
}

export async function marksOfPage(db: Database, pageUrl: string): Promise<readonly Mark[]> {
  const [own, shared] = await Promise.all([claimsOfPage(db, pageUrl), layerClaimsOfPage(db, pageUrl)]);
  return [
    ...own.flatMap((view) => marksOf(view, pageUrl, null)),
    ...shared.flatMap(({ view, layer }) => marksOf(view, pageUrl, layer)),
  ];
}

/** File a report under its tab. In a private window nothing is written to disk. */
export async function fileReport(db: Database, report: PageReport, tab: Tabs.Tab): Promise<void> {
  const pageUrl = keyOfPage(report.page);
  const before = await readPageState(tab.id!);
  const dismissed = before?.pageUrl === pageUrl ? before.dismissed : [];
  const state: PageState = { ...report, tab: tab.id!, pageUrl, incognito: tab.incognito, dismissed };
  await writePageState(state);
  if (!tab.incognito) await observe(db, pageUrl, report.outcomes, new Date().toISOString());
}

export async function cardOfClaim(
  db: Database,
  { claim, layer }: Payload<'claim.card'>,
  sender: Runtime.MessageSender,
): Promise<Card> {
  const found =
    layer === null
      ? { view: await findClaim(db, claim), set: null, people: await knownPeople(db) }
      : await findLayerClaim(db, layer, claim);
  if (found?.view == null || !mayRead(found.view, sender)) throw new ExtensionError('not-found', `claim ${claim}`);
  return cardOf(found.view, found.people, found.set);
}

/** A page of ours reads every claim; a content script those that a page at its address may hold. */
function mayRead({ mentions }: ClaimView, sender: Runtime.MessageSender): boolean {
  if (senderKind(sender) === 'page') return true;
  return mentions.some(({ body: { pageUrl } }) => keyAt(sender.url ?? '', `https://${pageUrl}`) === pageUrl);
}
