/**
 * Sources in what is dropped or pasted: links, or words with or without the address that they are from.
 *
 * In:  the data of a drag or of the clipboard. Nothing of it is trusted: HTML is parsed in a document that runs and
 *      loads nothing, and only the text of a link is taken from it.
 * Out: in order, each address once; none where there is neither an address nor words.
 */
import { archiveLinkOf } from '../lib/model/archive-links.ts';
import { type EvidenceDraft, proposed } from '../lib/model/draft.ts';
import { isWebUrl } from '../lib/model/text.ts';
import { plain } from '../lib/text/plain.ts';

export type NewSource = Partial<Pick<EvidenceDraft, 'url' | 'archivedAt' | 'title' | 'quote'>>;

/** Whoever drops a whole list of links means a list, not a form for each. */
const MOST = 10;

export function sourcesIn(data: Pick<DataTransfer, 'getData'>): readonly NewSource[] {
  const text = data.getData('text/plain').trim();
  const listed = linesOf(data.getData('text/uri-list')).filter((line) => !line.startsWith('#'));
  const lines = linesOf(text);
  const urls = (listed.length > 0 ? listed : lines).filter(isWebUrl);
  if (listed.length > 0 || (urls.length > 0 && urls.length === lines.length)) {
    const title = urls.length === 1 ? titleIn(data) : '';
    const isTitle = title !== '' && !isWebUrl(title);
    return [...new Set(urls)].slice(0, MOST).map((url) => ({ ...sourceAt(url), ...(isTitle && { title }) }));
  }
  return text === '' ? [] : [quotedIn(text)];
}

/** Of an archived copy the source is the page; the copy is its archive link. */
export function sourceAt(url: string): NewSource {
  const address = proposed(url.trim());
  const copy = archiveLinkOf(address);
  return copy === null ? { url: address } : { url: proposed(copy.original ?? address), archivedAt: address };
}

/** Words, and below them where they are from, as browsers and readers share them. */
function quotedIn(text: string): NewSource {
  const last = linesOf(text).at(-1) ?? '';
  if (!isWebUrl(last)) return { quote: proposed(text) };
  return { ...sourceAt(last), quote: proposed(text.slice(0, text.lastIndexOf(last)).trim()) };
}

function titleIn(data: Pick<DataTransfer, 'getData'>): string {
  const html = data.getData('text/html');
  if (html === '') return proposed(linesOf(data.getData('text/x-moz-url'))[1] ?? '');
  const link = new DOMParser().parseFromString(html, 'text/html').querySelector('a[href]');
  return proposed(plain(link?.textContent ?? ''));
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
