/** What is stored for a page, live: the background writes, this hears of it. */
import { liveQuery } from 'dexie';
import { useLive } from '../../components/use-live.ts';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Feedback } from '../../lib/model/feedback.ts';
import type { Names } from '../../lib/records/card.ts';
import type { Database, LayerClaimRow, LayerRow } from '../../lib/store/db.ts';
import { feedbackOfPage } from '../../lib/store/feedback.ts';
import { claimsOfPage, knownPeople, layerClaimsOfPage, openDrafts, openLayers } from '../../lib/store/reads.ts';

export interface PageRecords {
  readonly own: readonly ClaimView[];
  readonly others: readonly LayerClaimRow[];
  readonly layers: readonly LayerRow[];
  /** The names that authors of one's own records gave, by fingerprint. */
  readonly people: Names;
  readonly feedback: readonly Feedback[];
}

/** Undefined until all of it was read once, so that no list says "none" before it is known. */
export function usePageRecords(db: Database, pageUrl: string): PageRecords | undefined {
  return useLive(
    () =>
      liveQuery(async () => ({
        own: await claimsOfPage(db, pageUrl),
        others: await layerClaimsOfPage(db, pageUrl),
        layers: await openLayers(db),
        people: await knownPeople(db),
        feedback: await feedbackOfPage(db, pageUrl),
      })),
    [db, pageUrl],
  );
}

export function useOpenDrafts(db: Database): readonly Draft[] | undefined {
  return useLive(() => liveQuery(() => openDrafts(db)), [db]);
}
