/** Acts of a checker on claims: save a draft as records, withdraw a claim and take that back. Each is one transaction. */
import type { Draft, DraftIssue } from '../model/draft.ts';
import { ExtensionError } from '../model/errors.ts';
import type { RecordId } from '../model/record.ts';
import { draftProblems } from '../records/draft-problems.ts';
import { type DraftContext, writeDraft } from '../records/from-draft.ts';
import { latestFirst } from '../records/order.ts';
import type { Database } from './db.ts';
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
      const claim = writeDraft(draft, { author: identity.author, at, stored, write });
      return { status: 'saved', claim, pageUrl: draft.pageUrl };
    },
    () => takeDraft(db, id, draft),
  );
}

/** Hide one's own claim everywhere; its history stays. Errors: `not-permitted` for another author's claim. */
export async function withdrawClaim(db: Database, claim: string, reason: string, now: number): Promise<void> {
  await writeOwn(db, now, async ({ identity, at, write }) => {
    const { view } = await readStored(db, claim);
    const versions = [view.claim, ...view.otherVersions];
    if (versions.some(({ author }) => author !== identity.author)) {
      throw new ExtensionError('not-permitted', `claim ${claim} is another author's`);
    }
    write({ kind: 'retract', ref: view.id as RecordId, body: { reason, at } }, versions);
  });
}

/**
 * Take back that it was withdrawn: each version that the withdrawal hid has a next one that says the same. Does nothing
 * to a claim that is not hidden. Errors: `not-permitted` where another author withdrew it.
 */
export async function restoreClaim(db: Database, claim: string, now: number): Promise<void> {
  await writeOwn(db, now, async ({ identity, at, write }) => {
    const { view, records } = await readStored(db, claim);
    if (!view.withdrawn) return;
    const withdrawal = records
      .filter((record) => record.kind === 'retract' && record.ref === view.id && record.author === identity.author)
      .sort(latestFirst)[0];
    if (withdrawal === undefined) throw new ExtensionError('not-permitted', `claim ${claim} was not withdrawn here`);
    const hidden = records.filter((record) => record.kind === 'claim').filter(({ id }) => withdrawal.prev.includes(id));
    for (const version of hidden) {
      const { kind, body } = version;
      write({ kind, root: version.root ?? version.id, body: { ...body, at } }, [version, withdrawal]);
    }
  });
}

async function readStored(db: Database, claim: string): Promise<NonNullable<DraftContext['stored']>> {
  const row = await db.claims.get(claim);
  if (row === undefined) throw new ExtensionError('not-found', `claim ${claim}`);
  const rows = await db.records.where('claims').equals(claim).toArray();
  return { view: row.view, records: rows.map(({ record }) => record) };
}
