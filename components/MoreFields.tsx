/** What a full record of a claim has besides: kind, whether it can be checked at all, date and topics. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DraftFields } from '../lib/model/draft.ts';
import { t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { changeFields, type EditorPartProps } from './editor-props.ts';
import { SelectField, TextField } from './fields.tsx';
import { wordsFor } from './issue-words.ts';

export function MoreFields({ draft, issues, onChange }: EditorPartProps): VNode {
  const { type, checkable, claimDate, tags } = draft.fields;
  const change = (changed: Partial<DraftFields>): void => changeFields(onChange, changed);
  const dateProblem = wordsFor(issues, 'claimDate');
  return (
    // A problem inside is never hidden by a closed heading.
    <details class="cl-more" open={dateProblem !== null || undefined}>
      <summary>{t('more')}</summary>
      <div class="cl-form-part">
        <div class="cl-pair">
          <SelectField
            label={t('fieldClaimType')}
            value={type}
            choices={offered.claimTypes()}
            onPick={(picked) => change({ type: picked })}
          />
          <SelectField
            label={t('fieldCheckable')}
            value={checkable}
            choices={offered.checkable()}
            onPick={(picked) => change({ checkable: picked })}
          />
        </div>
        <TextField
          label={t('fieldClaimDate')}
          kind="date"
          value={claimDate.slice(0, 'YYYY-MM-DD'.length)}
          problem={dateProblem}
          onType={(date) => change({ claimDate: date })}
        />
        <TagField tags={tags} onChange={(changed) => change({ tags: [...changed] })} />
      </div>
    </details>
  );
}

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Topics as a line of words with commas. What is typed is kept as typed while it still means the same tags. */
function TagField({ tags, onChange }: TagFieldProps): VNode {
  const [typed, setTyped] = useState('');
  const shown = tagsIn(typed).join('\n') === tags.join('\n') ? typed : tags.join(', ');
  return (
    <TextField
      label={t('topics')}
      hint={t('topicsHint')}
      value={shown}
      onType={(line) => {
        setTyped(line);
        onChange(tagsIn(line));
      }}
    />
  );
}

function tagsIn(line: string): readonly string[] {
  const tags = line.split(/[,،]/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
