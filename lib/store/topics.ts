/** The desk's watch lists. While none were saved, the starter set is used. */
import type { Topic } from '../model/topic.ts';
import type { Database } from './db.ts';

export async function saveTopics(db: Database, topics: readonly Topic[]): Promise<void> {
  await db.meta.put({ key: 'topics', value: topics });
}
