/** The words of a span, as two places are compared that differ in white space alone: a page may break its lines anew. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
