/** What is stored for a page, live: the background writes, this hears of it. */
import { liveQuery } from 'dexie';
import { useRef } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Feedback } from '../../lib/model/feedback.ts';
import type { AuthorId } from '../../lib/model/record.ts';
import type { Names } from '../../lib/records/card.ts';
import type { Database, LayerClaimRow, LayerRow } from '../../lib/store/db.ts';
import { feedbackOfPage } from '../../lib/store/feedback.ts';
import {
  claimsOfPage,
  knownPeople,
  layerClaimsOfPage,
  openDrafts,
  openLayers,
  readIdentity,
} from '../../lib/store/reads.ts';

export interface PageRecords {
  readonly own: readonly ClaimView[];
  readonly others: readonly LayerClaimRow[];
  readonly layers: readonly LayerRow[];
  /** The names that authors of one's own records gave, by fingerprint. */
  readonly people: Names;
  /** Whoever looks at them; null while they wrote nothing. */
  readonly author: AuthorId | null;
  readonly feedback: readonly Feedback[];
}

interface RecordsOf extends PageRecords {
  readonly page: string | undefined;
}

/** Of a page and its frames. Undefined until all of it was read once, so that no list says "none" before it is known. */
export function usePageRecords(db: Database, pageUrls: readonly string[]): PageRecords | undefined {
  const page = pageUrls[0];
  const kept = useRef<RecordsOf | undefined>(undefined);
  const latest = useLive<RecordsOf>(
    () =>
      liveQuery(async () => ({
        page,
        own: await ofPages(
          pageUrls,
          (page) => claimsOfPage(db, page),
          ({ id }) => id,
        ),
        others: await ofPages(
          pageUrls,
          (page) => layerClaimsOfPage(db, page),
          ({ layer, claim }) => `${layer} ${claim}`,
        ),
        layers: await openLayers(db),
        people: await knownPeople(db),
        author: (await readIdentity(db))?.author ?? null,
        feedback: await ofPages(
          pageUrls,
          (page) => feedbackOfPage(db, page),
          ({ id }) => id,
        ),
      })),
    [db, pageUrls.join('\n')],
  );
  // What is known of a page stays in sight while that of a frame is read which came or went.
  if (latest !== undefined) kept.current = latest;
  return kept.current?.page === page ? kept.current : undefined;
}

/** In the order of the pages, each once. */
async function ofPages<Row>(
  pageUrls: readonly string[],
  read: (pageUrl: string) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): Promise<readonly Row[]> {
  const byKey = new Map<string, Row>();
  for (const row of (await Promise.all(pageUrls.map(read))).flat()) byKey.set(keyOf(row), byKey.get(keyOf(row)) ?? row);
  return [...byKey.values()];
}

export function useOpenDrafts(db: Database): readonly Draft[] | undefined {
  return useLive(() => liveQuery(() => openDrafts(db)), [db]);
}
