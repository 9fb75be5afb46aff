/**
 * Text directives, `#:~:text=prefix-,start,end,-suffix`, as they stand in an address.
 *
 * In:     any address or fragment, from strangers; what is not a directive is passed over, as browsers do.
 * Errors: none. Escapes that are not UTF-8 are left as they are.
 * Source: WICG Text Fragments, 3.3 Syntax and "parse a text directive"
 *         (https://wicg.github.io/scroll-to-text-fragment/).
 */
import type { TextQuoteSelector } from '../../model/selector.ts';

export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  /** Where it is given, all from `start` to it is meant. */
  readonly end?: string;
  readonly suffix?: string;
}

const DELIMITER = ':~:';

/** Every text directive of an address, or of a fragment with or without its `#`. In their order. */
export function readTextFragment(address: string): readonly TextDirective[] {
  const at = address.indexOf(DELIMITER);
  if (at < 0) return [];
  return address
    .slice(at + DELIMITER.length)
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => readDirective(directive.slice('text='.length)))
    .filter((directive) => directive !== null);
}

/** The address without its directives: its own fragment stays, since some pages choose their content by it. */
export function withoutTextFragment(address: string): string {
  const at = address.indexOf(DELIMITER);
  return at < 0 ? address : address.slice(0, at).replace(/#$/u, '');
}

export function writeTextFragment(address: string, directive: TextDirective): string {
  const { prefix, start, end, suffix } = directive;
  const parts = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ];
  const page = withoutTextFragment(address);
  return `${page}${page.includes('#') ? '' : '#'}${DELIMITER}text=${parts.join(',')}`;
}

/** The words that a directive names, where it names all of them: one with an end says only how they begin and end. */
export function quoteOfDirective({ prefix, start, end, suffix }: TextDirective): TextQuoteSelector | null {
  if (end !== undefined) return null;
  return {
    type: 'TextQuoteSelector',
    exact: start,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function readDirective(written: string): TextDirective | null {
  const parts = written.split(',');
  const prefix = parts[0]!.endsWith('-') ? decoded(parts.shift()!.slice(0, -1)) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') === true ? decoded(parts.pop()!.slice(1)) : undefined;
  const [start, end, ...more] = parts.map(decoded);
  const named = [start, end, prefix, suffix].filter((words) => words !== undefined);
  if (start === undefined || more.length > 0 || named.some((words) => words.trim() === '')) return null;
  return {
    ...(prefix === undefined ? {} : { prefix }),
    start,
    ...(end === undefined ? {} : { end }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** What divides the parts of a directive is escaped, and what mail and chat programs take for the end of a link. */
function encoded(words: string): string {
  const escaped = encodeURIComponent(words.toWellFormed());
  return escaped.replace(/[-!'()*~]|[._]$/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
