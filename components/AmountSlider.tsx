/**
 * How many suggestions are shown: from few strong ones to all that were found.
 *
 * A native slider: keys, and the direction of the screen, are the browser's. What it says is how many are shown, since
 * its number means nothing to a person.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { SHOWN_FROM, SPOTTED_FROM } from '../lib/model/limits.ts';
import { number, plural, t } from '../lib/platform/i18n.ts';

export interface AmountSliderProps {
  /** The check-worthiness from which suggestions are shown. */
  readonly threshold: number;
  readonly shown: number;
  readonly among: number;
  readonly onChange: (threshold: number) => void;
  /** Left out where the slider stands where it does at first. */
  readonly onReset: (() => void) | undefined;
  /** While it is moved it says itself what changes: nothing else should. */
  readonly onMoving: (moving: boolean) => void;
}

/** Per cent of check-worthiness, counted down: to the end of the line is more. */
const STEP = 5;
const FEWEST = STEP;
const amountOf = (threshold: number): number => Math.round((1 - threshold) * 100);

export function AmountSlider({ threshold, shown, among, onChange, onReset, onMoving }: AmountSliderProps): VNode {
  const id = useId();
  const words = plural('amountShown', among, number(shown));
  return (
    <div class="cl-amount">
      <div class="cl-amount-head">
        <label for={id}>{t('amount')}</label>
        <span class="cl-small" aria-hidden="true">
          {words}
        </span>
        {onReset !== undefined && (
          <button type="button" class="cl-button" data-kind="quiet" onClick={onReset}>
            {t('amountStandard')}
          </button>
        )}
      </div>
      <div class="cl-amount-line">
        <span aria-hidden="true">{t('amountFewer')}</span>
        <input
          id={id}
          type="range"
          min={FEWEST}
          max={amountOf(SPOTTED_FROM)}
          step={STEP}
          list={`${id}-standard`}
          value={amountOf(threshold)}
          aria-valuetext={words}
          onInput={({ currentTarget }) => onChange(1 - currentTarget.valueAsNumber / 100)}
          onFocus={() => onMoving(true)}
          onBlur={() => onMoving(false)}
        />
        <span aria-hidden="true">{t('amountMore')}</span>
        <datalist id={`${id}-standard`}>
          <option value={amountOf(SHOWN_FROM)} />
        </datalist>
      </div>
    </div>
  );
}
