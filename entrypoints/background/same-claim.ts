/** Commands of "Same claim": the place of a draft becomes a mention of a claim that was checked, and that taken back. */
import type { Payload, Reply } from '../../lib/messaging/protocol.ts';
import { tellChanged } from '../../lib/messaging/tell.ts';
import type { Database } from '../../lib/store/db.ts';
import { mentionAgain, takeBackMention } from '../../lib/store/mentions.ts';

export async function addMention(db: Database, which: Payload<'mention.add'>): Promise<Reply<'mention.add'>> {
  const added = await mentionAgain(db, which, Date.now());
  await tellChanged([added.draft.pageUrl]);
  return added;
}

export async function undoMention(db: Database, added: Payload<'mention.undo'>): Promise<void> {
  await takeBackMention(db, added, Date.now());
  await tellChanged([added.draft.pageUrl]);
}
