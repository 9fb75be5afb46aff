/**
 * Text of others in Markdown, so that it stays text.
 *
 * Out:    one line. What begins emphasis, code, a link, HTML, an entity, a table cell or a block is escaped; an
 *         address or a mail address that some readers turn into a link by itself is broken by an escape.
 * Source: CommonMark 0.31, 2.4 Backslash escapes; GitHub Flavored Markdown, Autolinks.
 */
import { isWebUrl } from '../../model/text.ts';
import { plain } from '../../text/plain.ts';

export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_[\]<>|~&@$^]/gu, '\\$&')
    .replace(/:\/\//gu, ':\\/\\/')
    .replace(/www\./giu, (match) => match.replace('.', '\\.'))
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^!/u, '\\!');
}

/** The address in the form with angle brackets, in which only they and line breaks could end it. */
export function markdownLink(url: string, text: string): string {
  if (!isWebUrl(url)) return escapeMarkdown(text);
  const address = new URL(url).href.replace(/[<>\\\s]/gu, (character) => encodeURIComponent(character));
  return `[${escapeMarkdown(text)}](<${address}>)`;
}

export function markdownQuote(text: string): string {
  return `> ${escapeMarkdown(text)}`;
}
