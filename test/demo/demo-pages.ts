/** The demo article, served at an address that stays the same: a reopened page must be the same page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PageServer, serve } from '../support/serve.ts';

const ARTICLE = fileURLToPath(new URL('../fixtures/demo-article.html', import.meta.url));

export interface DemoServer extends PageServer {
  readonly article: string;
}

export async function serveDemo(): Promise<DemoServer> {
  const pathname = '/2026/02/24/we-will-stop-shooting.html';
  const server = await serve({ from: { [pathname]: readFileSync(ARTICLE, 'utf8') }, policy: 'no-scripts' });
  return { ...server, article: server.origin + pathname };
}
