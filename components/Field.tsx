/**
 * One labelled field of a form, with its hint and what is wrong with it beside it.
 *
 * The control is the caller's, rendered with the ids that tie the words to it.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

/** What a control needs to have so that its label, hint and problem are read with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly children: (control: ControlProps) => VNode;
}

export function Field({ label, hint, problem = null, children }: FieldProps): VNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem === null ? undefined : `${id}-problem`;
  const described = [problemId, hintId].filter((each) => each !== undefined).join(' ');
  return (
    <div class="cl-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === null ? undefined : 'true',
      })}
      {problem !== null && (
        <p class="cl-problem" id={problemId}>
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p class="cl-small" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
