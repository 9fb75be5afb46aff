/** "Delete everything": both stores and what the browser keeps for us. Pages that are open show it at once. */
import { tellDocument } from '../../lib/messaging/tell.ts';
import { forgetEverything, markedDocuments } from '../../lib/platform/session.ts';
import { emptyStore } from '../../lib/store/empty.ts';
import type { Stores } from './demo.ts';

/** Granted sites stay granted: they are the browser's, and are taken back one by one. */
export async function deleteAll({ own, demo }: Stores): Promise<void> {
  const marked = await markedDocuments();
  await Promise.all([emptyStore(own), emptyStore(demo)]);
  await forgetEverything();
  await Promise.all(marked.map((place) => tellDocument(place, 'page.changed', null)));
}
