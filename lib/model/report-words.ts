/**
 * The words of a report that are ours, in one language.
 *
 * In:  how a message of `public/_locales` is read by its key: screens read those of the browser's language, programs
 *      the English ones.
 */
import type { ClaimStatus } from './claim-view.ts';
import type { CorrectionKind, DecisionRule, Stance } from './record-body.ts';

const keys = {
  claims: 'report_claims',
  saidBy: 'saidBy',
  saidOn: 'review_saidOn',
  unknownSpeaker: 'card_saidByUnknown',
  verdict: 'facet_verdict',
  decision: 'report_decision',
  dissent: 'report_dissent',
  by: 'report_by',
  where: 'review_mentions',
  sources: 'sources',
  noSources: 'card_noSources',
  noVerdict: 'report_noVerdict',
  archived: 'card_archive',
  seen: 'report_seen',
  corrections: 'report_corrections',
  tags: 'csvField_tags',
  primary: 'sourcePrimary',
  publisher: 'report_publisher',
  contact: 'report_contact',
  correctionsPolicy: 'report_correctionsPolicy',
  principles: 'report_principles',
  funding: 'report_funding',
} as const;

const statusKeys = {
  draft: 'status_draft',
  'in-review': 'status_inReview',
  approved: 'status_approved',
  published: 'status_published',
  corrected: 'status_corrected',
  retracted: 'status_retracted',
} as const satisfies Readonly<Record<ClaimStatus, string>>;

const ruleKeys = {
  single: 'report_rule_single',
  editor: 'report_rule_editor',
  majority: 'report_rule_majority',
  unanimous: 'report_rule_unanimous',
} as const satisfies Readonly<Record<DecisionRule, string>>;

const stanceKeys = {
  supports: 'card_stance_supports',
  refutes: 'card_stance_refutes',
  context: 'card_stance_context',
  inconclusive: 'card_stance_inconclusive',
} as const satisfies Readonly<Record<Stance, string>>;

const correctionKeys = {
  correction: 'correction_correction',
  update: 'correction_update',
  clarification: 'correction_clarification',
  retraction: 'correction_retraction',
} as const satisfies Readonly<Record<CorrectionKind, string>>;

type Words<Keys extends Readonly<Record<string, string>>> = Readonly<Record<keyof Keys, string>>;

export interface ReportWords extends Words<typeof keys> {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: Words<typeof statusKeys>;
  readonly rule: Words<typeof ruleKeys>;
  readonly stance: Words<typeof stanceKeys>;
  readonly correction: Words<typeof correctionKeys>;
}

type Tables = typeof keys | typeof statusKeys | typeof ruleKeys | typeof stanceKeys | typeof correctionKeys;
type ReportMessage = { [Table in Tables as string]: Table[keyof Table] }[string];

export function reportWordsIn(
  language: Pick<ReportWords, 'lang' | 'dir'>,
  say: (key: ReportMessage) => string,
): ReportWords {
  const words = <Keys extends Readonly<Record<string, ReportMessage>>>(table: Keys): Words<Keys> =>
    Object.fromEntries(Object.entries(table).map(([name, key]) => [name, say(key)])) as Words<Keys>;
  return {
    ...language,
    ...words(keys),
    status: words(statusKeys),
    rule: words(ruleKeys),
    stance: words(stanceKeys),
    correction: words(correctionKeys),
  };
}
