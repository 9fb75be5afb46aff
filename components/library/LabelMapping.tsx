/** Labels of a file that stand for no verdict: a person may say which they are, and the file is read again. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../lib/model/import-preview.ts';
import { type VerdictCode, verdictCodes } from '../../lib/model/verdict-scheme.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { codeWords } from '../verdict-words.ts';

/** Labels that are shown: the rest stay as they are. */
const MOST = 100;

const codes = verdictCodes.filter((code) => code !== 'in-progress');

export type LabelCodes = Readonly<Record<string, VerdictCode>>;

export interface LabelMappingProps {
  readonly unmapped: ImportPreview['unmapped'];
  readonly onRead: (labels: LabelCodes) => void;
}

export function LabelMapping({ unmapped, onRead }: LabelMappingProps): VNode | null {
  const [chosen, setChosen] = useState<LabelCodes>({});
  if (unmapped.length === 0) return null;
  const pick = (label: string, code: string): void => {
    const { [label]: _before, ...others } = chosen;
    setChosen(code === '' ? others : { ...others, [label]: code as VerdictCode });
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (Object.keys(chosen).length > 0) onRead(chosen);
  };
  return (
    <details class="cl-more">
      <summary>{plural('preview_unmapped', unmapped.length)}</summary>
      <form class="library-form" onSubmit={onSubmit}>
        <p class="cl-small">{t('labels_hint')}</p>
        <ul class="mapping">
          {unmapped.slice(0, MOST).map(({ label, count }) => (
            <li key={label} class="mapping-column">
              <span dir="auto">{t('preview_label', isolated(label), String(count))}</span>
              <select
                class="cl-input"
                aria-label={t('labels_verdict', isolated(label))}
                onChange={({ currentTarget }) => pick(label, currentTarget.value)}
              >
                <option value="">{t('labels_none')}</option>
                {codes.map((code) => (
                  <option key={code} value={code}>
                    {codeWords(code)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        <button type="submit" class="cl-button" aria-disabled={Object.keys(chosen).length === 0}>
          {t('labels_read')}
        </button>
      </form>
    </details>
  );
}
