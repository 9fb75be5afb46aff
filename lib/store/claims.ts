/** Acts of a checker on claims: save a draft as records, withdraw a claim and take that back. Each is one transaction. */
import type { Draft, DraftIssue } from '../model/draft.ts';
import { ExtensionError } from '../model/errors.ts';
import { schemeInUse } from '../model/verdict-schemes.ts';
import { draftProblems } from '../records/draft-problems.ts';
import { type DraftContext, writeDraft } from '../records/from-draft.ts';
import { isOwn, withdrawalOf, writeReturn, writeWithdrawal } from '../records/withdrawal.ts';
import type { Database } from './db.ts';
import { readDesk } from './desk.ts';
import { readDraft, takeDraft } from './drafts.ts';
import { writeOwn } from './records.ts';

export type DraftSaved =
  | { readonly status: 'saved'; readonly claim: string; readonly pageUrl: string }
  | { readonly status: 'invalid'; readonly issues: readonly DraftIssue[] };

/**
 * Store a draft as records and drop it. Answers the claim's root, once both are on the disk.
 *
 * What is saved is the draft as it stands when the transaction begins: a change that came meanwhile is saved with it,
 * and of two saves at once the second finds no draft (`not-found`) and writes nothing.
 */
export async function saveDraft(db: Database, id: string, now: number): Promise<DraftSaved> {
  const issues = draftProblems(await readDraft(db, id));
  if (issues.length > 0) return { status: 'invalid', issues };
  let draft: Draft | null = null;
  return writeOwn(
    db,
    now,
    async ({ identity, at, write }) => {
      draft = await readDraft(db, id);
      if (draftProblems(draft).length > 0)
        throw new ExtensionError('conflict', `draft ${id} changed while it was saved`);
      const stored = draft.claim === null ? null : await readStored(db, draft.claim);
      const scheme = schemeInUse(await readDesk(db));
      const claim = writeDraft(draft, { author: identity.author, at, stored, scheme, write });
      return { status: 'saved', claim, pageUrl: draft.pageUrl };
    },
    () => takeDraft(db, id, draft),
  );
}

/** Hide one's own claim everywhere; its history stays. Errors: `not-permitted` for another author's claim. */
export async function withdrawClaim(db: Database, claim: string, reason: string, now: number): Promise<void> {
  await writeOwn(db, now, async ({ identity: { author }, at, write }) => {
    const { view } = await readStored(db, claim);
    if (!isOwn(view, author)) throw new ExtensionError('not-permitted', `claim ${claim} is another author's`);
    writeWithdrawal(view, reason, { author, at, write });
  });
}

/**
 * Take back that it was withdrawn. Does nothing to a claim that is not hidden. Errors: `not-permitted` where another
 * author withdrew it.
 */
export async function restoreClaim(db: Database, claim: string, now: number): Promise<void> {
  await writeOwn(db, now, async ({ identity: { author }, at, write }) => {
    const { view, records } = await readStored(db, claim);
    if (!view.withdrawn) return;
    const withdrawal = withdrawalOf(view, records, author);
    if (withdrawal === undefined) throw new ExtensionError('not-permitted', `claim ${claim} was not withdrawn here`);
    writeReturn(withdrawal, records, { author, at, write });
  });
}

async function readStored(db: Database, claim: string): Promise<NonNullable<DraftContext['stored']>> {
  const row = await db.claims.get(claim);
  if (row === undefined) throw new ExtensionError('not-found', `claim ${claim}`);
  const rows = await db.records.where('claims').equals(claim).toArray();
  return { view: row.view, records: rows.map(({ record }) => record) };
}
