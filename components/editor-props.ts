/** What every part of the editor is given: the draft as it is shown, what is wrong with it, and where changes go. */
import type { Draft, DraftFields, DraftIssue, DraftPatch } from '../lib/model/draft.ts';

export interface EditorPartProps {
  readonly draft: Draft;
  readonly issues: readonly DraftIssue[];
  readonly onChange: (patch: DraftPatch) => void;
}

/** Hand on a change of the claim's own fields. */
export function changeFields(onChange: EditorPartProps['onChange'], fields: Partial<DraftFields>): void {
  onChange({ fields });
}
