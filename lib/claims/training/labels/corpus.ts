/** A folder of pages: `bodies.json` with the text of each article by page, `pages/ID.html.gz` with its source. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export function readBodies(corpus: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(corpus, 'bodies.json'), 'utf8')) as Record<string, string>;
}

export function readSource(corpus: string, page: string): string {
  return gunzipSync(readFileSync(path.join(corpus, 'pages', `${page}.html.gz`))).toString('utf8');
}
