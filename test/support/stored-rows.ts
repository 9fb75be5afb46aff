/** How many rows each database of the extension holds, as one of its pages finds them: what is deleted is gone. */
import type { Page } from 'playwright';

export function storedRows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name!));
      const stores = [...db.objectStoreNames];
      const transaction = db.transaction(stores);
      const counts = await Promise.all(stores.map((store) => done(transaction.objectStore(store).count())));
      rows[name!] = counts.reduce((sum, count) => sum + count, 0);
      db.close();
    }
    return rows;
  });
}
