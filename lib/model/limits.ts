/**
 * How much of a page is reported, and how much of that is shown. A file of its own: the content script needs the numbers
 * and not the parser.
 */

/** As many suggestions as a page is given, the first in its text: more would only slow it down (a book has them). */
export const MAX_SUGGESTIONS = 1000;

/** UTF-16 code units of a page's text that a tab reports: the surroundings of a suggestion beyond are left blank. */
export const MAX_TEXT = 400_000;

/** Frames of other origins that a tab reports of: more than a page of news has, and a page can make them without end. */
export const MAX_FRAMES = 20;

/** UTF-16 code units that the reports of a tab's frames may hold together. */
export const FRAME_ROOM = 1_000_000;

/** From this check-worthiness on a suggestion is shown, unless a person chose otherwise. Every tier is calibrated to it. */
export const SHOWN_FROM = 0.5;

/** From here on a span is handed over at all, so that a person who wants more is shown more at once. */
export const SPOTTED_FROM = 0.2;

/** From here on a suggestion is a strong one: a third of the scale, since a finer step would promise too much. */
export const STRONG_FROM = 2 / 3;
