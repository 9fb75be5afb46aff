import { describe, expect, test } from 'vitest';
import { readDirtyJson } from '../../../lib/text/dirty-json.ts';

describe('JSON in a script of a page', () => {
  test('may hold comments, and a comma after the last item', () => {
    const text =
      '/* ours */ {"a": [1, 2, ], // two\n "url": "https://a.example/*,]*/", /* more */ "b": {"c": "\\",}",},}';
    expect(readDirtyJson(text)).toEqual({ a: [1, 2], url: 'https://a.example/*,]*/', b: { c: '",}' } });
  });

  test('is nothing where it is none', () => {
    expect(readDirtyJson('{"a": 1, b}')).toBeNull();
    expect(readDirtyJson('{"a": "never closed')).toBeNull();
  });

  test('takes no time that grows faster than it', () => {
    const started = process.cpuUsage();
    for (const piece of ['/*', '\\"', '//', ', ', '"a']) expect(readDirtyJson(`{${piece.repeat(300_000)}}`)).toBeNull();
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});
