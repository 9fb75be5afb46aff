/** Where the work on a claim stands: its status, whom it is with, until when, and the next step. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimStatus, ClaimView, FieldView } from '../../lib/model/claim-view.ts';
import { isolated, list, t } from '../../lib/platform/i18n.ts';
import { type Choice, SelectField, TextArea, TextField } from '../fields.tsx';
import { day } from '../moment-words.ts';
import { priorityChoices, priorityWords } from './priority-words.ts';
import { statusWords } from './status-words.ts';

export type TaskAct =
  | { readonly do: 'assign'; readonly person: string | null }
  | { readonly do: 'due'; readonly day: string | null }
  | { readonly do: 'priority'; readonly priority: string | null }
  | { readonly do: 'review' | 'approve' | 'publish' }
  | { readonly do: 'return'; readonly comment: string };

export interface TaskFieldsProps {
  readonly view: ClaimView;
  readonly status: ClaimStatus;
  readonly people: readonly Choice<string>[];
  readonly person: (author: string) => string;
  readonly onAct: (act: TaskAct) => void;
}

export function TaskFields({ view, status, people, person, onAct }: TaskFieldsProps): VNode {
  const [assignee, due, priority] = (['assignee', 'due', 'priority'] as const).map((field) => valuesOf(view, field));
  const isWork = status === 'draft' || status === 'in-review' || status === 'approved';
  const known = people.some(({ value }) => value === assignee?.[0]);
  const others = assignee?.[0] == null || known ? [] : [{ value: assignee[0], label: person(assignee[0]) }];
  return (
    <div class="review-task">
      <p>
        <span class="review-status" data-status={status}>
          {statusWords(status)}
        </span>
      </p>
      {isWork && <Steps status={status} onAct={onAct} />}
      <SelectField
        label={t('facet_assignee')}
        value={assignee?.[0] ?? ''}
        choices={[{ value: '', label: t('bulk_nobody') }, ...people, ...others]}
        problem={bothWords(assignee, person)}
        onPick={(picked) => onAct({ do: 'assign', person: picked === '' ? null : picked })}
      />
      <TextField
        kind="date"
        label={t('sort_due')}
        value={due?.[0] ?? ''}
        problem={bothWords(due, day)}
        onType={(typed) => onAct({ do: 'due', day: typed === '' ? null : typed })}
      />
      <SelectField
        label={t('task_priority')}
        value={priority?.[0] ?? ''}
        choices={priorityChoices(priority?.[0])}
        problem={bothWords(priority, priorityWords)}
        onPick={(picked) => onAct({ do: 'priority', priority: picked === '' ? null : picked })}
      />
    </div>
  );
}

function valuesOf(view: ClaimView, field: FieldView['field']): FieldView['values'] {
  return view.fields.find((one) => one.field === field)?.values ?? [];
}

/** Two people set it without knowing of each other: both are said, and the next choice settles it. */
function bothWords(values: FieldView['values'] | undefined, words: (value: string) => string): string | null {
  if (values === undefined || values.length < 2) return null;
  return t('review_setTwice', list(values.map((value) => isolated(value === null ? t('facet_none') : words(value)))));
}

function Steps({ status, onAct }: Pick<TaskFieldsProps, 'status' | 'onAct'>): VNode {
  const [isReturning, setReturning] = useState(false);
  return (
    <>
      <div class="library-actions">
        {status === 'draft' && <Step words={t('review_send')} onPress={() => onAct({ do: 'review' })} />}
        {status === 'in-review' && (
          <Step id="review-approval" words={t('review_approve')} onPress={() => onAct({ do: 'approve' })} />
        )}
        {status === 'approved' && <Step words={t('bulk_publish')} onPress={() => onAct({ do: 'publish' })} />}
        {status !== 'draft' && (
          <button
            type="button"
            class="cl-button"
            aria-expanded={isReturning}
            onClick={() => setReturning(!isReturning)}
          >
            {t('review_return')}
          </button>
        )}
      </div>
      {isReturning && (
        <ReturnForm
          onReturn={(comment) => {
            setReturning(false);
            onAct({ do: 'return', comment });
          }}
        />
      )}
    </>
  );
}

interface StepProps {
  readonly words: string;
  readonly id?: string;
  readonly onPress: () => void;
}

function Step({ words, id, onPress }: StepProps): VNode {
  return (
    <button type="button" class="cl-button" data-kind="primary" id={id} onClick={onPress}>
      {words}
    </button>
  );
}

function ReturnForm({ onReturn }: { readonly onReturn: (comment: string) => void }): VNode {
  const [comment, setComment] = useState('');
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (comment.trim() !== '') onReturn(comment.trim());
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <TextArea label={t('review_returnWhy')} rows={2} value={comment} onType={setComment} />
      <button type="submit" class="cl-button" aria-disabled={comment.trim() === ''}>
        {t('review_returnNow')}
      </button>
    </form>
  );
}
