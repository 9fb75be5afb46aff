/**
 * Terms, combinations and names as a person writes them, one line at a time.
 *
 * `mercenar*, fighter* + flow*, sent / 12 words` is a pattern of two groups: `+` stands between groups, or `...` where
 * they follow one another; a comma or a bar between alternatives, which may stand in brackets; the distance at the end.
 * Quotation marks keep these signs inside a term; a comma in a number parts nothing. `haftar = Haftar, Hifter` is a name
 * with its spellings, which `@haftar` stands for elsewhere. What is printed here is read again as the same.
 */
import { aliasNameOf, type TopicAlias, type TopicPattern } from '../../lib/model/topic.ts';

export type LineFault =
  | 'wordless'
  | 'star'
  | 'long'
  | 'quote'
  | 'one-group'
  | 'gap'
  | 'too-many-groups'
  | 'distance'
  | 'mixed'
  | 'name'
  | 'unknown-name';

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
/** Arabic text has a comma of its own; those who know regular expressions write a bar. */
const COMMA = /[,،|](?!(?<=\d,)\d{3}(?!\d))/gu;
const PLUS = /\+/gu;
const FOLLOWED = /…|\.{3,}/gu;
const BRACKETS = /^\s*\((?<inside>[^()]*)\)\s*$/u;
const ALIAS = /^(?<name>[\p{L}\p{M}\p{N}_-]{1,60})\s*=(?<terms>.*)$/u;
const DISTANCE = /^(?<words>.*)\/\s*(?<within>[^"/]*)$/u;
/** Stars that end no word: behind a space, within one, or doubled. */
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

const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;
const asciiDigit = (digit: string): string => String(digit.charCodeAt(0) & 15);

export function readPattern(line: string): Reading<TopicPattern> {
  const plain = line.replace(QUOTES, '"');
  if (plain.split('"').length % 2 === 0) return refused('quote');
  const { words = plain, within: said } = DISTANCE.exec(plain)?.groups ?? {};
  const within =
    said === undefined
      ? USUAL_WITHIN
      : Number(/^(\d+)[\p{L}\p{M}\s.]*$/u.exec(said.replace(ARABIC_DIGIT, asciiDigit))?.[1]);
  if (!(within >= 1 && within <= MAX_WITHIN)) return refused('distance');
  const [joined, followed] = [partsOf(words, PLUS), partsOf(words, FOLLOWED)];
  if (joined.length > 1 && followed.length > 1) return refused('mixed');
  const ordered = followed.length > 1;
  const groups = readGroups(ordered ? followed : joined);
  if (groups.status === 'refused') return groups;
  return { status: 'read', value: { groups: groups.value, within, ...(ordered && { ordered }) } };
}

function readGroups(parts: readonly string[]): Reading<string[][]> {
  if (parts.length === 1) return refused('one-group');
  if (parts.length > MAX_GROUPS) return refused('too-many-groups');
  if (parts.some((part) => tidy(part) === '')) return refused('gap');
  const groups: string[][] = [];
  for (const part of parts) {
    const group = readTerms(BRACKETS.exec(part)?.groups?.inside ?? part);
    if (group.status === 'refused') return group;
    groups.push([...group.value]);
  }
  return { status: 'read', value: groups };
}

/** A name and its spellings. */
export function readAlias(line: string): Reading<TopicAlias> {
  const { name, terms: written = '' } = ALIAS.exec(line.trim())?.groups ?? {};
  if (name === undefined) return refused('name');
  const terms = readTerms(written);
  if (terms.status === 'refused') return terms;
  return { status: 'read', value: { name, terms: [...terms.value] } };
}

export function printAlias({ name, terms }: TopicAlias): string {
  return `${name} = ${terms.map(printTerm).join(', ')}`;
}

/** Whether each reference among these terms leads to a name. */
export function knowsNames(terms: readonly string[], names: ReadonlySet<string>): boolean {
  return terms.every((term) => {
    const name = aliasNameOf(term);
    return name === null || names.has(name);
  });
}

export function printTerm(term: string): string {
  const words = tidy(term.replace(QUOTES, ' '));
  return /[,،+/|…=()]|\.{3}/u.test(words) ? `"${words}"` : words;
}

/** `unit` is the word for words, which is not read again. */
export function printPattern({ groups, within, ordered = false }: TopicPattern, unit: string): string {
  const printed = groups.map((group) => group.map(printTerm).join(', ')).join(ordered ? ' ... ' : ' + ');
  return `${printed} / ${within} ${unit}`;
}

function refused(fault: LineFault): Reading<never> {
  return { status: 'refused', fault };
}

/** What stands between the separators that are not in quotation marks. */
function partsOf(text: string, separator: RegExp): string[] {
  const bare = text.replace(/"[^"]*"/gu, (quoted) => '_'.repeat(quoted.length));
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: sign } of bare.matchAll(separator)) {
    parts.push(text.slice(start, index));
    start = index + sign.length;
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
