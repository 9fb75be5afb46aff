/** What a person chose for every page: how suggestions are shown, and which tools stand over it. */
import * as v from 'valibot';
import { boundKeys, isKey, pageActions } from './keys.ts';
import { SHOWN_FROM } from './limits.ts';
import type { ToolChoice } from './page-tools.ts';

export const suggestionOrders = ['strength', 'page'] as const;
export type SuggestionOrder = (typeof suggestionOrders)[number];

/** The check-worthiness from which a suggestion is shown. Null is as shipped, also after an update ships another. */
const threshold = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

/** As lib/model/keys.ts writes one; null takes it away. */
const key = v.nullable(v.pipe(v.string(), v.maxLength(40), v.check(isKey, 'is no key that can be bound')));
const keyEntry = v.exactOptional(key);

export const SettingsPatchSchema = v.object({
  threshold: v.exactOptional(threshold),
  order: v.exactOptional(v.picklist(suggestionOrders)),
  /** What is selected in a page can be checked there. */
  adder: v.exactOptional(v.boolean()),
  minimap: v.exactOptional(v.boolean()),
  /** Keys of one letter work in pages: off until a person wants it (WCAG 2.2, 2.1.4). */
  pageKeys: v.exactOptional(v.boolean()),
  /** Those that are not as shipped. */
  keys: v.exactOptional(v.strictObject(v.entriesFromList(pageActions, keyEntry))),
});
export type SettingsPatch = v.InferOutput<typeof SettingsPatchSchema>;
export type Settings = Readonly<Required<SettingsPatch>>;

export const defaultSettings: Settings = {
  threshold: null,
  order: 'strength',
  adder: true,
  minimap: false,
  pageKeys: false,
  keys: {},
};

export function thresholdOf({ threshold }: Settings): number {
  return threshold ?? SHOWN_FROM;
}

export function toolsOf({ adder, minimap, pageKeys, keys }: Settings): ToolChoice {
  return { adder, minimap, keys: boundKeys(keys), areKeysOn: pageKeys };
}
