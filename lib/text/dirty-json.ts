/**
 * Read JSON out of a script of a page.
 *
 * In:     the text of the script. Sites wrap it in comments or CDATA, end it with a semicolon and break lines inside
 *         strings: it is read from the first bracket to the last.
 * Out:    the value, or null where there is none.
 * Cost:   linear: no regular expression here goes back, since a hostile script would make it quadratic.
 */
const MAX_SCRIPT = 1_000_000;
const CDATA = '<![CDATA[';

export function readDirtyJson(text: string): unknown {
  if (text.length > MAX_SCRIPT) return null;
  const bare = text.includes(CDATA) ? text.replace(CDATA, '').replace(']]>', '') : text;
  const start = bare.search(/[[{]/u);
  const end = Math.max(bare.lastIndexOf(']'), bare.lastIndexOf('}')) + 1;
  try {
    return JSON.parse(bare.slice(start, end).replace(/\p{Cc}/gu, ' '));
  } catch {
    return null;
  }
}
