/**
 * The highlight name of each tone.
 *
 * A page can read the names in `CSS.highlights`, so they tell nothing to one who does not know this list; and
 * verdicts of one family share a name. Of suggestions it can tell two strengths, which are as rough as can be: a desk's
 * topics and threshold are in them, as they are in what is suggested at all. What a name looks like is in
 * entrypoints/highlights.content/index.css.
 */
import type { Tone } from '../model/mark.ts';

/** Few names on purpose: a name per claim costs 128 ms of style for a thousand ranges, a few names 3 ms. */
export const highlightNames: Readonly<Record<Tone, string>> = {
  suggested: 'k0',
  hinted: 'k15',
  checked: 'k1',
  shared: 'k2',
  active: 'k3',
  changed: 'k14',
  true: 'k4',
  'correct-attribution': 'k4',
  'mostly-true': 'k5',
  mixture: 'k6',
  'mostly-false': 'k7',
  false: 'k8',
  misattributed: 'k8',
  misleading: 'k9',
  'altered-media': 'k9',
  'missing-context': 'k10',
  outdated: 'k10',
  satire: 'k11',
  unproven: 'k12',
  'not-checkable': 'k12',
  'in-progress': 'k12',
  disagree: 'k13',
};

/** Which is painted over which: the active one over all, what somebody checked over what is only suggested. */
export function priorityOf(tone: Tone): number {
  if (tone === 'active') return 3;
  if (tone === 'suggested' || tone === 'hinted') return 0;
  return tone === 'shared' ? 1 : 2;
}

/** What somebody checked, not what is only suggested. */
export function isCheckTone(tone: Tone): boolean {
  return priorityOf(tone) === 1 || priorityOf(tone) === 2;
}
