/**
 * Verdicts: the codes that every label of every desk maps to, and the scheme that lists the labels.
 *
 * Five codes stand on a scale from false (1) to true (5); that position is the `ratingValue` of
 * schema.org ClaimReview. The others are off the scale and never get a number (records.md 3.6).
 */
import * as v from 'valibot';
import { nonEmpty } from './text.ts';

export const verdictScale = ['false', 'mostly-false', 'mixture', 'mostly-true', 'true'] as const;

export const verdictsOffScale = [
  'misleading',
  'missing-context',
  'unproven',
  'outdated',
  'satire',
  'altered-media',
  'misattributed',
  'correct-attribution',
  'not-checkable',
  'in-progress',
] as const;

/** In the order in which a checker is offered them. */
export const verdictCodes = [...[...verdictScale].reverse(), ...verdictsOffScale] as const;

export const VerdictCodeSchema = v.picklist([...verdictScale, ...verdictsOffScale]);
export type VerdictCode = v.InferOutput<typeof VerdictCodeSchema>;

/** The ClaimReview `ratingValue` of a verdict, 1 to 5, or null off the scale. */
export function ratingValue(verdict: VerdictCode): number | null {
  const position = (verdictScale as readonly string[]).indexOf(verdict);
  return position < 0 ? null : position + 1;
}

/** A check that is still in progress is never published (rule B3 of the publish gate). */
export function mayBePublished(verdict: VerdictCode): boolean {
  return verdict !== 'in-progress';
}

export const VerdictLabelSchema = v.looseObject({ code: VerdictCodeSchema, label: nonEmpty });

export const VerdictSchemeSchema = v.looseObject({
  id: nonEmpty,
  labels: v.pipe(v.array(VerdictLabelSchema), v.minLength(1)),
});
export type VerdictScheme = v.InferOutput<typeof VerdictSchemeSchema>;

/** The scheme that a new profile starts with. Its labels are data: what an assessment stores is not translated. */
export const defaultVerdictScheme: VerdictScheme = {
  id: 'claimlight.default.1',
  labels: [
    { code: 'true', label: 'True' },
    { code: 'mostly-true', label: 'Mostly true' },
    { code: 'mixture', label: 'Mixture' },
    { code: 'mostly-false', label: 'Mostly false' },
    { code: 'false', label: 'False' },
    { code: 'misleading', label: 'Misleading' },
    { code: 'missing-context', label: 'Missing context' },
    { code: 'unproven', label: 'Unproven' },
    { code: 'outdated', label: 'Outdated' },
    { code: 'satire', label: 'Satire' },
    { code: 'altered-media', label: 'Altered media' },
    { code: 'misattributed', label: 'Misattributed' },
    { code: 'correct-attribution', label: 'Correct attribution' },
    { code: 'not-checkable', label: 'Not checkable' },
    { code: 'in-progress', label: 'In progress' },
  ],
};
