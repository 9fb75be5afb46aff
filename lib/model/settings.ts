/** How a person wants suggestions to be shown, in every page. */
import * as v from 'valibot';
import { SHOWN_FROM } from './limits.ts';

export const suggestionOrders = ['strength', 'page'] as const;
export type SuggestionOrder = (typeof suggestionOrders)[number];

/** The check-worthiness from which a suggestion is shown. Null is as shipped, also after an update ships another. */
const threshold = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

export const SettingsPatchSchema = v.object({
  threshold: v.exactOptional(threshold),
  order: v.exactOptional(v.picklist(suggestionOrders)),
});
export type SettingsPatch = v.InferOutput<typeof SettingsPatchSchema>;
export type Settings = Readonly<Required<SettingsPatch>>;

export const defaultSettings: Settings = { threshold: null, order: 'strength' };

export function thresholdOf({ threshold }: Settings): number {
  return threshold ?? SHOWN_FROM;
}
