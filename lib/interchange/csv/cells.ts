/**
 * Cells of CSV that no spreadsheet runs.
 *
 * Out:    RFC 4180: quoted where a cell holds a quote, a comma or a line break. What a spreadsheet takes for a formula
 *         has an apostrophe before it, and so has what would look like one of those: reading takes one away, so that
 *         every text comes back as it was. A spreadsheet that parts cells at semicolons or tabs takes what follows one,
 *         or a line break, for a cell of its own, quotes or not. Signs that nobody sees (NUL, zero width) are dropped by
 *         some before they look.
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
const FORMULA = /^(?:['\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;
const SIGN = /'*[=+\-@＝＋－＠]/uy;

export function writeCell(text: string): string {
  const inner = text.replace(/[;\t\r\n]["\s\p{Cc}\p{Cf}]*/gu, (run, at: number) =>
    isSign(text, at + run.length) ? `${run}'` : run,
  );
  const safe = FORMULA.test(inner) ? `'${inner}` : inner;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function readCell(text: string): string {
  const outer = text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
  return outer.replace(/([;\t\r\n]["\s\p{Cc}\p{Cf}]*)'/gu, (all, run: string, at: number) =>
    isSign(outer, at + all.length) ? run : all,
  );
}

function isSign(text: string, at: number): boolean {
  SIGN.lastIndex = at;
  return SIGN.test(text);
}
