/** A verdict and who gave it, as every screen says them. */
import type { CardVerdict } from '../lib/model/mark.ts';
import { defaultVerdictScheme, type VerdictCode } from '../lib/model/verdict-scheme.ts';
import { isolated, type MessageKey, t } from '../lib/platform/i18n.ts';

const keys: Record<VerdictCode, MessageKey> = {
  true: 'verdict_true',
  'mostly-true': 'verdict_mostly_true',
  mixture: 'verdict_mixture',
  'mostly-false': 'verdict_mostly_false',
  false: 'verdict_false',
  misleading: 'verdict_misleading',
  'missing-context': 'verdict_missing_context',
  unproven: 'verdict_unproven',
  outdated: 'verdict_outdated',
  satire: 'verdict_satire',
  'altered-media': 'verdict_altered_media',
  misattributed: 'verdict_misattributed',
  'correct-attribution': 'verdict_correct_attribution',
  'not-checkable': 'verdict_not_checkable',
  'in-progress': 'verdict_in_progress',
};

/** A verdict where no label of a desk's is at hand, such as for a heap of claims. */
export function codeWords(code: VerdictCode): string {
  return t(keys[code]);
}

/** A desk's own label stays as the desk wrote it; that of the scheme a profile starts with is said in the screen's language. */
export function verdictWords(code: VerdictCode | 'disagree', label: string): string {
  if (code === 'disagree') return label;
  const isStarter = defaultVerdictScheme.labels.some((one) => one.code === code && one.label === label);
  return isStarter ? t(keys[code]) : label;
}

export function whoSays({ by, decided }: CardVerdict): string {
  if (by === null) return t(decided ? 'card_decidedByNobody' : 'card_byNobody');
  return t(decided ? 'card_decidedBy' : 'card_by', isolated(by));
}
