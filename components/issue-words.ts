/** What is wrong with a field of a draft, in words that say how to mend it. */
import type { DraftIssue } from '../lib/model/draft.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';

const byPath: Readonly<Record<string, MessageKey>> = {
  text: 'issueClaimRequired',
  verdict: 'issueVerdictRequired',
  speakerName: 'issueSpeakerRequired',
};

const byProblem: Readonly<Record<DraftIssue['problem'], MessageKey>> = {
  required: 'issueRequired',
  url: 'issueUrl',
  date: 'issueDate',
  offline: 'issueOffline',
};

/** The words for the field at `path`, or null where nothing is wrong with it. */
export function wordsFor(issues: readonly DraftIssue[], path: string): string | null {
  const issue = issues.find((each) => each.path === path);
  if (issue === undefined) return null;
  return t((issue.problem === 'required' ? byPath[path] : undefined) ?? byProblem[issue.problem]);
}
