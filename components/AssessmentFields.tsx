/** The verdict with its reasons: a sentence for readers, the reasoning for colleagues. */
import type { VNode } from 'preact';
import type { DraftFields } from '../lib/model/draft.ts';
import type { VerdictScheme } from '../lib/model/verdict-scheme.ts';
import { t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { changeFields, type EditorPartProps } from './editor-props.ts';
import { SelectField, TextArea } from './fields.tsx';
import { wordsFor } from './issue-words.ts';
import { VerdictPicker } from './VerdictPicker.tsx';

export interface AssessmentFieldsProps extends EditorPartProps {
  readonly scheme: VerdictScheme;
}

export function AssessmentFields({ draft, issues, scheme, onChange }: AssessmentFieldsProps): VNode {
  const { verdict, label, summary, reasoning, confidence } = draft.fields;
  const change = (changed: Partial<DraftFields>): void => changeFields(onChange, changed);
  return (
    <>
      <VerdictPicker
        scheme={scheme}
        value={verdict}
        label={label}
        problem={wordsFor(issues, 'verdict')}
        onPick={change}
      />
      <TextArea
        label={t('fieldSummary')}
        hint={t('fieldSummaryHint')}
        value={summary}
        rows={2}
        problem={wordsFor(issues, 'summary')}
        onType={(typed) => change({ summary: typed })}
      />
      <TextArea
        label={t('fieldReasoning')}
        value={reasoning}
        rows={4}
        problem={wordsFor(issues, 'reasoning')}
        onType={(typed) => change({ reasoning: typed })}
      />
      <SelectField
        label={t('fieldConfidence')}
        value={confidence ?? ''}
        choices={offered.confidences()}
        onPick={(picked) => change({ confidence: picked === '' ? null : picked })}
      />
    </>
  );
}
