/**
 * Choose a verdict: one radio a label of the desk's scheme, those on the scale from true to false first. A verdict
 * that was given by another scheme stands last, as it was given. Where a scheme has no scale, the radios choose the
 * mark and the conclusion is typed below them.
 *
 * Holds no state. One group of real radios, so that arrow keys go through all of it; no fieldset, since only a
 * `radiogroup` may be marked as invalid.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import {
  isInScheme,
  ratingValue,
  type VerdictCode,
  type VerdictLabel,
  type VerdictScheme,
} from '../lib/model/verdict-scheme.ts';
import { t } from '../lib/platform/i18n.ts';
import { TextField } from './fields.tsx';
import { VerdictIcon } from './icons.tsx';
import { verdictWords } from './verdict-words.ts';

export interface PickedVerdict {
  readonly verdict: VerdictCode;
  readonly label: string;
}

export interface VerdictPickerProps {
  readonly scheme: VerdictScheme;
  readonly value: VerdictCode | null;
  /** The words that were chosen with it; without them the scheme's first of its code are meant. */
  readonly label: string | undefined;
  readonly problem: string | null;
  readonly onPick: (picked: PickedVerdict) => void;
}

export function VerdictPicker({ scheme, value, label, problem, onPick }: VerdictPickerProps): VNode {
  const id = useId();
  const { onScale, others } = choicesOf(scheme, value, label);
  const chosen = chosenOf([...onScale, ...others], scheme, value, label);
  const isFree = scheme.isFree === true;
  const choice = (one: VerdictLabel): VNode => (
    <label key={`${one.code} ${one.label}`} class="cl-verdict cl-verdict-choice" data-verdict={one.code}>
      <input
        type="radio"
        name={id}
        checked={one === chosen}
        onChange={() => onPick({ verdict: one.code, label: isFree ? (label ?? '') : one.label })}
      />
      <VerdictIcon verdict={one.code} />
      <span dir="auto">{verdictWords(one.code, one.label)}</span>
    </label>
  );
  return (
    <>
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
          {onScale.length > 0 && others.length > 0 && <hr />}
          {others.map(choice)}
        </div>
        {problem !== null && (
          <p class="cl-problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </div>
      {isFree && value !== null && (
        <TextField
          label={t('verdict_conclusion')}
          hint={t('verdict_conclusionHint')}
          value={label ?? ''}
          onType={(typed) => onPick({ verdict: value, label: typed })}
        />
      )}
    </>
  );
}

interface Choices {
  readonly onScale: readonly VerdictLabel[];
  readonly others: readonly VerdictLabel[];
}

function choicesOf(scheme: VerdictScheme, value: VerdictCode | null, label: string | undefined): Choices {
  const onScale = scheme.labels.filter(({ code }) => ratingValue(code) !== null);
  const others = scheme.labels.filter(({ code }) => ratingValue(code) === null);
  const isForeign =
    value !== null && label !== undefined && label !== '' && !isInScheme(scheme, { verdict: value, label });
  return { onScale, others: isForeign ? [...others, { code: value, label }] : others };
}

function chosenOf(
  choices: readonly VerdictLabel[],
  scheme: VerdictScheme,
  value: VerdictCode | null,
  label: string | undefined,
): VerdictLabel | undefined {
  const ofCode = choices.filter(({ code }) => code === value);
  if (scheme.isFree === true) return ofCode[0];
  return ofCode.find((one) => one.label === label) ?? ofCode[0];
}
