/**
 * The values of one filter with how many claims have each, to be ticked: those of a filter add up.
 *
 * The most frequent first, a few at a time. What is ticked stays listed, even where nothing has it any more.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n.ts';

/** How many values are listed at first, and how many more each press brings. */
const STEP = 8;

export interface FacetListProps {
  readonly label: string;
  readonly counts: readonly (readonly [value: string, count: number])[];
  readonly chosen: readonly string[];
  readonly words: (value: string) => string;
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function FacetList({ label, counts, chosen, words, onChoose }: FacetListProps): VNode | null {
  const [listed, setListed] = useState(STEP);
  const counted = new Set(counts.map(([value]) => value));
  const gone = chosen.filter((value) => !counted.has(value)).map((value) => [value, 0] as const);
  const all = [...gone, ...counts];
  if (all.length === 0) return null;
  const shown = all.filter(([value], place) => place < listed || chosen.includes(value));
  const choose = (value: string, isOn: boolean): void =>
    onChoose(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <details class="facet" open={chosen.length > 0 || undefined}>
      <summary>
        {label}
        {chosen.length > 0 && <span class="cl-small"> {t('filtersOn')}</span>}
      </summary>
      <ul aria-label={label}>
        {shown.map(([value, count]) => (
          <li key={value}>
            <label class="cl-check facet-value">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
              />
              <span class="facet-name">
                <bdi>{words(value)}</bdi>
              </span>
              <span class="facet-count cl-small">{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > listed && (
        <button type="button" class="cl-button" data-kind="quiet" onClick={() => setListed(listed + STEP * 2)}>
          {t('facet_more', label)}
        </button>
      )}
    </details>
  );
}
