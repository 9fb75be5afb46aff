/** How far a person came: told from what is stored, so that it is true after a reload too. */
import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { DEMO_PAGE_URL } from '../../lib/model/demo.ts';
import type { Database } from '../../lib/store/db.ts';
import { claimsOfPage, openDrafts } from '../../lib/store/reads.ts';

export const stepNames = ['pick', 'verdict', 'save', 'export', 'reader'] as const;
export type StepName = (typeof stepNames)[number];

export interface Progress {
  readonly done: ReadonlySet<StepName>;
  /** What no store tells was done in this page. */
  readonly did: (step: 'export' | 'reader') => void;
  readonly forget: () => void;
}

/** Undefined until the store was read. */
export function useProgress(db: Database): Progress | undefined {
  const stored = useLive<ReadonlySet<StepName>>(() => liveQuery(() => storedSteps(db)), [db]);
  const [here, setHere] = useState<readonly StepName[]>([]);
  if (stored === undefined) return undefined;
  return {
    done: new Set([...stored, ...here]),
    did: (step) => setHere((before) => [...before, step]),
    forget: () => setHere([]),
  };
}

async function storedSteps(db: Database): Promise<ReadonlySet<StepName>> {
  if ((await claimsOfPage(db, DEMO_PAGE_URL)).length > 0) return new Set(['pick', 'verdict', 'save']);
  const drafts = await openDrafts(db);
  const isJudged = drafts.some(({ fields: { verdict, summary } }) => verdict !== null && summary.trim() !== '');
  return new Set([...(drafts.length > 0 ? ['pick' as const] : []), ...(isJudged ? ['verdict' as const] : [])]);
}
