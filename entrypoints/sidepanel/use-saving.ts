/**
 * What ends a draft: saved as a check, or its place made a mention of an earlier one. What was typed is stored first,
 * and what cannot be saved comes back field by field.
 */
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import type { Reply } from '../../lib/messaging/protocol.ts';
import type { Draft, DraftIssue } from '../../lib/model/draft.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { draftProblems } from '../../lib/records/draft-problems.ts';

export type MentionAdded = Reply<'mention.add'>;

export interface Ending {
  readonly onSaved: (claim: string) => void;
  readonly onMentioned: (added: MentionAdded) => void;
}

export interface Saving {
  /** What the last attempt was refused for. */
  readonly issues: readonly DraftIssue[];
  readonly failure: ExtensionError | null;
  readonly save: () => Promise<void>;
  readonly mention: (claim: string) => Promise<void>;
  /** Of those, what is still wrong with the draft as it is shown now. */
  readonly recheck: (shown: Draft, issues: readonly DraftIssue[]) => readonly DraftIssue[];
}

export function useSaving(draft: string, flush: () => Promise<void>, { onSaved, onMentioned }: Ending): Saving {
  const [issues, setIssues] = useState<readonly DraftIssue[]>([]);
  const [failure, setFailure] = useState<ExtensionError | null>(null);
  const saving = useRef(false);

  const end = async (doing: () => Promise<void>): Promise<void> => {
    // A second press would save a second check.
    if (saving.current) return;
    saving.current = true;
    setFailure(null);
    try {
      await flush();
      await doing();
    } catch (caught) {
      setFailure(ExtensionError.from(caught));
    } finally {
      saving.current = false;
    }
  };
  const save = async (): Promise<void> => {
    const reply = await ask('claim.save', { draft });
    if (reply.status === 'saved') onSaved(reply.claim);
    else setIssues(reply.issues);
  };
  return {
    issues,
    failure,
    save: () => end(save),
    mention: (claim) => end(async () => onMentioned(await ask('mention.add', { draft, claim }))),
    recheck: stillWrong,
  };
}

function stillWrong(shown: Draft, issues: readonly DraftIssue[]): readonly DraftIssue[] {
  if (issues.length === 0) return issues;
  const wrong = draftProblems(shown);
  return issues.filter((issue) => wrong.some(({ path, problem }) => path === issue.path && problem === issue.problem));
}
