/** What is claimed, by whom, and which of its two questions is asked: was it said, or is it true? */
import type { ComponentChildren, VNode } from 'preact';
import type { Draft, DraftFields } from '../lib/model/draft.ts';
import { quoteOf } from '../lib/model/selector.ts';
import { plural, t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { changeFields, type EditorPartProps } from './editor-props.ts';
import { RadioGroup, SelectField, TextArea, TextField } from './fields.tsx';
import { wordsFor } from './issue-words.ts';

/** What search engines show of a claim (records.md 3.1). */
const SHORT_LENGTH = 75;

export interface ClaimFieldsProps extends EditorPartProps {
  /** What is to be known of the claim as it is worded, below its words. */
  readonly children?: ComponentChildren;
}

export function ClaimFields({ draft, issues, onChange, children }: ClaimFieldsProps): VNode {
  const { fields } = draft;
  const change = (changed: Partial<DraftFields>): void => changeFields(onChange, changed);
  const language = draft.mention?.page.language ?? undefined;
  return (
    <>
      <OriginalQuote draft={draft} />
      <TextArea
        label={t('fieldClaim')}
        hint={t('fieldClaimHint')}
        value={fields.text}
        rows={4}
        lang={language}
        problem={wordsFor(issues, 'text')}
        onType={(text) => change({ text })}
      />
      {children}
      <TextField
        label={t('fieldShortText')}
        hint={lengthWords(fields.shortText)}
        value={fields.shortText}
        problem={wordsFor(issues, 'shortText')}
        onType={(shortText) => change({ shortText })}
      />
      <SpeakerFields draft={draft} issues={issues} onChange={onChange} />
      <RadioGroup
        label={t('fieldScope')}
        value={fields.scope}
        choices={offered.scopes()}
        onPick={(scope) => change({ scope })}
      />
    </>
  );
}

function SpeakerFields({ draft, issues, onChange }: EditorPartProps): VNode {
  const { speakerName, speakerType, speakerRole } = draft.fields;
  const change = (changed: Partial<DraftFields>): void => changeFields(onChange, changed);
  // Who types a name no longer says that the speaker is unknown.
  const named = (name: string): Partial<DraftFields> =>
    speakerType === 'unknown' && name.trim() !== ''
      ? { speakerName: name, speakerType: 'person' }
      : { speakerName: name };
  return (
    <>
      <div class="cl-pair">
        <TextField
          label={t('fieldSpeaker')}
          value={speakerName}
          problem={wordsFor(issues, 'speakerName')}
          onType={(name) => change(named(name))}
        />
        <SelectField
          label={t('fieldSpeakerType')}
          value={speakerType}
          choices={offered.speakers()}
          onPick={(picked) => change({ speakerType: picked })}
        />
      </div>
      <TextField label={t('fieldSpeakerRole')} value={speakerRole} onType={(role) => change({ speakerRole: role })} />
    </>
  );
}

function OriginalQuote({ draft }: { readonly draft: Draft }): VNode | null {
  if (draft.mention === null) return null;
  const { page, target } = draft.mention;
  return (
    <figure class="cl-quote">
      <figcaption>
        {t('fromPage')} <bdi>{page.title === '' ? page.url : page.title}</bdi>
      </figcaption>
      <blockquote dir="auto" lang={page.language ?? undefined}>
        {quoteOf(target.selectors)?.exact}
      </blockquote>
    </figure>
  );
}

function lengthWords(shortText: string): string {
  const left = SHORT_LENGTH - [...shortText].length;
  return left < 0 ? plural('shortTextOver', -left) : plural('shortTextLeft', left);
}
