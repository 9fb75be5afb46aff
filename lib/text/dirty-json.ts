/**
 * Read JSON out of a script of a page.
 *
 * In:     the text of the script. Sites wrap it in comments or CDATA, end it with a semicolon, break lines inside
 *         strings, and leave comments and a comma after the last item: it is read from the first bracket to the last.
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
  const json = bare.slice(start, end);
  return parsed(json) ?? parsed(withoutRemarks(json));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' '));
  } catch {
    return null;
  }
}

/** Strings are passed over: what looks like a comment in them is none. What does not end takes the rest. */
function withoutRemarks(json: string): string {
  const pieces = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)|\/\*.*?(?:\*\/|$)|\/\/[^\n]*|,(?=\s*[\]}])/gsu;
  return json.replace(pieces, (piece) => (piece.startsWith('"') ? piece : ''));
}
