/** The size of the first file that is injected into a page. What is loaded on first use is not in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './programs.ts';

export const CONTENT_FILE = '.output/chrome-mv3/marker.js';

export function contentSize(): { readonly raw: number; readonly gzip: number } {
  const bytes = readFileSync(path.join(root, CONTENT_FILE));
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
