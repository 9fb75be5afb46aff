/**
 * The words of a report that are ours, in one language. The program has them in six; a file made without it in English.
 */
import type { ClaimStatus } from '../../model/claim-view.ts';
import type { CorrectionKind, DecisionRule, Stance } from '../../model/record-body.ts';

export interface ReportWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly claims: string;
  readonly saidBy: string;
  readonly saidOn: string;
  readonly unknownSpeaker: string;
  readonly verdict: string;
  readonly decision: string;
  readonly dissent: string;
  readonly by: string;
  readonly where: string;
  readonly sources: string;
  readonly noSources: string;
  readonly noVerdict: string;
  readonly archived: string;
  readonly seen: string;
  readonly corrections: string;
  readonly tags: string;
  readonly primary: string;
  readonly publisher: string;
  readonly contact: string;
  readonly correctionsPolicy: string;
  readonly principles: string;
  readonly funding: string;
  readonly status: Readonly<Record<ClaimStatus, string>>;
  readonly rule: Readonly<Record<DecisionRule, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly correction: Readonly<Record<CorrectionKind, string>>;
}

export const englishReportWords: ReportWords = {
  lang: 'en',
  dir: 'ltr',
  claims: 'Claims',
  saidBy: 'Said by',
  saidOn: 'Said on',
  unknownSpeaker: 'Who said it is not known',
  verdict: 'Verdict',
  decision: 'Decision of the desk',
  dissent: 'Dissent',
  by: 'By',
  where: 'Where it stands',
  sources: 'Sources',
  noSources: 'No source is given.',
  noVerdict: 'Not decided yet',
  archived: 'Archived copy',
  seen: 'Seen',
  corrections: 'Corrections',
  tags: 'Tags',
  primary: 'Primary source',
  publisher: 'Published by',
  contact: 'Contact',
  correctionsPolicy: 'How corrections are made',
  principles: 'Principles',
  funding: 'Funding',
  status: {
    draft: 'Draft',
    'in-review': 'In review',
    approved: 'Approved',
    published: 'Published',
    corrected: 'Corrected',
    retracted: 'Retracted',
  },
  rule: {
    single: 'one person decided',
    editor: 'an editor decided',
    majority: 'a majority decided',
    unanimous: 'all agreed',
  },
  stance: {
    supports: 'supports the claim',
    refutes: 'speaks against the claim',
    context: 'gives context',
    inconclusive: 'is inconclusive',
  },
  correction: {
    correction: 'Correction',
    update: 'Update',
    clarification: 'Clarification',
    retraction: 'Retraction',
  },
};
