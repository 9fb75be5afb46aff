/**
 * Names and codes of the AVeriTeC data set, and what of ours they stand for.
 *
 * Source: Schlichtkrull, Guo and Vlachos, "AVeriTeC: A Dataset for Real-world Claim Verification with Evidence from
 *         the Web", NeurIPS 2023; the JSON of its data/dev.json.
 */
import type { ClaimType } from '../../model/record-body.ts';
import type { VerdictCode } from '../../model/verdict-scheme.ts';

export const AVERITEC_SCHEME = 'averitec';

export const averitecLabels = {
  Supported: 'true',
  Refuted: 'false',
  'Not Enough Evidence': 'unproven',
  'Conflicting Evidence/Cherrypicking': 'mixture',
} as const satisfies Readonly<Record<string, VerdictCode>>;
export type AveritecLabel = keyof typeof averitecLabels;

/** Cherry-picked is what leaves out the context, or misleads with something true. The rest has no label there. */
export const labelOfVerdict: Readonly<Partial<Record<VerdictCode, AveritecLabel>>> = {
  true: 'Supported',
  'correct-attribution': 'Supported',
  false: 'Refuted',
  misattributed: 'Refuted',
  unproven: 'Not Enough Evidence',
  mixture: 'Conflicting Evidence/Cherrypicking',
  misleading: 'Conflicting Evidence/Cherrypicking',
  'missing-context': 'Conflicting Evidence/Cherrypicking',
};

export const averitecTypes: Readonly<Record<string, ClaimType>> = {
  'Event/Property Claim': 'event',
  'Numerical Claim': 'numerical',
  'Quote Verification': 'quote',
  'Causal Claim': 'causal',
  'Position Statement': 'position',
};

/** A question that a checker asked, with what was found: `questions` in the body of an assessment. */
export interface Question {
  readonly question: string;
  readonly answers: readonly Answer[];
}

/** As the data set writes it; `evidence` names the record of its source, where it has one. */
export type Answer = Readonly<Record<string, unknown>> & { readonly answer: string; readonly evidence?: string };
