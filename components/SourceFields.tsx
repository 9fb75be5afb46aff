/** One source of a check: where it is, what it says, and how it bears on the claim. */
import type { VNode } from 'preact';
import type { DraftIssue, EvidenceDraft } from '../lib/model/draft.ts';
import { t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { RadioGroup, SelectField, TextArea, TextField } from './fields.tsx';
import { wordsFor } from './issue-words.ts';
import { fromLocalTime, toLocalTime } from './local-time.ts';

export type SourceChange = Partial<Omit<EvidenceDraft, 'key' | 'record'>>;

export interface SourceFieldsProps {
  readonly source: EvidenceDraft;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly issues: readonly DraftIssue[];
  readonly onChange: (change: SourceChange) => void;
  readonly onRemove: () => void;
}

export function SourceFields({ source, number, issues, onChange, onRemove }: SourceFieldsProps): VNode {
  const problem = (field: string): string | null => wordsFor(issues, `evidence.${source.key}.${field}`);
  return (
    <fieldset class="cl-source" id={`source-${source.key}`}>
      <legend>{t('sourceNumber', String(number))}</legend>
      <TextField
        label={t('sourceUrl')}
        kind="url"
        value={source.url}
        problem={problem('url')}
        onType={(url) => onChange({ url })}
      />
      <TextField
        label={t('sourceTitle')}
        value={source.title}
        problem={problem('title')}
        onType={(title) => onChange({ title })}
      />
      <TextField
        label={t('sourcePublisher')}
        value={source.publisher}
        onType={(publisher) => onChange({ publisher })}
      />
      <TextArea label={t('sourceQuote')} value={source.quote} rows={2} onType={(quote) => onChange({ quote })} />
      <RadioGroup
        label={t('sourceStance')}
        value={source.stance}
        choices={offered.stances()}
        onPick={(stance) => onChange({ stance })}
      />
      <label class="cl-check">
        <input
          type="checkbox"
          checked={source.primary}
          onChange={(event) => onChange({ primary: event.currentTarget.checked })}
        />
        <span>{t('sourcePrimary')}</span>
      </label>
      <WhenAndHow source={source} problem={problem} onChange={onChange} />
      <button type="button" class="cl-button" data-kind="quiet" onClick={onRemove}>
        {t('sourceRemove')}
      </button>
    </fieldset>
  );
}

interface WhenAndHowProps {
  readonly source: EvidenceDraft;
  readonly problem: (field: string) => string | null;
  readonly onChange: (change: SourceChange) => void;
}

function WhenAndHow({ source, problem, onChange }: WhenAndHowProps): VNode {
  return (
    <>
      <TextField
        label={t('sourceRetrieved')}
        kind="datetime-local"
        value={toLocalTime(source.retrievedAt)}
        problem={problem('retrievedAt')}
        onType={(typed) => {
          const retrievedAt = fromLocalTime(typed);
          // A date that is being typed is no date yet; the stored one stands until it is.
          if (retrievedAt !== null) onChange({ retrievedAt });
        }}
      />
      <SelectField
        label={t('sourceAccess')}
        value={source.access}
        choices={offered.accesses()}
        onPick={(access) => onChange({ access })}
      />
      <TextField
        label={t('sourceArchive')}
        kind="url"
        value={source.archivedAt}
        problem={problem('archivedAt')}
        onType={(archivedAt) => onChange({ archivedAt })}
      />
      <details class="cl-more">
        <summary>{t('sourceMore')}</summary>
        <div class="cl-form-part">
          <SelectField
            label={t('sourceType')}
            value={source.type}
            choices={offered.evidenceTypes()}
            onPick={(type) => onChange({ type })}
          />
          <TextField label={t('sourceNote')} value={source.note} onType={(note) => onChange({ note })} />
        </div>
      </details>
    </>
  );
}
