/**
 * What is wrong in a file, and what is lost of it, in words.
 *
 * In:  a fault, a place or a loss; and how a message is read by its key, with what it quotes.
 * Out: a sentence, of a fault with where it is. Screens read the messages of the browser's language, programs the
 *      English ones.
 */
import type { Fault, FaultCode, Place } from './fault.ts';
import type { Loss, NoMarkup } from './loss.ts';

const noMarkup = {
  'no-decision': 'noMarkup_noDecision',
  'several-decisions': 'noMarkup_severalDecisions',
  'in-progress': 'noMarkup_inProgress',
  retracted: 'noMarkup_retracted',
  'no-publisher': 'noMarkup_noPublisher',
  'other-site': 'noMarkup_otherSite',
  'no-fact-check-url': 'noMarkup_noUrl',
  'not-published': 'noMarkup_notPublished',
} as const satisfies Readonly<Record<NoMarkup, string>>;

type FileMessage =
  | `fault_${FaultCode}`
  | `loss_${Loss['code']}`
  | `place_${Exclude<Place['kind'], 'path'>}`
  | 'preview_reason'
  | (typeof noMarkup)[NoMarkup];

export type Say = (key: FileMessage, values: readonly (string | number)[]) => string;

/** A path is its own name. */
export function placeIn({ kind, values }: Place, say: Say): string {
  return kind === 'path' ? values.join('') : say(`place_${kind}`, values);
}

export function faultIn({ code, where, values = [] }: Fault, say: Say): string {
  const sentence = say(`fault_${code}`, values);
  return where === undefined ? sentence : say('preview_reason', [placeIn(where, say), sentence]);
}

export function lossIn({ code, values = [] }: Loss, say: Say): string {
  return say(`loss_${code}`, values);
}

export function noMarkupIn(reason: NoMarkup, say: Say): string {
  return say(noMarkup[reason], []);
}
