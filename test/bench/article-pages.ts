/**
 * The pages of a folder with what is known of their articles.
 *
 * In:   a folder with `pages/<id>.html.gz`, or with the pages themselves, `.gz` or not; texts by id in `bodies.json` in
 *       the folder or beside it, or `<id>.expected.html.gz`, the article alone as HTML.
 * Note: a page of which nothing is known is left out and counted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KnownPage } from './article-probe.ts';

export interface PageOnDisk {
  readonly id: string;
  read(): KnownPage;
  /** Whether people marked the text; else it is what Readability's authors expect of Readability. */
  readonly isHandMade: boolean;
  /** Pages of one site share a template: what is learnt from one may not be tried on another. */
  readonly site: string;
}

export function findPages(folder: string): { readonly pages: readonly PageOnDisk[]; readonly unknown: number } {
  const inner = path.join(folder, 'pages');
  const place = existsSync(inner) ? inner : folder;
  const bodies = readBodies([place, path.dirname(place), folder]);
  const files = readdirSync(place).sort();
  const known = files
    .filter((file) => /\.html(\.gz)?$/u.test(file) && !file.includes('.expected.'))
    .map((file) => {
      const id = file.replace(/\.html(\.gz)?$/u, '');
      const expected = [`${id}.expected.html.gz`, `${id}.expected.html`].find((name) => files.includes(name));
      return { id, file, body: bodies[id] ?? null, expected };
    });
  const pages = known
    .filter(({ body, expected }) => body !== null || expected !== undefined)
    .map(({ id, file, body, expected }): PageOnDisk => {
      const read = (name: string) => readPage(path.join(place, name));
      return {
        id,
        isHandMade: body !== null,
        site: siteOf(read(file)) ?? id.split('-').slice(0, 2).join('-'),
        read: () => ({ html: read(file), body, expected: body === null ? read(expected as string) : null }),
      };
    });
  return { pages, unknown: known.length - pages.length };
}

function readBodies(folders: readonly string[]): Readonly<Record<string, string>> {
  const file = folders.map((folder) => path.join(folder, 'bodies.json')).find(existsSync);
  if (file === undefined) return {};
  const bodies = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | { readonly articleBody: string }>;
  return Object.fromEntries(
    Object.entries(bodies).map(([id, body]) => [id, typeof body === 'string' ? body : body.articleBody]),
  );
}

function readPage(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The site that a page says it is of. */
function siteOf(html: string): string | null {
  const tag = /<(?:link[^>]+rel=["']?canonical|meta[^>]+property=["']?og:url)[^>]*>/iu.exec(html)?.[0] ?? '';
  const host = /https?:\/\/([^/"'\s>]+)/iu.exec(tag)?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^www\./u, '');
}
