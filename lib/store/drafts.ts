/**
 * Drafts: what is being written, kept at every change, so that a closed panel or a stopped background loses nothing.
 *
 * Errors: `not-found` for a draft that was saved or discarded meanwhile.
 */
import { applyPatch, type Draft, type DraftPatch } from '../model/draft.ts';
import { ExtensionError } from '../model/errors.ts';
import { canonicalJson } from '../text/digest.ts';
import type { Database } from './db.ts';

export async function keepDraft(db: Database, draft: Draft): Promise<Draft> {
  await db.drafts.put(draft);
  return draft;
}

export async function readDraft(db: Database, id: string): Promise<Draft> {
  const draft = await db.drafts.get(id);
  if (draft === undefined) throw new ExtensionError('not-found', `draft ${id}`);
  return draft;
}

/** Answers when, as the draft states it from now on: each change is later than the one before. */
export async function changeDraft(db: Database, id: string, patch: DraftPatch, now: string): Promise<string> {
  return db.transaction('rw', db.drafts, async () => {
    const before = await readDraft(db, id);
    const next = Date.parse(before.modified) + 1;
    const changed = applyPatch(before, patch, Date.parse(now) < next ? new Date(next).toISOString() : now);
    await db.drafts.put(changed);
    return changed.modified;
  });
}

export async function discardDraft(db: Database, id: string): Promise<void> {
  await db.drafts.delete(id);
}

/** Inside a transaction: drop a draft, unless it is no longer as it was read. */
export async function takeDraft(db: Database, id: string, read: Draft | null): Promise<boolean> {
  const kept = await db.drafts.get(id);
  if (kept === undefined || canonicalJson(kept) !== canonicalJson(read)) return false;
  await db.drafts.delete(id);
  return true;
}

/** The draft that was touched last: what "cite this tab" fills. Null when none is open. */
export async function latestDraft(db: Database): Promise<Draft | null> {
  return (await db.drafts.orderBy('modified').last()) ?? null;
}
