/**
 * Cells of CSV that no spreadsheet runs.
 *
 * Out:    RFC 4180: quoted where a cell holds a quote, a comma or a line break. What a spreadsheet takes for a formula
 *         has an apostrophe before it, and so has what would look like one of those: reading takes one away, so that
 *         every text comes back as it was.
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

export function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function readCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
