/** What leaves, over random histories of a desk: attempts to replace what is somebody else's among them. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import type { ClaimView } from '../../../lib/model/claim-view.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { stripSet } from '../../../lib/publish/strip.ts';
import { mergeRecords } from '../../../lib/records/merge.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { histories, lawRuns, play } from '../../support/histories.ts';
import { setOfRecords } from '../../support/sets.ts';

vi.setConfig({ testTimeout: 60_000 + lawRuns * 40 });

/** What a view shows of what may be shown, without what makes a stripped mention another record. */
function shown(view: ClaimView): object {
  const said = (records: readonly AnyRecord[]) =>
    records.map(({ kind, author, body }) => JSON.stringify([kind, author, { ...body, context: undefined }])).sort();
  return {
    withdrawn: view.withdrawn,
    claims: said([view.claim, ...view.otherVersions]),
    mentions: said(view.mentions),
    evidence: said(view.evidence.filter(({ body }) => body.onRecord)),
    assessments: said(view.assessments),
    decisions: said(view.decisions),
    status: view.fields.filter(({ field }) => field === 'status'),
    tags: view.tags,
    links: said(view.remarks.filter(({ kind }) => kind === 'link')),
  };
}

/** Somebody named another's claim as the first version of their own. */
function isFalseVersion({ id, claim }: ClaimView): boolean {
  return claim.root !== undefined && claim.root !== id;
}

test('all that lives and is public leaves as it is, nothing else does, and twice is once', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const set = setOfRecords([...mergeRecords(play(history).all, []).values()]);
      const { set: stripped } = stripSet(set);
      const read = readSet(printSet(stripped));
      if (read.status !== 'ok') throw new Error(read.status);
      const before = viewClaims([
        ...set.claims.flatMap((entry) => Object.values(entry).flat()),
        ...set.records,
      ] as AnyRecord[]);
      const after = new Map(viewClaims(read.records).map((view) => [view.id, shown(view)]));
      for (const view of before)
        if (!view.withdrawn && !isFalseVersion(view)) expect(after.get(view.id)).toEqual(shown(view));
      for (const id of after.keys()) expect(before.map((view) => view.id)).toContain(id);
      expect(printSet(stripSet(stripped).set)).toBe(printSet(stripped));
    }),
    { numRuns: Math.min(lawRuns, 150) },
  );
});
