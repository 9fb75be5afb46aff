/** What a checker writes on a passage for themselves. Null where there is no passage that it could stand at. */
import type { VNode } from 'preact';
import { t } from '../lib/platform/i18n.ts';
import { changeFields, type EditorPartProps } from './editor-props.ts';
import { TextArea } from './fields.tsx';

export function NoteField({ draft, onChange }: EditorPartProps): VNode | null {
  const { note } = draft.fields;
  if (note === undefined && draft.mention === null) return null;
  return (
    <TextArea
      label={t('fieldNote')}
      hint={t('fieldNoteHint')}
      value={note ?? ''}
      onType={(typed) => changeFields(onChange, { note: typed })}
    />
  );
}
