/**
 * A date as a page writes it, in ISO 8601.
 *
 * Out:  the date as it stands where it is ISO 8601; full forms of RFC 2822 and near-ISO are rewritten; else null.
 *       Nothing is guessed: "03/04/2020" is two days, "today" is none.
 */
const clock = '\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?';
const iso = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:[T ](${clock}) ?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?)?$`, 'u');
const rfc2822 = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4})$/u;

/** Templates print the zero of their clock: 0001-01-01, 1970-01-01T00:00:00Z. */
const FIRST_PAGE = Date.parse('1990-01-01');

export function pageDate(text: string | null | undefined): string | null {
  const written = text?.trim() ?? '';
  const [, day, time, zone = ''] = iso.exec(rfc2822.test(written) ? inIso(written) : written) ?? [];
  if (day === undefined) return null;
  const date = time === undefined ? day : `${day}T${time}${zone.replace(/^[UG].*/u, 'Z')}`;
  return exists(day, date) ? date : null;
}

function inIso(written: string): string {
  const time = Date.parse(written);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** `Date.parse` rolls February 30 over into March in some engines: the day must come back as it went in. */
function exists(day: string, date: string): boolean {
  const parsed = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(parsed) || parsed < FIRST_PAGE) return false;
  return new Date(parsed).toISOString().startsWith(day) && !Number.isNaN(Date.parse(date));
}
