/**
 * Footnote marks in a sentence: "Doha¹" is the word "Doha", and "m²" is no footnote.
 *
 * A mark is bare: a number, a letter or a symbol in a `<sup>` with its link, or a link whose role says so. One in
 * brackets stays in the text, where whoever compares words can tell it from them.
 */
const bareMark =
  /^(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*∗⁎†‡§¶‖#]{1,4})(?:\s*[,;–-]\s*(?:\d{1,3}|[a-z]|[*∗⁎†‡§¶‖#]{1,4}))*$/iu;

/** In UTF-16 units, white space included; a longer text is not looked at. */
const LONGEST = 40;

/** Of a `<sup>`, or of an element with the role `doc-noteref`. */
export function isFootnoteMark(element: Element): boolean {
  const text = element.textContent;
  return text.length <= LONGEST && bareMark.test(text.trim()) && isLinked(element);
}

function isLinked(element: Element): boolean {
  if (element.localName !== 'sup') return true;
  return element.querySelector('a[href]') !== null || element.parentElement?.closest('a[href*="#"]') != null;
}
