/** The words round a span, kept as private context so that a checker sees later what stood there (records.md 3.6). */

/** Characters on either side. */
const REACH = 500;

/** UTF-16 code units of `text`, end excluded. */
export function surroundings(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - REACH), end + REACH);
}
