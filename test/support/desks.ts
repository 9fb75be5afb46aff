/** A desk and its claims for tests: a claim that passes the gate, and what can be taken out of it. */
import type { ClaimView } from '../../lib/model/claim-view.ts';
import { type DeskProfile, defaultDesk } from '../../lib/model/desk.ts';
import type { AnyRecord } from '../../lib/model/record.ts';
import { viewClaim } from '../../lib/records/view.ts';
import { assessRecord, authorNamed, ben, claimRecord, decideRecord, evidenceRecord, mentionRecord } from './records.ts';

export const cleo = authorNamed('Cleo');

export const desk: DeskProfile = {
  ...defaultDesk,
  publisher: {
    id: 'https://desk.example',
    name: 'The Desk',
    publishingPrinciples: 'https://desk.example/how',
    correctionsPolicy: 'https://desk.example/corrections',
    contact: 'desk@desk.example',
  },
};

export const claim = claimRecord();

/** Ana found it and checked it; Ben, the editor, decided the same. Nothing is missing, and there is nothing to warn of. */
export function wholeCheck(): AnyRecord[] {
  const archivedAt = 'https://web.archive.org/web/20260301000000/https://harbour.example/';
  return [
    claim,
    mentionRecord(claim, { seconds: 1, body: { archivedAt } }),
    evidenceRecord(claim, { seconds: 2, body: { archivedAt, published: '2026-02-01' } }),
    evidenceRecord(claim, {
      seconds: 3,
      body: {
        archivedAt,
        url: 'https://mayor.example/answer',
        title: 'Answer of the mayor',
        publisher: 'Office of Mara Lindqvist',
        stance: 'supports',
        primary: false,
      },
    }),
    assessRecord(claim, { seconds: 4 }),
    decideRecord(claim, { author: ben, seconds: 5 }),
  ];
}

export function viewOf(records: readonly AnyRecord[]): ClaimView {
  return viewClaim(claim.id, records)!;
}
