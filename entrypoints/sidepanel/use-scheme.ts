/** The verdict scheme of the desk, and of whoever chose none the one that a profile starts with. */
import { liveQuery } from 'dexie';
import { useLive } from '../../components/use-live.ts';
import { type DeskProfile, defaultDesk } from '../../lib/model/desk.ts';
import type { VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { schemeInUse } from '../../lib/model/verdict-schemes.ts';
import type { Database } from '../../lib/store/db.ts';
import { readDesk } from '../../lib/store/desk.ts';

export function useScheme(db: Database): VerdictScheme {
  return schemeInUse(useLive<DeskProfile>(() => liveQuery(() => readDesk(db)), [db]) ?? defaultDesk);
}
