import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { download, MAX_BYTES } from '../../../lib/platform/download.ts';

let server: Server | undefined;

/** A host on this machine. */
async function host(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/set.json`;
}

afterEach(async () => {
  const ended = server;
  server = undefined;
  vi.restoreAllMocks();
  ended?.closeAllConnections();
  await new Promise((resolve) => (ended === undefined ? resolve(null) : ended.close(resolve)));
});

test('a file comes with what its host calls its version, and nothing of the asker is sent', async () => {
  const asked: Record<string, unknown>[] = [];
  const url = await host(({ headers }, response) => {
    asked.push(headers);
    response.writeHead(200, { etag: '"v1"' }).end('{"a":"ä"}');
  });
  expect(await download(url, null)).toEqual({ status: 'got', text: '{"a":"ä"}', etag: '"v1"' });
  expect(Object.keys(asked[0]!)).not.toEqual(expect.arrayContaining(['cookie']));
  expect(asked[0]).not.toHaveProperty('referer');
});

test('a version that is here already is not sent again', async () => {
  const url = await host(({ headers }, response) => {
    response.writeHead(headers['if-none-match'] === '"v1"' ? 304 : 200).end();
  });
  expect(await download(url, '"v1"')).toEqual({ status: 'same' });
});

test('“nothing new” without a version to compare with is a failure', async () => {
  const url = await host((_, response) => response.writeHead(304).end());
  expect(await download(url, null)).toMatchObject({ status: 'failed', kind: 'unreachable' });
});

test('a host that fails, or is not there, is said as it is', async () => {
  const url = await host((_, response) => response.writeHead(503, 'Busy').end());
  expect(await download(url, null)).toEqual({ status: 'failed', kind: 'unreachable', detail: '503 Busy' });
  expect(await download('http://127.0.0.1:1/set.json', null)).toMatchObject({ status: 'failed', kind: 'unreachable' });
});

test.each([301, 302, 303, 307, 308])('a host that answers %i is not followed anywhere', async (status) => {
  const asked: unknown[] = [];
  const url = await host((request, response) => {
    asked.push(request.url);
    response.writeHead(status, { location: '/admin' }).end('{}');
  });
  expect(await download(url, null)).toMatchObject({ status: 'failed' });
  expect(asked).toEqual(['/set.json']);
});

test('a small file that unpacks to a large one is read no further than a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(8 * MAX_BYTES, ' '));
  expect(bomb.length).toBeLessThan(2 ** 18);
  const url = await host((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  expect(await download(url, null)).toMatchObject({ status: 'failed', kind: 'too-large' });
});

test('a body that never ends is given up when the time is over', async () => {
  const clock = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
  const url = await host((_, response) => {
    response.writeHead(200).write('{');
    clock.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  });
  expect(await download(url, null)).toMatchObject({ status: 'failed', kind: 'unreachable' });
  expect(timeout.mock.calls[0]![0]).toBeLessThanOrEqual(60_000);
});

test('what is larger than a set may be is read no further', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(2 ** 20, ' ');
  const url = await host((_, response) => {
    const more = (): void => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
    };
    more();
  });
  expect(await download(url, null)).toMatchObject({ status: 'failed', kind: 'too-large' });
  expect(sent).toBeLessThan(2 * MAX_BYTES + 2 ** 23);
});
