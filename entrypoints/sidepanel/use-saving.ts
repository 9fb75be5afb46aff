/** Saving a draft as a check: what was typed is stored first, and what cannot be saved comes back field by field. */
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import type { Draft, DraftIssue } from '../../lib/model/draft.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { draftProblems } from '../../lib/records/draft-problems.ts';

export interface Saving {
  /** What the last attempt was refused for. */
  readonly issues: readonly DraftIssue[];
  readonly failure: ExtensionError | null;
  readonly save: () => Promise<void>;
  /** Of those, what is still wrong with the draft as it is shown now. */
  readonly recheck: (shown: Draft, issues: readonly DraftIssue[]) => readonly DraftIssue[];
}

export function useSaving(draft: string, flush: () => Promise<void>, onSaved: (claim: string) => void): Saving {
  const [issues, setIssues] = useState<readonly DraftIssue[]>([]);
  const [failure, setFailure] = useState<ExtensionError | null>(null);
  const saving = useRef(false);

  const save = async (): Promise<void> => {
    // A second press would save a second check.
    if (saving.current) return;
    saving.current = true;
    setFailure(null);
    try {
      await flush();
      const reply = await ask('claim.save', { draft });
      if (reply.status === 'saved') onSaved(reply.claim);
      else setIssues(reply.issues);
    } catch (caught) {
      setFailure(ExtensionError.from(caught));
    } finally {
      saving.current = false;
    }
  };
  return { issues, failure, save, recheck: stillWrong };
}

function stillWrong(shown: Draft, issues: readonly DraftIssue[]): readonly DraftIssue[] {
  if (issues.length === 0) return issues;
  const wrong = draftProblems(shown);
  return issues.filter((issue) => wrong.some(({ path, problem }) => path === issue.path && problem === issue.problem));
}
