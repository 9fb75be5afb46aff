/**
 * What a page says of itself: in JSON-LD, in `<meta>`, in `<html lang>`.
 *
 * Out:    `null` where the page does not say; nothing is guessed from its text or address.
 * Errors: none. Every value is the page's word: clipped, and of the form that lib/model/page.ts demands.
 */
import type { PageMetadata } from '../model/page.ts';
import { type JsonLdNode, namesOf, nodeOfType, readJsonLd } from './json-ld.ts';
import { pageDate } from './page-date.ts';

const MAX_TEXT = 2000;

const articleTypes = /(?:Article|Posting|Report|ClaimReview|WebPage)$/iu;
const publisherTypes = /^(?:NewsMedia)?Organization$/iu;

export function readMetadata(document: Document, url: string): PageMetadata {
  const nodes = readJsonLd(document);
  const article = articleOf(nodes);
  const meta = (...names: readonly string[]) => metaContent(document, names);
  return {
    url,
    canonicalUrl: canonicalOf(document, url),
    title: meta('og:title') ?? clip(document.querySelector('head > title')?.textContent) ?? '',
    outlet: meta('og:site_name') ?? publisherOf(article, nodes),
    byline: authorsOf(article, nodes) ?? bylineOf(meta('author', 'parsely-author', 'article:author')),
    published:
      textDate(article?.datePublished) ??
      pageDate(
        meta('article:published_time', 'og:published_time', 'parsely-pub-date') ?? itemDate(document, 'Published'),
      ),
    modified:
      textDate(article?.dateModified) ??
      pageDate(meta('article:modified_time', 'og:updated_time') ?? itemDate(document, 'Modified')),
    language: languageOf(document.documentElement.getAttribute('lang')) ?? languageOf(meta('og:locale')),
  };
}

/** An article before a page: both stand side by side, and the page's author is often the site. */
function articleOf(nodes: readonly JsonLdNode[]): JsonLdNode | null {
  return nodeOfType(nodes, /(?:Article|Posting|Report)$/iu) ?? nodeOfType(nodes, articleTypes);
}

function metaContent(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    for (const meta of document.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i]`)) {
      const content = clip(meta.getAttribute('content'));
      if (content !== null) return content;
    }
  }
  return null;
}

function canonicalOf(document: Document, url: string): string | null {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')?.trim();
  if (href === undefined || href === '' || !URL.canParse(href, url)) return null;
  const canonical = new URL(href, url);
  return /^https?:$/u.test(canonical.protocol) && canonical.href.length <= MAX_TEXT ? canonical.href : null;
}

function publisherOf(article: JsonLdNode | null, nodes: readonly JsonLdNode[]): string | null {
  const named = namesOf(article?.publisher, nodes);
  return clip(named[0]) ?? (article === null ? null : clip(namesOf(nodeOfType(nodes, publisherTypes), nodes)[0]));
}

function authorsOf(article: JsonLdNode | null, nodes: readonly JsonLdNode[]): string | null {
  const names = namesOf(article?.author, nodes)
    .map((name) => bylineOf(name))
    .filter((name) => name !== null);
  return clip([...new Set(names)].join(', '));
}

/** Facebook's `article:author` is a profile's address more often than a name. */
function bylineOf(text: string | null): string | null {
  const name = clip(text);
  return name === null || /^https?:/iu.test(name) ? null : name;
}

function textDate(value: unknown): string | null {
  return typeof value === 'string' ? pageDate(value) : null;
}

function itemDate(document: Document, which: 'Published' | 'Modified'): string | null {
  const item = document.querySelector(`[itemprop~="date${which}"]`);
  return item?.getAttribute('datetime') ?? item?.getAttribute('content') ?? null;
}

function languageOf(text: string | null): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(tag) ? tag : null;
}

function clip(text: string | null | undefined): string | null {
  const clean = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return clean === '' ? null : clean.slice(0, MAX_TEXT).toWellFormed();
}
