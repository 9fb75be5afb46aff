/** What is wrong in a file, and what is lost of it, in the words of the screen. What they quote keeps its direction. */
import type { Fault, Place } from '../lib/model/fault.ts';
import { faultIn, lossIn, noMarkupIn, placeIn, type Say } from '../lib/model/file-words.ts';
import type { Loss, NoMarkup } from '../lib/model/loss.ts';
import { isolated, number, t } from '../lib/platform/i18n.ts';

const say: Say = (key, values) =>
  t(key, ...values.map((value) => (typeof value === 'number' ? number(value) : isolated(value))));

export function faultWords(fault: Fault): string {
  return faultIn(fault, say);
}

export function placeWords(place: Place): string {
  return placeIn(place, say);
}

export function lossWords(loss: Loss): string {
  return lossIn(loss, say);
}

export function noMarkupWords(reason: NoMarkup): string {
  return noMarkupIn(reason, say);
}
