/** The English words of the extension, for programs that run without a browser, and for tests that read as people do. */
import { readFileSync } from 'node:fs';
import type { Rejected } from '../../lib/interchange/foreign.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Fault, Place } from '../../lib/model/fault.ts';
import { faultIn, lossIn, noMarkupIn, placeIn, type Say } from '../../lib/model/file-words.ts';
import type { Loss, NoMarkup } from '../../lib/model/loss.ts';
import { reportWordsIn } from '../../lib/model/report-words.ts';

const messages = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly message: string }>>;

const say = (key: string, values: Parameters<Say>[1] = []): string =>
  messages[key]!.message.replaceAll(/\$(\d)/gu, (_, place) => String(values[place - 1]));

export const reportWords = reportWordsIn({ lang: 'en', dir: 'ltr' }, (key) => say(key));

export function faultWords(fault: Fault): string {
  return faultIn(fault, say);
}

function placeWords(place: Place): string {
  return placeIn(place, say);
}

export function rejectedWords({ where, reason }: Rejected): string {
  return `${placeWords(where)}: ${faultWords(reason)}`;
}

export function lossWords(loss: Loss): string {
  return lossIn(loss, say);
}

export function noMarkupWords(reason: NoMarkup): string {
  return noMarkupIn(reason, say);
}

/** Of what was thrown: what is wrong in the file, or else the message of the log. */
export function failureIn(caught: unknown): string {
  const { fault, message } = ExtensionError.from(caught);
  return fault === undefined ? message : faultWords(fault);
}
