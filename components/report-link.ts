/**
 * Where a reader tells a desk of an error, as the desk's own set says: a mail that is begun already, or its page for it.
 *
 * In:  a card, whose desk is a stranger's words: nothing but a mail or a web address comes out.
 * Out: null where the set names nobody who can be reached.
 */
import type { Card } from '../lib/model/mark.ts';
import { isWebUrl } from '../lib/model/text.ts';
import { t } from '../lib/platform/i18n.ts';

/** One address and nothing after it: what else a `mailto:` may say would be said in the reader's name. */
const address = /^(?:mailto:)?([^\s@?&%,;:<>"]+@[^\s@?&%,;:<>"]+)$/iu;

/** Mail programs cut long addresses; a claim is recognised by its beginning. */
const MOST_WORDS = 300;

export interface ReportLink {
  readonly kind: 'mail' | 'page';
  readonly href: string;
}

export function reportLink(card: Card): ReportLink | null {
  const { contact = null, correctionsPolicy = null } = card.desk ?? {};
  const mail = contact === null ? undefined : address.exec(contact.trim())?.[1];
  if (mail !== undefined) return { kind: 'mail', href: `mailto:${mail}?${letterOf(card)}` };
  const page = [contact, correctionsPolicy].find((one) => one !== null && isWebUrl(one));
  return page === undefined || page === null ? null : { kind: 'page', href: page };
}

/** Not by URLSearchParams: mail programs show its plus signs. */
function letterOf({ text, verdicts, checked, set }: Card): string {
  const claim = text.slice(0, MOST_WORDS);
  const said = verdicts.map(({ label }) => label).join(', ');
  const subject = t('card_reportSubject', claim.slice(0, 80));
  const body = t('card_reportBody', claim, said, checked.url, set ?? '');
  return `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
