/**
 * Terms and combinations as a person writes them, one line at a time.
 *
 * `mercenar*, fighter* + flow*, sent / 12 words` is a pattern of two groups: `+` stands between groups, a comma between
 * alternatives, the distance at the end. Quotation marks keep these signs inside a term; a comma in a number parts
 * nothing. What is printed here is read again as the same.
 */
import type { TopicPattern } from '../../lib/model/topic.ts';

export type LineFault = 'wordless' | 'star' | 'long' | 'quote' | 'one-group' | 'gap' | 'too-many-groups' | 'distance';

export type Reading<Value> =
  | { readonly status: 'read'; readonly value: Value }
  | { readonly status: 'refused'; readonly fault: LineFault };

/** Of `TopicSchema`. */
const MAX_TERM = 200;
const MAX_GROUPS = 6;
const MAX_WITHIN = 100;
/** Where a line does not say: about the clause in which two words belong together. */
const USUAL_WITHIN = 10;

const QUOTES = /["“”„]/gu;
/** Arabic text has a comma of its own. */
const COMMA = /[,،](?!(?<=\d,)\d{3}(?!\d))/gu;
const PLUS = /\+/gu;
const DISTANCE = /^(?<words>.*)\/\s*(?<within>[^"/]*)$/u;
/** Stars that `partsOf` (lib/claims/topics.ts) reads as no ending: behind no word, or with more of one behind them. */
const LOST_STAR = /(?<![\p{L}\p{M}\p{N}_])\*|\*(?=[\p{L}\p{M}\p{N}_])/u;

/** The terms of one line: mostly one. */
export function readTerms(line: string): Reading<readonly string[]> {
  const plain = line.replace(QUOTES, '"');
  if (plain.split('"').length % 2 === 0) return refused('quote');
  const terms = partsOf(plain, COMMA)
    .map(tidy)
    .filter((term) => term !== '');
  if (terms.length === 0) return refused('wordless');
  const fault = terms.map(faultOf).find((each) => each !== null);
  return fault === undefined ? { status: 'read', value: terms } : refused(fault);
}

export function readPattern(line: string): Reading<TopicPattern> {
  const plain = line.replace(QUOTES, '"');
  if (plain.split('"').length % 2 === 0) return refused('quote');
  const { words = plain, within: said } = DISTANCE.exec(plain)?.groups ?? {};
  const within = said === undefined ? USUAL_WITHIN : Number(/^(\d+)[\p{L}\p{M}\s.]*$/u.exec(said)?.[1]);
  if (!(within >= 1 && within <= MAX_WITHIN)) return refused('distance');
  const parts = partsOf(words, PLUS);
  if (parts.length === 1) return refused('one-group');
  if (parts.length > MAX_GROUPS) return refused('too-many-groups');
  if (parts.some((part) => tidy(part) === '')) return refused('gap');
  const groups: string[][] = [];
  for (const part of parts) {
    const group = readTerms(part);
    if (group.status === 'refused') return group;
    groups.push([...group.value]);
  }
  return { status: 'read', value: { groups, within } };
}

export function printTerm(term: string): string {
  const words = tidy(term.replace(QUOTES, ' '));
  return /[,،+/]/u.test(words) ? `"${words}"` : words;
}

/** `unit` is the word for words, which is not read again. */
export function printPattern({ groups, within }: TopicPattern, unit: string): string {
  return `${groups.map((group) => group.map(printTerm).join(', ')).join(' + ')} / ${within} ${unit}`;
}

function refused(fault: LineFault): Reading<never> {
  return { status: 'refused', fault };
}

/** What stands between the separators that are not in quotation marks. */
function partsOf(text: string, separator: RegExp): string[] {
  const bare = text.replace(/"[^"]*"/gu, (quoted) => '_'.repeat(quoted.length));
  const parts: string[] = [];
  let start = 0;
  for (const { index } of bare.matchAll(separator)) {
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}

function tidy(term: string): string {
  return term.replaceAll('"', ' ').replace(/\s+/gu, ' ').trim();
}

function faultOf(term: string): LineFault | null {
  if (!/[\p{L}\p{N}]/u.test(term)) return 'wordless';
  if (LOST_STAR.test(term)) return 'star';
  return term.length > MAX_TERM ? 'long' : null;
}
