/** Say how a claim of one's own stands to another claim that is here: what was proposed is decided by a person. */
import { linksBy } from '../model/claim-view.ts';
import { ExtensionError } from '../model/errors.ts';
import type { RecordId } from '../model/record.ts';
import type { LinkRelation } from '../model/record-body.ts';
import type { Database } from './db.ts';
import { findClaim } from './reads.ts';
import { writeOwn } from './records.ts';

export interface ClaimLink {
  readonly claim: string;
  readonly to: string;
  readonly relation: LinkRelation;
}

/** Answers the link's record; said twice, it is one link. Errors: `not-found` where either claim is not here. */
export async function linkClaims(db: Database, { claim, to, relation }: ClaimLink, now: number): Promise<string> {
  return writeOwn(db, now, async ({ identity, at, write }) => {
    const [mine, theirs] = await Promise.all([findClaim(db, claim), findClaim(db, to)]);
    if (mine === null || theirs === null) throw new ExtensionError('not-found', `claim ${mine === null ? claim : to}`);
    const said = linksBy(mine, identity.author).find(({ body }) => body.to === to && body.relation === relation);
    return (said ?? write({ kind: 'link', ref: mine.id as RecordId, body: { to, relation, at } })).id;
  });
}
