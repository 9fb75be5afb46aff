/**
 * The form of one topic: its fields as text, and what is wrong with each beside it.
 *
 * The caller judges. Nothing is called wrong before the first press of Save; from then on it is judged as it is typed.
 */
import type { RefObject, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../lib/platform/i18n.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { CheckField, TextArea, TextField } from './fields.tsx';

export interface TopicFields {
  readonly label: string;
  readonly terms: string;
  readonly patterns: string;
  readonly aliases: string;
  readonly exclusions: string;
  /** Its spans stand out in the page, whatever their check-worthiness. */
  readonly isStrong: boolean;
}

/** In words, by the field that they belong to. */
export type TopicProblems = { readonly [Name in keyof TopicFields]?: string };

export interface TopicEditorProps {
  readonly title: string;
  /** What the fields begin with. */
  readonly fields: TopicFields;
  readonly judge: (fields: TopicFields) => TopicProblems;
  readonly onSave: (fields: TopicFields) => void;
  readonly onCancel: () => void;
  /** What these fields would find. */
  readonly preview?: (fields: TopicFields) => VNode;
  /** Left out for a topic that is not there yet. */
  readonly onDelete?: () => void;
}

export function TopicEditor(props: TopicEditorProps): VNode {
  const { title, fields: initial, judge, onSave, onCancel, preview, onDelete } = props;
  const [fields, setFields] = useState(initial);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  useFocus(form, refusals);

  const save = (): void => {
    if (Object.keys(judge(fields)).length > 0) setRefusals(refusals + 1);
    else onSave(fields);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      ref={form}
      class="cl-topic-form"
      noValidate
      aria-labelledby={heading}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <h3 id={heading} dir="auto">
        {title}
      </h3>
      <TopicTexts
        fields={fields}
        problems={refusals > 0 ? judge(fields) : {}}
        onType={(change) => setFields((latest) => ({ ...latest, ...change }))}
      />
      {preview?.(fields)}
      <div class="cl-topic-actions">
        <button type="submit" class="cl-button" data-kind="primary">
          {t('topic_save')}
        </button>
        <button type="button" class="cl-button" onClick={onCancel}>
          {t('cancel')}
        </button>
        {onDelete !== undefined && (
          <ConfirmButton
            label={t('topic_delete')}
            question={t('topic_deleteQuestion')}
            confirmLabel={t('topic_deleteConfirm')}
            describedBy={heading}
            onConfirm={onDelete}
          />
        )}
      </div>
    </form>
  );
}

/** On opening the first field takes the focus, and after each refusal the first that is wrong. */
function useFocus(form: RefObject<HTMLFormElement | null>, refusals: number): void {
  useEffect(() => {
    const field = refusals === 0 ? 'input' : '[aria-invalid="true"]';
    form.current?.querySelector<HTMLElement>(field)?.focus();
  }, [refusals]);
}

interface TopicTextsProps {
  readonly fields: TopicFields;
  readonly problems: TopicProblems;
  readonly onType: (change: Partial<TopicFields>) => void;
}

function TopicTexts({ fields, problems, onType }: TopicTextsProps): VNode {
  return (
    <>
      <TextField
        label={t('topic_name')}
        value={fields.label}
        problem={problems.label}
        onType={(label) => onType({ label })}
      />
      <TextArea
        label={t('topic_terms')}
        hint={t('topic_termsHint')}
        rows={4}
        value={fields.terms}
        problem={problems.terms}
        onType={(terms) => onType({ terms })}
      />
      <TextArea
        label={t('topic_combinations')}
        hint={t('topic_combinationsHint')}
        rows={4}
        value={fields.patterns}
        problem={problems.patterns}
        onType={(patterns) => onType({ patterns })}
      />
      <TextArea
        label={t('topic_names')}
        hint={t('topic_namesHint')}
        rows={2}
        value={fields.aliases}
        problem={problems.aliases}
        onType={(aliases) => onType({ aliases })}
      />
      <TextArea
        label={t('topic_exclusions')}
        hint={t('topic_exclusionsHint')}
        rows={2}
        value={fields.exclusions}
        problem={problems.exclusions}
        onType={(exclusions) => onType({ exclusions })}
      />
      <CheckField label={t('topic_strong')} checked={fields.isStrong} onCheck={(isStrong) => onType({ isStrong })} />
    </>
  );
}
