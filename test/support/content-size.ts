/** The sizes of the files that are injected into every page: the first, and the second once the first has painted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './programs.ts';

export type ContentFile = 'marker.js' | 'follower.js';

export function contentSize(file: ContentFile = 'marker.js'): { readonly raw: number; readonly gzip: number } {
  const bytes = readFileSync(path.join(root, '.output/chrome-mv3', file));
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
