/**
 * Choose a verdict: one radio a label of the desk's scheme, those on the scale from true to false first.
 *
 * Holds no state. One group of real radios, so that arrow keys go through all of it; no fieldset, since only a
 * `radiogroup` may be marked as invalid.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { ratingValue, type VerdictCode, type VerdictScheme } from '../lib/model/verdict-scheme.ts';
import { t } from '../lib/platform/i18n.ts';
import { VerdictIcon } from './icons.tsx';
import { verdictWords } from './verdict-words.ts';

export interface VerdictPickerProps {
  readonly scheme: VerdictScheme;
  readonly value: VerdictCode | null;
  readonly problem: string | null;
  readonly onPick: (verdict: VerdictCode) => void;
}

export function VerdictPicker({ scheme, value, problem, onPick }: VerdictPickerProps): VNode {
  const id = useId();
  const onScale = scheme.labels.filter(({ code }) => ratingValue(code) !== null);
  const others = scheme.labels.filter(({ code }) => ratingValue(code) === null);
  const choice = ({ code, label }: VerdictScheme['labels'][number]): VNode => (
    <label key={code} class="cl-verdict cl-verdict-choice" data-verdict={code}>
      <input type="radio" name={id} checked={code === value} onChange={() => onPick(code)} />
      <VerdictIcon verdict={code} />
      <span dir="auto">{verdictWords(code, label)}</span>
    </label>
  );
  return (
    <div
      class="cl-field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={problem === null ? undefined : 'true'}
      aria-describedby={problem === null ? undefined : `${id}-problem`}
    >
      <span class="cl-legend" id={`${id}-label`}>
        {t('verdict')}
      </span>
      <div class="cl-verdict-choices">
        {onScale.map(choice)}
        <hr />
        {others.map(choice)}
      </div>
      {problem !== null && (
        <p class="cl-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
