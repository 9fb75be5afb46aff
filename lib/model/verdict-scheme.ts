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
export type VerdictLabel = v.InferOutput<typeof VerdictLabelSchema>;

export const VerdictSchemeSchema = v.looseObject({
  id: nonEmpty,
  name: v.exactOptional(nonEmpty),
  labels: v.pipe(v.array(VerdictLabelSchema), v.minLength(1)),
  /** Its labels on the scale have the numbers 1 to 5. Left out: it has no numbers. */
  isNumbered: v.exactOptional(v.boolean()),
  /** It has no scale: what is shown as the label is the checker's own conclusion; the labels here choose the mark. */
  isFree: v.exactOptional(v.boolean()),
});
export type VerdictScheme = v.InferOutput<typeof VerdictSchemeSchema>;

/** What a checker chose: a code for the mark, and the words that are shown. */
export interface Verdict {
  readonly verdict: VerdictCode;
  readonly label: string;
}

/** The number that a scheme gives a verdict, or null: never off the scale, and never where it has no numbers. */
export function ratingIn(
  scheme: VerdictScheme,
  verdict: VerdictCode,
): { readonly value: number; readonly best: number; readonly worst: number } | null {
  const value = ratingValue(verdict);
  return scheme.isNumbered !== true || scheme.isFree === true || value === null ? null : { value, best: 5, worst: 1 };
}

/** Whether a scheme has these words for this code. */
export function isInScheme(scheme: VerdictScheme, { verdict, label }: Verdict): boolean {
  const labels = scheme.labels.filter(({ code }) => code === verdict);
  if (scheme.isFree === true) return labels.length > 0 && label.trim() !== '';
  return labels.some((one) => one.label === label);
}

/** The scheme's first label of a code, or the code itself where it has none. */
export function labelIn(scheme: VerdictScheme, verdict: VerdictCode): string {
  return scheme.labels.find(({ code }) => code === verdict)?.label ?? verdict;
}

/** The scheme that a new profile starts with. Its labels are data: what an assessment stores is not translated. */
export const defaultVerdictScheme: VerdictScheme = {
  id: 'claimlight.default.1',
  isNumbered: true,
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
