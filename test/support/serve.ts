/**
 * A static server on loopback for pages that tests and the demo read.
 *
 * `.html` is served as it is, `.html.gz` unpacked, `.txt` as an article page: blank lines separate
 * paragraphs, the first line is the h1. A page's own scripts may be blocked by a policy header.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { textPage } from './text-page.ts';

/** `no-scripts` blocks the page's scripts, `strict` everything that a policy can, trusted types included. */
export type Policy = 'none' | 'no-scripts' | 'strict';

const POLICIES: Record<Policy, string | null> = {
  none: null,
  'no-scripts': "script-src 'none'",
  strict: "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

export interface ServeOptions {
  /** A folder whose files are served, or pages by path: `{ '/a': html }`. */
  readonly from: string | Readonly<Record<string, string>>;
  readonly policy?: Policy;
  readonly port?: number;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  /** The path of every request so far, in order. */
  readonly requests: readonly string[];
  /** Replace or add a page: only for a server of pages. */
  set(pathname: string, html: string): void;
  /** Answer with a redirect from now on. */
  redirect(pathname: string, location: string): void;
  /** From now on there is no such page. */
  remove(pathname: string): void;
  stop(): Promise<void>;
}

export async function serve({ from, policy = 'none', port = 0 }: ServeOptions): Promise<PageServer> {
  const requests: string[] = [];
  const moved = new Map<string, string>();
  const pages = new Map(typeof from === 'string' ? [] : Object.entries(from));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const location = moved.get(pathname);
    if (location !== undefined) return void response.writeHead(302, { location }).end();
    const found = pages.get(pathname) ?? (typeof from === 'string' ? readPage(from, pathname) : null);
    answer(response, found, policy);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    requests,
    set: (pathname, html) => pages.set(pathname, html),
    redirect: (pathname, location) => moved.set(pathname, location),
    remove: (pathname) => pages.delete(pathname),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, found: string | Buffer | null, policy: Policy): void {
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const type = typeof found === 'string' ? 'text/html; charset=utf-8' : 'application/octet-stream';
  const header = POLICIES[policy];
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(header !== null && { 'content-security-policy': header }),
  });
  response.end(found);
}

/** Pages come back as text, anything else as bytes; null is "no such file in this folder". */
function readPage(folder: string, pathname: string): string | Buffer | null {
  const file = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
  const inside = path.resolve(folder) + path.sep;
  if (!file.startsWith(inside) || !existsSync(file) || !statSync(file).isFile()) return null;
  return isPage(file) ? pageOf(file) : readFileSync(file);
}

export function isPage(file: string): boolean {
  return /\.(html?|html?\.gz|txt)$/.test(file);
}

/** The HTML of a page file. Reads `.html`, `.html.gz` and `.txt`. */
export function pageOf(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.gz')) return gunzipSync(bytes).toString('utf8');
  return file.endsWith('.txt') ? textPage(bytes.toString('utf8')) : bytes.toString('utf8');
}
