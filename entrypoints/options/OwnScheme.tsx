/** The labels of a desk's own verdict scheme: the words of each, and the code that they stand for. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { codeWords } from '../../components/verdict-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { type VerdictLabel, type VerdictScheme, verdictCodes } from '../../lib/model/verdict-scheme.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import type { Act } from '../library/use-act.ts';

export interface OwnSchemeProps {
  readonly saved: VerdictScheme;
  readonly act: Act;
}

const codes = verdictCodes.map((code) => ({ value: code, label: codeWords(code) }));

export function OwnScheme({ saved, act }: OwnSchemeProps): VNode {
  const [labels, setLabels] = useState<readonly VerdictLabel[]>(saved.labels);
  const [isNumbered, setNumbered] = useState(saved.isNumbered === true);
  const isWhole = labels.length > 0 && labels.every(({ label }) => label.trim() !== '');
  const change = (at: number, changed: Partial<VerdictLabel>): void =>
    setLabels(labels.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!isWhole) return;
    void act.run(async () => {
      const trimmed = labels.map((one) => ({ ...one, label: one.label.trim() }));
      await ask('desk.profile', { ownScheme: { ...saved, labels: trimmed, isNumbered } });
      return t('settings_schemeSaved');
    });
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <fieldset class="settings-labels">
        <legend>{t('settings_schemeEdit')}</legend>
        {labels.map(({ code, label }, at) => (
          // Two rows may say the same while one of them is typed.
          <div key={at} class="settings-label">
            <TextField
              label={t('settings_labelWords', number(at + 1))}
              value={label}
              onType={(words) => change(at, { label: words })}
            />
            <SelectField
              label={t('settings_labelCode', number(at + 1))}
              value={code}
              choices={codes}
              onPick={(picked) => change(at, { code: picked })}
            />
            <button type="button" class="cl-button" onClick={() => setLabels(labels.toSpliced(at, 1))}>
              {t('settings_labelRemove', number(at + 1))}
            </button>
          </div>
        ))}
      </fieldset>
      <button type="button" class="cl-button" onClick={() => setLabels([...labels, { code: 'unproven', label: '' }])}>
        {t('settings_labelAdd')}
      </button>
      <CheckField label={t('settings_schemeNumbered')} checked={isNumbered} onCheck={setNumbered} />
      {!isWhole && <p class="cl-problem">{t('settings_schemeEmpty')}</p>}
      <button type="submit" class="cl-button" disabled={!isWhole}>
        {t('settings_schemeSave')}
      </button>
    </form>
  );
}
