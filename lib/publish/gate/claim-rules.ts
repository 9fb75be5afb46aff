/** What the gate asks of the claim itself: its words, its speaker, its place. */
import { quoteOf } from '../../model/selector.ts';
import { finding, isBlank, isDated, type Rule, sourcesOf } from './finding.ts';

/** Search engines cut what is longer. */
const SHORT_TEXT = 75;

/** B1: what was said and by whom, or that it is not known by whom. */
export const saysWhoSaidWhat: Rule = ({ claim: { body } }) => {
  if (isBlank(body.text)) return finding('B1', 'text');
  const { type, name } = body.speaker;
  return isBlank(name) && type !== 'unknown' && type !== 'anonymous' ? finding('B1', 'speaker') : null;
};

/** B2: a quote from a page, and when it was there. */
export const hasPlace: Rule = ({ mentions }) => {
  const isQuoted = mentions.some(
    ({ body }) => !isBlank(quoteOf(body.selectors)?.exact ?? '') && isDated(body.capturedAt),
  );
  return isQuoted ? null : finding('B2', 'mentions');
};

/** W3: what the speaker says to it is among the sources. */
export const hasReply: Rule = (view) => {
  const { type, name } = view.claim.body.speaker;
  if (isBlank(name) || type === 'unknown' || type === 'anonymous') return null;
  const speaker = folded(name);
  const isHeard = sourcesOf(view).some(({ body }) =>
    [body.author ?? '', body.publisher].some((who) => folded(who).includes(speaker)),
  );
  return isHeard ? null : finding('W3', 'sources');
};

/** W4: a short text that is not cut. */
export const isShort: Rule = ({ claim: { body } }) =>
  [...body.shortText].length > SHORT_TEXT ? finding('W4', 'shortText') : null;

/** W5: some source is no younger than the claim, where their days are known. */
export const hasSourceOfItsTime: Rule = (view) => {
  const { claimDate } = view.claim.body;
  const published = sourcesOf(view).flatMap(({ body }) => body.published ?? []);
  if (claimDate === undefined || published.length === 0) return null;
  return published.every((date) => dayOf(date) > dayOf(claimDate)) ? finding('W5', 'claimDate') : null;
};

function dayOf(date: string): string {
  return date.slice(0, 10);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
