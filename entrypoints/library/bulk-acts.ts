/**
 * What is done with many claims at once, by the desk's commands. Only one's own can be changed: claims of opened sets
 * among the chosen are left out, and so is what the desk refuses; both are said.
 */
import type { BulkAct } from '../../components/library/BulkBar.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { ClaimSearch } from '../../lib/messaging/search.ts';
import type { DeskDone } from '../../lib/model/desk.ts';
import { t } from '../../lib/platform/i18n.ts';
import { toldOf } from './desk-done.ts';
import type { Done } from './use-act.ts';

/** How many summaries are read at once, to find the claims of rows. */
const BATCH = 5000;

export interface BulkOn {
  readonly search: ClaimSearch;
  /** Row numbers. */
  readonly chosen: readonly number[];
}

/** Without those of opened sets. */
export async function ownClaims({ search, chosen }: BulkOn): Promise<readonly string[]> {
  const claims: string[] = [];
  for (let at = 0; at < chosen.length; at += BATCH) {
    const rows = await search.rows(Uint32Array.from(chosen.slice(at, at + BATCH)));
    for (const { id, layer } of rows) if (layer === null) claims.push(id);
  }
  return claims;
}

type DeskAct = Exclude<BulkAct, { do: 'export' }>;

export async function bulk(act: DeskAct, on: BulkOn): Promise<string | Done> {
  const claims = await ownClaims(on);
  if (claims.length === 0) return t('bulk_noneOwn');
  return toldOf(await give(act, claims), claims.length, on.chosen.length - claims.length);
}

function give(act: DeskAct, claims: readonly string[]): Promise<DeskDone> {
  switch (act.do) {
    case 'tag':
      return ask('desk.tag', { claims, tag: act.tag });
    case 'untag':
      return ask('desk.untag', { claims, tag: act.tag });
    case 'assign':
      return ask('desk.set', { claims, field: 'assignee', value: act.person });
    case 'priority':
      return ask('desk.set', { claims, field: 'priority', value: act.priority });
    case 'status':
      return ask('desk.set', { claims, field: 'status', value: act.status });
    case 'publish':
      return ask('desk.publish', { claims });
    case 'delete':
      return ask('desk.delete', { claims });
  }
}
