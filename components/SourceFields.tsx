/** One source of a check: where it is, what it says, and how it bears on the claim. */
import type { VNode } from 'preact';
import type { DraftIssue, EvidenceDraft } from '../lib/model/draft.ts';
import { stances } from '../lib/model/record-body.ts';
import { t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { CheckField, RadioGroup, SelectField, TextArea, TextField } from './fields.tsx';
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
    <fieldset
      class="cl-source"
      id={`source-${source.key}`}
      onKeyDown={(event) => {
        const stance = stanceOf(event);
        if (stance !== null) onChange({ stance });
      }}
    >
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
        hint={t('stanceKeys')}
        value={source.stance}
        choices={offered.stances()}
        onPick={(stance) => onChange({ stance })}
      />
      <CheckField label={t('sourcePrimary')} checked={source.primary} onCheck={(primary) => onChange({ primary })} />
      <WhenAndHow source={source} problem={problem} onChange={onChange} />
      <button type="button" class="cl-button" data-kind="quiet" onClick={onRemove}>
        {t('sourceRemove')}
      </button>
    </fieldset>
  );
}

/** Only inside a source, and only where a figure is nothing that is typed or picked by (WCAG 2.1.4). */
function stanceOf(event: KeyboardEvent): EvidenceDraft['stance'] | null {
  const { key, target, isComposing, ctrlKey, altKey, metaKey } = event;
  if (isComposing || ctrlKey || altKey || metaKey || !(target instanceof Element)) return null;
  if (target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')) return null;
  return /^[1-9]$/u.test(key) ? (stances[Number(key) - 1] ?? null) : null;
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
          <CheckField
            label={t('sourceLinkDead')}
            checked={source.linkDead === true}
            onCheck={(linkDead) => onChange({ linkDead })}
          />
        </div>
      </details>
    </>
  );
}
