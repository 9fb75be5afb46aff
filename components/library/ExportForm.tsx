/** In which format claims are written: what each is for, and what goes along in it. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

/** `team` is all there is; every other is written of what may leave. */
export const exportChoices = [
  'team',
  'set',
  'web-annotation',
  'claim-review',
  'csv',
  'html',
  'markdown',
  'hypothesis',
] as const;
export type ExportChoice = (typeof exportChoices)[number];

const words: Readonly<Record<ExportChoice, readonly [name: MessageKey, hint: MessageKey]>> = {
  team: ['export_team', 'export_teamHint'],
  set: ['export_set', 'export_setHint'],
  'web-annotation': ['export_webAnnotation', 'export_webAnnotationHint'],
  'claim-review': ['export_claimReview', 'export_claimReviewHint'],
  csv: ['export_csv', 'export_csvHint'],
  html: ['export_html', 'export_htmlHint'],
  markdown: ['export_markdown', 'export_markdownHint'],
  hypothesis: ['export_hypothesis', 'export_hypothesisHint'],
};

export interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly onChoose: (choice: ExportChoice) => void;
}

export function ExportForm({ choice, onChoose }: ExportFormProps): VNode {
  const id = useId();
  return (
    <>
      <fieldset class="export-formats">
        <legend class="cl-hidden">{t('export_format')}</legend>
        {exportChoices.map((one) => (
          <label key={one} class="export-format">
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-${one}`}
              aria-describedby={`${id}-${one}-hint`}
              checked={one === choice}
              onChange={() => onChoose(one)}
            />
            <span id={`${id}-${one}`}>{t(words[one][0])}</span>
            <span class="cl-small" id={`${id}-${one}-hint`}>
              {t(words[one][1])}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="library-note" role="status">
        {t(choice === 'team' ? 'export_everything' : 'export_stripped')}
      </p>
    </>
  );
}
