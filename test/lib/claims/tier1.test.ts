import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTier1 } from '../../../lib/claims/tier1.ts';
import { packagedBytes } from './packaged-tier1.ts';

const names = ['worth', 'attribution'];

describe('the weights of tier 1', () => {
  test.each(names)('%s.bin is the one that its card describes', (name) => {
    const bytes = new Uint8Array(packagedBytes(`${name}.bin`));
    const card = readFileSync(new URL(`../../../public/models/${name}.md`, import.meta.url), 'utf8');
    expect(card).toContain(`sha256: ${createHash('sha256').update(bytes).digest('hex')}`);
    expect(card).toContain(`bytes: ${bytes.length}`);
  });

  test('are 3 MB at most', () => {
    const sizes = names.map((name) => packagedBytes(`${name}.bin`).byteLength);
    expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(3_000_000);
  });

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['something else', new TextEncoder().encode('<!doctype html><title>404</title>').buffer],
    ['half of them', packagedBytes('worth.bin').slice(0, 100_000)],
    ['the other model', packagedBytes('attribution.bin')],
  ])('are refused where %s is there', (_, worth) => {
    expect(() => loadTier1({ worth, attribution: packagedBytes('attribution.bin') })).toThrow('are broken');
  });
});
