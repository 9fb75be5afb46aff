/** How much of a page is reported. A file of its own: the content script needs the numbers and not the parser. */

/** As many suggestions as a page is given, the first in its text: more would only slow it down (a book has them). */
export const MAX_SUGGESTIONS = 1000;

/** UTF-16 code units of a page's text that a tab reports: the surroundings of a suggestion beyond are left blank. */
export const MAX_TEXT = 400_000;
