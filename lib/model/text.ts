/**
 * The kinds of string that records are made of.
 *
 * Times are RFC 3339 with a zone; links are http or https and nothing else, since a stored link is one day clicked.
 */
import * as v from 'valibot';

export const nonEmpty = v.pipe(v.string(), v.regex(/\S/u, 'empty'));

/** RFC 3339 date-time with a zone (section 5.6). */
export const TimeSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u, 'notTime'),
  v.check(exists, 'noSuchTime'),
);

/** A day or a time: what a page or a source says of its own date is often a day only. */
export const DateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/u, 'notDate'),
  v.check(exists, 'noSuchTime'),
);

/**
 * The time of a record whose file gave none: a record must say one, and none is made up. Screens and exports say
 * nothing in its place.
 */
export const UNDATED = '1970-01-01T00:00:00Z';

/** Engines differ in February 30: some read it as a day of March, and what one stores the other would refuse. */
function exists(time: string): boolean {
  const day = time.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || Number.isNaN(Date.parse(time))) return false;
  return new Date(midnight).toISOString().startsWith(day);
}

export function isDate(text: string): boolean {
  return v.is(DateSchema, text);
}

/** An absolute http or https address. `javascript:`, `data:` and the like are refused. */
export const WebUrlSchema = v.pipe(v.string(), v.check(isWebUrl, 'notWebUrl'));

export function isWebUrl(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

/** BCP 47 in its usual shapes; `und` where the language is not known. */
export const LanguageSchema = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u, 'notLanguage'));

export const ContentHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'notHash'));

/** Lone surrogates become U+FFFD, so that every engine hashes the same bytes (model.md). */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}
