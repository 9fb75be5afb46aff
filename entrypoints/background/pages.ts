/** Commands about pages: what is stored for one, what is reported of one, and what its card says. */
import { plausibleCanonical } from '../../lib/article/canonical.ts';
import type { Payload } from '../../lib/messaging/protocol.ts';
import { type ClaimView, ownNote } from '../../lib/model/claim-view.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Card, Mark, WhichMark } from '../../lib/model/mark.ts';
import type { PageMetadata, PageReport, PageState } from '../../lib/model/page.ts';
import { pageUrlOf } from '../../lib/model/page-url.ts';
import { isWanted } from '../../lib/model/reading-choice.ts';
import type { MentionRecord } from '../../lib/model/record.ts';
import { withSighting } from '../../lib/model/sighting.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import { senderKind } from '../../lib/platform/runtime.ts';
import { readPageState, writePageState } from '../../lib/platform/session.ts';
import { cardOf, marksOf, type Origin } from '../../lib/records/card.ts';
import type { Database } from '../../lib/store/db.ts';
import { findLayerClaim } from '../../lib/store/layers.ts';
import { historiesOf, observe } from '../../lib/store/observations.ts';
import { readChoices } from '../../lib/store/reading-choices.ts';
import { claimsOfPage, findClaim, knownPeople, layerClaimsOfPage, readIdentity } from '../../lib/store/reads.ts';
import { documentOf, inTurn, placeOf, writeFrameState } from './frames.ts';

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
  const [own, shared, choices] = await Promise.all([
    claimsOfPage(db, pageUrl),
    layerClaimsOfPage(db, pageUrl),
    readChoices(db),
  ]);
  const marks = [
    ...own.flatMap((view) => marksOf(view, pageUrl, null)),
    ...shared.flatMap(({ view, layer }) => marksOf(view, pageUrl, layer)),
  ];
  return marks.filter(isWanted(choices, pageUrl));
}

/** File a report under its document. */
export async function fileReport(db: Database, report: PageReport, sender: Runtime.MessageSender): Promise<void> {
  refuseOtherSite(report.page, sender);
  const place = placeOf(sender);
  const act = (): Promise<void> => file(db, report, sender);
  await (place.frameId === 0 ? act() : inTurn(place, act));
}

/** In a private window nothing is written to disk. */
async function file(db: Database, report: PageReport, sender: Runtime.MessageSender): Promise<void> {
  const pageUrl = keyOfPage(report.page);
  const place = placeOf(sender);
  const incognito = sender.tab?.incognito === true;
  const before = await readPageState(place.tab, place.frameId);
  const dismissed = before?.pageUrl === pageUrl ? before.dismissed : [];
  const now = new Date().toISOString();
  const seen = before?.pageUrl === pageUrl ? before.sightings : {};
  const sightings = await sightingsIn(db, report, seen, now);
  const documentId = documentOf(sender);
  const known = { ...place, ...(documentId !== undefined && { documentId }) };
  const state: PageState = { ...report, ...known, pageUrl, incognito, dismissed, sightings };
  await (place.frameId === 0 ? writePageState(state) : writeFrameState(state));
  if (!incognito) await observe(db, pageUrl, report.outcomes, now);
}

/** What was seen of others' mentions is known as long as the tab shows the page: what a person reads is not written. */
async function sightingsIn(
  db: Database,
  { outcomes }: PageReport,
  known: PageState['sightings'],
  at: string,
): Promise<PageState['sightings']> {
  const altered = outcomes.filter(({ status }) => status === 'changed' || status === 'orphan');
  const stored = altered.length === 0 ? null : await historiesOf(db, altered);
  return Object.fromEntries(
    altered.map(({ mention, status, found = null }) => {
      const before = stored?.get(mention) ?? known[mention] ?? [];
      return [mention, withSighting(before, { status, found, at })];
    }),
  );
}

export async function cardOfClaim(
  db: Database,
  which: Payload<'claim.card'>,
  sender: Runtime.MessageSender,
): Promise<Card> {
  const { view, mention, origin } = await findMark(db, which, sender);
  const state = sender.tab?.id === undefined ? null : await readPageState(sender.tab.id, sender.frameId);
  return {
    ...cardOf(view, mention, origin),
    layer: which.layer,
    note: which.layer === null ? await readOwnNote(db, view) : null,
    sightings: state?.sightings[which.mention] ?? [],
    mayChoose: sender.tab?.incognito !== true,
  };
}

async function readOwnNote(db: Database, view: ClaimView): Promise<string | null> {
  const identity = await readIdentity(db);
  return identity === null ? null : (ownNote(view, identity.author)?.body.text ?? null);
}

export interface FoundMark {
  readonly view: ClaimView;
  readonly mention: MentionRecord;
  readonly origin: Origin;
}

/** A stored mention that the sender may hear of. */
export async function findMark(
  db: Database,
  { mention, claim, layer }: WhichMark,
  sender: Runtime.MessageSender,
): Promise<FoundMark> {
  const found =
    layer === null
      ? { view: await findClaim(db, claim), set: null, people: await knownPeople(db), publisher: null }
      : await findLayerClaim(db, layer, claim);
  const view = found?.view;
  const body = view?.mentions.find(({ id, root }) => (root ?? id) === mention);
  if (found == null || view == null || body === undefined || !mayRead(view, sender)) {
    throw new ExtensionError('not-found', `claim ${claim}`);
  }
  return { view, mention: body, origin: found };
}

/** A page of ours reads every claim; a content script those that a page at its address may hold. */
function mayRead({ mentions }: ClaimView, sender: Runtime.MessageSender): boolean {
  if (senderKind(sender) === 'page') return true;
  return mentions.some(({ body: { pageUrl } }) => keyAt(sender.url ?? '', `https://${pageUrl}`) === pageUrl);
}
