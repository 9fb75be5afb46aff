/** What the store promises, as the browser states it: shown to people and asserted by tests, never assumed. */
import Dexie from 'dexie';
import type { Database } from './db.ts';

export async function storeFacts(db: Database): Promise<{ readonly durability: string; readonly records: number }> {
  return db.transaction('rw', db.records, async () => {
    // Dexie names its transaction's native one, but not in its types.
    const { idbtrans } = Dexie.currentTransaction as unknown as { idbtrans: IDBTransaction };
    return { durability: idbtrans.durability ?? 'unknown', records: await db.records.count() };
  });
}
