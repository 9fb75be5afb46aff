/**
 * The place of a draft as one more mention of a claim that is stored: the same claim, found again. And that taken back.
 *
 * Only of a claim among one's own records: what is in a read-only layer is no record of one's own, and a mention of
 * it would be in no view until the layer is merged.
 *
 * Errors: `not-found` for a draft, a claim or a mention that is gone or withdrawn; `bad-message` for a draft without a
 *         place; `not-permitted` for another author's mention.
 */
import type { Draft } from '../model/draft.ts';
import { ExtensionError } from '../model/errors.ts';
import type { AnyRecord, RecordId } from '../model/record.ts';
import { mentionBody } from '../records/from-draft.ts';
import type { Database } from './db.ts';
import { readDraft, takeDraft } from './drafts.ts';
import { findClaim } from './reads.ts';
import { writeOwn } from './records.ts';

export interface MentionAdded {
  readonly mention: string;
  /** As it was dropped, with all that was typed. */
  readonly draft: Draft;
}

/** Write the mention and drop the draft. */
export async function mentionAgain(
  db: Database,
  { draft: id, claim }: { readonly draft: string; readonly claim: string },
  now: number,
): Promise<MentionAdded> {
  let read: Draft | null = null;
  return writeOwn(
    db,
    now,
    async ({ write }) => {
      const draft = await readDraft(db, id);
      read = draft;
      if (draft.mention === null) throw new ExtensionError('bad-message', `draft ${id} has no place`);
      const view = await findClaim(db, claim);
      if (view === null || view.withdrawn) throw new ExtensionError('not-found', `claim ${claim}`);
      const record = write({ kind: 'mention', ref: view.id as RecordId, body: mentionBody(draft.mention) });
      return { mention: record.id, draft };
    },
    () => takeDraft(db, id, read),
  );
}

/** Retract the mention and keep its draft again. */
export async function takeBackMention(db: Database, { mention, draft }: MentionAdded, now: number): Promise<void> {
  await writeOwn(
    db,
    now,
    async ({ identity, at, write }) => {
      const record = await readMention(db, mention);
      if (record.author !== identity.author) {
        throw new ExtensionError('not-permitted', `mention ${mention} is another author's`);
      }
      write({ kind: 'retract', ref: record.id, body: { reason: '', at } }, [record]);
    },
    async () => {
      await db.drafts.put(draft);
      return true;
    },
  );
}

async function readMention(db: Database, mention: string): Promise<AnyRecord> {
  const row = await db.records.get(mention);
  const views = row?.kind === 'mention' ? await db.claims.bulkGet([...row.claims]) : [];
  const living = views.flatMap((claim) => claim?.view.mentions ?? []).find(({ id }) => id === mention);
  if (living === undefined) throw new ExtensionError('not-found', `mention ${mention}`);
  return living;
}
